// A question heading and what stands below it → a question.

import type { Block, Inline } from '../../../src/course/course.ts'
import { questionId } from '../../../src/course/ids.ts'
import type { CheckableQuestion, Question } from '../../../src/course/question.ts'
import { readBlocks, readWords } from '../blocks.ts'
import { type Code, quietly } from '../diagnostic.ts'
import { citedFacts } from '../facts.ts'
import { readInline } from '../inline.ts'
import { isQuestionPart, type Label } from '../label-table.ts'
import { readLabels } from '../labels.ts'
import type { PlacedQuestion, Reading } from '../reading.ts'
import { readForRoles } from '../roles.ts'
import { notATable, tellPairs } from '../rules/matching.ts'
import { tellHarshWords, tooFew, tooMany } from '../rules/q.ts'
import { tellHeading } from '../rules/question-heading.ts'
import { tellQuestionIdeas } from '../rules/question-ideas.ts'
import { tellParts } from '../rules/rating.ts'
import { scoredForRole } from '../rules/roles.ts'
import { noneWritten } from '../rules/typed.ts'
import { unreadAnswers } from '../rules/unread-answers.ts'
import { isComment, spanOf, trim, withoutComments } from '../token-text.ts'
import type { BlockToken, InlineToken, ListToken } from '../token-types.ts'
import { hasBoxes } from './box.ts'
import { readChoice } from './choice.ts'
import { isNumbered, type QuestionHeading, questionName } from './heading.ts'
import { tellLostAnswers } from './lost-answers.ts'
import { readMatch } from './match.ts'
import { readOrder } from './order.ts'
import { outlineOf } from './outline.ts'
import { readRating } from './rating.ts'
import { hasArrow } from './rows.ts'
import { readScenario } from './scenario.ts'
import { readSort } from './sort.ts'
import { readTyped } from './typed.ts'

interface ReadQuestion extends PlacedQuestion {
  /** How many of the tokens below the heading belong to it. */
  readonly length: number
}

/** `section`: all tokens up to the next heading or line. */
export function readQuestion(
  heading: QuestionHeading,
  section: readonly BlockToken[],
  reading: Reading,
): ReadQuestion {
  const answersAt = findAnswers(heading.kind, section, reading)
  const statements = heading.kind === 'rating' ? listAfter(section, answersAt) : undefined
  const length = lengthOf(section, statements ? section.indexOf(statements) : answersAt)
  const own = section.slice(0, length)
  const answers = section[answersAt]
  const scene = own
    .slice(0, answersAt < 0 ? own.length : answersAt)
    .filter((token) => !isPart(token, heading.kind))
  const isScenario = heading.kind === 'scenario'
  const { text, rest } = isScenario
    ? { text: heading.text, rest: [] }
    : questionText(heading, scene)
  const name = questionName({ ...heading, text })
  tellHeading(heading, text, name, reading)
  const base = {
    id: questionId(name),
    text: readInline(text, reading),
    scene: readBlocks(rest, reading),
    outcomes: heading.settings.outcomes.map(({ number }) => number),
    meantFor: readMeantFor(heading, reading),
  }
  const parts = own.filter((token) => isPart(token, heading.kind))
  if (heading.kind === 'rating') tellParts(parts, reading.tell)
  const checked = {
    points: heading.settings.points,
    practice: reading.questions === 'practice' || heading.settings.practice,
    partMarks: heading.settings.partMarks,
    keepOrder: heading.settings.keepOrder,
    tries: heading.settings.tries,
    ...readParts(parts, reading),
  }
  const hasRows = answers?.kind === 'list' || answers?.kind === 'table'
  if (!isScenario && heading.kind !== 'rating' && !hasRows) {
    reading.tell(
      noTableLine(heading, own, reading) ??
        unreadAnswers(heading.at, own, reading.source) ??
        nothingBelow(heading),
    )
  }
  const below = { answers, statements, scene, name, written: text, text: base.text }
  const isLost = answers?.kind === 'list' && tellLostAnswers(answers, reading)
  const read = readAnswers(heading, below, isLost ? onlyOfLines(reading) : reading)
  const question: Question =
    read.kind === 'rating' ? { ...base, ...read } : { ...base, ...checked, ...read }
  tellQuestionIdeas(question, heading.at, spanOf(text, heading.at), reading.tell)
  const end = own.at(-1)?.at.end ?? heading.at.end
  const facts = citedFacts(reading.source, heading.at.start, end, quietly)
  return {
    question,
    outline: outlineOf(question),
    facts: facts.map(({ fact }) => fact),
    at: heading.at,
    compareWith: heading.settings.compareWith,
    length,
  }
}

