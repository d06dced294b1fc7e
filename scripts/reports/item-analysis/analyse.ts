// From counts to what a report says, with small groups hidden.

import type { Asked } from './asked.ts'
import { type Cell, cell, hideSmall, SMALLEST_GROUP, type Sum } from './hide-small.ts'
import type { Pairs, QuestionTally, Tally } from './tally.ts'

export interface Counted {
  readonly words: string
  readonly cell: Cell
}

interface CountedAnswer extends Counted {
  readonly right: boolean
}

interface AnalysedGroup {
  readonly title: string
  /** Those who came to it. */
  readonly total: Cell
  readonly answers: readonly CountedAnswer[]
}

export interface AnalysedQuestion {
  readonly asked: Asked
  readonly learners: Cell
  /** Learners by what their first answer was; without those that nobody had. */
  readonly outcomes: readonly Counted[]
  readonly right: Cell
  readonly again: Cell
  /** −1 to 1; undefined where too few were right or not, or nothing can be compared. */
  readonly discrimination: number | undefined
  readonly groups: readonly AnalysedGroup[]
  /** Why the answers are not shown; empty where they are. */
  readonly unsaid: string
}

interface StrangeQuestion {
  readonly record: string
  readonly learners: Cell
  readonly right: Cell
}

export interface Analysis {
  readonly learners: Cell
  /** How far people came, each step of those before. */
  readonly steps: readonly Counted[]
  readonly finishers: Cell
  /** The same people by how often they finished the check. */
  readonly sittings: readonly Counted[]
  readonly questions: readonly AnalysedQuestion[]
  /** Those of another version, or of another course. */
  readonly strange: readonly StrangeQuestion[]
  /** There are more of them, with fewer than ten learners each. */
  readonly hasRareStrange: boolean
}

export function analyse(tally: Tally, questions: ReadonlyMap<string, Asked>): Analysis {
  const all = [...questions.values()]
  const learners = cell(tally.learners)
  const [once, twice, more] = tally.sittings
  const finishers = cell(once + twice + more)
  const sittings = [
    { words: 'Once', cell: cell(once) },
    { words: 'Twice', cell: cell(twice) },
    { words: 'Three times or more', cell: cell(more) },
  ]
  const steps = stepsOf(tally, all, learners, finishers)
  hideSmall([
    ...steps.flatMap(({ cell: more }, index) =>
      steps
        .slice(index + 1)
        .flatMap(({ cell: fewer }) => (fewer.count > more.count ? [] : rest(more, fewer))),
    ),
    { total: finishers, parts: sittings.map(({ cell }) => cell) },
  ])
  const strange = [...tally.strange].sort(([one], [other]) => (one < other ? -1 : 1))
  const common = strange.filter(
    ([record, { learners }]) => learners >= SMALLEST_GROUP && /^\w{1,64}$/.test(record),
  )
  return {
    learners,
    steps,
    finishers,
    sittings,
    questions: all.flatMap((asked) => {
      const counts = tally.questions.get(asked)
      return counts ? analyseQuestion(asked, counts, tally, steps) : []
    }),
    strange: common.map(([record, counts]) => {
      const learners = cell(counts.learners)
      const right = cell(counts.right)
      hideSmall([rest(learners, right)])
      return { record, learners, right }
    }),
    hasRareStrange: common.length < strange.length,
  }
}

/** Some of a total, and the others. */
const rest = (total: Cell, part: Cell): Sum => ({
  total,
  parts: [part, cell(total.count - part.count)],
})

/** Lessons in the order of the course, though they may be read in any. */
function stepsOf(
  tally: Tally,
  all: readonly Asked[],
  learners: Cell,
  finishers: Cell,
): readonly Counted[] {
  const lessons = [...new Set(all.map(({ lesson }) => lesson))].flatMap((lesson) => {
    const count = tally.lessons.get(lesson)
    return count === undefined ? [] : { words: `Answered in “${lesson}”`, cell: cell(count) }
  })
  return [
    { words: 'In the export', cell: learners },
    ...(tally.saysListed ? [{ words: 'Opened the course', cell: cell(tally.opened) }] : []),
    ...lessons,
    { words: 'Finished the check at least once', cell: finishers },
    ...(tally.saysFinished
      ? [{ words: 'Passed or completed, as the system has it', cell: cell(tally.finished) }]
      : []),
  ]
}

function analyseQuestion(
  asked: Asked,
  counts: QuestionTally,
  tally: Tally,
  steps: readonly Counted[],
): AnalysedQuestion {
  const learners = cell(counts.learners)
  // Without answers in the export nobody can tell a wrong one from none; and a few who left it open
  // would hide more than they say.
  const { state } = cell(counts.open)
  const isApart = tally.hasResponses && state === 'shown'
  const outcomes = {
    right: cell(counts.right),
    partly: cell(counts.partly),
    wrong: cell(isApart ? counts.wrong : counts.wrong + counts.open),
    open: cell(isApart ? counts.open : 0),
    unclear: cell(counts.unclear),
  }
  const again = cell(counts.again)
  const unsaid = whyUnsaid(asked, counts, tally)
  const { groups, sums } = unsaid ? NO_GROUPS : analyseGroups(asked, counts, learners, outcomes)
  // Who got a question of the check is chance; who did not answer one of a lesson is not.
  const wholes = asked.isInCheck ? [] : steps.filter(({ cell }) => cell.count >= learners.count)
  hideSmall([
    ...wholes.map(({ cell }) => rest(cell, learners)),
    { total: learners, parts: Object.values(outcomes) },
    rest(learners, again),
    ...sums,
  ])
  return {
    asked,
    learners,
    outcomes: outcomeWords(asked, outcomes),
    right: outcomes.right,
    again,
    discrimination: discriminationOf(outcomes.right, learners, counts.pairs),
    groups,
    unsaid,
  }
}

