// Starts the course in the page that the build made (scripts/package/start-page.ts).

import type { Outline } from '../course/course.ts'
import type { TrackingPort } from '../tracking/port.ts'
import { speak } from '../view/words.ts'
import { type MoreOfLaunch, openCourse } from './course.tsx'
import type { CourseFiles } from './lesson-files.ts'

export function boot(
  port: TrackingPort,
  outline: Outline,
  lessons: CourseFiles,
  more?: MoreOfLaunch,
) {
  const root = document.getElementById('course')
  const words = document.getElementById('words')
  // X12: a browser without it lacks more, which would be missed with half of a screen drawn.
  if (!root || !words || ![].findLast) throw new Error('Too old a browser, or not our index.html')
  speak(JSON.parse(words.textContent), outline.language, document.documentElement.dataset.percent)
  return openCourse(port, { outline, lessons }, root, more)
}
