import { describe, expect, it } from 'vitest'
import { readResponse } from '../../../scripts/reports/item-analysis/read-response.ts'
import type { LearnerResponse, Question } from '../../../src/course/question.ts'
import { interactionOf } from '../../../src/tracking/interaction.ts'
import { dialect12 } from '../../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../../src/tracking/scorm/dialect-2004.ts'
import { interactionPairs } from '../../../src/tracking/scorm/records.ts'
import {
  aChoice,
  aMatch,
  anOrder,
  aRating,
  aScenario,
  aSort,
  aText,
  text,
} from '../../support/builders.ts'

const chosen = (...letters: string[]): LearnerResponse => ({ kind: 'chosen', letters })
const pairs = (pairs: Record<string, number>): LearnerResponse => ({ kind: 'paired', pairs })

const trueOrFalse = aChoice('waiting', ['True', 'x False'], { kind: 'trueFalse' })
const welshTrueOrFalse = aChoice('aros', ['x Cywir', 'Anghywir'], { kind: 'trueFalse' })
const story = aScenario('sam', {
  start: [
    ['Ask', 'the-door'],
    ['Wait', 'end'],
  ],
  'the-door': [['Open it', 'end']],
  end: 'helpful',
})

const RESPONSES: readonly (readonly [string, Question, LearnerResponse])[] = [
  ['a choice', aChoice('seat', ['A chair', 'x A choice']), chosen('a')],
  ['several choices', aChoice('seat', ['x A chair', 'x A choice', 'Tea']), chosen('a', 'c')],
  ['true', trueOrFalse, chosen('a')],
  ['false', trueOrFalse, chosen('b')],
  ['true in another language', welshTrueOrFalse, chosen('b')],
  [
    'pairs',
    aMatch('who', [
      ['Sam', 'Asks'],
      ['Kim', 'Waits'],
    ]),
    pairs({ a: 2, b: 1 }),
  ],
  [
    'cards, of which one was left',
    aSort('cards', [
      ['A seat', 'Yes'],
      ['A queue', 'No'],
    ]),
    pairs({ b: 1 }),
  ],
  ['an order', anOrder('first', ['Ask', 'Wait', 'Thank']), chosen('c', 'a', 'b')],
  ['a word', aText('feel', ['x safe']), { kind: 'typed', text: 'safe, I think' }],
  ['a way through a story', story, chosen('a', 'a')],
  ['a rating', aRating('sure', ['Not yet', 'Sure']), pairs({ a: 2 })],
]

describe('a response in an export', () => {
  it.each(RESPONSES)('%s is read as it was given, in each edition', (_, question, response) => {
    const interaction = interactionOf({ question, response, try: 1, at: new Date(0), latency: 0 })
    for (const dialect of [dialect12, dialect2004]) {
      const sent = interactionPairs(dialect, interaction, 0).find(([element]) =>
        /(student|learner)_response$/.test(element),
      )
      expect(readResponse(question, sent?.[1] ?? '')).toEqual(response)
    }
  })

  it.each<readonly [string, Question, string]>([
    ['a letter that is no answer', aChoice('seat', ['A chair', 'x A choice']), 'c'],
    ['words for a letter', aChoice('seat', ['A chair', 'x A choice']), 'A chair'],
    ['neither true nor false', trueOrFalse, 'c'],
    ['a card that is gone', aSort('cards', [['A seat', 'Yes']]), 'b.1'],
    ['a group that is gone', aSort('cards', [['A seat', 'Yes']]), 'a.2'],
    ['a step that the scale has not', aRating('sure', ['Not yet', 'Sure']), '3'],
    ['a step that the story has not', story, 'the_window.a'],
    ['something else', anOrder('first', ['Ask', 'Wait']), '{}'],
  ])('%s is none to this question', (_, question, written) => {
    expect(readResponse(question, written)).toBeUndefined()
  })

  it('of a story, what a cut left is read', () => {
    expect(readResponse(story, 'start.a,the_do')).toEqual(chosen('a'))
  })

  it('braces around it, as some systems write them, are no part of it', () => {
    const question = aChoice('seat', ['x A chair', 'x A choice'], { text: text('What?') })
    expect(readResponse(question, '{a,b}')).toEqual(chosen('a', 'b'))
  })
})