/** What is wrong with the answers together, or seems to be while some of them are not seen. */
const OF_ALL_ANSWERS: readonly Code[] = ['Q03', 'Q04', 'Q05', 'Q07', 'Q10', 'Q21']

const onlyOfLines = (reading: Reading): Reading => ({
  ...reading,
  tell: (diagnostic) => {
    if (!OF_ALL_ANSWERS.includes(diagnostic.code)) reading.tell(diagnostic)
  },
})

function readMeantFor({ settings }: QuestionHeading, reading: Reading) {
  const { meantFor, practice } = settings
  const [first] = meantFor
  if (!first) return undefined
  if (reading.questions === 'bank' && !practice) reading.tell(scoredForRole(first.at))
  return readForRoles(meantFor, reading)
}

/** A table without its line of dashes is a paragraph to Markdown. */
function noTableLine({ kind }: QuestionHeading, own: readonly BlockToken[], { source }: Reading) {
  if (kind !== 'match' && kind !== 'sort') return undefined
  const bars = own.find(
    ({ kind, at }) =>
      kind === 'paragraph' && /^\|.*\n\s*\|/.test(source.lexed.slice(at.start, at.end)),
  )
  return bars && notATable(source.text.slice(bars.at.start, bars.at.end), bars.at)
}

function nothingBelow({ kind, at }: QuestionHeading) {
  if (kind === 'text') return noneWritten(at)
  return tooFew(kind === 'order' ? 'line' : 'answer', 0, at)
}

interface Below {
  readonly answers: BlockToken | undefined
  /** Of a rating. */
  readonly statements: ListToken | undefined
  readonly scene: readonly BlockToken[]
  readonly name: string
  readonly written: readonly InlineToken[]
  readonly text: readonly Inline[]
}

function readAnswers(heading: QuestionHeading, below: Below, reading: Reading) {
  const { answers } = below
  const { kind, at, settings } = heading
  const empty = { kind: 'list', start: undefined, bullet: '-', entries: [], at } as const
  const token = answers?.kind === 'list' || answers?.kind === 'table' ? answers : undefined
  switch (kind) {
    case 'choice':
    case 'trueFalse': {
      const quiet = token?.kind === 'list' ? reading : { ...reading, tell: quietly }
      return { kind, ...readChoice(heading, token?.kind === 'list' ? token : empty, quiet) }
    }
    case 'match': {
      const parts = readMatch(token ?? empty, reading)
      if (token) tellPairs(token, parts.items.length, at, reading.tell)
      return { kind, ...parts }
    }
    case 'order':
      return { kind, ...readOrder(token?.kind === 'list' ? token : empty, at, reading) }
    case 'text': {
      const quiet = token?.kind === 'list' ? reading : { ...reading, tell: quietly }
      const list = token?.kind === 'list' ? token : empty
      return { kind, ...readTyped(heading, list, below, quiet) }
    }
    case 'rating':
      return { kind, ...readRating(heading, below, reading) }
    case 'scenario':
      return { kind, ...readScenario(heading, below.name, below.scene, reading) }
    case 'sort': {
      const parts = readSort(token ?? empty, at, reading)
      if (token && parts.cards.length > 26) reading.tell(tooMany('cards', parts.cards.length, at))
      if (token && parts.cards.length === 1) reading.tell(tooFew('card', 1, at))
      return { kind, ...parts, keepOrder: settings.keepOrder }
    }
  }
}

