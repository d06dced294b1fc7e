// Starts the course in the page that the build made (scripts/package/start-page.ts).

import type { Outline } from '../course/course.ts'
import type { TrackingPort } from '../tracking/port.ts'
import { speak } from '../view/words.ts'
import type { WordTable } from '../view/words-en.ts'
import { type MoreOfLaunch, openCourse } from './course.tsx'
import type { CourseFiles } from './lesson-files.ts'

export function boot(
  port: TrackingPort,
  outline: Outline,
  lessons: CourseFiles,
  more?: MoreOfLaunch,
) {
  const root = document.getElementById('course')
  if (!root) throw new Error('index.html: expected an element with the id course, found none')
  speak(wordsInPage(), outline.language, document.documentElement.dataset.percent)
  return openCourse(port, { outline, lessons }, root, more)
}

function wordsInPage(): WordTable {
  try {
    return JSON.parse(document.getElementById('words')?.textContent ?? '')
  } catch (cause) {
    throw new Error('index.html: expected JSON in an element with the id words', { cause })
  }
}
