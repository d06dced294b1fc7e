// The settings in the brackets of a question (authoring format, 6).

import type { Question } from '../../../src/course/question.ts'
import { problem, replaced, type Span, type Tell } from '../diagnostic.ts'
import { didYouMean, nearest, surely } from '../near.ts'
import type { Named } from '../reading.ts'
import { isForRole, type RoleWords } from '../roles.ts'

type Kind = Question['kind']

export interface QuestionSettings {
  readonly choose: 'one' | 'many' | undefined
  readonly chooseCount: number | undefined
  /** Where `choose …` stands. */
  readonly chooseAt: Span | undefined
  readonly points: number
  readonly practice: boolean
  readonly outcomes: readonly { readonly number: number; readonly at: Span }[]
  /** "for managers", and what follows it in the same list; none where it is for everyone. */
  readonly meantFor: readonly RoleWords[]
  readonly keepOrder: boolean
  readonly tries: number | undefined
  readonly partMarks: boolean
  readonly exactSpelling: boolean
  readonly caseMatters: boolean
  /** `recorded` or `private`, where one of them stands. */
  readonly recorded: { readonly isWanted: boolean; readonly at: Span } | undefined
  readonly compareWith: Named | undefined
}

const NONE: QuestionSettings = {
  choose: undefined,
  chooseCount: undefined,
  chooseAt: undefined,
  points: 1,
  practice: false,
  outcomes: [],
  meantFor: [],
  keepOrder: false,
  tries: undefined,
  partMarks: false,
  exactSpelling: false,
  caseMatters: false,
  recorded: undefined,
  compareWith: undefined,
}

interface Row {
  readonly pattern: RegExp
  /** As it is written; 0 stands for a number, and … for a name. */
  readonly written: string
  readonly kinds: readonly Kind[]
  /** What it speaks of, where two could say different things. */
  readonly said?: 'choose' | 'points' | 'tries' | 'recorded' | 'compare'
  readonly read: (found: number, at: Span, words: string) => Partial<QuestionSettings>
}

const CHECKABLE: readonly Kind[] = [
  'choice',
  'trueFalse',
  'match',
  'sort',
  'order',
  'text',
  'scenario',
]
const ALL: readonly Kind[] = [...CHECKABLE, 'rating']
const WITH_TRIES = CHECKABLE.filter((kind) => kind !== 'scenario')

const ROWS: readonly Row[] = [
  {
    pattern: /^choose one$/i,
    written: 'choose one',
    kinds: ['choice', 'trueFalse'],
    said: 'choose',
    read: (_, chooseAt) => ({ choose: 'one', chooseAt }),
  },
  {
    pattern: /^choose all that apply$/i,
    written: 'choose all that apply',
    kinds: ['choice'],
    said: 'choose',
    read: (_, chooseAt) => ({ choose: 'many', chooseAt }),
  },
  {
    pattern: /^choose ([1-9]\d?)$/i,
    written: 'choose 0',
    kinds: ['choice'],
    said: 'choose',
    read: (chooseCount, chooseAt) => ({
      choose: chooseCount === 1 ? 'one' : 'many',
      chooseCount,
      chooseAt,
    }),
  },
  {
    pattern: /^([1-9]\d?) points?$/i,
    written: '0 points',
    kinds: CHECKABLE,
    said: 'points',
    read: (points) => ({ points }),
  },
  { pattern: /^practice$/i, written: 'practice', kinds: ALL, read: () => ({ practice: true }) },
  {
    pattern: /^keep order$/i,
    written: 'keep order',
    // A rating keeps it anyway.
    kinds: ['choice', 'trueFalse', 'match', 'sort', 'rating'],
    read: () => ({ keepOrder: true }),
  },
  {
    pattern: /^([1-9]\d?) (?:tries|try)$/i,
    written: '0 tries',
    kinds: WITH_TRIES,
    said: 'tries',
    read: (tries) => ({ tries }),
  },
  {
    pattern: /^any number of tries$/i,
    written: 'any number of tries',
    kinds: WITH_TRIES,
    said: 'tries',
    read: () => ({ tries: undefined }),
  },
  {
    pattern: /^part marks$/i,
    written: 'part marks',
    kinds: ['choice', 'match', 'sort', 'order'],
    read: () => ({ partMarks: true }),
  },
  {
    pattern: /^exact spelling$/i,
    written: 'exact spelling',
    kinds: ['text'],
    read: () => ({ exactSpelling: true }),
  },
  {
    pattern: /^case matters$/i,
    written: 'case matters',
    kinds: ['text'],
    read: () => ({ caseMatters: true }),
  },
  {
    pattern: /^recorded$/i,
    written: 'recorded',
    kinds: ['rating'],
    said: 'recorded',
    read: (_, at) => ({ recorded: { isWanted: true, at } }),
  },
  {
    pattern: /^private$/i,
    written: 'private',
    kinds: ['rating'],
    said: 'recorded',
    read: (_, at) => ({ recorded: { isWanted: false, at } }),
  },
  {
    pattern: /^compare with (\S+)$/i,
    written: 'compare with …',
    kinds: ['rating'],
    said: 'compare',
    read: (_, at, words) => ({ compareWith: { name: nameIn(words), at } }),
  },
  // No question holds anyone up, so there is nothing more to note.
  { pattern: /^optional$/i, written: 'optional', kinds: ALL, read: () => ({}) },
]

