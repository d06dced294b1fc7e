// Starts the course in the page that the build made (scripts/package/start-page.ts).

import type { Outline } from '../course/course.ts'
import type { TrackingPort } from '../tracking/port.ts'
import { speak, type WordTable } from '../view/words.ts'
import { openCourse } from './course.tsx'
import { lessonFiles } from './lesson-files.ts'

/** @param names of the lesson files, beside the page; a page's `file` is an index into them */
export function boot(port: TrackingPort, outline: Outline, names: readonly string[]) {
  const root = document.getElementById('course')
  if (!root) throw new Error('index.html: expected an element with the id course, found none')
  speak(wordsInPage())
  return openCourse(port, { outline, lessons: lessonFiles(names) }, root)
}

function wordsInPage(): WordTable {
  try {
    return JSON.parse(document.getElementById('words')?.textContent ?? '')
  } catch (cause) {
    throw new Error('index.html: expected JSON in an element with the id words', { cause })
  }
}
