import axe from 'axe-core'
import { describe, expect, it } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import { rightResponse } from '../../src/course/marking.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import type { AppProps } from '../../src/view/view-props.ts'
import { renderCourse } from '../support/render.tsx'
import { bank, lessonFiles, outline, signs, waiting } from './whole-course.ts'

const open = (lesson: string, page: string): PlayerEvent => ({
  type: 'page.open',
  page: pageId(lesson, page),
})
const start: PlayerEvent = { type: 'check.start', seed: 1 }
const close: readonly PlayerEvent[] = [
  start,
  ...bank.slice(1).map(
    (question): PlayerEvent => ({
      type: 'check.answer',
      question: question.id,
      response: rightResponse(question),
    }),
  ),
  { type: 'check.review' },
  { type: 'check.close', questions: bank },
]
const checked: readonly PlayerEvent[] = [waiting, signs].map((question) => ({
  type: 'question.answer',
  question,
  response: { kind: 'chosen', letters: ['a'] },
}))

const screens: readonly [string, readonly PlayerEvent[], Partial<AppProps>?][] = [
  ['home', []],
  ['home of a practice copy', [], { saving: { kind: 'practice', why: 'notFound', detail: 'No' } }],
  ['page with text and panels', [open('what', 'start')]],
  ['page with a box and things to open', [open('what', 'ways')]],
  ['note over a page', [open('what', 'body')]],
  ['page shown past its note', [open('what', 'body'), { type: 'note.show' }]],
  ['note over a part', [open('four', 'parts'), { type: 'note.show' }]],
  ['page with questions', [open('what', 'practice')]],
  ['page with checked questions', [open('what', 'practice'), ...checked]],
  ['page of the check', [open('check', 'start')]],
  ['question of the check', [start]],
  ['list before Finish', [start, { type: 'check.review' }]],
  ['result', close],
  ['break', [open('what', 'start'), { type: 'break.take' }]],
  ['stopped saving', [open('what', 'ways')], { saving: { kind: 'stopped', detail: '301' } }],
  ['left', [{ type: 'course.leave' }]],
]

describe('Every screen', () => {
  it.each(screens)(
    'has names, labels, roles and headings in order: %s',
    async (_, events, props) => {
      const { container } = renderCourse({ outline, lessonFiles, events, ...props })
      // Colours and sizes need a browser: tests/browser measures them there.
      const rules = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }
      const { violations } = await axe.run(container.ownerDocument.body, { rules })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  )
})
