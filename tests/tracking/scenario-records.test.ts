import { describe, expect, it } from 'vitest'
import type { LearnerResponse, ScenarioQuestion } from '../../src/course/question.ts'
import type { Dialect } from '../../src/tracking/scorm/dialect.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { interactionPairs } from '../../src/tracking/scorm/records.ts'
import { aScenario } from '../support/builders.ts'
import { anInteraction, chosen, sam } from './samples.ts'

const fields = (dialect: Dialect, question: ScenarioQuestion, response: LearnerResponse) =>
  Object.fromEntries(
    interactionPairs(dialect, anInteraction(question, response), 3).map(([element, value]) => [
      element.replace('cmi.interactions.3.', ''),
      value,
    ]),
  )

describe('the record of a story', () => {
  it('is its way in SCORM 1.2, step by step, with no right pattern', () => {
    expect(fields(dialect12, sam, chosen('a', 'b'))).toEqual({
      id: 'q_sam_at_the_desk',
      type: 'performance',
      'objectives.0.id': 'outcome_1',
      time: '14:02:03',
      weighting: '1',
      student_response: 'start.a,the_policy.b',
      result: 'wrong',
      latency: '0000:00:12.50',
    })
  })

  it('is its way in SCORM 2004, step by step, with no right pattern', () => {
    expect(fields(dialect2004, sam, chosen('b', 'a'))).toMatchObject({
      type: 'performance',
      learner_response: 'start[.]b[,]a_welcome[.]a',
      result: 'correct',
    })
    expect(fields(dialect2004, sam, chosen('b', 'a'))).not.toHaveProperty(
      'correct_responses.0.pattern',
    )
  })

  it.each([
    ['helpful', 'a', 'correct', 'correct'],
    ['mixed', 'b', 'neutral', 'neutral'],
  ])('says a %s ending in the words of each edition', (_, letter, in12, in2004) => {
    expect(fields(dialect12, sam, chosen('b', letter)).result).toBe(in12)
    expect(fields(dialect2004, sam, chosen('b', letter)).result).toBe(in2004)
  })

  it('says of a harder ending what each edition calls not right', () => {
    expect(fields(dialect2004, sam, chosen('a', 'b')).result).toBe('incorrect')
  })

  it('ends at a whole step where the way is longer than SCORM 1.2 takes', () => {
    const names = Array.from({ length: 20 }, (_, index) => `a-step-of-the-long-story-${index}`)
    const long = aScenario(
      'long',
      Object.fromEntries([
        ...names.map((name, index) => [name, [['On', names[index + 1] ?? 'end']]] as const),
        ['end', 'helpful'] as const,
      ]),
    )
    const { student_response: given = '' } = fields(
      dialect12,
      long,
      chosen(...names.map(() => 'a')),
    )
    expect(given.length).toBeLessThanOrEqual(255)
    expect(given).toMatch(/^(\w+\.a,)+\w+\.a$/)
  })

  it('describes its choices by step', () => {
    expect(fields(dialect2004, sam, chosen('b', 'a')).description).toMatch(
      /^The story of sam-at-the-desk \| start\.a Explain the policy \| start\.b Offer a seat \| the_policy\.a/,
    )
  })
})
