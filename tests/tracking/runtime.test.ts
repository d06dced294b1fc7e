import { describe, expect, it } from 'vitest'
import { newTrace } from '../../src/trace.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { lmsRuntime } from '../../src/tracking/scorm/runtime.ts'

const { note } = newTrace('API')

/** An API that answers a write with `answer`, and then has `code` as its last error. */
const answering = (answer: unknown, code: unknown = '0') => ({
  LMSSetValue: () => answer,
  LMSGetValue: () => answer,
  LMSInitialize: () => answer,
  LMSCommit: () => answer,
  LMSFinish: () => answer,
  LMSGetLastError: () => code,
  LMSGetErrorString: () => 'in its own words',
})

const runtime = (answer: unknown, code?: unknown) =>
  lmsRuntime(answering(answer, code), dialect12, note)
const write = (answer: unknown, code?: unknown) =>
  runtime(answer, code).write('cmi.core.lesson_location', 'here')

describe('a write', () => {
  it.each([['true'], [true], [1], ['1'], ['True'], [new String('true')], [' true ']])(
    'that is answered with %o is taken, whatever the last error was',
    (answer) => {
      expect(write(answer, '101').ok).toBe(true)
    },
  )

  it.each([['false'], [false], [0], [undefined], [null], [''], [new String('false')]])(
    'that is answered with %o is judged by the error code',
    (answer) => {
      for (const none of ['0', 0, '', undefined, null]) expect(write(answer, none).ok).toBe(true)
      expect(write(answer, '405')).toEqual({
        ok: false,
        fault: {
          kind: 'refused',
          code: '405',
          detail: 'LMSSetValue cmi.core.lesson_location: 405 in its own words',
        },
      })
      expect(write(answer, 405)).toMatchObject({ ok: false, fault: { code: '405' } })
    },
  )

  it('that throws is refused', () => {
    const api = {
      LMSSetValue() {
        throw new Error('Blocked')
      },
    }
    expect(lmsRuntime(api, dialect12, note).write('cmi.suspend_data', '1')).toMatchObject({
      ok: false,
      fault: { kind: 'refused', detail: expect.stringContaining('Blocked') },
    })
  })

  it('is refused where the system has no such function, or throws what is no error', () => {
    expect(lmsRuntime({}, dialect12, note).write('cmi.suspend_data', '1').ok).toBe(false)
    const rude = {
      LMSSetValue() {
        throw Object.create(null)
      },
    }
    expect(lmsRuntime(rude, dialect12, note).write('cmi.suspend_data', '1').ok).toBe(false)
  })

  it.each(['<!DOCTYPE html><p>Sign in', '\n<html lang="en">', '<HEAD>'])(
    'that is answered with %j means that the session is over',
    (page) => {
      expect(write(page)).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
    },
  )

  it('means that the session is over where the error code is a page', () => {
    expect(write('false', '<html>Sign in</html>')).toMatchObject({
      ok: false,
      fault: { kind: 'sessionOver' },
    })
  })
})

describe('the end of a session', () => {
  it('is error 301 in 1.2', () => {
    expect(write('false', '301')).toMatchObject({ fault: { kind: 'sessionOver' } })
  })

  it.each(['123', '132', '133', '142', '143'])('is error %s in 2004', (code) => {
    const api = { Commit: () => 'false', GetLastError: () => code, GetErrorString: () => '' }
    expect(lmsRuntime(api, dialect2004, note).commit()).toMatchObject({
      ok: false,
      fault: { kind: 'sessionOver' },
    })
  })

  it('is not a refusal of another kind', () => {
    expect(write('false', '101')).toMatchObject({ fault: { kind: 'refused' } })
  })
})

describe('a read', () => {
  it.each([
    ['saved', 'saved'],
    [80, '80'],
    [true, 'true'],
    [new String('saved'), 'saved'],
    [undefined, ''],
    [null, ''],
    ['undefined', ''],
    ['null', ''],
    ['<p>no page, but a value</p>', '<p>no page, but a value</p>'],
  ])('of %o is %j', (answer, value) => {
    expect(runtime(answer).read('cmi.suspend_data')).toEqual({ ok: true, value })
  })

  it('that finds nothing yet, or no such element, is empty', () => {
    expect(runtime('', '401').read('cmi.student_data.mastery_score')).toEqual({
      ok: true,
      value: '',
    })
    const api = { GetValue: () => '', GetLastError: () => 403, GetErrorString: () => '' }
    expect(lmsRuntime(api, dialect2004, note).read('cmi.suspend_data')).toEqual({
      ok: true,
      value: '',
    })
  })

  it('that is empty because it failed is refused', () => {
    expect(runtime('', '101').read('cmi.suspend_data').ok).toBe(false)
  })
})

describe('initialising', () => {
  it.each([['true'], [true], [1], [undefined], [null], ['']])('works with %o', (answer) => {
    expect(runtime(answer).initialise().ok).toBe(true)
  })

  it.each([['false'], [false], [0]])('does not work with %o, whatever the code', (answer) => {
    expect(runtime(answer, '0').initialise().ok).toBe(false)
    expect(runtime(answer, '101').initialise().ok).toBe(false)
  })

  it('takes over a session of 2004 that runs already', () => {
    const api = { Initialize: () => 'false', GetLastError: () => '103', GetErrorString: () => '' }
    expect(lmsRuntime(api, dialect2004, note).initialise().ok).toBe(true)
  })
})

describe('calls', () => {
  it('are made on the API itself, since some systems use `this`', () => {
    const api = {
      answer: 'true',
      LMSCommit() {
        return this.answer
      },
    }
    expect(lmsRuntime(api, dialect12, note).commit().ok).toBe(true)
  })

  it('are over after Finish', () => {
    const asked: string[] = []
    const api = {
      LMSFinish: () => asked.push('finish') > 0,
      LMSSetValue: () => asked.push('set') > 0,
    }
    const ended = lmsRuntime(api, dialect12, note)
    ended.finish()
    expect(ended.write('cmi.suspend_data', '1')).toMatchObject({ fault: { kind: 'sessionOver' } })
    expect(ended.finish().ok).toBe(false)
    expect(asked).toEqual(['finish'])
  })
})
