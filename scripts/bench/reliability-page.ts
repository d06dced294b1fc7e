// docs/reliability.md: what stands between its marks. What the figures are of is in tests/reliability.

/** What came of a fault in an edition, in words. */
export interface FaultOutcome {
  readonly edition: string
  /** What the learner reads, one after the other. */
  readonly read: readonly string[]
  /** Where the next launch finds all that was done. */
  readonly found: string
  readonly record: string
}

export interface FaultRow {
  /** The whole sentence, without its full stop. */
  readonly name: string
  readonly outcomes: readonly FaultOutcome[]
  /** Why it cannot be better. */
  readonly why: string | undefined
}

/** The page with another text between two marks. */
export function withPart(page: string, mark: string, text: string): string {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`]
  const [before, rest] = page.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined)
    throw new Error(`docs/reliability.md: expected the marks ${begin} and ${end}`)
  return `${before}${begin}\n${text}\n${end}${after}`
}

export const partOf = (page: string, mark: string): string =>
  (page.split(`<!-- ${mark} -->\n`)[1] ?? '').split(`\n<!-- end of ${mark} -->`)[0] ?? ''

/** The table of faults; editions in which it ends alike are one line. */
export function matrix(rows: readonly FaultRow[]): string {
  const lines = rows.flatMap(({ name, outcomes, why }) =>
    alike(outcomes).map(({ editions, outcome: { read, found, record } }) => {
      const words = read.map((one) => `“${one}”`).join(' Then: ')
      return `| ${name}${why ? ` (${footnote(rows, why)})` : ''} | ${editions.join(', ')} | ${words} | ${found} | ${record} |`
    }),
  )
  const notes = reasons(rows).map((why, index) => `${index + 1}. ${why}`)
  return [
    '| What happens | In | What the learner reads | What was done is found | The record says |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...notes,
  ]
    .join('\n')
    .replaceAll('|  |', '| – |')
}

const reasons = (rows: readonly FaultRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ why }) => why ?? [])),
]

const footnote = (rows: readonly FaultRow[], why: string): number => reasons(rows).indexOf(why) + 1

function alike(outcomes: readonly FaultOutcome[]) {
  const kinds = new Map<string, { readonly editions: string[]; readonly outcome: FaultOutcome }>()
  for (const outcome of outcomes) {
    const kind = JSON.stringify({ ...outcome, edition: '' })
    const known = kinds.get(kind) ?? { editions: [], outcome }
    known.editions.push(outcome.edition)
    kinds.set(kind, known)
  }
  return [...kinds.values()]
}

export interface Figures {
  readonly faults: {
    readonly counted: readonly { readonly edition: string; readonly faults: number }[]
  }
  readonly kills: {
    readonly seed: number
    readonly ways: readonly string[]
    readonly counted: readonly {
      readonly edition: string
      readonly kills: number
      readonly answers: number
      readonly lostThoughSaved: number
      readonly lost: number
    }[]
  }
  readonly fuzz: {
    readonly seed: number
    readonly states: number
    readonly read: number
    readonly opened: number
    readonly exceptions: number
  }
  readonly hour: readonly {
    readonly edition: string
    readonly answers: number
    readonly calls: number
    readonly commits: number
    readonly atLaunch: number
    readonly anAnswer: string
  }[]
  readonly block: readonly {
    readonly edition: string
    readonly longest: number
    readonly withoutDelay: number
  }[]
}

const EDITION_NAMES: Readonly<Record<string, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  cmi5: 'cmi5',
}
const named = (edition: string) => EDITION_NAMES[edition] ?? edition
const count = (number: number) => number.toLocaleString('en-GB')

export function figuresInWords({ faults, kills, fuzz, hour, block }: Figures): string {
  const faultsTried = faults.counted.reduce((sum, { faults }) => sum + faults, 0)
  return [
    '| Edition | Faults tried, all as the table says | Visits that ended at a random moment | Pages and answers in them | Lost, of what was said to be saved | Lost, of all |',
    '| --- | --- | --- | --- | --- | --- |',
    ...kills.counted.map((row) => {
      const tried = faults.counted.find(({ edition }) => edition === row.edition)?.faults ?? 0
      return `| ${named(row.edition)} | ${tried} | ${row.kills} | ${count(row.answers)} | ${row.lostThoughSaved} | ${row.lost} |`
    }),
    '',
    `In all ${faultsTried} faults. The visits (seed ${kills.seed}) ended, in equal shares: ${kills.ways.join('; ')}. In a third of them the learning system refused a save now and then.`,
    '',
    `Of ${count(fuzz.states)} spoiled saved states (seed ${fuzz.seed}) ${count(fuzz.read)} could still be read, the others were told apart as unreadable or empty. Exceptions: ${fuzz.exceptions}. A course was opened on ${count(fuzz.opened)} of them: each page opened, and the check.`,
    '',
    '| Edition | Calls in the whole module, every page and question | Commits or writes of the state | At launch | An answer in practice |',
    '| --- | --- | --- | --- | --- |',
    ...hour.map(
      (row) =>
        `| ${named(row.edition)} | ${count(row.calls)} (${row.answers} answers) | ${row.commits} | ${row.atLaunch} | ${row.anAnswer} |`,
    ),
    '',
    '| Edition | Longest block of the main thread, 50 ms a call | The same, without that delay |',
    '| --- | --- | --- |',
    ...block.map(
      ({ edition, longest, withoutDelay }) =>
        `| ${named(edition)} | ${longest} ms | ${withoutDelay} ms |`,
    ),
  ].join('\n')
}
