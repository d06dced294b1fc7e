import { describe, expect, it } from 'vitest'
import { questionId } from '../../src/course/ids.ts'
import { mark, markAll, rightResponse } from '../../src/course/marking.ts'
import type { LearnerResponse } from '../../src/course/question.ts'
import { aChoice, aMatch, aSort } from '../support/builders.ts'

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

  it.each([one, many, match, sort])('the right response to $id is right', (question) => {
    expect(mark(question, rightResponse(question)).right).toBe(true)
  })

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
