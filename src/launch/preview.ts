/// <reference types="vite/client" />
// The course in the trainer's preview: as in a SCORM 1.2 package, but it takes changed lessons in.

import { lessonFiles as names, outline } from 'virtual:outline'
import type { LessonFile, Outline } from '../course/course.ts'
import { scorm12Port } from '../tracking/scorm/scorm-12.ts'
import type { LessonLibrary } from '../view/view-props.ts'
import { openCourse } from './course.tsx'
import { lessonFiles } from './lesson-files.ts'

/** What the preview sends when a trainer has changed a file (scripts/preview). */
interface ChangedCourse {
  readonly outline: Outline
  readonly lessonFiles: readonly LessonFile[]
}

const root = document.getElementById('course')
if (root) {
  const course = openCourse(scorm12Port(window), { outline, lessons: lessonFiles(names) }, root)
  import.meta.hot?.on('bti:course', (changed: ChangedCourse) => {
    course.replace({ outline: changed.outline, lessons: atHand(changed.lessonFiles) })
  })
}

/** Lessons that are here already. */
const atHand = (files: readonly LessonFile[]): LessonLibrary => ({
  read: (index) => files[index] ?? 'missing',
  retry: () => {},
  subscribe: () => () => {},
})
