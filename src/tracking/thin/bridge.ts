// The hosted copy's side: a TrackingPort on the package in the learning system, which is the page
// around this frame. All calls to the system are made over there (relay.ts).

import { failed, ok, type Result } from '../../course/result.ts'
import { FIRST, MOST, type Trace, type TracedCall } from '../../trace.ts'
import type { Checked, Fault, Held, TrackingPort } from '../port.ts'
import {
  type FromCopy,
  type FromPackage,
  type Hello,
  isWelcome,
  type NumberedRecord,
  readFromPackage,
  VERSION,
} from './messages.ts'
import type { OtherWindow } from './other-window.ts'

export interface BridgeMeans {
  /** Undefined where there is no page around this one. */
  readonly parent: OtherWindow | undefined
  readonly now: () => Date
  readonly wait: (milliseconds: number, task: () => void) => void
  /** Tells this opening of the page from every other. */
  readonly visit: string
}

export interface Bridge extends TrackingPort {
  /** Tells the package what the window is called now. */
  name(title: string): void
}

/** After that without a word, the page around is no package of ours. */
const GREETS_WITHIN = 3000
/** A system may hold the package up for some seconds; after that the answer is taken for lost. */
const ANSWERS_WITHIN = 10_000

type Answer = (said: FromPackage) => void

export function bridgePort({ parent, now, wait, visit }: BridgeMeans): Bridge {
  /** Where the package is from: known from its welcome on, and the same from then on. */
  let origin: string | undefined
  let onWelcome = () => {}
  let greeting: Promise<void> | undefined
  let isOpen = false
  let left = false
  let last = 0
  let held: Held = NOTHING_HELD
  let asked = ''
  let calls: readonly TracedCall[] = []
  let records: readonly NumberedRecord[] = []
  let recorded = 0
  const answers = new Map<number, Answer>()
  const checks = new Map<number, Answer>()

  parent?.listen((message, from) => {
    if (origin === undefined && from !== 'null' && isWelcome(message, visit)) {
      origin = from
      onWelcome()
    }
    const said = from === origin ? readFromPackage(message) : undefined
    if (said?.visit !== visit) return
    if (said.kind === 'got') records = records.filter(({ number }) => number > said.records)
    else if (said.kind === 'held') held = said.held
    else if (said.kind === 'trace') addTrace(said.trace)
    else if (said.kind === 'checked' || said.kind === 'unchecked') tell(checks, said.number, said)
    else tell(answers, said.number, said)
  })

  /** A call that comes a second time is known. */
  function addTrace({ of, calls: news }: Trace): void {
    asked = of
    const known = calls.at(-1)?.[0] ?? 0
    calls = keptOf([...calls, ...news.filter(([number]) => number > known)])
  }

  function greet(): Promise<void> {
    const hello: Hello = { bti: 'hello', speaks: [VERSION], visit }
    parent?.post(hello, '*')
    greeting ??= new Promise((resolve) => {
      onWelcome = resolve
      if (origin !== undefined || !parent) resolve()
      else wait(GREETS_WITHIN, resolve)
    })
    return greeting
  }

  /** @returns its number */
  function say(said: FromCopy): number {
    last += 1
    if (origin !== undefined) parent?.post({ bti: VERSION, visit, number: last, ...said }, origin)
    return last
  }

  /** The answer with this number, in one of the two places. */
  const answerTo = (number: number, where: Map<number, Answer>): Promise<FromPackage> =>
    new Promise((resolve) => {
      where.set(number, resolve)
      wait(ANSWERS_WITHIN, () => tell(where, number, { kind: 'refused', fault: NO_ANSWER }))
    })

  /** What is said in the very tick, and its answer. An answer may come before this has returned. */
  function ask(said: FromCopy) {
    const number = last + 1
    const answer = answerTo(number, answers)
    const check = said.kind === 'save' ? answerTo(number, checks) : undefined
    say(said)
    return { answer, check }
  }

  return {
    trace: {
      get of() {
        return asked
      },
      get calls() {
        return calls
      },
    },
    async open() {
      if (left) return failed(LEFT)
      await greet()
      if (origin === undefined) return failed(NOT_FOUND)
      const said = await ask({ kind: 'open' }).answer
      if (said.kind !== 'opened') return failed(asNotStarted(faultOf(said)))
      isOpen = true
      return ok(said.launch)
    },
    async save(report) {
      if (left || !isOpen) return failed(left ? LEFT : NOT_OPENED)
      const { answer, check } = ask({ kind: 'save', report, records })
      const said = await answer
      if (said.kind !== 'saved') return failed(faultOf(said))
      return ok({
        at: now(),
        isShort: said.isShort,
        check: async (): Promise<Result<Checked, Fault>> => {
          const checked = await check
          return checked?.kind === 'checked' ? ok(checked.checked) : failed(faultOf(checked))
        },
      })
    },
    record(interaction) {
      if (left || !isOpen) return
      recorded += 1
      records = [...records, { number: recorded, interaction }]
      say({ kind: 'record', records })
    },
    held: () => (left ? NOTHING_HELD : held),
    pause(isPaused) {
      say({ kind: 'pause', isPaused })
    },
    leave(report, by = 'page') {
      if (left || !isOpen) return
      left = true
      say({ kind: 'leave', report, records, by })
    },
    name(title) {
      say({ kind: 'title', title })
    },
  }
}

function tell(where: Map<number, Answer>, number: number, said: FromPackage): void {
  where.get(number)?.(said)
  where.delete(number)
}

const faultOf = (said: FromPackage | undefined): Fault =>
  said?.kind === 'refused' || said?.kind === 'unchecked' ? said.fault : NO_ANSWER

/** As a start that was not answered: it is asked for again. */
const asNotStarted = (fault: Fault): Fault =>
  fault === NO_ANSWER ? { ...fault, kind: 'notStarted' } : fault

/** As many as are kept where they are made. */
const keptOf = (calls: readonly TracedCall[]): readonly TracedCall[] =>
  calls.length > MOST ? [...calls.slice(0, FIRST), ...calls.slice(FIRST - MOST)] : calls

const NOTHING_HELD: Held = { values: [], answers: 0 }
const NO_ANSWER: Fault = {
  kind: 'refused',
  detail: 'the package in the learning system has not answered',
}
const NOT_FOUND: Fault = { kind: 'notFound', detail: 'no package around this page' }
const NOT_OPENED: Fault = { kind: 'notStarted', detail: 'no session was opened' }
const LEFT: Fault = { kind: 'sessionOver', detail: 'the session was ended before' }
