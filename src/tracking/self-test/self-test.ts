// Runs each call that the course makes, in the order in which it makes them, and says what came of it
// (product, UAD4). The calls come from the dialect that the course itself uses.

import { meaningOf } from '../check/error-meanings.ts'
import type { ProgressReport } from '../port.ts'
import type { Dialect, Pair } from '../scorm/dialect.ts'
import type { LmsApi } from '../scorm/find-api.ts'
import { interactionPairs } from '../scorm/records.ts'
import { lmsRuntime, type Taken } from '../scorm/runtime.ts'
import { isNeeded, needOf } from './needs.ts'
import { aReport, isOurs, SAMPLES, stateOf } from './samples.ts'

type Verdict = 'passes' | 'doesNotMatter' | 'fails'

export interface Row {
  /** In the standard's words. */
  readonly call: string
  readonly came: string
  readonly verdict: Verdict
  /** What that means for the course, and what to ask the vendor; empty where all is well. */
  readonly means: string
  readonly ask: string
}

/** Calls that belong together. A slow system is asked one group after the other. */
export interface Group {
  readonly title: string
  readonly run: () => readonly Row[]
}

export interface SelfTest {
  /** Starts the session: all else follows from what it finds. */
  start(): Started
  /** Ends the session as *Save and leave* does. */
  leave(): Group
}

interface Started {
  readonly row: Row
  /** `again`: the state of an earlier visit is there. `looking`: a review, in which nothing is sent. */
  readonly visit: 'first' | 'again' | 'looking' | 'none'
  readonly groups: readonly Group[]
}

/** As many characters as a course may take (scripts/compile/rules/saved-state.ts). */
export const NEEDED = 3200
/** As many as the edition promises. */
const PROMISED = { API: 4096, API_1484_11: 64_000 } as const

type Completion = ProgressReport['completion']

/** Its length tells the visits apart: a system may make a status of its own at the end of one. */
const stateAt = (completion: Completion) => stateOf(completion === 'complete' ? NEEDED - 1 : NEEDED)

const HIDDEN =
  'The system does not show it to content, which has no need of it. Its report says whether it was recorded.'

