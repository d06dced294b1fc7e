import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Interaction } from '../../src/tracking/port.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { interactionPairs } from '../../src/tracking/scorm/records.ts'
import { anyText } from '../support/any-text.ts'
import { aText } from '../support/builders.ts'
import { strictLms } from '../support/strict-lms.ts'
import { tries } from '../support/tries.ts'
import {
  anInteraction,
  choice,
  chosen,
  everyKind,
  feelSafe,
  many,
  one,
  paired,
  partly,
  principles,
  reactions,
  sort,
  trueFalse,
  typed,
  whenUpset,
  words,
} from './samples.ts'

const editions = [
  ['1.2', dialect12],
  ['2004', dialect2004],
] as const

const fields = (dialect: typeof dialect12, interaction: Interaction) =>
  Object.fromEntries(
    interactionPairs(dialect, interaction, 3).map(([element, value]) => [
      element.replace('cmi.interactions.3.', ''),
      value,
    ]),
  )

describe('UA10: a record of a response', () => {
  it('is sent in the order that 1.2 likes', () => {
    expect(interactionPairs(dialect12, anInteraction(one, chosen('a')), 0)).toEqual([
      ['cmi.interactions.0.id', 'q_first_offer'],
      ['cmi.interactions.0.type', 'choice'],
      ['cmi.interactions.0.objectives.0.id', 'outcome_2'],
      ['cmi.interactions.0.time', '14:02:03'],
      ['cmi.interactions.0.correct_responses.0.pattern', 'b'],
      ['cmi.interactions.0.weighting', '1'],
      ['cmi.interactions.0.student_response', 'a'],
      ['cmi.interactions.0.result', 'wrong'],
      ['cmi.interactions.0.latency', '0000:00:12.50'],
    ])
  })

  it('is sent in the order that 2004 asks for', () => {
    const at = new Date(Date.UTC(2026, 10, 22, 14, 2, 3, 456))
    expect(interactionPairs(dialect2004, anInteraction(one, chosen('b'), { at }), 1)).toEqual([
      ['cmi.interactions.1.id', 'q_first_offer'],
      ['cmi.interactions.1.type', 'choice'],
      ['cmi.interactions.1.objectives.0.id', 'outcome_2'],
      ['cmi.interactions.1.timestamp', '2026-11-22T14:02:03.45Z'],
      ['cmi.interactions.1.correct_responses.0.pattern', 'b'],
      ['cmi.interactions.1.weighting', '1'],
      ['cmi.interactions.1.learner_response', 'b'],
      ['cmi.interactions.1.result', 'correct'],
      ['cmi.interactions.1.latency', 'PT12.5S'],
      ['cmi.interactions.1.description', 'What helps now? | a Wait | b Ask | c Leave'],
    ])
  })

  it.each([
    ['choose one', one, chosen('b'), 'choice', 'b', 'b', 'correct'],
    ['choose all', many, chosen('b', 'a'), 'choice', 'a,b', 'a,b', 'correct'],
    ['true or false', trueFalse, chosen('b'), 'true-false', 'f', 'f', 'correct'],
    ['true or false, missed', trueFalse, chosen('a'), 'true-false', 'f', 't', 'wrong'],
    ['match', principles, paired({ b: 3, a: 1 }), 'matching', 'a.1,b.2', 'a.1,b.3', 'wrong'],
    [
      'sort, a card in its second group',
      reactions,
      paired({ a: 1, b: 3, c: 3 }),
      'matching',
      'a.1,b.2,c.3',
      'a.1,b.3,c.3',
      'correct',
    ],
    ['an order', whenUpset, chosen('c', 'a', 'b'), 'sequencing', 'a,b,c', 'c,a,b', 'wrong'],
    ['part marks', partly, chosen('a'), 'choice', 'a,b', 'a', '0.5'],
    ['part marks with nothing found', partly, chosen('c'), 'choice', 'a,b', 'c', 'wrong'],
    ['no answer', one, chosen(), 'choice', 'b', undefined, 'wrong'],
  ] as const)(
    'writes down %s in both editions',
    (_, question, response, type, right, given, result) => {
      const interaction = anInteraction(question, response)
      expect(fields(dialect12, interaction)).toMatchObject({
        type,
        'correct_responses.0.pattern': right,
        ...(given === undefined ? {} : { student_response: given }),
        result,
      })
      const signs: Readonly<Record<string, string>> = { t: 'true', f: 'false' }
      const in2004 = (pattern: string) =>
        signs[pattern] ?? pattern.replaceAll(',', '[,]').replaceAll('.', '[.]')
      expect(fields(dialect2004, interaction)).toMatchObject({
        type,
        'correct_responses.0.pattern': in2004(right),
        ...(given === undefined ? {} : { learner_response: in2004(given) }),
        result: result === 'wrong' ? 'incorrect' : result,
      })
    },
  )

  it('has a pattern for each accepted word, and the typed one as the response', () => {
    const interaction = anInteraction(feelSafe, typed('Secuer'))
    expect(fields(dialect12, interaction)).toMatchObject({
      type: 'fill-in',
      'correct_responses.0.pattern': 'safe',
      'correct_responses.1.pattern': 'secure',
      student_response: 'Secuer',
      result: 'correct',
    })
    expect(fields(dialect2004, interaction)).toMatchObject({
      type: 'fill-in',
      'correct_responses.0.pattern': '{case_matters=false}safe',
      'correct_responses.1.pattern': '{case_matters=false}secure',
      learner_response: 'Secuer',
      result: 'correct',
      description: 'What helps now?',
    })
    const cased = anInteraction({ ...feelSafe, caseMatters: true }, typed('Safe'))
    expect(fields(dialect2004, cased)).toMatchObject({
      'correct_responses.0.pattern': '{case_matters=true}safe',
      result: 'incorrect',
    })
  })

  it('names no more accepted words than every system keeps, and each once', () => {
    const many = ['one', 'one ', 'two', 'three', 'four', 'five', 'six'].map((word) => `x ${word}`)
    const pairs = fields(dialect2004, anInteraction(aText('many', many), typed('six')))
    const patterns = Object.keys(pairs).filter((element) => element.startsWith('correct'))
    expect(patterns).toHaveLength(5)
    expect(pairs).toMatchObject({ 'correct_responses.1.pattern': '{case_matters=false}two' })
  })

  it('leaves the response out where nothing was given', () => {
    const interaction = anInteraction(one, chosen())
    expect(fields(dialect12, interaction)).not.toHaveProperty('student_response')
    expect(fields(dialect2004, interaction)).not.toHaveProperty('learner_response')
  })

  it('knows which answer is true, in whatever order and language they are written', () => {
    const kind = 'trueFalse'
    const reversed = choice('a', ['False', 'x True'], { kind })
    expect(fields(dialect12, anInteraction(reversed, chosen('b')))).toMatchObject({
      student_response: 't',
    })
    const welsh = choice('b', ['Gwir', 'x Anghywir'], { kind })
    expect(fields(dialect12, anInteraction(welsh, chosen('b')))).toMatchObject({
      student_response: 'f',
    })
  })

  it('names each try in an id of its own, in letters that every system takes', () => {
    for (const [question, response] of everyKind) {
      const id = (number: number) =>
        fields(dialect2004, anInteraction(question, response, { try: number })).id
      expect(id(1)).toMatch(/^q_\w+$/)
      expect(id(2)).toBe(`${id(1)}_t2`)
    }
  })

  it('names each outcome of its question once', () => {
    const question = choice('both', ['x Yes', 'No'], { outcomes: [3, 1, 3] })
    const {
      'objectives.0.id': first,
      'objectives.1.id': second,
      ...rest
    } = fields(dialect2004, anInteraction(question, chosen('a')))
    expect([first, second]).toEqual(['outcome_3', 'outcome_1'])
    expect(Object.keys(rest)).not.toContain('objectives.2.id')
  })

  it('weighs nothing where the question is for practice', () => {
    const practice = choice('warm-up', ['x Yes', 'No'], { practice: true, points: 3 })
    const weighed = choice('heavy', ['x Yes', 'No'], { points: 3 })
    expect(fields(dialect12, anInteraction(practice, chosen('a'))).weighting).toBe('0')
    expect(fields(dialect12, anInteraction(weighed, chosen('a'))).weighting).toBe('3')
  })

  it('describes itself in one line of at most 250 characters without markup', () => {
    const question = choice('long', ['x Yes', 'No'], {
      text: [
        { kind: 'text', text: 'What would\nyou ' },
        { kind: 'strong', parts: words('say') },
        { kind: 'break' },
        { kind: 'code', text: 'now' },
        { kind: 'text', text: `? ${'Think about it. '.repeat(20)}` },
      ],
    })
    const { description = '' } = fields(dialect2004, anInteraction(question, chosen('a')))
    expect(description).toMatch(/^What would you say now\? Think about it\. .*…$/)
    expect(description).toHaveLength(250)
  })

  it('earns a part of an order where the author asked for part marks', () => {
    const part = { ...whenUpset, partMarks: true }
    expect(fields(dialect12, anInteraction(part, chosen('c', 'a', 'b'))).result).toBe('0.5')
  })

  it('describes the lines of an order as they are written', () => {
    const { description } = fields(dialect2004, anInteraction(whenUpset, chosen('c', 'a', 'b')))
    expect(description).toBe('What helps now? | a Notice | b Say it | c Offer')
  })

  it('describes groups and cards of a sort', () => {
    const { description } = fields(dialect2004, anInteraction(reactions, paired({})))
    expect(description).toBe(
      'What helps now? | a Shouting | b Silence | c Leaving | 1 Fight | 2 Freeze | 3 Flop',
    )
  })
})

