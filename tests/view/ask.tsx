// Puts one question on a page, with another page after it.

import { pageId } from '../../src/course/ids.ts'
import type { Question } from '../../src/course/question.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'

export function ask(question: Question, visitSeed = 7) {
  const page = aPage('a', 'start')
  return renderCourse({
    outline: aCourse([aLesson('a', [page, aPage('a', 'after')])]),
    lessonFiles: [aLessonFile([aBody(page, [{ kind: 'question', question }])])],
    events: [{ type: 'page.open', page: pageId('a', 'start') }],
    visitSeed,
  })
}
