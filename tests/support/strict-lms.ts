// A learning system that follows the standard to the letter: call order, types, lengths,
// vocabularies, dependencies, error codes. It knows nothing of the course, and runs in Node and in
// a browser.

import { CODES, type Edition, wordsFor } from './lms-codes.ts'
import {
  attemptOf,
  finished,
  judged,
  type LaunchOptions,
  type LmsRecord,
  valuesAtLaunch,
} from './lms-launch.ts'
import { model12 } from './lms-model-12.ts'
import { model2004 } from './lms-model-2004.ts'
import { lmsStore, type Outcome } from './lms-store.ts'
import { hundredthsOf } from './lms-time.ts'

interface LmsCall {
  readonly name: string
  readonly values: readonly unknown[]
  readonly answer: string
  readonly code: string
}

type LmsFunction = (...values: unknown[]) => unknown
type LmsFunctions = Readonly<Record<string, LmsFunction>>

export interface StrictLms {
  readonly edition: Edition
  /** To be put into a window as `apiName`. */
  readonly api: LmsFunctions
  readonly apiName: 'API' | 'API_1484_11'
  /** Each call, those about errors aside. */
  readonly calls: readonly LmsCall[]
  /** Calls that the standard does not allow. A first read in 2004 may find nothing (403). */
  readonly refused: readonly LmsCall[]
  /** What was committed: give it to the next session as `record`. */
  record(): LmsRecord
  /** What an element holds now, committed or not. */
  value(element: string): string | undefined
}

const NAMES = {
  '1.2': {
    initialise: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  '2004': {
    initialise: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
} as const

const ok = (answer: string): Outcome => ({ answer, code: '0' })

/** One session of one learner: launched with what earlier ones left, and over after Finish. */
export function strictLms(edition: Edition, options: LaunchOptions = {}): StrictLms {
  const codes = CODES[edition]
  const mode = options.mode ?? 'normal'
  const store = lmsStore(
    edition === '1.2' ? model12 : model2004,
    codes,
    valuesAtLaunch(edition, options),
  )
  const earlier = attemptOf(edition, options.record)?.totalTime ?? 0
  let committed = options.record
  let state: 'before' | 'running' | 'after' = 'before'
  let lastCode = '0'
  const calls: LmsCall[] = []

  const refuse = (code: string, answer = 'false'): Outcome => ({ answer, code })

  function initialise(values: readonly unknown[]): Outcome {
    if (!isEmptyText(values)) return refuse(codes.argument)
    if (state === 'after') return refuse(codes.initialisedAfterEnd)
    if (state === 'running') return refuse(codes.initialisedTwice)
    state = 'running'
    return ok('true')
  }

  function finish(values: readonly unknown[]): Outcome {
    if (state !== 'running') return refuse(codes[state].finish)
    if (!isEmptyText(values)) return refuse(codes.argument)
    keep(finished(edition, store.all()))
    state = 'after'
    return ok('true')
  }

  function get(values: readonly unknown[]): Outcome {
    if (state !== 'running') return refuse(codes[state].get, '')
    const [element] = values
    if (values.length !== 1 || typeof element !== 'string') return refuse(codes.argument, '')
    return store.get(element)
  }

  function set(values: readonly unknown[]): Outcome {
    if (state !== 'running') return refuse(codes[state].set)
    const [element, value] = values
    const areTexts = typeof element === 'string' && typeof value === 'string'
    if (values.length !== 2 || !areTexts) return refuse(codes.argument)
    const { code } = store.set(element, value)
    return code === '0' ? ok('true') : refuse(code)
  }

  function commit(values: readonly unknown[]): Outcome {
    if (state !== 'running') return refuse(codes[state].commit)
    if (!isEmptyText(values)) return refuse(codes.argument)
    keep(store.all())
    return ok('true')
  }

  /** A learner who looks again changes nothing. */
  function keep(values: Readonly<Record<string, string>>): void {
    if (mode !== 'normal') return
    const session = values['cmi.core.session_time'] ?? values['cmi.session_time']
    const hundredths = session === undefined ? 0 : hundredthsOf(edition, session)
    committed = {
      edition,
      elements: judged(edition, values),
      totalTime: earlier + hundredths,
    }
  }

  const logged = (name: string, run: (values: readonly unknown[]) => Outcome) => {
    const call: LmsFunction = (...values) => {
      const { answer, code } = run(values)
      lastCode = code
      calls.push({ name, values, answer, code })
      return answer
    }
    return [name, call] as const
  }

  const names = NAMES[edition]
  const api: LmsFunctions = {
    ...Object.fromEntries([
      logged(names.initialise, initialise),
      logged(names.finish, finish),
      logged(names.get, get),
      logged(names.set, set),
      logged(names.commit, commit),
    ]),
    [names.lastError]: () => lastCode,
    [names.errorString]: (code) => wordsFor(edition, String(code)),
    [names.diagnostic]: (code) => wordsFor(edition, String(code || lastCode)),
  }

  return {
    edition,
    api,
    apiName: edition === '1.2' ? 'API' : 'API_1484_11',
    calls,
    get refused() {
      return calls.filter(({ code }) => code !== '0' && !(edition === '2004' && code === '403'))
    },
    record: () => committed ?? { edition, elements: {}, totalTime: 0 },
    value: store.value,
  }
}

const isEmptyText = (values: readonly unknown[]) => values.length === 1 && values[0] === ''
