// Courses with ratings, and what a person does in one.

import { screen, within } from '@testing-library/preact'
import type { LessonFile, Outline } from '../../src/course/course.ts'
import { keyOf, pageId } from '../../src/course/ids.ts'
import type { RatingQuestion } from '../../src/course/question.ts'
import { isPrivate } from '../../src/course/question-parts.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage, aRating, text } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'

export const SURE = ['Not sure yet', 'A little sure', 'Very sure']
export const before = aRating('before', SURE, [], { isConfidence: true })
export const after = aRating('after', SURE, [], {
  isConfidence: true,
  earlier: { id: before.id, letters: { a: 'a' } },
})
export const atWork = aRating(
  'at-work',
  ['Not yet', 'Started', 'Doing well'],
  ['Our rule asks why: Rewrite one rule', 'There is a quiet space'],
  { text: text('How is it where you work?') },
)

/** A page for each rating. */
export function courseOf(...ratings: readonly RatingQuestion[]): {
  readonly outline: Outline
  readonly lessonFiles: readonly LessonFile[]
} {
  const pages = ratings.map((rating) =>
    aPage('a', rating.id, {
      questions: isPrivate(rating)
        ? []
        : [{ id: rating.id, key: keyOf(rating.id), stamp: 'a', outcomes: [] }],
    }),
  )
  const bodies = pages.map((page, index) => {
    const question = ratings[index]
    return aBody(page, question ? [{ kind: 'question', question }] : [])
  })
  const end = aPage('a', 'end')
  return {
    outline: aCourse([aLesson('a', [...pages, end])]),
    lessonFiles: [aLessonFile([...bodies, aBody(end, ['The end.'])])],
  }
}

export const at = (rating: RatingQuestion) => [
  { type: 'page.open', page: pageId('a', rating.id) } as const,
]

export const show = (rating: RatingQuestion, ...others: readonly RatingQuestion[]) =>
  renderCourse({ ...courseOf(...others, rating), events: at(rating) })

export const step = (name: string, group?: string | RegExp) =>
  (group ? within(screen.getByRole('group', { name: group })) : screen).getByRole('radio', {
    name,
  }) as HTMLInputElement
export const choose = (name: string, group?: string | RegExp) => userEvent.click(step(name, group))
export const press = (name: string | RegExp) =>
  userEvent.click(screen.getByRole('button', { name }))
/** What a screen reader is told without the focus moving. */
export const told = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')
