/// <reference types="vite/client" />
// The course in the trainer's preview: as in a package of either edition, but it takes changed
// lessons in.

import type { LessonFile, Outline } from '../course/course.ts'
import type { PageId } from '../course/ids.ts'
import { findPage } from '../course/outline.ts'
import { scorm12Port } from '../tracking/scorm/scorm-12.ts'
import { scorm2004Port } from '../tracking/scorm/scorm-2004.ts'
import type { LessonLibrary } from '../view/view-props.ts'
import { boot } from './boot.ts'

/** What the preview sends when a trainer has changed a file (scripts/preview). */
interface ChangedCourse {
  /** Which of the courses that the preview shows: its address there. */
  readonly address: string
  readonly outline: Outline
  readonly lessonFiles: readonly LessonFile[]
}

const { outline, lessonFiles } = await (await fetch('outline.json')).json()
const edition = new URLSearchParams(location.search).get('edition')
const port = edition === '2004' ? scorm2004Port(window) : scorm12Port(window)
const course = boot(port, outline, lessonFiles)
let played: Outline = outline
import.meta.hot?.on('bti:course', (changed: ChangedCourse) => {
  if (changed.address !== location.pathname) return
  const before = played
  played = changed.outline
  course.replace({ outline: played, lessons: atHand(changed.lessonFiles) }, (page) =>
    sameSpot(before, played, page),
  )
})

/** Where a page of `before` is now: under its name, else at its place in its lesson. */
function sameSpot(before: Outline, now: Outline, page: PageId): PageId | undefined {
  if (findPage(now, page)) return page
  const { lesson: old } = findPage(before, page) ?? {}
  const lesson = [...now.lessons, ...now.afterwards].find(({ id }) => id === old?.id)
  const index = old?.pages.findIndex(({ id }) => id === page) ?? 0
  return (lesson?.pages[index] ?? lesson?.pages.at(-1))?.id
}

/** Lessons that are here already. */
const atHand = (files: readonly LessonFile[]): LessonLibrary => ({
  read: (index) => files[index] ?? 'missing',
  retry: () => {},
  subscribe: () => () => {},
})
