// Progress as one short string, and back (codebase style, 3.6). Pages and questions stand under
// keys made from their names, so that the content may change under it.
//
//   1.k3f9c2ab.4f.p07aq0b1k-2mn7.0b1k07aq….0-1-rs-1-9zz3….9zz31b-….p0qda.u2ce1….
//   │ │        │  │              │         │              │        │      └ pages not seen
//   │ │        │  │              │         │              │        └ the check: answers
//   │ │        │  │              │         │              └ practice: key, stamp, tries, answer
//   │ │        │  │              │         └ the check: tries, open, best, reached, drawn, met
//   │ │        │  │              └ pages seen, four characters each
//   │ │        │  └ place: page and its lesson, or the check; then the role, where one was chosen
//   │ │        └ counter, one more at each save
//   │ └ fingerprint of the content it was made with
//   └ layout

import type { Outline, QuestionOutline } from './course.ts'
import { keyOf, type PageId, type QuestionId, roleKey } from './ids.ts'
import { allPages, questionOutlines, readingOrder } from './outline.ts'
import {
  type CheckProgress,
  type Counted,
  newProgress,
  type Place,
  type Progress,
} from './progress.ts'
import { LETTERS, type LearnerResponse } from './question.ts'

/** Raise it when the layout changes, and keep a reader for each layout there has been. */
const LAYOUT = 1

export type Decoded =
  | { readonly kind: 'none' }
  | (Counted & {
      readonly kind: 'read'
      /** The pages or questions are not those it was saved with. */
      readonly updated: boolean
      /** Pages of the lessons that were not there then; 0 also where that is not known. */
      readonly newPages: number
    })
  /** Of another course or tool, or of a newer layout than this player knows. */
  | { readonly kind: 'unreadable' }

/**
 * Writes progress down: digits, small letters, `.`, `-` and `_` only, so that no system can spoil
 * it by escaping.
 *
 * @param counter one more than at the last save: it makes each save a new value, since some
 * systems send a value only when it differs from the last one (standards, 5)
 */
export function encode(outline: Outline, progress: Progress, counter: number): string {
  const questions = byId(outline)
  const { check } = progress
  const fields = [
    LAYOUT,
    outline.fingerprint,
    counter.toString(36),
    encodePlace(outline, progress.place) + encodeRole(progress),
    progress.seen.map(keyOf).join(''),
    encodeCheck(progress),
    entries(progress.answers)
      .map(([id, { tries, response }]) => {
        return encodeAnswer(questions, id, response, Math.min(tries, 35).toString(36))
      })
      .join('-'),
    entries(check.answers)
      .map(([id, response]) => {
        const changes = Math.min(check.changes[id] ?? 0, 9)
        return encodeAnswer(questions, id, response, changes ? String(changes) : '')
      })
      .join('-'),
    // Last: of a string that is cut, it is the least missed.
    `u${readingOrder(outline)
      .filter(({ id }) => !progress.seen.includes(id))
      .map(({ key }) => key)
      .join('')}`,
  ]
  // The final dot shows that the string is whole.
  return `${fields.join('.')}.`
}

export type SavedStates = readonly [all: string, ...shorter: string[]]

/**
 * For a system that has less room than the standard asks (X06): all, without single answers, and
 * the place and what is done alone.
 */
export function encodeInSizes(outline: Outline, progress: Progress, counter: number): SavedStates {
  const { tries } = progress.check
  const noAnswers = { answers: {}, changes: {} }
  const less = { ...progress, answers: {}, check: { ...progress.check, ...noAnswers } }
  const least = { ...less, check: { ...newProgress.check, tries } }
  const [all, without, placeAndDone] = [progress, less, least].map((one) =>
    encode(outline, one, counter),
  )
  return [all ?? '', without ?? '', (placeAndDone ?? '').replace(/u[0-9a-z]*\.$/, '.')]
}

/**
 * Reads progress back. Never throws and never fails over a part: unknown pages and questions are
 * dropped, so is an answer whose question has other answers now; a cut string loses its end alone.
 */
