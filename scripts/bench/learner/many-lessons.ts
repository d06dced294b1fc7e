// A course of more lessons than a SCORM record has room for: the same few, again and again, under
// other names. What is measured with it is how a launch feels the size of the rest.

import type { PageId } from '../../../src/course/ids.ts'
import type { Course } from '../../compile/compiled-course.ts'

export function manyTimes(course: Course, times: number): Course {
  const { outline, lessonFiles } = course
  const all = Array.from({ length: times }, (_, time) => time)
  const named = <Id extends string>(id: Id, time: number) => `${id}-${time}` as Id
  return {
    ...course,
    outline: {
      ...outline,
      lessons: all.flatMap((time) =>
        outline.lessons.map((lesson) => ({
          ...lesson,
          id: named(lesson.id, time),
          pages: lesson.pages.map((page) => ({
            ...page,
            id: named<PageId>(page.id, time),
            file: page.file + time * lessonFiles.length,
          })),
        })),
      ),
    },
    lessonFiles: all.flatMap((time) =>
      lessonFiles.map(({ pages, bank }) => ({
        pages: pages.map((page) => ({ ...page, id: named<PageId>(page.id, time) })),
        bank,
      })),
    ),
  }
}