export function selfTest(api: LmsApi, dialect: Dialect, now: () => Date): SelfTest {
  const { elements, functions } = dialect
  let said: { readonly name: string; answer: string | undefined }[] = []
  const runtime = lmsRuntime(api, dialect, (name) => {
    const call: { readonly name: string; answer: string | undefined } = { name, answer: undefined }
    said.push(call)
    return (answer) => {
      call.answer = answer
    }
  })
  const startedAt = now().getTime()
  let index = 0
  let isUncredited = false
  let isRunning = false
  let isLooking = false

  /** What came back, as the system said it, with the code that it gave for it. */
  function came(isSecret = false): string {
    const [first] = said
    const code = said.find(({ name }) => name === functions.lastError)?.answer?.trim() ?? ''
    const answer = first?.answer
    if (answer === undefined) return 'the call failed inside the system'
    const shown = answer.length > 60 ? `${answer.length} characters` : `“${answer}”`
    const told = isSecret && answer !== '' ? 'something, which is not shown here' : shown
    const back = answer === '' ? 'nothing' : told
    if (code === '' || Number(code) === 0) return back
    return `${back}, error ${code}: ${meaningOf(dialect.apiName, code) || 'not in the standard'}`
  }

  function judge(name: string, call: string, isTaken: boolean, back = came()): Row {
    if (isTaken) return { call, came: back, verdict: 'passes', means: '', ask: '' }
    const verdict = isNeeded(dialect, name) ? 'fails' : 'doesNotMatter'
    return { call, came: back, verdict, ...needOf(name) }
  }

  function deed(name: string, call: string, run: () => Taken): Row {
    said = []
    const { ok } = run()
    return judge(name, call, ok)
  }

  const short = (value: string) => (value.length > 60 ? `${value.length} characters` : `“${value}”`)

  const write = ([element, value]: Pair): Row =>
    deed(element, `${functions.set} ${element} ${short(value)}`, () =>
      runtime.write(element, value),
    )

  const writeAll = (pairs: readonly Pair[]): readonly Row[] =>
    pairs.filter(([element]) => !isUncredited || !dialect.forCredit.includes(element)).map(write)

  const commit = (): Row => deed(functions.commit, functions.commit, () => runtime.commit())

  /** @param isWanted whether an empty value is a lack */
  function read(element: string, isWanted: boolean): readonly [value: string, row: Row] {
    said = []
    const result = runtime.read(element)
    const value = result.ok ? result.value : ''
    const isTaken = result.ok && !(isWanted && value.trim() === '')
    const back = came(element === elements.learner)
    return [value, judge(element, `${functions.get} ${element}`, isTaken, back)]
  }

  /** A number may come back written in another way. */
  const isSame = (value: string, sent: string) =>
    value === sent || (value !== '' && sent !== '' && Number(value) === Number(sent))

  function readBack([element, sent]: Pair): Row {
    const [value, row] = read(element, true)
    if (isSame(value, sent)) return row
    const call = `${row.call}, after ${short(sent)}`
    const back = `${short(value)}: not what was sent`
    // Some systems show none of what they hold; the course goes by its own saved state.
    const isHidden = value === '' && element !== elements.savedState
    if (isHidden) return { ...row, call, verdict: 'doesNotMatter', means: HIDDEN, ask: '' }
    return judge(element, call, false, value === '' ? row.came : back)
  }

  const keeping = (length: number, isEnough: boolean): Group => ({
    title: `A saved state of ${length} characters`,
    run() {
      const pair = [elements.savedState, stateOf(length)] as const
      const rows = [write(pair), commit(), readBack(pair)]
      if (isEnough) return rows
      const less = `No course needs so much: ${NEEDED} characters are enough.`
      return rows.map((row) =>
        row.verdict === 'fails' && row.call.includes(elements.savedState)
          ? { ...row, verdict: 'doesNotMatter', means: less, ask: '' }
          : row,
      )
    },
  })

  const report = (completion: Completion) =>
    dialect.reportPairs(aReport(completion, stateAt(completion)))

  const sending = (title: string, completion: Completion): Group => ({
    title,
    run: () => [...writeAll(report(completion)), commit(), ...reportShown(completion)],
  })

  const reportShown = (completion: Completion) =>
    report(completion)
      .filter(([element]) => !isUncredited || !dialect.forCredit.includes(element))
      .map(readBack)

  /** As the course does: the rest of a record has nowhere to go without its id and type. */
  function record(sample: (typeof SAMPLES)[number]): readonly Row[] {
    const pairs = interactionPairs(dialect, { ...sample, at: now() }, index)
    const rows: Row[] = []
    for (const [place, pair] of pairs.entries()) {
      const row = write(pair)
      rows.push(row)
      if (row.verdict !== 'passes' && place < 2) return rows
    }
    index += 1
    return rows
  }

  const recording: Group = {
    title: 'A record of an answer, of each type',
    run() {
      if (isUncredited) return []
      const [count, row] = read(elements.interactionCount, true)
      index = Number.parseInt(count, 10) || 0
      return [row, ...SAMPLES.flatMap(record), commit()]
    },
  }

  const suspend: Pair = [elements.exit, 'suspend']

  /** What the launch says, each asked for once; statuses and scores may be empty at first. */
  function launch(): readonly [mode: string, rows: readonly Row[]] {
    const rows: Row[] = []
    const ask = (element: string, isWanted: boolean) => {
      const [value, row] = read(element, isWanted)
      rows.push(row)
      return value
    }
    isUncredited = ask(elements.credit, true) === 'no-credit'
    const { mode } = dialect.readLaunch((element) => ask(element, element.endsWith('mode')))
    ask(elements.learner, true)
    return [mode, rows]
  }

  function begin(): Omit<Started, 'row'> {
    const [state, row] = read(elements.savedState, false)
    const [mode, rows] = launch()
    const found: Group = { title: 'What the launch says', run: () => [row, ...rows] }
    isLooking = mode !== 'normal'
    if (isLooking) return { visit: 'looking', groups: [found] }
    const isAgain = isOurs(state)
    const beginning: Group = {
      title: 'The beginning of a visit',
      run: () => writeAll([suspend, ...(isAgain ? [] : dialect.beginning)]),
    }
    if (isAgain) {
      const before = state === stateAt('complete') ? 'complete' : 'inProgress'
      const left: Group = {
        title: 'What the visit before has left',
        run: () => [kept(state, before), ...reportShown(before).slice(1)],
      }
      const end = sending('The end: passed and complete', 'complete')
      return { visit: 'again', groups: [found, left, beginning, end] }
    }
    return {
      visit: 'first',
      groups: [
        found,
        beginning,
        keeping(PROMISED[dialect.apiName], false),
        keeping(NEEDED, true),
        sending('A report of somebody on the way', 'inProgress'),
        recording,
      ],
    }
  }

  function kept(state: string, before: Completion): Row {
    const call = `${functions.get} ${elements.savedState}, as the visit before has left it`
    const isWhole = state === stateAt(before)
    const back = isWhole ? `all ${state.length} characters` : `${short(state)}: not what was sent`
    return judge(elements.savedState, call, isWhole, back)
  }

  return {
    start() {
      const row = deed(functions.initialise, functions.initialise, () => runtime.initialise())
      isRunning = row.verdict === 'passes'
      if (!isRunning) return { row, visit: 'none', groups: [] }
      return { row, ...begin() }
    },
    leave: () => ({
      title: 'The end of the visit',
      run: () => [
        ...(isRunning && !isLooking ? parting() : []),
        ...(isRunning ? [deed(functions.finish, functions.finish, () => runtime.finish())] : []),
      ],
    }),
  }

  function parting(): readonly Row[] {
    return [
      ...writeAll([suspend, dialect.sessionTime(now().getTime() - startedAt)]),
      commit(),
      ...(dialect.closeCourse ? writeAll([dialect.closeCourse]) : []),
    ]
  }
}
