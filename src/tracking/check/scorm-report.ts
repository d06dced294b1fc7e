import type { Trace, TracedCall } from '../../trace.ts'
import type { WindowLike } from '../scorm/find-api.ts'
import { meaningOf } from './error-meanings.ts'
import { counted, lengthOf, type SystemReport, timesOf, traceLine } from './report.ts'
import { whereFound } from './where-found.ts'

/** What only one edition says. */
const EDITIONS = {
  API: { standard: 'SCORM 1.2', room: 4096, over: ['301'], empty: ['401'], whole: 100 },
  API_1484_11: {
    standard: 'SCORM 2004',
    room: 64000,
    over: ['123', '132', '133', '142', '143'],
    empty: ['401', '402', '403'],
    whole: 1,
  },
} as const

type Edition = keyof typeof EDITIONS

/** A call and what became of it. */
interface Judged {
  readonly call: TracedCall
  /** As 2004 calls it. */
  readonly deed: string
  readonly element: string
  readonly value: string
  readonly answer: string
  /** Undefined for what was taken; the standard's code, or why there is none. */
  readonly refusal: string | undefined
}

/** @param window where the course began to look */
export function scormReport({ of, calls }: Trace, window: WindowLike): SystemReport {
  const edition = of as Edition
  const { standard, room, over, empty, whole } = EDITIONS[edition]
  const judged = judge(calls)
  const isEmpty = ({ deed, refusal }: Judged) =>
    deed === 'GetValue' && empty.some((code) => code === refusal)
  const read = (ending: RegExp) =>
    judged.find(({ deed, element }) => deed === 'GetValue' && ending.test(element))?.answer ?? ''
  const taken = judged.filter(({ deed, refusal }) => deed === 'SetValue' && refusal === undefined)
  const refused = judged.filter((one) => one.refusal !== undefined && !isEmpty(one))
  const passMark = Number(read(/\.(mastery_score|scaled_passing_score)$/)) / whole
  const start = calls[0]?.[1] ?? 0
  const ended = refused.find(
    ({ refusal = '' }) => refusal === 'page' || over.some((code) => code === refusal),
  )
  return {
    standard,
    start: startOf(judged),
    found: whereFound(window, edition),
    mode: vocabulary(read(/\.(lesson_)?mode$/)),
    credit: vocabulary(read(/\.credit$/)),
    passMark: passMark > 0 && passMark <= 1 ? passMark : undefined,
    namesLearner: read(/\.(student|learner)_id$/).trim() !== '',
    statuses: unique(taken.filter(({ element }) => element.endsWith('_status')).map(wordIn)),
    room: { ...roomIn(judged), promised: room },
    refused: counted(
      refused.map(({ deed, element, refusal = '' }) => ({
        what: `${deed} ${element}`.trim(),
        code: /^\d+$/.test(refusal) ? refusal : '',
        meaning: meaningOf(of, refusal) || (WITHOUT_CODE[refusal] ?? ''),
      })),
    ),
    lacking: unique(
      judged.filter((one) => isEmpty(one) && one.refusal !== '403').map(({ element }) => element),
    ),
    calls: timesOf(calls, ([, , name, [element = '']]) => `${name} ${element}`.trim()),
    over: ended && {
      code: /^\d+$/.test(ended.refusal ?? '') ? (ended.refusal ?? '') : '',
      after: ended.call[1] - start,
    },
    trace: calls.map((call) => lineOf(call, start)),
  }
}

const WITHOUT_CODE: Readonly<Record<string, string>> = {
  threw: 'The call failed inside the system',
  page: 'A web page was answered, as to sign in',
  false: 'Answered false, with no error code',
}

const wordIn = ({ value }: Judged) => vocabulary(value)

const unique = (all: readonly string[]) => [...new Set(all)]

/** The runtime asks for the error code right behind a call that it doubts. */
function judge(calls: readonly TracedCall[]): readonly Judged[] {
  return calls.flatMap((call, index) => {
    const [, , name, [element = '', value = ''], , answer] = call
    const deed = name.replace(/^LMS/, '').replace('Finish', 'Terminate')
    if (isAboutErrors(name)) return []
    const next = calls[index + 1]
    const code = next && isLastError(next[2]) ? (next[5] ?? '').trim() : ''
    const refusal = refusalOf(deed, answer, code)
    return [{ call, deed, element, value, answer: answer ?? '', refusal }]
  })
}

function refusalOf(deed: string, answer: string | undefined, code: string): string | undefined {
  if (answer === undefined) return 'threw'
  if (isPage(answer)) return 'page'
  if (code !== '' && Number(code) !== 0) return code
  return deed === 'Initialize' && /^(false|0)$/i.test(answer.trim()) ? 'false' : undefined
}

const isAboutErrors = (name: string) => /Get(LastError|ErrorString)$/.test(name)
const isLastError = (name: string) => name.endsWith('GetLastError')
const isPage = (answer: string) => /^\s*<(!doctype|html|head|body)\b/i.test(answer)

function startOf(judged: readonly Judged[]): SystemReport['start'] {
  const starts = judged.filter(({ deed }) => deed === 'Initialize')
  if (starts.length === 0) return 'notFound'
  // Already running, for one of them, is as good.
  const isRunning = ({ refusal }: Judged) => refusal === undefined || refusal === '103'
  return starts.some(isRunning) ? 'running' : 'refused'
}

function roomIn(judged: readonly Judged[]): Omit<SystemReport['room'], 'promised'> {
  // What is read and not there reads as nothing.
  const about = judged.filter(
    ({ deed, element, refusal }) =>
      element.endsWith('suspend_data') && (deed === 'GetValue' || refusal === undefined),
  )
  const sets = about.filter(({ deed }) => deed === 'SetValue')
  const last = about.at(-1)
  const sent = sets.at(-1)
  return {
    atLaunch: about[0]?.deed === 'GetValue' ? about[0].answer.length : 0,
    sent: Math.max(0, ...sets.map(({ value }) => value.length)),
    shown: sent && last?.deed === 'GetValue' ? shown(sent.value, last.answer) : 'notAsked',
  }
}

function shown(sent: string, answer: string): SystemReport['room']['shown'] {
  if (answer === sent) return 'all'
  return answer !== '' && sent.startsWith(answer) ? 'cut' : 'nothing'
}

/** Elements whose values are words of the standard, or settings of the system. */
const SHOWN =
  /(_status|\.(lesson_)?mode|\.credit|\.exit|\.type|\._count|\.min|\.max|\.mastery_score|\.scaled_passing_score|nav\.request)$/

/** A word of the standard; anything longer than those is none. */
const vocabulary = (text: string) => (/^[\w .-]{0,20}$/.test(text) ? text : lengthOf(text))

function lineOf(call: TracedCall, start: number): string {
  const [, , name, [element = '', value], , answer = ''] = call
  const isRead = name.endsWith('GetValue')
  const isShown = SHOWN.test(element)
  const say = (text: string, isOpen: boolean) => (isOpen ? vocabulary(text) : lengthOf(text))
  const given = value === undefined ? '' : ` ${say(value, isShown)}`
  const isOpen = isRead ? isShown : !name.endsWith('ErrorString')
  return traceLine(call, start, `${name} ${element}${given}`.trim(), say(answer, isOpen) || '""')
}
