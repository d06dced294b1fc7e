// Longer than 300 lines: it is the standard's tables, one row for each call.

import { describe, expect, it } from 'vitest'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions } from '../support/lms-launch.ts'
import { strictLms } from '../support/strict-lms.ts'

/** A call by its common name, and what came of it. */
function session(edition: Edition, options?: LaunchOptions) {
  const lms = strictLms(edition, options)
  const prefix = edition === '1.2' ? 'LMS' : ''
  const call = (name: string, ...values: unknown[]) => {
    const answer = lms.api[`${prefix}${name}`]?.(...values)
    return [answer, lms.api[`${prefix}GetLastError`]?.()]
  }
  const end = edition === '1.2' ? 'Finish' : 'Terminate'
  return { ...lms, call, end: () => call(end, ''), refused: () => lms.refused }
}

function running(edition: Edition, options?: LaunchOptions) {
  const lms = session(edition, options)
  lms.call('Initialize', '')
  return {
    ...lms,
    /** The error code of a SetValue. */
    set: (element: unknown, value: unknown) => lms.call('SetValue', element, value)[1],
    get: (element: unknown) => lms.call('GetValue', element),
  }
}

describe('the order of calls', () => {
  it.each([
    ['1.2', 'GetValue', ['cmi.core.entry'], '301', '301'],
    ['1.2', 'SetValue', ['cmi.suspend_data', ''], '301', '301'],
    ['1.2', 'Commit', [''], '301', '301'],
    ['1.2', 'Finish', [''], '301', '301'],
    ['2004', 'GetValue', ['cmi.entry'], '122', '123'],
    ['2004', 'SetValue', ['cmi.suspend_data', ''], '132', '133'],
    ['2004', 'Commit', [''], '142', '143'],
    ['2004', 'Terminate', [''], '112', '113'],
  ] as const)(
    'of %s: %s is refused before and after a session',
    (edition, name, values, before, after) => {
      const lms = session(edition)
      expect(lms.call(name, ...values)[1]).toBe(before)
      lms.call('Initialize', '')
      lms.end()
      expect(lms.call(name, ...values)[1]).toBe(after)
    },
  )

  it.each([
    ['1.2', '101', '101'],
    ['2004', '103', '104'],
  ] as const)('of %s has one beginning', (edition, twice, again) => {
    const lms = session(edition)
    expect(lms.call('Initialize', '')).toEqual(['true', '0'])
    expect(lms.call('Initialize', '')).toEqual(['false', twice])
    expect(lms.end()).toEqual(['true', '0'])
    expect(lms.call('Initialize', '')).toEqual(['false', again])
  })

  it.each(['1.2', '2004'] as const)('of %s takes texts only', (edition) => {
    const fresh = session(edition)
    expect(fresh.call('Initialize')[1]).toBe('201')
    expect(fresh.call('Initialize', 'now')[1]).toBe('201')
    const lms = running(edition)
    expect(lms.set('cmi.suspend_data', 5)).toBe('201')
    expect(lms.set('cmi.suspend_data', undefined)).toBe('201')
    expect(lms.get(5)).toEqual(['', '201'])
    expect(lms.call('Commit')[1]).toBe('201')
    expect(lms.call('Commit', null)[1]).toBe('201')
    expect(lms.refused()).toHaveLength(5)
  })

  it('is kept in a log, in which a first read in 2004 is no refusal', () => {
    const lms = running('2004')
    lms.get('cmi.suspend_data')
    lms.set('cmi.suspend_data', 'x')
    expect(lms.calls).toEqual([
      { name: 'Initialize', values: [''], answer: 'true', code: '0' },
      { name: 'GetValue', values: ['cmi.suspend_data'], answer: '', code: '403' },
      { name: 'SetValue', values: ['cmi.suspend_data', 'x'], answer: 'true', code: '0' },
    ])
    expect(lms.refused()).toEqual([])
  })

  it('gives words for a code', () => {
    expect(session('1.2').call('GetErrorString', '405')[0]).toBe('Incorrect data type')
    expect(session('2004').call('GetErrorString', '408')[0]).toBe(
      'Data Model Dependency Not Established',
    )
  })
})