describe.each(editions)('UA03: records of every kind in SCORM %s', (edition, dialect) => {
  it('are taken without one refused call', () => {
    const { api, refused } = launched(edition)
    for (const [index, [question, response]] of everyKind.entries()) {
      const interaction = anInteraction(question, response)
      for (const [element, value] of interactionPairs(dialect, interaction, index)) {
        api.set(element, value)
      }
    }
    expect(refused()).toEqual([])
  })

  it('are taken with any answers, at any time, in any try', () => {
    const letters = fc.subarray(['a', 'b', 'c'])
    const pairs = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }))
    const texts = anyText(300)
    const signs = fc.constantFrom('{lang=zz}', '[,]', '{case_matters=true}', '[.]', 'a')
    const responses = fc.oneof(
      texts.map((text) => [feelSafe, typed(text)] as const),
      fc.array(signs).map((some) => [feelSafe, typed(some.join(''))] as const),

      letters.map((letters) => [many, chosen(...letters)] as const),
      letters.map((letters) => [partly, chosen(...letters)] as const),
      pairs.map((pairs) => [principles, paired(pairs)] as const),
      pairs.map(
        (pairs) =>
          [
            sort(
              'any',
              ['Fight', 'Flight'],
              { One: [1], Two: [2], Three: [1, 2] },
              { partMarks: true },
            ),
            paired(pairs),
          ] as const,
      ),
    )
    const at = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2037-12-31'),
      noInvalidDate: true,
    })
    const latency = fc.integer({ min: 0, max: 40_000_000_000 })
    fc.assert(
      fc.property(
        responses,
        at,
        latency,
        fc.integer({ min: 1, max: 99 }),
        (given, at, latency, number) => {
          const { api, refused } = launched(edition)
          const interaction = anInteraction(given[0], given[1], { at, latency, try: number })
          for (const [element, value] of interactionPairs(dialect, interaction, 0)) {
            api.set(element, value)
          }
          expect(refused()).toEqual([])
        },
      ),
      { numRuns: tries(100) },
    )
  })
})

/** A session that runs, spoken to without our own runtime. */
function launched(edition: '1.2' | '2004') {
  const lms = strictLms(edition)
  const prefix = edition === '1.2' ? 'LMS' : ''
  lms.api[`${prefix}Initialize`]?.('')
  return {
    api: { set: (...pair: string[]) => lms.api[`${prefix}SetValue`]?.(...pair) },
    refused: () => lms.refused,
  }
}
