// What a learning system holds of learners who have been here before.

import type { Outline } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { rightResponse } from '../../src/course/marking.ts'
import { checkLesson } from '../../src/course/outline.ts'
import {
  keepAnswer,
  newProgress,
  openCheck,
  type Progress,
  skip,
  visit,
} from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import type { Course } from '../compile/compiled-course.ts'

/** By the names of SCORM 1.2. */
export type Held = Readonly<Record<string, string>>

/** Chosen so that it shows what a try can look like: any other would do. */
const SEED = 7

const held = (outline: Outline, progress: Progress, more: Held = {}): Held => ({
  'cmi.suspend_data': encode(outline, progress, 1),
  'cmi.core.exit': 'suspend',
  'cmi.core.lesson_status': 'incomplete',
  ...more,
})

/** Three lessons are done, and a page of the fourth is open. */
export function midway({ outline }: Course): Held {
  const pages = outline.lessons.slice(0, 3).flatMap((lesson) => lesson.pages)
  const [, here] = outline.lessons[3]?.pages ?? []
  if (!here) throw new Error('Fourth lesson: expected two pages, found fewer')
  return held(outline, visit(outline, skip(outline, newProgress, ids(pages)), here.id))
}

/** All is read, and the check's questions have their right answers, but for the first. */
export function answered({ outline, lessonFiles }: Course): Held {
  const check = checkLesson(outline)?.pages[0]
  if (!check) throw new Error('Course: expected a final check, found none')
  const opened = openCheck(outline, visit(outline, allRead(outline), check.id), drawing(SEED))
  const bank = lessonFiles.flatMap((file) => file.bank)
  const [, ...others] = opened.check.drawn
  const progress = others.reduce((progress, id) => {
    const question = bank.find((one) => one.id === id)
    return question ? keepAnswer(progress, id, rightResponse(question)) : progress
  }, opened)
  return held(outline, progress)
}

/** The course is passed. */
export const passed = ({ outline }: Course): Held =>
  held(outline, allRead(outline), {
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '90',
  })

/** But for what is for afterwards. */
const allRead = (outline: Outline): Progress =>
  skip(outline, newProgress, ids(outline.lessons.flatMap((lesson) => lesson.pages)))

const ids = <Id>(pages: readonly { readonly id: Id }[]) => pages.map(({ id }) => id)