/** Also as it stands in a heading: `{#confidence-before}`. */
const nameIn = (words: string) =>
  (words.split(' ').at(-1) ?? '').replace(/^[{#"“]+|[}"”]+$/g, '').toLowerCase()

const OUTCOMES = /^outcomes?\s+(\d+)$/i

/** `at`: the inside of the brackets. */
export function readQuestionSettings(
  bracket: string,
  at: Span,
  kind: Kind,
  tell: Tell,
): QuestionSettings {
  let settings = NONE
  const given = new Map<string, string>()
  let inOutcomes = false
  let inRoles = false
  for (const { words: written, wordsAt } of pieces(bracket, at)) {
    inRoles = isForRole(written) || (inRoles && !isLike(written))
    if (inRoles) {
      const role = { words: written, at: wordsAt }
      settings = { ...settings, meantFor: [...settings.meantFor, role] }
      continue
    }
    const words = isKnown(written, inOutcomes) ? written : meant(written, wordsAt, tell)
    const outcome = outcomeIn(words, inOutcomes)
    inOutcomes = outcome !== undefined
    if (outcome !== undefined) {
      const entry = { number: Number(outcome), at: wordsAt }
      settings = { ...settings, outcomes: [...settings.outcomes, entry] }
      continue
    }
    const row = ROWS.find(({ pattern }) => pattern.test(words))
    if (!row) continue
    const { said } = row
    const before = said && given.get(said)
    if (before && before.toLowerCase() !== words.toLowerCase()) {
      tell(contradicts(words, before, wordsAt))
    }
    if (said) given.set(said, words)
    if (!row.kinds.includes(kind)) tell(notFor(words, wordsAt, kind))
    else {
      const found = Number(row.pattern.exec(words)?.[1])
      settings = { ...settings, ...row.read(found, wordsAt, words) }
    }
  }
  return settings
}

/** In `outcomes 2, 3` the number after the comma belongs to the list. */
function outcomeIn(words: string, inList: boolean): string | undefined {
  const found = OUTCOMES.exec(words) ?? (inList ? /^(?:and )?(\d+)$/.exec(words) : null)
  return found?.[1]
}

/** Whether the inside of a bracket holds at least one setting. */
export function isSetting(bracket: string): boolean {
  return bracket.split(',').some((piece) => isKnown(piece.trim(), false) || isForRole(piece))
}

/** Whether it holds nothing else. */
export const isSettings = (bracket: string): boolean =>
  bracket.split(',').every((piece, index) => isKnown(piece.trim(), index > 0))

/** Whether it is a setting, or a slip of one: else it belongs to a list of roles. */
const isLike = (words: string): boolean =>
  isKnown(words, false) || nearest(words, namesOf(words)) !== undefined

const isKnown = (words: string, inOutcomes: boolean): boolean =>
  outcomeIn(words, inOutcomes) !== undefined || ROWS.some(({ pattern }) => pattern.test(words))

/** The comma of `2,5 points` parts nothing. */
const COMMA = /(?<!\d),|,(?!\d+\s+points?\b)/i

function pieces(bracket: string, at: Span) {
  let from = 0
  return bracket.split(COMMA).flatMap((piece) => {
    const words = piece.trim().replace(/\s+/g, ' ')
    const start = at.start + from + (piece.length - piece.trimStart().length)
    from += piece.length + 1
    return words ? [{ words, wordsAt: { ...at, start, end: start + piece.trim().length } }] : []
  })
}

/** Tells of words that are no setting; gives the one that they surely were meant to be. */
function meant(words: string, at: Span, tell: Tell): string {
  if (/^(?:choose \d+|\d+ (?:points?|tries|try))$/i.test(words)) {
    tell(otherNumber(words, at))
    return words
  }
  if (/^\d+[.,]\d+ points?$/i.test(words)) {
    tell(notWhole(words, at))
    return words
  }
  const known = namesOf(words)
  const sure = surely(words, known)
  const close = sure ?? nearest(words, known)
  tell(
    problem('Q09', at, {
      what: `I do not know "${words}".${didYouMean(close)}`,
      fix: close ? `write ${close}.` : 'correct it, or take it out of the brackets.',
      edits: sure ? [replaced(at, sure)] : [],
    }),
  )
  return sure ?? words
}

/** Every setting as it is written, with the number or the name that is in the words. */
function namesOf(words: string): readonly string[] {
  const number = /\d+/.exec(words)?.[0]
  const last = words.split(' ').at(-1) ?? ''
  const written = [...ROWS.map((row) => row.written), 'outcome 0', 'outcomes 0']
  return written.map((name) => (number ? name.replace('0', number) : name).replace('…', last))
}

const otherNumber = (words: string, at: Span) =>
  problem('Q09', at, {
    what: `"${words}" needs a number from 1 to 99.`,
    fix: 'write a number in that range, or take it out of the brackets.',
  })

function notWhole(words: string, at: Span) {
  const isComma = words.includes(',')
  return problem('Q09', at, {
    what: `"${words}" is no whole number, and points are whole.${isComma ? ' A number has a point, too: a comma stands between two settings.' : ''}`,
    fix: `write a whole number, with a space behind each comma.\n${Number.parseInt(words, 10) + 1} points`,
  })
}

const contradicts = (words: string, before: string, at: Span) =>
  problem('Q09', at, {
    what: `"${words}" says something else than "${before}".`,
    fix: 'keep one of the two.',
  })

const notFor = (words: string, at: Span, kind: Kind) =>
  problem('Q09', at, {
    what:
      kind === 'rating'
        ? `A rating has no right answer and can always be changed, so "${words}" has no meaning for it.`
        : `"${words}" has no meaning for this kind of question.`,
    fix: 'take it out of the brackets.',
  })
