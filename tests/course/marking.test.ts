import { describe, expect, it } from 'vitest'
import { questionId } from '../../src/course/ids.ts'
import { mark, markAll, rightResponse } from '../../src/course/marking.ts'
import type { LearnerResponse } from '../../src/course/question.ts'
import { aChoice, aMatch, anOrder, aSort, aText } from '../support/builders.ts'

const chosen = (...letters: string[]): LearnerResponse => ({ kind: 'chosen', letters })
const paired = (pairs: Record<string, number>): LearnerResponse => ({ kind: 'paired', pairs })

const one = aChoice('first-offer', ['Ask what happened', 'x Offer a choice', 'Wait'])
const many = aChoice('signs', ['x Going quiet', 'x Talking fast', 'Asking for large print'])
const match = aMatch(
  'principles',
  [
    ['Safety', 'Who'],
    ['Choice', 'Phone?'],
  ],
  ['The full story'],
)
const sort = aSort('parts', [
  ['A fire', 'Event'],
  ['No sleep', 'Effect'],
  ['Alone', 'Event or Effect'],
])

const order = anOrder('when-upset', ['Notice', 'Say what you see', 'Offer', 'Agree'])

const typed = (text: string): LearnerResponse => ({ kind: 'typed', text })
const word = aText('feel-safe', ['x safe', 'x secure', 'happy'])

describe('marking', () => {
  it.each([
    ['the right answer', one, chosen('b'), true, 1],
    ['another answer', one, chosen('a'), false, 1],
    ['nothing', one, undefined, false, 1],
    ['both right answers', many, chosen('b', 'a'), true, 2],
    ['one of two', many, chosen('a'), false, 2],
    ['both and one too many', many, chosen('a', 'b', 'c'), false, 2],
    ['every pair', match, paired({ a: 1, b: 2 }), true, 2],
    ['the answer that fits nothing', match, paired({ a: 1, b: 3 }), false, 2],
    ['cards in their groups', sort, paired({ a: 1, b: 2, c: 2 }), true, 3],
    ['the other group of a card that fits two', sort, paired({ a: 1, b: 2, c: 1 }), true, 3],
    ['a card left out', sort, paired({ a: 1, b: 2 }), false, 3],
    ['the right order', order, chosen('a', 'b', 'c', 'd'), true, 4],
    ['two the wrong way round', order, chosen('a', 'c', 'b', 'd'), false, 4],
    ['an order with one left out', order, chosen('a', 'b', 'c'), false, 4],
    ['no order', order, chosen(), false, 4],
    ['an accepted word', word, typed('Secure'), true, 1],
    ['a word that was expected', word, typed('happy'), false, 1],
    ['a word that nobody thought of', word, typed('warm'), false, 1],
    ['a response of another kind', match, chosen('a'), false, 2],
  ])('%s', (_, question, response, right, parts) => {
    const result = mark(question, response)
    expect(result.right).toBe(right)
    expect(result.parts).toBe(parts)
    expect(result.share).toBe(right ? 1 : 0)
  })

  it('says how much was found', () => {
    expect(mark(many, chosen('a')).found).toBe(1)
    expect(mark(match, paired({ a: 1, b: 1 })).found).toBe(1)
  })

  it('gives part marks only where the author asked, and never below nothing', () => {
    const part = { ...many, partMarks: true }
    expect(mark(part, chosen('a')).share).toBe(0.5)
    expect(mark(part, chosen('a', 'c')).share).toBe(0)
    expect(mark(part, chosen('c')).share).toBe(0)
    expect(mark({ ...sort, partMarks: true }, paired({ a: 1 })).share).toBeCloseTo(1 / 3)
  })

  it('one line out of its place costs one, wherever it went', () => {
    expect(mark(order, chosen('b', 'c', 'd', 'a')).found).toBe(3)
    expect(mark(order, chosen('a', 'c', 'b', 'd')).found).toBe(3)
    expect(mark(order, chosen('b', 'a', 'd', 'c')).found).toBe(2)
  })

  it('the order turned round has nothing in it, with part marks too', () => {
    const part = { ...order, partMarks: true }
    expect(mark(part, chosen('d', 'c', 'b', 'a'))).toMatchObject({ found: 0, share: 0 })
    expect(mark(part, chosen('b', 'c', 'd', 'a')).share).toBeCloseTo(2 / 3)
    expect(mark(part, chosen()).share).toBe(0)
  })

  it.each([one, many, match, sort, order, word])(
    'the right response to $id is right',
    (question) => {
      expect(mark(question, rightResponse(question)).right).toBe(true)
    },
  )

  it('weighs a try by points, and leaves practice out', () => {
    const heavy = { ...many, points: 3 }
    const practice = { ...match, practice: true }
    const answers = { [one.id]: chosen('b'), [practice.id]: paired({}) }
    expect(markAll([one, heavy, practice], answers)).toBe(0.25)
  })

  it('a check without scored questions earns nothing', () => {
    expect(markAll([], { [questionId('x')]: chosen('a') })).toBe(0)
  })
})
