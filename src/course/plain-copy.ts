// The plain copy: the whole course on one page without script, in a file beside index.html.

import type { LessonOutline } from './course.ts'
import type { PageId } from './ids.ts'
import type { PlacedPage } from './outline.ts'

export const PLAIN_COPY = 'plain.html'

// The names of the places on it.
export const placeOfLesson = ({ id }: LessonOutline): string => `lesson-${id}`
export const placeOfPage = (id: PageId): string => `page-${id.replace('/', '--')}`

/** Where to read a page: not behind a note that covers its lesson, which a link would open. */
export const placeToRead = ({ page, lesson }: PlacedPage): string =>
  lesson?.note ? placeOfLesson(lesson) : placeOfPage(page.id)