/** The list or table that holds the answers; -1 where there is none. */
function findAnswers(
  kind: Question['kind'],
  section: readonly BlockToken[],
  { source }: Reading,
): number {
  if (kind === 'scenario') return -1
  if (kind === 'choice' || kind === 'trueFalse' || kind === 'text') {
    const boxed = section.findIndex((token) => hasBoxes(token, source))
    return boxed >= 0 ? boxed : section.findLastIndex(({ kind }) => kind === 'list')
  }
  if (kind === 'rating') {
    const numbered = section.findIndex((token) => isNumbered(token))
    return numbered >= 0
      ? numbered
      : section.findIndex(({ kind }) => kind === 'list' || kind === 'table')
  }
  if (kind === 'order') {
    const numbered = section.findIndex((token) => isNumbered(token))
    return numbered >= 0 ? numbered : section.findLastIndex(({ kind }) => kind === 'list')
  }
  const isArrowList = (token: BlockToken) =>
    token.kind === 'list' && hasArrow(source.lexed.slice(token.at.start, token.at.end))
  const rows = section.findIndex((token) => token.kind === 'table' || isArrowList(token))
  return rows >= 0 ? rows : section.findLastIndex(({ kind }) => kind === 'list')
}

/** The list that follows at once. */
function listAfter(section: readonly BlockToken[], index: number): ListToken | undefined {
  const next = section.slice(index + 1).find((token) => !isNote(token))
  return index >= 0 && next?.kind === 'list' ? next : undefined
}

/** Up to the answers, and then as long as parts of the question follow. */
function lengthOf(section: readonly BlockToken[], answersAt: number): number {
  if (answersAt < 0) return section.length
  const next = section.findIndex(
    (token, index) => index > answersAt && !isPart(token) && !isNote(token),
  )
  return next < 0 ? section.length : next
}

const isNote = (token: BlockToken) => token.kind === 'html' && isComment(token.text)

/** A scenario says in its endings what other questions say by their answers. */
function isPart(token: BlockToken, kind?: Question['kind']): boolean {
  if (token.kind !== 'quote') return false
  const isOwn = kind === 'scenario' ? isForScenarios : isQuestionPart
  return readLabels(token, quietly).some(({ label }) => isOwn(label))
}

const isForScenarios = (label: Label) => label === 'hint' || label === 'why'

/** The heading's words, else the last paragraph before the answers. */
function questionText(
  heading: QuestionHeading,
  scene: readonly BlockToken[],
): { readonly text: readonly InlineToken[]; readonly rest: readonly BlockToken[] } {
  if (heading.text.length) return { text: heading.text, rest: scene }
  const last = scene.findLastIndex(({ kind }) => kind === 'paragraph')
  const paragraph = scene[last]
  if (paragraph?.kind !== 'paragraph') return { text: [], rest: scene }
  const text = trim(withoutComments(paragraph.parts))
  return { text, rest: scene.filter((token) => token !== paragraph) }
}

type Parts = Pick<CheckableQuestion, 'hint' | 'why' | 'ifRight' | 'ifNotYet' | 'ifPartlyRight'>

function readParts(quotes: readonly BlockToken[], reading: Reading): Parts {
  tellHarshWords(quotes, reading)
  const labelled = quotes.flatMap((token) =>
    token.kind === 'quote' ? readLabels(token, reading.tell) : [],
  )
  const wordsOf = (label: Label): readonly Block[] =>
    labelled.filter((part) => part.label === label).flatMap((part) => readWords(part, reading))
  return {
    hint: wordsOf('hint'),
    why: wordsOf('why'),
    ifRight: wordsOf('ifRight'),
    ifNotYet: wordsOf('ifNotYet'),
    ifPartlyRight: wordsOf('ifPartlyRight'),
  }
}
