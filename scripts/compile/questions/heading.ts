// Whether a heading is a question, and what it says: word, (settings), colon, text, name.

import type { Question } from '../../../src/course/question.ts'
import { problem, quietly, replaced, type Span, type Tell, warning } from '../diagnostic.ts'
import { lookUp } from '../look-up.ts'
import { nameOf, readHeading } from '../names.ts'
import { didYouMean, nearest } from '../near.ts'
import { withPlaceNames } from '../organisations/places.ts'
import type { Source } from '../source.ts'
import { after, before, plainText, spanOf, trim } from '../token-text.ts'
import type { BlockToken, HeadingToken, InlineToken } from '../token-types.ts'
import { hasBoxes } from './box.ts'
import { findLateSettings, settingsRead, settingsTwice } from './late-settings.ts'
import { hasArrow } from './rows.ts'
import { isSetting, type QuestionSettings, readQuestionSettings } from './settings.ts'
import { isChoices } from './step-links.ts'

const KINDS: Readonly<Record<string, Question['kind']>> = {
  question: 'choice',
  'true or false': 'trueFalse',
  match: 'match',
  sort: 'sort',
  'put in order': 'order',
  'fill in the blank': 'text',
  'short answer': 'text',
  rating: 'rating',
  confidence: 'rating',
  scenario: 'scenario',
}

export interface QuestionHeading {
  readonly kind: Question['kind']
  readonly word: string
  readonly settings: QuestionSettings
  readonly text: readonly InlineToken[]
  /** From the name tag. */
  readonly name: string | undefined
  readonly at: Span
}

/** Word, then a number that means nothing, then a bracket or not, then what follows. */
const SHAPE =
  /^(#{1,6}\s*|\*\*)([A-Za-z][A-Za-z\u00a0 ]{0,60}?)(\s*(?=[(:]|\{#|$)|\s+\d{1,3}[.)]?\s*(?=[(:]))(?:(\()([^():]*)(\)?))?\s*(:?)/

/** Whether the answers of such a question stand in it. */
export function hasAnswers(
  kind: Question['kind'],
  section: readonly BlockToken[],
  source: Source,
): boolean {
  if (kind === 'choice' || kind === 'trueFalse' || kind === 'text') {
    return section.some((token) => hasBoxes(token, source))
  }
  if (kind === 'scenario') return section.some((token) => isChoices(token))
  if (kind === 'order' || kind === 'rating') return section.some((token) => isNumbered(token))
  return section.some(
    ({ kind, at }) =>
      kind === 'table' || (kind === 'list' && hasArrow(source.lexed.slice(at.start, at.end))),
  )
}

export const isNumbered = (token: BlockToken) => token.kind === 'list' && token.start !== undefined

/** Undefined for an ordinary heading. `section`: what stands below it. */
export function readQuestionHeading(
  heading: HeadingToken,
  section: readonly BlockToken[],
  source: Source,
  tell: Tell,
): QuestionHeading | undefined {
  if (heading.level !== 3) return undefined
  const line = source.lexed.slice(heading.at.start, heading.at.end)
  const shape = SHAPE.exec(line)
  if (!shape) return undefined
  const [whole, marks = '', word = '', space = '', open, bracket, close, colon] = shape
  const wordAt = { ...heading.at, start: heading.at.start + marks.length }
  const at = { ...wordAt, end: wordAt.start + word.length }
  const isMarked = open !== undefined || colon === ':'
  const kind =
    lookUp(KINDS, word.toLowerCase().replace(/\s/g, ' ')) ??
    kindMeant({ word, at, bracket, isMarked }, section, source, tell)
  if (!kind) return undefined
  // "Confidence" alone may well be the heading of a few words about it.
  const isBare = kind === 'rating' && !isMarked
  if (isBare && !(marks.trim() === '###' && hasAnswers(kind, section, source))) return undefined
  if (/\d/.test(space)) tell(numbered(word, space, at))
  const bracketStart = at.end + space.length + 1
  const bracketAt = { ...at, start: bracketStart, end: bracketStart + (bracket ?? '').length }
  if (open !== undefined && close !== ')')
    tell(notClosed({ ...bracketAt, start: bracketStart - 1 }, line, whole))
  const named = readHeading(heading, source, tell)
  const text = trim(after(named.parts, heading.at.start + whole.length))
  const textAt = spanOf(text, at)
  const late = findLateSettings(source.text.slice(textAt.start, textAt.end), textAt)
  if (late) {
    const place = { start: `### ${word}`, at: { ...at, start: at.end, end: textAt.end } }
    tell(open === undefined ? settingsRead(late, place) : settingsTwice(late, place, bracket ?? ''))
  }
  const isLate = late && open === undefined
  const [inside, insideAt] = isLate ? [late.bracket, late.bracketAt] : [bracket ?? '', bracketAt]
  const isClosed = open === undefined || close === ')'
  return {
    kind,
    word,
    settings: readQuestionSettings(inside, insideAt, kind, isClosed ? tell : quietly),
    text: late ? trim(before(after(text, late.textAt.start), late.textAt.end)) : text,
    name: named.name,
    at: heading.at,
  }
}

interface UnknownWord {
  readonly word: string
  readonly at: Span
  readonly bracket: string | undefined
  readonly isMarked: boolean
}

/** Q37: a word that was meant to begin a question. */
function kindMeant(
  { word, at, bracket, isMarked }: UnknownWord,
  section: readonly BlockToken[],
  source: Source,
  tell: Tell,
): Question['kind'] | undefined {
  if (!isMarked) return undefined
  const close = nearest(word, Object.keys(KINDS))
  // `### Watch: …` is near "Match" too: a question has settings, boxes or several words as well.
  const looksLikeOne =
    isSetting(bracket ?? '') ||
    section.some((token) => hasBoxes(token, source)) ||
    close?.includes(' ')
  if (!close || !looksLikeOne) return undefined
  const likely = (close[0] ?? '').toUpperCase() + close.slice(1)
  tell(
    problem('Q37', at, {
      what: `I do not know the question "${word}".${didYouMean(likely)}`,
      edits: [replaced(at, likely)],
      fix: `start the heading with ${likely}.`,
    }),
  )
  return KINDS[close]
}

function numbered(word: string, space: string, wordAt: Span) {
  const at = { ...wordAt, end: wordAt.end + space.trimEnd().length }
  return warning('Q37', at, {
    what: `"${word}" has a number of its own here. I read it without.`,
    fix: `take the number out, so that nobody has to count when questions move.\n### ${word}:`,
    edits: [replaced(at, word)],
  })
}

/** `start`: of the line, up to the colon that ends the settings. */
function notClosed(at: Span, line: string, start: string) {
  const closed = start.endsWith(':') ? `${start.slice(0, -1).trimEnd()}):` : `${start.trimEnd()}):`
  return problem('Q09', at, {
    what: 'The bracket after the question word is not closed.',
    fix: `put ) before the colon.\n${closed}${line.slice(start.length)}`,
  })
}

/** The name a question has in its lesson: the tag, else one from the words. */
export const questionName = ({ name, text, word }: QuestionHeading): string =>
  name ?? nameOf(plainText(withPlaceNames(text)) || word)
