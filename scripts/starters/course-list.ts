// A new line in the list of lessons of course.md.

import { readCourseFile } from '../compile/course-file.ts'
import { type Edit, inserted, quietly, replaced } from '../compile/diagnostic.ts'
import type { Source } from '../compile/source.ts'

/** Before the final check; the numbers below go up by one. None where there is no list. */
export function listLesson(
  course: Source,
  isCheck: (path: string) => boolean,
  title: string,
  path: string,
): readonly Edit[] {
  const lessons = readCourseFile(course, quietly).lessons.filter(({ part }) => part === 'lessons')
  const last = lessons.findLast((lesson) => !isCheck(lesson.path)) ?? lessons[0]
  if (!last) return []
  const { text } = course
  const lineEnd = text.indexOf('\n', last.at.start)
  const [, indent = '', number = '', sign = ''] =
    /^(\s*)(?:(\d+)([.)])|[-*+])/.exec(text.slice(text.lastIndexOf('\n', last.at.start) + 1)) ?? []
  const mark = number ? `${Number(number) + 1}${sign}` : '-'
  const words = title.replace(/[[\]\\]/g, '\\$&')
  return [
    inserted(course.path, lineEnd, `\n${indent}${mark} [${words}](${path})`),
    ...(number ? numbersBelow(course, lineEnd + 1) : []),
  ]
}

/** Up to the end of the list. */
function numbersBelow({ path, text }: Source, from: number): readonly Edit[] {
  const edits: Edit[] = []
  let start = from
  for (const line of text.slice(from).split('\n')) {
    const [, indent = '', number = ''] = /^(\s*)(\d+)[.)]\s/.exec(line) ?? []
    if (number === '') break
    const at = start + indent.length
    edits.push(
      replaced({ file: path, start: at, end: at + number.length }, `${Number(number) + 1}`),
    )
    start += line.length + 1
  }
  return edits
}