type Outcomes = Readonly<Record<'right' | 'partly' | 'wrong' | 'open' | 'unclear', Cell>>

function outcomeWords({ question }: Asked, outcomes: Outcomes): readonly Counted[] {
  if (question.kind === 'rating') return []
  const isStory = question.kind === 'scenario'
  return [
    { words: isStory ? 'Ended well' : 'Right', cell: outcomes.right },
    { words: isStory ? 'Ended neither well nor badly' : 'Partly right', cell: outcomes.partly },
    { words: isStory ? 'Ended badly' : 'Not right', cell: outcomes.wrong },
    { words: 'Left open', cell: outcomes.open },
    { words: 'Not to be told from the export', cell: outcomes.unclear },
  ].filter(({ cell: { count } }, index) => index === 0 || count > 0)
}

function whyUnsaid({ question }: Asked, counts: QuestionTally, tally: Tally): string {
  if (!tally.hasResponses) return 'The export has no answers, only results.'
  if (counts.unsaid > 0) return 'The export lacks the answers of some.'
  if (counts.outdated === 0) return ''
  return question.kind === 'text'
    ? 'The accepted words have changed since some of these answers.'
    : 'The question has changed since some of these answers, so that a letter may have meant something else.'
}

interface Groups {
  readonly groups: readonly AnalysedGroup[]
  readonly sums: readonly Sum[]
}

const NO_GROUPS: Groups = { groups: [], sums: [] }

function analyseGroups(
  asked: Asked,
  counts: QuestionTally,
  learners: Cell,
  outcomes: Outcomes,
): Groups {
  const cells = asked.groups.map(({ answers }, index) =>
    answers.map(({ key }) => cell(counts.answers[index]?.get(key) ?? 0)),
  )
  const isStory = asked.question.kind === 'scenario'
  const totals = cells.map((_, index) =>
    isStory && index > 0 ? cell(sumOf(ledTo(cells, asked, index))) : learners,
  )
  const sums = asked.groups.flatMap((group, index): readonly Sum[] => {
    const row = cells[index] ?? []
    const total = totals[index] ?? learners
    if (!group.isOneEach) return row.map((one) => rest(total, one))
    const none = cell(total.count - sumOf(row))
    const led = isStory && index > 0 ? [{ total, parts: ledTo(cells, asked, index) }] : []
    return [{ total, parts: [...row, none] }, ...led]
  })
  return {
    groups: asked.groups.map(({ title, answers }, index) => ({
      title,
      total: totals[index] ?? learners,
      answers: answers.map(({ words, right }, at) => ({
        words,
        right,
        cell: cells[index]?.[at] ?? cell(0),
      })),
    })),
    sums: [...sums, ...sumsWithOutcomes(asked, cells, learners, outcomes)],
  }
}

/** Of a story: the choices that lead to a step. */
function ledTo(
  cells: readonly (readonly Cell[])[],
  { groups }: Asked,
  index: number,
): readonly Cell[] {
  return groups.flatMap(({ answers }, from) =>
    answers.flatMap(({ to }, at) => (to === index ? (cells[from]?.[at] ?? []) : [])),
  )
}

/** Where each answer is right or not, those that are add up to those who were. */
function sumsWithOutcomes(
  { groups }: Asked,
  cells: readonly (readonly Cell[])[],
  learners: Cell,
  { right, partly, wrong, open, unclear }: Outcomes,
): readonly Sum[] {
  const [group, ...others] = groups
  const [row = []] = cells
  if (!group?.isOneEach || others.length > 0 || partly.count + unclear.count > 0) return []
  const isRight = (index: number) => group.answers[index]?.right === true
  const rightOnes = row.filter((_, index) => isRight(index))
  const wrongOnes = row.filter((_, index) => !isRight(index))
  if (rightOnes.length === 0) return []
  // Those who left it open, where they count as not right.
  const openInWrong = cell(learners.count - open.count - sumOf(row))
  return [
    { total: right, parts: rightOnes },
    { total: wrong, parts: [...wrongOnes, openInWrong] },
    { total: learners, parts: [right, ...wrongOnes, openInWrong, open] },
  ]
}

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)

/**
 * How much being right here goes with being right in the rest of the same check: the correlation of
 * the two (point-biserial where there are no part marks), as Moodle’s quiz statistics have it.
 */
function discriminationOf(right: Cell, learners: Cell, pairs: Pairs): number | undefined {
  const isTold = right.state === 'shown' && learners.state === 'shown'
  if (!isTold || right.count < SMALLEST_GROUP) return undefined
  if (learners.count - right.count < SMALLEST_GROUP) return undefined
  const { n, x, y, xx, yy, xy } = pairs
  const spread = (n * xx - x * x) * (n * yy - y * y)
  // Where all are equal, what is left of the sums is dust.
  if (spread < 1e-6 || n < 2 * SMALLEST_GROUP) return undefined
  // To a hundredth, and never −0.
  return Math.round(((n * xy - x * y) / Math.sqrt(spread)) * 100) / 100 || 0
}