export function decode(outline: Outline, saved: string): Decoded {
  const text = saved.trim()
  // Some systems write their own nothing out in words.
  if (['', 'null', 'undefined'].includes(text)) return { kind: 'none' }
  if (!/^1\.[0-9a-z]{8}\.[0-9a-z]{1,9}\./.test(text)) return { kind: 'unreadable' }
  const [, fingerprint, counter = '', place = '', ...fields] = fieldsOf(text)
  const [seen = '', check = '', answers = '', given = '', unseenThen = ''] = fields
  const pages = pagesByKey(outline)
  const questions = new Map(questionOutlines(outline).map((question) => [question.key, question]))
  const checkProgress = decodeCheck(check, given, questions)
  const [at = '', role] = place.split('-')
  const known = keysIn(seen + unseenThen.slice(1))
  return {
    kind: 'read',
    counter: Number.parseInt(counter, 36),
    updated: fingerprint !== outline.fingerprint,
    newPages: unseenThen
      ? readingOrder(outline).filter(({ key }) => !known.includes(key)).length
      : 0,
    progress: {
      place: decodePlace(outline, at, pages, checkProgress),
      role: outline.roles.find((known) => roleKey(known) === role),
      seen: keysIn(seen).flatMap((key) => pages.get(key) ?? []),
      answers: Object.fromEntries(
        answersIn(answers, questions, 'tries').map(({ id, count, response }) => [
          id,
          { tries: count || 1, response },
        ]),
      ),
      check: checkProgress,
      reached: decodeReached(check),
    },
  }
}

type Lookup = ReadonlyMap<string, QuestionOutline>

/** The fields of a string; of a cut one, without the answer that the cut went through. */
function fieldsOf(text: string): readonly string[] {
  const fields = text.split('.')
  const last = fields.pop() ?? ''
  if (last === '') return fields
  const inAnswers = fields.length >= 6
  return [...fields, inAnswers ? last.slice(0, Math.max(0, last.lastIndexOf('-'))) : last]
}

// Places, roles and pages

function encodePlace(outline: Outline, place: Place): string {
  if (place.at === 'start') return ''
  if (place.at === 'check') return 'c'
  const lesson = outline.lessons.find(({ pages }) => pages.some(({ id }) => id === place.page))
  return `p${keyOf(place.page)}${lesson ? keyOf(lesson.id) : ''}`
}

const encodeRole = ({ role }: Progress) => (role === undefined ? '' : `-${roleKey(role)}`)

/** A page that is gone becomes the start of its lesson, else home. */
function decodePlace(
  outline: Outline,
  text: string,
  pages: ReadonlyMap<string, PageId>,
  check: CheckProgress,
): Place {
  if (text === 'c' && check.drawn.length > 0) return { at: 'check' }
  const lesson = outline.lessons.find(({ id, assessment }) =>
    text === 'c' ? assessment : keyOf(id) === text.slice(5, 9),
  )
  const page = pages.get(text.slice(1, 5)) ?? lesson?.pages[0]?.id
  return page ? { at: 'page', page } : { at: 'start' }
}

const pagesByKey = (outline: Outline): ReadonlyMap<string, PageId> =>
  new Map(allPages(outline).map(({ key, id }) => [key, id]))

const keysIn = (text: string): readonly string[] => text.match(/[0-9a-z]{4}/g) ?? []

// Answers

function encodeAnswer(
  questions: ReadonlyMap<QuestionId, QuestionOutline>,
  id: QuestionId,
  response: LearnerResponse,
  count: string,
): string {
  const stamp = questions.get(id)?.stamp ?? ''
  return `${keyOf(id)}${stamp}${count}${encodeResponse(response)}`
}

/**
 * Letters for what was chosen; for pairs `_`, then each card's number in the cards' order; `0` and
 * the words for what was typed.
 */
