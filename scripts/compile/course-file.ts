// course.md: settings, words of the home screen, outcomes, the order of lessons, what comes afterwards.

import type { Inline } from '../../src/course/course.ts'
import { problem, type Span, type Tell, warning, wholeFile } from './diagnostic.ts'
import { lexBody } from './files.ts'
import { readInline } from './inline.ts'
import { didYouMean, nearest } from './near.ts'
import { hasText, type PageDraft, readFile } from './pages.ts'
import type { Reading } from './reading.ts'
import { remembering } from './remember.ts'
import { readRoles } from './roles.ts'
import { tellSpacedPath } from './rules/l.ts'
import { COURSE_FIELDS } from './setting-fields.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Source } from './source.ts'
import { resolvePath } from './targets.ts'
import { plainText, spanOf } from './token-text.ts'
import type { BlockToken, InlineToken, ListEntry } from './token-types.ts'

export interface CourseFile {
  readonly source: Source
  readonly settings: Settings<typeof COURSE_FIELDS>
  readonly title: string
  readonly opening: readonly BlockToken[]
  readonly roles: readonly string[]
  readonly outcomes: readonly { readonly text: string; readonly at: Span }[]
  /** Those under Lessons, then those under Afterwards. */
  readonly lessons: readonly ListedLesson[]
  /** Files that a part of course.md names which is not read in this version. */
  readonly otherFiles: readonly string[]
}

export type Part = 'lessons' | 'afterwards'

export interface ListedLesson {
  /** Under which heading. */
  readonly part: Part
  /** Below the content folder. */
  readonly path: string
  readonly at: Span
}

export const readCourseFile = remembering((source: Source, tell: Tell): CourseFile => {
  const settings = readSettings(source, COURSE_FIELDS, tell)
  const tokens = lexBody(source, settings.bodyStart, tell)
  const { title, opening, sections } = readFile(source, tokens, tell)
  const find = (name: string) => sections.find((section) => section.title.toLowerCase() === name)
  const lessonSection = find('lessons')
  const afterwards = find('afterwards')
  const known = [find('outcomes'), lessonSection, afterwards]
  const others = sections.filter((section) => !known.includes(section))
  const listed = (section: PageDraft | undefined, part: Part) =>
    entriesOf(section).flatMap((entry) => listedLesson(entry, part, source, tell))
  const lessons = listed(lessonSection, 'lessons')
  for (const section of others) tell(unknownSection(section, lessonSection !== undefined))
  if (lessons.length === 0 && source.readable && !others.length)
    tell(noLessons(source, lessonSection))
  return {
    source,
    settings,
    title: settings.values.title || title,
    opening,
    roles: readRoles(settings.values.roles, settings.places.roles, tell),
    outcomes: entriesOf(find('outcomes')).map((entry) => {
      const words = wordsOf(entry)
      return { text: plainText(words), at: spanOf(words, entry.at) }
    }),
    lessons: [...lessons, ...listed(afterwards, 'afterwards')],
    otherFiles: others.flatMap(entriesOf).flatMap((entry) => {
      const link = linkOf(entry)
      return link ? [resolvePath(source.path, link.address)] : []
    }),
  }
})

/** The home screen's words: paragraphs, one below the other. */
export function readLead({ opening }: CourseFile, reading: Reading): readonly Inline[] {
  const shown = opening.filter((token) => hasText([token]))
  const other = shown.find(({ kind }) => kind !== 'paragraph')
  if (other) reading.tell(notInLead({ ...other.at, end: other.at.start + 1 }))
  return shown
    .flatMap((token) => (token.kind === 'paragraph' ? [readInline(token.parts, reading)] : []))
    .flatMap((parts, index): readonly Inline[] =>
      index === 0 ? parts : [{ kind: 'break' }, { kind: 'break' }, ...parts],
    )
}

const entriesOf = (section: PageDraft | undefined): readonly ListEntry[] =>
  (section?.tokens ?? []).flatMap((token) => (token.kind === 'list' ? token.entries : []))

function wordsOf({ blocks: [first] }: ListEntry): readonly InlineToken[] {
  return first?.kind === 'paragraph' ? first.parts : []
}

const linkOf = (entry: ListEntry) => wordsOf(entry).find((part) => part.kind === 'link')

function listedLesson(
  entry: ListEntry,
  part: Part,
  source: Source,
  tell: Tell,
): readonly ListedLesson[] {
  const link = linkOf(entry)
  if (link) {
    const path = resolvePath(source.path, link.address.split('#', 1)[0] ?? '')
    return [{ part, path, at: link.at }]
  }
  const words = plainText(wordsOf(entry))
  const [first] = wordsOf(entry)
  if (first?.kind === 'text' && tellSpacedPath(first.text, first.at, tell)) return []
  tell(
    problem('F07', spanOf(wordsOf(entry), entry.at), {
      what: `The course lists "${words}", but does not say in which file it is.`,
      fix: `make it a link to the file.\n1. [${words}](lessons/01-name-of-the-file.md)`,
    }),
  )
  return []
}

function unknownSection({ title, at }: PageDraft, hasLessons: boolean) {
  const close = nearest(title, ['Outcomes', 'Lessons', 'Afterwards'])
  const words = {
    what: `course.md has a heading that I do not know: "${title}".${didYouMean(close)}`,
    fix: close
      ? `write ## ${close}.`
      : 'use the headings Outcomes, Lessons and Afterwards; what stands under others is not shown.',
  }
  return hasLessons ? warning('F17', at, words) : problem('F17', at, words)
}

const noLessons = (source: Source, section: PageDraft | undefined) =>
  problem('F07', section?.at ?? wholeFile(source.path), {
    what: 'The course lists no lessons.',
    fix: 'list them under a heading, each with a link to its file.\n## Lessons\n\n1. [What do we mean by trauma?](lessons/01-what-trauma-is.md)',
  })

const notInLead = (at: Span) =>
  warning('F17', at, {
    what: 'Only paragraphs can stand between the title and the first heading of course.md. This is not shown.',
    fix: 'write it as a paragraph, or move it to a page of its own.',
  })
