// What is read from each file below content/ before any page is.

import { posix } from 'node:path'
import { type PageId, pageId } from '../../src/course/ids.ts'
import type { Part } from './course-file.ts'
import { quietly, type Tell } from './diagnostic.ts'
import { isForTrainers } from './file-kinds.ts'
import { readMeantLines } from './meant-lines.ts'
import { headingName, nameOf, readHeading } from './names.ts'
import { fillPlaces, hasPlace, mayHavePlace } from './organisations/places.ts'
import { hasText, type PageDraft, readFile, withoutSkippedLevels } from './pages.ts'
import { questionName, readQuestionHeading } from './questions/heading.ts'
import { asQuestions } from './questions/meant-headings.ts'
import { once, remembering } from './remember.ts'
import { tellLeftOver } from './rules/left-over.ts'
import { noNameWithPlace } from './rules/places.ts'
import { emptyPage, samePageName, tooManyStars } from './rules/s.ts'
import { LESSON_FIELDS, PAGE_FIELDS } from './setting-fields.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Source } from './source.ts'
import type { TargetFile } from './targets.ts'
import { tidy } from './tidy.ts'
import type { BlockToken } from './token-types.ts'
import { lex } from './tokens.ts'
import { noteFirst, startsWithNote } from './where-notes-stand.ts'

/** Name of the page that stands before the first `##`. */
const OPENING = 'start'

export interface LessonDraft {
  readonly source: Source
  readonly settings: Settings<typeof LESSON_FIELDS>
  readonly id: string
  readonly title: string
  readonly titleAt: PageDraft['at']
  /** The opening page first, where there is one. */
  readonly pages: readonly PageDraft[]
  /** What stands before the first `##`: its note covers the whole lesson. */
  readonly opening: readonly BlockToken[]
}

export interface ListedDraft extends LessonDraft {
  readonly part: Part
}

export interface StandingDraft {
  readonly source: Source
  readonly settings: Settings<typeof PAGE_FIELDS>
  readonly name: string
  readonly title: string
  readonly tokens: readonly BlockToken[]
}

/** A file's name without the number that sorts it. */
const fileName = (path: string): string =>
  nameOf(posix.basename(path, '.md').replace(/^\d+[-_ ]*/, ''))

/** What stands below the settings of a file, whatever they are. */
export const readBodyText = remembering((source: Source, tell: Tell): readonly BlockToken[] =>
  lexBody(source, readSettings(source, {}, tell).bodyStart, tell),
)

export function lexBody(source: Source, bodyStart: number, tell: Tell): readonly BlockToken[] {
  const tokens = lexAnyDepth(source, bodyStart, tell)
  const meant = tokens.flatMap((token, index) =>
    token.kind === 'paragraph' ? readMeantLines(token, source.lexed, index === 0, tell) : [token],
  )
  const tidied = asQuestions(tidy(meant, source.lexed, tell), source, tell)
  tellLeftOver(tidied, source, tell)
  if (!source.organisation || !mayHavePlace(source.lexed)) return tidied
  const filled = fillPlaces(tidied, source, tell)
  for (const token of filled) tellNoName(token, source, tell)
  return filled
}

/** L10. That a question has none is Q01; the title of a file has its name from the file. */
function tellNoName(token: BlockToken, source: Source, tell: Tell): void {
  if (token.kind !== 'heading' || token.level === 1) return
  if (!hasPlace(source.lexed.slice(token.at.start, token.at.end))) return
  const heading = readHeading(token, source, quietly)
  if (heading.name !== undefined || readQuestionHeading(token, [], source, quietly)) return
  tell(
    noNameWithPlace(
      source.text.slice(token.at.start, token.at.end),
      headingName(heading),
      token.at,
    ),
  )
}

/** The lexer goes down by a call for each bold or italic part in another, until it cannot. */
function lexAnyDepth({ lexed, path }: Source, from: number, tell: Tell): readonly BlockToken[] {
  const text = lexed.slice(from)
  try {
    return lex(text, path, from)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    tell(tooManyStars(path))
    return lex(text.replace(/[*_]/g, ' '), path, from)
  }
}

