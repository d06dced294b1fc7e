// One package of a course of as many lessons as the folder's, in memory. Courses that a SCORM record
// has no room for are made of the same ten lessons again and again.

import { readdirSync } from 'node:fs'
import { makePackages } from '../../package/make-packages.ts'
import { TARGETS } from '../../package/targets.ts'
import { bigCourse } from '../big-course.ts'
import { manyTimes } from '../learner/many-lessons.ts'
import { courseOf } from '../learner/packed.ts'

const FEW_LESSONS = 10
const lessons = readdirSync('content/lessons').length
const course = manyTimes(courseOf(bigCourse(FEW_LESSONS)), lessons / FEW_LESSONS)
const targets = TARGETS.filter(({ name }) => name === 'scorm12')
await makePackages(course, [], targets)
