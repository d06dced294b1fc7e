// The package's side: it has the session with the learning system, and does there what the hosted copy
// asks, in the very tick that it hears of it. The calls are those of the full package, by the same
// adapter.

import type { TracedCall } from '../../trace.ts'
import type { Launch, ProgressReport, TrackingPort } from '../port.ts'
import {
  type FromPackage,
  type Hello,
  isInteraction,
  type NumberedRecord,
  readFromCopy,
  readHello,
  VERSION,
  type Welcome,
} from './messages.ts'
import type { OtherWindow } from './other-window.ts'

export interface RelayMeans {
  readonly copy: OtherWindow
  /** Where the hosted copy is from. */
  readonly origin: string
  readonly port: TrackingPort
  /** The element that says who is learning: its value stays here. */
  readonly learner: string
  /** Runs a task when nothing else is to be done. */
  readonly idle: (task: () => void) => void
  /** `older`, `newer`: than the package, so that they cannot speak. */
  readonly onMet: (how: 'met' | 'older' | 'newer') => void
  readonly onTitle: (title: string) => void
}

export interface Relay {
  /** The package's own page goes away. */
  leave(): void
}

export function relay(means: RelayMeans): Relay {
  const { copy, origin, port, learner, idle, onMet, onTitle } = means
  let visit: string | undefined
  /** Number of the newest message: what is older has been overtaken, or comes a second time. */
  let last = 0
  let lastRecord = 0
  /** The newest report that has come, and the newest that the system has, as far as it can be asked. */
  let newest: ProgressReport | undefined
  let taken: ProgressReport | undefined
  /** Number of the last call that the copy knows of. */
  let traced = 0

  const post = (number: number, said: FromPackage) =>
    copy.post({ bti: VERSION, visit, number, ...said }, origin)

  /** What was asked for it comes before an answer, for who looks into it. */
  function answer(number: number, said: FromPackage): void {
    const { of, calls } = port.trace
    const news = calls.filter(([number]) => number > traced).map(withoutLearner)
    traced = calls.at(-1)?.[0] ?? traced
    post(number, { kind: 'trace', trace: { of, calls: news } })
    post(number, said)
  }

  function withoutLearner(call: TracedCall): TracedCall {
    const [number, at, name, values, took, answer] = call
    if (values[0] !== learner || took === undefined || !answer) return call
    return [number, at, name, values, took, 'somebody']
  }

  function greet({ speaks, visit: theirs }: Hello): void {
    if (!speaks.includes(VERSION)) {
      onMet(Math.max(...speaks) > VERSION ? 'newer' : 'older')
      return
    }
    if (theirs !== visit) {
      last = lastRecord = traced = 0
      // The last one may have gone while another window was used, and never ask for it back.
      port.pause(false)
    }
    visit = theirs
    copy.post({ bti: 'welcome', visit } satisfies Welcome, origin)
    onMet('met')
  }

  const tellHeld = (number: number) => answer(number, { kind: 'held', held: port.held() })

  async function open(number: number): Promise<void> {
    const opened = await port.open()
    if (!opened.ok) return answer(number, { kind: 'refused', fault: opened.fault })
    answer(number, { kind: 'opened', launch: asItIsNow(opened.value) })
    // What an earlier visit has left is read when the home is on the screen.
    idle(() => tellHeld(number))
  }

  /** The copy may be loaded anew in a visit: it carries on from what it said last. */
  function asItIsNow(launch: Launch): Launch {
    if (launch.mode !== 'normal') return launch
    const { recorded } = launch
    return {
      ...launch,
      savedState: newest?.savedState ?? launch.savedState,
      isUnsaved: newest !== taken,
      recorded: launch.isUncredited
        ? recorded
        : {
            completed: recorded.completed || taken?.completion === 'complete',
            passed: recorded.passed || taken?.success === 'passed',
            bestScore: best(recorded.bestScore, taken?.score),
          },
    }
  }

  async function save(number: number, report: ProgressReport): Promise<void> {
    newest = report
    const saved = await port.save(report)
    if (!saved.ok) return answer(number, { kind: 'refused', fault: saved.fault })
    answer(number, { kind: 'saved', isShort: saved.value.isShort ?? false })
    const checked = await saved.value.check?.()
    if (checked && !checked.ok) return answer(number, { kind: 'unchecked', fault: checked.fault })
    taken = report
    answer(number, { kind: 'checked', checked: checked?.value ?? { isShort: false } })
    tellHeld(number)
  }

  /** In their order, each once, whatever has come before or comes again. */
  function record(asked: number, records: readonly NumberedRecord[]): void {
    for (const { number, interaction } of records) {
      if (number !== lastRecord + 1) continue
      lastRecord = number
      if (isInteraction(interaction)) port.record(interaction)
    }
    if (records.length > 0) answer(asked, { kind: 'got', records: lastRecord })
  }

  copy.listen((message, from) => {
    // A page of another origin in the frame, after a link was followed there.
    if (from !== origin) return
    const hello = readHello(message)
    if (hello) return greet(hello)
    const said = readFromCopy(message)
    if (said?.visit !== visit || said === undefined || said.number <= last) return
    const { number } = said
    last = number
    switch (said.kind) {
      case 'open':
        open(number)
        break
      case 'save':
        save(number, said.report)
        record(number, said.records)
        break
      case 'record':
        record(number, said.records)
        break
      case 'pause':
        port.pause(said.isPaused)
        break
      case 'leave':
        newest = said.report ?? newest
        record(number, said.records)
        // The frame alone may have been loaded anew: the session lives as long as this page.
        if (said.by === 'learner') port.leave(newest, 'learner')
        else if (newest) save(number, newest)
        break
      case 'title':
        onTitle(said.title)
        break
    }
  })

  return { leave: () => port.leave(newest, 'page') }
}

const best = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other)