describe('SCORM 1.2', () => {
  it.each([
    ['cmi.core.lesson_status', 'incomplete', '0'],
    ['cmi.core.lesson_status', 'passed', '0'],
    ['cmi.core.lesson_status', 'not attempted', '405'],
    ['cmi.core.lesson_status', 'Passed', '405'],
    ['cmi.core.exit', 'suspend', '0'],
    ['cmi.core.exit', '', '0'],
    ['cmi.core.exit', 'normal', '405'],
    ['cmi.core.session_time', '0000:05:00.00', '0'],
    ['cmi.core.session_time', '00:05:00', '0'],
    ['cmi.core.session_time', '0:05:00', '405'],
    ['cmi.core.session_time', 'PT5M', '405'],
    ['cmi.core.session_time', '0000:05:00.005', '405'],
    ['cmi.core.score.raw', '87.5', '0'],
    ['cmi.core.score.raw', '', '0'],
    ['cmi.core.score.raw', '101', '405'],
    ['cmi.core.score.raw', '-1', '405'],
    ['cmi.core.score.raw', '8e1', '405'],
    ['cmi.core.lesson_location', 'x'.repeat(255), '0'],
    ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
    ['cmi.suspend_data', 'x'.repeat(4096), '0'],
    ['cmi.suspend_data', 'x'.repeat(4097), '405'],
    ['cmi.core.student_id', 'someone', '403'],
    ['cmi.core.lesson_mode', 'normal', '403'],
    ['cmi.core._children', 'x', '402'],
    ['cmi.interactions._count', '1', '402'],
    ['cmi.core.nothing', 'x', '201'],
    ['cmi.location', 'x', '401'],
    ['nothing', 'x', '401'],
    ['cmi.interactions.0.id', 'q_first', '0'],
    ['cmi.interactions.0.id', 'q first', '405'],
    ['cmi.interactions.0.id', '', '405'],
    ['cmi.interactions.1.id', 'q_first', '201'],
    ['cmi.interactions.00.id', 'q_first', '201'],
    ['cmi.interactions.0.type', 'choice', '0'],
    ['cmi.interactions.0.type', 'long-fill-in', '405'],
    ['cmi.interactions.0.time', '14:02:03', '0'],
    ['cmi.interactions.0.time', '24:02:03', '405'],
    ['cmi.interactions.0.time', '2026-11-22T14:02:03', '405'],
    ['cmi.interactions.0.latency', '0000:00:12.50', '0'],
    ['cmi.interactions.0.latency', '12.5', '405'],
    ['cmi.interactions.0.result', 'wrong', '0'],
    ['cmi.interactions.0.result', '0.5', '0'],
    ['cmi.interactions.0.result', 'incorrect', '405'],
    ['cmi.interactions.0.weighting', '1', '0'],
    ['cmi.interactions.0.weighting', 'heavy', '405'],
    ['cmi.objectives.0.id', 'outcome_1', '0'],
    ['cmi.student_preference.audio', '101', '405'],
  ])('answers a write of %s with %.30j: %s', (element, value, code) => {
    expect(running('1.2').set(element, value)).toBe(code)
  })

  it.each([
    ['choice', 'a', '0'],
    ['choice', 'a,b,c', '0'],
    ['choice', '{a,b}', '0'],
    ['choice', 'ab', '405'],
    ['choice', 'a[,]b', '405'],
    ['choice', '', '405'],
    ['true-false', 't', '0'],
    ['true-false', 'true', '405'],
    ['matching', 'a.1,b.2', '0'],
    ['matching', 'a.1,b', '405'],
    ['matching', 'a[.]1', '405'],
    ['sequencing', 'a,b,c', '0'],
    ['sequencing', 'first', '405'],
    ['numeric', '3.5', '0'],
    ['numeric', 'three', '405'],
    ['likert', '3', '0'],
    ['fill-in', 'safe', '0'],
    ['fill-in', 'x'.repeat(256), '405'],
    ['performance', 'start.b,policy.a', '0'],
  ])('answers a response of the type %s with %.20j: %s', (type, value, code) => {
    const lms = running('1.2')
    lms.set('cmi.interactions.0.id', 'q')
    lms.set('cmi.interactions.0.type', type)
    expect(lms.set('cmi.interactions.0.student_response', value)).toBe(code)
    expect(lms.set('cmi.interactions.0.correct_responses.0.pattern', value)).toBe(code)
  })

  it.each([
    ['cmi.core.lesson_status', 'not attempted', '0'],
    ['cmi.core.student_name', 'Okafor, Sam', '0'],
    ['cmi.core.entry', 'ab-initio', '0'],
    ['cmi.core.score._children', 'raw,max,min', '0'],
    ['cmi.interactions._count', '0', '0'],
    ['cmi.suspend_data', '', '0'],
    ['cmi.core.exit', '', '404'],
    ['cmi.interactions.0.id', '', '404'],
    ['cmi.core._count', '', '201'],
    ['cmi.suspend_data._children', '', '202'],
    ['cmi.suspend_data._count', '', '203'],
    ['cmi.objectives.0.id', '', '201'],
    ['cmi.nothing', '', '401'],
  ])('answers a read of %s with %j and %s', (element, value, code) => {
    expect(running('1.2').get(element)).toEqual([value, code])
  })

  it('counts what was written', () => {
    const lms = running('1.2')
    for (const index of [0, 1, 2]) lms.set(`cmi.interactions.${index}.id`, `q_${index}`)
    lms.set('cmi.interactions.1.objectives.0.id', 'outcome_1')
    expect(lms.get('cmi.interactions._count')).toEqual(['3', '0'])
    expect(lms.get('cmi.interactions.1.objectives._count')).toEqual(['1', '0'])
    expect(lms.get('cmi.interactions.2.objectives._count')).toEqual(['0', '0'])
    expect(lms.get('cmi.interactions.3.objectives._count')).toEqual(['', '201'])
  })

  it('makes completed of a status that was never set', () => {
    const lms = running('1.2')
    lms.end()
    expect(lms.record().elements['cmi.core.lesson_status']).toBe('completed')
  })

  it.each([
    ['80', 'passed'],
    ['79.5', 'failed'],
  ])('lets a mastery score of 80 decide: %s is %s', (raw, status) => {
    const lms = running('1.2', { masteryScore: '80' })
    lms.set('cmi.core.lesson_status', 'incomplete')
    lms.set('cmi.core.score.raw', raw)
    lms.end()
    expect(lms.record().elements['cmi.core.lesson_status']).toBe(status)
  })

  it('resumes after suspend, and adds up the times', () => {
    const first = running('1.2')
    first.set('cmi.suspend_data', 'state')
    first.set('cmi.core.exit', 'suspend')
    first.set('cmi.core.session_time', '0001:02:03.50')
    first.end()
    const again = running('1.2', { record: JSON.parse(JSON.stringify(first.record())) })
    expect(again.get('cmi.core.entry')[0]).toBe('resume')
    expect(again.get('cmi.suspend_data')[0]).toBe('state')
    expect(again.get('cmi.core.total_time')[0]).toBe('0001:02:03.50')
    again.end()
    const third = running('1.2', { record: again.record() })
    expect(third.get('cmi.core.entry')[0]).toBe('')
  })
})