export const readLessonDraft = remembering(readLessonSource)

function readLessonSource(source: Source, tell: Tell): LessonDraft {
  const settings = readSettings(source, LESSON_FIELDS, tell)
  const lexed = lexBody(source, settings.bodyStart, tell)
  const tokens = withoutSkippedLevels(source, lexed, tell)
  const { title, titleAt, sections, ...file } = readFile(source, tokens, tell)
  const opening = noteFirst(file.opening)
  const openingPage = { name: OPENING, title, at: titleAt, tokens: opening }
  const pages = hasWords(opening) ? [openingPage, ...sections] : sections
  tellPages({ title, titleAt, pages }, tell)
  const id = settings.values.id || fileName(source.path)
  return { source, settings, id, title, titleAt, pages, opening }
}

/** A note is not text of its own: it covers what stands below it. */
function hasWords(tokens: readonly BlockToken[]): boolean {
  if (!startsWithNote(tokens)) return hasText(tokens)
  const note = tokens.findIndex(({ kind }) => kind === 'quote')
  return hasText(tokens.slice(note + 1))
}

function tellPages(
  { title, titleAt, pages }: Pick<LessonDraft, 'title' | 'titleAt' | 'pages'>,
  tell: Tell,
): void {
  if (pages.length === 0 && title !== '') tell(emptyPage(title, titleAt))
  pages.forEach((page, index) => {
    if (!hasWords(page.tokens)) tell(emptyPage(page.title, page.at))
    const first = pages.findIndex(({ name }) => name === page.name)
    const other = pages[first]
    if (first !== index && other) tell(samePageName(page.name, page.at, other.at))
  })
}

export const readStandingDraft = remembering(readStandingSource)

function readStandingSource(source: Source, tell: Tell): StandingDraft {
  const settings = readSettings(source, PAGE_FIELDS, tell)
  const lexed = lexBody(source, settings.bodyStart, tell)
  const tokens = withoutSkippedLevels(source, lexed, tell)
  const titleToken = tokens.find((token) => token.kind === 'heading' && token.level === 1)
  const { title, titleAt } = readFile(
    source,
    tokens.filter((token) => token.kind !== 'heading' || token.level === 1),
    tell,
  )
  const words = tokens.filter((token) => token !== titleToken)
  if (title !== '' && !hasText(words)) tell(emptyPage(title, titleAt))
  return { source, settings, name: fileName(source.path), title, tokens: words }
}

type OwnTarget = Omit<TargetFile, 'leftOut'>

/** Where links into a lesson lead. */
export const lessonTarget = once(({ source, id, pages }: LessonDraft): OwnTarget => {
  const names = new Map<string, PageId>()
  const headings = new Map<string, string>()
  for (const page of pages) {
    const to = pageId(id, page.name)
    for (const { name, words } of headingsIn(page.tokens, source)) {
      names.set(name, to)
      headings.set(name, words)
    }
    names.set(page.name, to)
    headings.delete(page.name)
  }
  const [first] = pages
  return {
    first: first && pageId(id, first.name),
    names,
    headings,
    isForTrainers: false,
    readable: source.readable && pages.length > 0,
  }
})

export const standingTarget = once((draft: StandingDraft): OwnTarget => {
  const { source, name, tokens } = draft
  const to = pageId('pages', name)
  const found = headingsIn(tokens, source)
  return {
    first: to,
    names: new Map(found.map(({ name }) => [name, to])),
    headings: new Map(found.map(({ name, words }) => [name, words])),
    isForTrainers: isForTrainers(draft),
    readable: source.readable,
  }
})

/** The words of a question are no heading that can be gone to: it is drawn in its own way. */
function headingsIn(tokens: readonly BlockToken[], source: Source) {
  return tokens.flatMap((token) => {
    if (token.kind !== 'heading') return []
    const question = readQuestionHeading(token, [], source, quietly)
    if (question) return [{ name: questionName(question), words: '' }]
    const heading = readHeading(token, source, quietly)
    return [{ name: headingName(heading), words: heading.text }]
  })
}
