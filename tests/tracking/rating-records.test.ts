import { describe, expect, it } from 'vitest'
import type { Dialect } from '../../src/tracking/scorm/dialect.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { interactionPairs } from '../../src/tracking/scorm/records.ts'
import { anInteraction, atWork, paired, sure } from './samples.ts'

const fields = (dialect: Dialect, ...interaction: Parameters<typeof anInteraction>) =>
  Object.fromEntries(
    interactionPairs(dialect, anInteraction(...interaction), 3).map(([element, value]) => [
      element.replace('cmi.interactions.3.', ''),
      value,
    ]),
  )

describe('the record of a rating', () => {
  it('is the number of the step in SCORM 1.2, neither right nor wrong', () => {
    expect(fields(dialect12, sure, paired({ a: 3 }))).toEqual({
      id: 'q_sure_before',
      type: 'likert',
      time: '14:02:03',
      weighting: '0',
      student_response: '3',
      result: 'neutral',
      latency: '0000:00:12.50',
    })
  })

  it('is the number of the step in SCORM 2004, with the scale in words', () => {
    expect(fields(dialect2004, sure, paired({ a: 2 }))).toMatchObject({
      id: 'q_sure_before',
      type: 'likert',
      learner_response: '2',
      result: 'neutral',
      description: 'How sure do you feel about sure-before? | 1 Not yet | 2 A little | 3 Very',
    })
  })

  it.each([dialect12, dialect2004])('has no right pattern', (dialect) => {
    expect(Object.keys(fields(dialect, sure, paired({ a: 1 }))).join()).not.toContain('pattern')
  })

  it('is one for each statement, under its letter', () => {
    expect(fields(dialect2004, atWork, paired({ b: 1 }))).toMatchObject({
      id: 'q_at_work_b',
      learner_response: '1',
      description: 'How is it where you work? | Place | 1 Not yet | 2 Started | 3 Doing well',
    })
    expect(fields(dialect12, atWork, paired({ a: 2 }), { try: 3 })).toMatchObject({
      id: 'q_at_work_a_t3',
      student_response: '2',
      'objectives.0.id': 'outcome_1',
    })
  })
})