describe('SCORM 2004', () => {
  it.each([
    ['cmi.completion_status', 'incomplete', '0'],
    ['cmi.completion_status', 'passed', '406'],
    ['cmi.success_status', 'passed', '0'],
    ['cmi.success_status', 'completed', '406'],
    ['cmi.exit', 'suspend', '0'],
    ['cmi.exit', 'normal', '0'],
    ['cmi.exit', 'later', '406'],
    ['cmi.location', 'x'.repeat(1000), '0'],
    ['cmi.location', 'x'.repeat(1001), '406'],
    ['cmi.suspend_data', 'x'.repeat(64_000), '0'],
    ['cmi.suspend_data', 'x'.repeat(64_001), '406'],
    ['cmi.score.scaled', '0.875', '0'],
    ['cmi.score.scaled', '-1', '0'],
    ['cmi.score.scaled', '1.1', '407'],
    ['cmi.score.scaled', '0.12345678', '406'],
    ['cmi.score.raw', '87.5', '0'],
    ['cmi.score.raw', 'many', '406'],
    ['cmi.progress_measure', '0.25', '0'],
    ['cmi.progress_measure', '-0.1', '407'],
    ['cmi.session_time', 'PT1H5M12.5S', '0'],
    ['cmi.session_time', 'PT12.505S', '406'],
    ['cmi.session_time', 'PT', '406'],
    ['cmi.session_time', 'P', '406'],
    ['cmi.session_time', '00:05:00', '406'],
    ['cmi.mode', 'normal', '404'],
    ['cmi._version', '2', '404'],
    ['cmi.score._children', 'raw', '404'],
    ['cmi.nothing', 'x', '401'],
    ['cmi.core.lesson_status', 'passed', '401'],
    ['adl.nav.request', 'suspendAll', '0'],
    ['adl.nav.request', 'leave', '406'],
    ['cmi.interactions.0.id', 'q_first', '0'],
    ['cmi.interactions.0.id', '', '406'],
    ['cmi.interactions.0.id', 'q first', '406'],
    ['cmi.interactions.1.id', 'q_first', '351'],
    ['cmi.interactions.0.type', 'choice', '408'],
    ['cmi.interactions.0.result', 'correct', '408'],
    ['cmi.objectives.0.id', 'outcome_1', '0'],
    ['cmi.objectives.0.success_status', 'passed', '408'],
    ['cmi.learner_preference.audio_level', '-1', '407'],
  ])('answers a write of %s with %.30j: %s', (element, value, code) => {
    expect(running('2004').set(element, value)).toBe(code)
  })

  it.each([
    ['timestamp', '2026-11-22T14:02:03', '0'],
    ['timestamp', '2026-11-22T14:02:03.12', '0'],
    ['timestamp', '2026-11-22T14:02:03.12Z', '0'],
    ['timestamp', '2026-11-22T14:02:03.1+01:00', '0'],
    ['timestamp', '2026-11-22', '0'],
    ['timestamp', '2026-11-22T14:02:03Z', '406'],
    ['timestamp', '2026-11-22T14:02:03.123Z', '406'],
    ['timestamp', '14:02:03', '406'],
    ['latency', 'PT12.5S', '0'],
    ['latency', '0000:00:12.50', '406'],
    ['result', 'incorrect', '0'],
    ['result', '0.5', '0'],
    ['result', 'wrong', '406'],
    ['weighting', '1', '0'],
    ['description', 'x'.repeat(250), '0'],
    ['description', `{lang=en-GB}${'x'.repeat(250)}`, '0'],
    ['description', 'x'.repeat(251), '406'],
    ['type', 'choice', '0'],
    ['type', 'multiple', '406'],
    ['objectives.0.id', 'outcome_1', '0'],
    ['objectives.1.id', 'outcome_1', '351'],
    ['learner_response', 'a', '408'],
    ['correct_responses.0.pattern', 'a', '408'],
  ])('answers a write of an interaction’s %s with %.30j: %s', (part, value, code) => {
    const lms = running('2004')
    lms.set('cmi.interactions.0.id', 'q')
    expect(lms.set(`cmi.interactions.0.${part}`, value)).toBe(code)
  })

  it.each([
    ['choice', 'a', '0', '0'],
    ['choice', 'a[,]b', '0', '0'],
    ['choice', '', '0', '0'],
    ['choice', 'a[,]a', '406', '406'],
    ['choice', 'a[,]', '406', '406'],
    ['choice', 'answer a', '406', '406'],
    ['true-false', 'true', '0', '0'],
    ['true-false', 't', '406', '406'],
    ['matching', 'a[.]1[,]b[.]2', '0', '0'],
    ['matching', 'a.1[,]b.2', '406', '406'],
    ['matching', '', '406', '406'],
    ['sequencing', 'a[,]b', '0', '0'],
    ['sequencing', '', '406', '406'],
    ['numeric', '3[:]4', '0', '406'],
    ['numeric', '3', '406', '0'],
    ['fill-in', '{case_matters=false}safe', '0', '0'],
    ['likert', '3', '0', '0'],
    ['performance', 'start[.]b[,]policy[.]a', '0', '0'],
    ['performance', 'start.b', '406', '406'],
  ])(
    'answers the type %s with %j: %s as a pattern, %s as a response',
    (type, value, pattern, response) => {
      const lms = running('2004')
      lms.set('cmi.interactions.0.id', 'q')
      lms.set('cmi.interactions.0.type', type)
      expect(lms.set('cmi.interactions.0.correct_responses.0.pattern', value)).toBe(pattern)
      expect(lms.set('cmi.interactions.0.learner_response', value)).toBe(response)
    },
  )

  it('has one right pattern where a type has no more', () => {
    const lms = running('2004')
    lms.set('cmi.interactions.0.id', 'q')
    lms.set('cmi.interactions.0.type', 'true-false')
    lms.set('cmi.interactions.0.correct_responses.0.pattern', 'true')
    expect(lms.set('cmi.interactions.0.correct_responses.1.pattern', 'false')).toBe('351')
    expect(lms.set('cmi.interactions.0.correct_responses.2.pattern', 'false')).toBe('351')
  })

  it('takes an id once', () => {
    const lms = running('2004')
    lms.set('cmi.interactions.0.id', 'q')
    expect(lms.set('cmi.interactions.1.id', 'q')).toBe('351')
    lms.set('cmi.objectives.0.id', 'outcome_1')
    expect(lms.set('cmi.objectives.0.id', 'outcome_2')).toBe('351')
    expect(lms.set('cmi.objectives.1.id', 'outcome_1')).toBe('351')
  })

  it.each([
    ['cmi.completion_status', 'unknown', '0'],
    ['cmi.entry', 'ab-initio', '0'],
    ['cmi.interactions._count', '0', '0'],
    ['cmi.score._children', 'scaled,raw,min,max', '0'],
    ['cmi.suspend_data', '', '403'],
    ['cmi.score.scaled', '', '403'],
    ['cmi.exit', '', '405'],
    ['cmi.interactions.0.id', '', '301'],
    ['cmi.suspend_data._children', '', '301'],
    ['cmi.suspend_data._count', '', '301'],
    ['cmi.core.entry', '', '401'],
    ['adl.nav.request', '_none_', '0'],
  ])('answers a read of %s with %j and %s', (element, value, code) => {
    expect(running('2004').get(element)).toEqual([value, code])
  })

  it('forgets the whole attempt unless it was suspended', () => {
    const first = running('2004')
    first.set('cmi.suspend_data', 'state')
    first.end()
    const again = running('2004', { record: first.record() })
    expect(again.get('cmi.entry')[0]).toBe('ab-initio')
    expect(again.get('cmi.suspend_data')).toEqual(['', '403'])
    again.set('cmi.suspend_data', 'state')
    again.set('cmi.exit', 'suspend')
    again.set('cmi.session_time', 'PT1M')
    again.end()
    const third = running('2004', { record: again.record() })
    expect(third.get('cmi.entry')[0]).toBe('resume')
    expect(third.get('cmi.suspend_data')).toEqual(['state', '0'])
    expect(third.get('cmi.total_time')[0]).toBe('PT60S')
  })

  it('lets a passing score decide on success', () => {
    const lms = running('2004', { scaledPassingScore: '0.8' })
    lms.set('cmi.score.scaled', '0.7')
    lms.set('cmi.success_status', 'passed')
    lms.end()
    expect(lms.record().elements['cmi.success_status']).toBe('failed')
  })
})

describe.each(['1.2', '2004'] as const)('a record of SCORM %s', (edition) => {
  it('holds only what was committed', () => {
    const lms = running(edition)
    lms.set('cmi.suspend_data', 'first')
    lms.call('Commit', '')
    lms.set('cmi.suspend_data', 'second')
    expect(lms.record().elements['cmi.suspend_data']).toBe('first')
    expect(lms.value('cmi.suspend_data')).toBe('second')
    lms.end()
    expect(lms.record().elements['cmi.suspend_data']).toBe('second')
  })

  it('does not change in a review', () => {
    const lms = running(edition, { mode: 'review' })
    lms.set('cmi.suspend_data', 'state')
    lms.end()
    expect(lms.record().elements).toEqual({})
  })
})
