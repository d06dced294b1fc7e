import type { Trace, TracedCall } from '../../trace.ts'
import { asObject } from '../cmi5/json.ts'
import { meaningOf } from './error-meanings.ts'
import { counted, lengthOf, type SystemReport, timesOf, traceLine } from './report.ts'

/** What a statement may say of a session. */
const TOLD = ['initialized', 'completed', 'passed', 'failed', 'terminated', 'answered']

interface Judged {
  readonly call: TracedCall
  readonly what: string
  readonly verbs: readonly string[]
  readonly body: string
  readonly status: string
  readonly text: string
  readonly isTaken: boolean
}

export function cmi5Report({ calls }: Trace): SystemReport {
  const judged = calls.map(judge)
  const told = judged.flatMap(({ isTaken, verbs }) => (isTaken ? verbs : []))
  // A first launch finds none of our own, and a system may keep no preferences.
  const refused = judged.filter(
    ({ isTaken, status, call }) => !isTaken && !(status === '404' && call[2].startsWith('GET')),
  )
  const launchData = asObject(
    judged.find(({ what }) => what.endsWith('LMS.LaunchData'))?.text ?? '',
  )
  const { launchMode, masteryScore } = launchData ?? {}
  const start = calls[0]?.[1] ?? 0
  const ended = refused.find(({ status }) => status === '401')
  return {
    standard: 'cmi5',
    start: startOf(judged, told),
    mode: typeof launchMode === 'string' && /^\w{1,20}$/.test(launchMode) ? launchMode : '',
    credit: '',
    passMark: typeof masteryScore === 'number' && masteryScore > 0 ? masteryScore : undefined,
    namesLearner: calls.length > 0,
    statuses: [...new Set(told)].filter((verb) => verb !== 'answered'),
    room: roomIn(judged),
    refused: counted(
      refused.map(({ what, status }) => ({
        what,
        code: status,
        meaning: meaningOf('cmi5', status),
      })),
    ),
    lacking: [],
    calls: timesOf(calls, (call) => judge(call).what),
    over: ended && { code: ended.status, after: ended.call[1] - start },
    trace: judged.map(({ call, what, verbs, body, status, text }) => {
      const sent = body && verbs.length === 0 ? ` ${lengthOf(body)}` : ''
      const said = verbs.length > 0 ? ` ${verbs.join(', ')}` : ''
      return traceLine(call, start, `${what}${said}${sent}`, `${status} ${lengthOf(text)}`)
    }),
  }
}

function judge(call: TracedCall): Judged {
  const [, , name, [address = '', body = ''], , answer = ''] = call
  const [, status = '', text = ''] = /^(\d+) ?([\s\S]*)$/.exec(answer) ?? []
  // Nothing else of the address may be seen: it names the learner.
  const state = /[?&]stateId=([\w.-]{1,40})(&|$)/.exec(address)?.[1] ?? ''
  return {
    call,
    what: `${name} ${state}`.trim(),
    verbs: name.endsWith(' statements') ? verbsIn(body) : [],
    body,
    status,
    text,
    isTaken: status.startsWith('2'),
  }
}

function verbsIn(body: string): readonly string[] {
  return TOLD.filter((verb) => body.includes(`verbs/${verb}"`))
}

function startOf(judged: readonly Judged[], told: readonly string[]): SystemReport['start'] {
  if (judged.length === 0) return 'notFound'
  return told.includes('initialized') ? 'running' : 'refused'
}

function roomIn(judged: readonly Judged[]): SystemReport['room'] {
  const ours = judged.filter(({ what }) => / activities\/state (?!LMS\.)/.test(what))
  const sizes = (method: string, size: (one: Judged) => string) =>
    ours
      .filter(({ call, isTaken }) => isTaken && call[2].startsWith(method))
      .map((one) => size(one).length)
  return {
    atLaunch: sizes('GET', ({ text }) => text)[0] ?? 0,
    sent: Math.max(0, ...sizes('PUT', ({ body }) => body)),
    promised: undefined,
    shown: 'notAsked',
  }
}
