// Third look: the words of the course, passage by passage. Warnings always, ideas where asked for.

import type { Block } from '../../src/course/course.ts'
import type { Bodies } from './bodies.ts'
import { quietly, type Span, type Tell, wholeFile } from './diagnostic.ts'
import type { Drafts } from './drafts.ts'
import { readBodyText } from './files.ts'
import { type Passage, passagesOf } from './passages.ts'
import { splitQuestions } from './questions/sections.ts'
import { tellAskingHeadings } from './rules/asking-headings.ts'
import { isByLook, tellByLook, tellNote, tellSensitive, tellWordsToAvoid } from './rules/care.ts'
import { tellOnlyInMore } from './rules/only-in-more.ts'
import {
  tellHardLetters,
  tellLongPage,
  tellLongSentences,
  tellReadingAge,
  tellWideTables,
} from './rules/reading.ts'
import type { Source } from './source.ts'
import type { BlockToken } from './token-types.ts'
import { notesIn, startsWithNote } from './where-notes-stand.ts'
import { readWordsToAvoid, WORDS_TO_AVOID, type WordToAvoid } from './words-to-avoid.ts'

interface Text {
  readonly source: Source
  readonly tokens: readonly BlockToken[]
  readonly at: Span
  readonly kind: 'page' | 'standing page' | 'bank'
  /** What learners see of it, where it is a page of a lesson. */
  readonly blocks: readonly Block[]
  /** Whether a content note covers all or some of it. */
  readonly isNoted: boolean
}

/** A03 and A06. */
export function tellWords(drafts: Drafts, sources: ReadonlyMap<string, Source>, tell: Tell): void {
  const avoided = readWordsToAvoid(sources.get(WORDS_TO_AVOID))
  const { lessons, standing, course, banks, forTrainers, transcripts, organisation } = drafts
  const all = [course, ...lessons, ...standing, ...forTrainers].map(({ source }) => source)
  const profile = organisation.source ? [organisation.source] : []
  for (const source of [...all, ...banks, ...transcripts, ...profile]) {
    // Most files have none: a look at the whole is much quicker than one at each passage.
    if (!hasAny(source, avoided)) continue
    for (const passage of passagesOf(readBodyText(source, quietly), source)) {
      tellWordsToAvoid(passage, avoided, tell)
      tellByLook(passage, tell)
    }
  }
}

const hasAny = ({ lexed }: Source, avoided: readonly WordToAvoid[]) => {
  const plain = lexed.replace(/[*_>\n]+/g, ' ')
  return isByLook(plain) || avoided.some(({ pattern }) => plain.search(pattern) >= 0)
}

/** The ideas that a page's words give; those of single questions are told where they are read. */
export function tellIdeas(drafts: Drafts, bodies: Bodies, tell: Tell): void {
  const texts = textsOf(drafts, bodies)
  const isEnglish = /^en\b/.test(drafts.course.settings.values.language)
  for (const text of texts) tellIdeasOf(text, isEnglish, tell)
  tellOnlyInMore(
    texts.filter(({ kind }) => kind !== 'bank'),
    [...bodies.lessons, ...bodies.standing].flatMap(({ questions }) => questions),
    [...bodies.banks.values()].flat(),
    tell,
  )
}

const NOT_IN_LESSON = { blocks: [], isNoted: false }

function textsOf(
  { lessons, standing, forTrainers, banks }: Drafts,
  bodies: Bodies,
): readonly Text[] {
  const inLessons = lessons.flatMap(({ source, pages, opening, settings }, index) => {
    const isCovered = startsWithNote(opening)
    const kind = settings.values.assessment ? 'bank' : 'page'
    return pages.map(({ tokens, at }, page): Text => {
      const isNoted = isCovered || notesIn(tokens).length > 0
      const blocks = bodies.lessons[index]?.bodies[page]?.blocks ?? []
      return { source, tokens, at, kind, blocks, isNoted }
    })
  })
  const inMenu = [...standing, ...forTrainers].flatMap(({ source, tokens }): readonly Text[] => {
    if (source.path === 'sources.md') return []
    return [{ source, tokens, at: wholeFile(source.path), kind: 'standing page', ...NOT_IN_LESSON }]
  })
  const inBanks = banks.map((source): Text => {
    const tokens = readBodyText(source, quietly)
    return { source, tokens, at: wholeFile(source.path), kind: 'bank', ...NOT_IN_LESSON }
  })
  return [...inLessons, ...inMenu, ...inBanks]
}

function tellIdeasOf(
  { source, tokens, at, kind, blocks, isNoted }: Text,
  isEnglish: boolean,
  tell: Tell,
) {
  const passages = passagesOf(tokens, source)
  const { questions, others } = splitQuestions(tokens, source)
  for (const passage of passages) {
    tellLongSentences(passage, tell)
    tellHardLetters(passage, tell)
  }
  tellWideTables(tokens, tell)
  tellAskingHeadings(others, source, tell)
  for (const note of notesIn(tokens)) tellNote(wordsOfNote(note, source), note.labelAt, tell)
  if (kind === 'bank') return
  if (isEnglish) tellReadingAge(passages, at, tell)
  if (kind === 'standing page') return
  tellLongPage(blocks, questions.length, at, tell)
  if (!isNoted) tellSensitive(passages, tell)
}

/** Without the summary, which may tell more. */
function wordsOfNote(
  { title, first, rest, at }: ReturnType<typeof notesIn>[number],
  source: Source,
): readonly Passage[] {
  const paragraph: BlockToken = { kind: 'paragraph', parts: [...title, ...first], at }
  const passages = passagesOf([paragraph, ...rest], source)
  const summary = passages.findIndex(({ words }) => /^\s*summary\b/i.test(words))
  return summary < 0 ? passages : passages.slice(0, summary)
}