function encodeResponse(response: LearnerResponse): string {
  if (response.kind === 'chosen') return response.letters.join('')
  if (response.kind === 'typed') return `0${encodeText(response.text)}`
  const last = Math.max(...Object.keys(response.pairs).map((letter) => LETTERS.indexOf(letter)))
  const numbers = [...LETTERS.slice(0, last + 1)].map((letter) => response.pairs[letter] ?? 0)
  return `_${numbers.map((number) => number.toString(36)).join('')}`
}

/** Small letters and digits as they are, a space as `__`, all other as their number between `_`. */
const encodeText = (text: string) =>
  text.replace(/[^0-9a-z]/g, (sign) =>
    sign === ' ' ? '__' : `_${sign.charCodeAt(0).toString(36)}_`,
  )

const decodeText = (text: string) =>
  text.replace(/_([0-9a-z]*)_/g, (_, number: string) =>
    number ? String.fromCharCode(Number.parseInt(number, 36)) : ' ',
  )

function decodeResponse(text: string): LearnerResponse {
  if (text.startsWith('0')) return { kind: 'typed', text: decodeText(text.slice(1)) }
  if (!text.startsWith('_')) return { kind: 'chosen', letters: [...text] }
  const pairs = [...text.slice(1)].flatMap((digit, index) => {
    const number = Number.parseInt(digit, 36)
    return number > 0 ? [[LETTERS.charAt(index), number] as const] : []
  })
  return { kind: 'paired', pairs: Object.fromEntries(pairs) }
}

/** Behind key and stamp: how often it was tried, always; or how often it was changed, where it was. */
const COUNTS = { tries: /^[0-9a-z]?/, changes: /^[1-9]?/ } as const

function answersIn(text: string, questions: Lookup, counted: keyof typeof COUNTS) {
  return text.split('-').flatMap((piece) => {
    const question = questions.get(piece.slice(0, 4))
    if (!question || piece.charAt(4) !== question.stamp) return []
    const rest = piece.slice(5)
    const [count = ''] = COUNTS[counted].exec(rest) ?? []
    const response = decodeResponse(rest.slice(count.length))
    return [{ id: question.id, count: Number.parseInt(count, 36) || 0, response }]
  })
}

// The final check, and what was reached

function encodeCheck({ check, reached }: Progress): string {
  return [
    check.tries.toString(36),
    Number(check.open),
    reached.bestScore === undefined ? '' : Math.round(reached.bestScore * 1000).toString(36),
    Number(reached.completed) + 2 * Number(reached.passed),
    check.drawn.map(keyOf).join(''),
    check.met.map(keyOf).join(''),
  ].join('-')
}

function decodeCheck(text: string, answers: string, questions: Lookup): CheckProgress {
  const [tries = '', open, , , drawn = '', met = ''] = text.split('-')
  const known = (keys: string) => keysIn(keys).flatMap((key) => questions.get(key)?.id ?? [])
  const ids = known(drawn)
  const given = answersIn(answers, questions, 'changes').filter(({ id }) => ids.includes(id))
  const changed = given.filter(({ count }) => count > 0)
  return {
    // Nobody has had as many as three signs say, and a course may allow few.
    tries: Number.parseInt(tries[2] ? '' : tries, 36) || 0,
    open: open === '1' && ids.length > 0,
    drawn: ids,
    met: known(met),
    answers: Object.fromEntries(given.map(({ id, response }) => [id, response])),
    changes: Object.fromEntries(changed.map(({ id, count }) => [id, count])),
  }
}

function decodeReached(text: string): Progress['reached'] {
  const [, , best = '', flags = ''] = text.split('-')
  const score = Number.parseInt(best, 36)
  const reached = Number.parseInt(flags, 36) || 0
  return {
    completed: (reached & 1) === 1,
    passed: (reached & 2) === 2,
    bestScore: Number.isNaN(score) ? newProgress.reached.bestScore : Math.min(1, score / 1000),
  }
}

const byId = (outline: Outline) =>
  new Map(questionOutlines(outline).map((question) => [question.id, question]))

const entries = <Value>(record: Readonly<Partial<Record<QuestionId, Value>>>) =>
  Object.entries(record) as [QuestionId, Value][]
