// Content files → the course as data, and what is wrong with them. Pure: it reads no files.

import { type PageId, pageId } from '../../src/course/ids.ts'
import type { Bodies } from './bodies.ts'
import type { CompileOptions } from './compile-options.ts'
import type { Course } from './compiled-course.ts'
import {
  type Diagnostic,
  inReadingOrder,
  listenTo,
  quietly,
  type Span,
  type Tell,
  wholeFile,
} from './diagnostic.ts'
import type { Drafts, Unready } from './drafts.ts'
import { INTERFACE_WORDS, readInterfaceWords } from './interface-words.ts'
import { localTitles } from './organisations/asked.ts'
import { merge } from './organisations/merge.ts'
import type { Organisation } from './organisations/organisation.ts'
import { DEFAULT, readOrganisations } from './organisations/profiles.ts'
import { asReadIn, courseFor, runAll } from './organisations/runs.ts'
import type { PlacedQuestion } from './reading.ts'
import { emptyCourseFile, noCourseFile, tellFileNames } from './rules/f.ts'
import { readFont } from './rules/fonts.ts'
import { tellUnusedSections } from './rules/local.ts'
import { noSuchProfile, readLogo } from './rules/organisations.ts'
import { tellSinceLast } from './rules/since-last.ts'
import { cannotRead, isWholeFolder } from './rules/unreadable.ts'
import { tellUnusedFiles } from './rules/unused-files.ts'
import { type ContentFile, readSource, type Source } from './source.ts'

export type { ContentFile } from './source.ts'

export interface Compiled {
  /**
   * Undefined where there is a problem, for whichever organisation; the preview shows what only
   * cannot be packed (P).
   */
  readonly course: Course | undefined
  /** The course of each organisation, the default one first; none where `course` is not. */
  readonly courses: readonly Course[]
  /** What was read, whatever is wrong with it; undefined where not even that could be made. */
  readonly asRead: unknown
  /** By file, then by place. */
  readonly diagnostics: readonly Diagnostic[]
  /** For each mistake that has some: what puts it right and leaves `asRead` as it is. */
  readonly repairs: readonly Repair[]
  /** `files` are the Markdown files. */
  readonly counts: { readonly files: number; readonly pages: number; readonly questions: number }
  /** By path, for printing excerpts. */
  readonly sources: ReadonlyMap<string, Source>
  /** Files with `status: draft`, which are in no package. */
  readonly unready: readonly Unready[]
  /** Where each page of the course is written. */
  readonly pagePlaces: ReadonlyMap<PageId, Span>
}

/** Goes whole or not at all. */
export type Repair = Pick<Diagnostic, 'code' | 'edits'>

/** Reads a whole course. Never throws for what an author wrote: mistakes are diagnostics. */
export function compile(files: readonly ContentFile[], options: CompileOptions): Compiled {
  const told: Diagnostic[] = []
  const tell = listenTo(told, options)
  const sources = readSources(files, tell)
  tellFileNames(files, tell)
  const courseSource = tellUnreadable(files, tell) ? undefined : findCourseFile(sources, tell)
  const organisations = readOrganisations([...sources.values()], tell)
  const looks = organisations.map(({ profile, source }) => ({
    logo: readLogo(profile.logo, files, tell),
    font: readFont(profile, source?.path, files, tell),
  }))
  const asked = options.organisation ?? DEFAULT
  const chosen = organisations.find(({ profile }) => profile.file === asked) ?? organisations[0]
  if (chosen && chosen.profile.file !== asked) tell(noSuchProfile(asked, filesOf(organisations)))
  const runs =
    courseSource && chosen
      ? runAll(chosen, organisations, courseSource, sources, files, options)
      : []
  const [first] = runs
  const language = first?.read.drafts.course.settings.values.language ?? 'en'
  const words = first && readInterfaceWords(sources.get(INTERFACE_WORDS), language, tell)
  if (first && options.ideas) tellUnusedFiles(files, sources, tell)
  const titles = localTitles(sources.values())
  const found = merge(runs.map(({ organisation, told }) => ({ organisation, diagnostics: told })))
  // A block without its section says which one is near.
  const isBlockTold = found.some(({ code }) => code === 'B07')
  for (const one of organisations) tellUnusedSections(one, { titles, isBlockTold }, tell)
  const isStopped = () => [...told, ...found].some((diagnostic) => stopsCourse(diagnostic, options))
  const courses =
    isStopped() || !words
      ? []
      : organisations.flatMap((one, index) => courseFor(one, looks[index], runs, words))
  const course = courses.find(({ organisation }) => organisation.file === chosen?.profile.file)
  if (course && first && options.last) {
    tellSinceLast(options.last, course, first.read.drafts, allQuestions(first.read.bodies), tell)
  }
  const all = [...told, ...found]
  return {
    course: isStopped() ? undefined : course,
    courses: isStopped() ? [] : courses,
    asRead: first && [...runs.map(asReadIn), ...organisations.map(profileIn), words],
    diagnostics: inReadingOrder(all.filter(({ isRepeat }) => !isRepeat)),
    repairs: all.filter(({ edits }) => edits.length > 0),
    counts: { files: sources.size, ...countsOf(first?.read.bodies) },
    sources: new Map([...sources, ...captionSources(files)]),
    unready: first?.read.drafts.unready ?? [],
    pagePlaces: first ? placesOf(first.read.drafts) : new Map(),
  }
}

const stopsCourse = ({ level, code }: Diagnostic, { drafts }: CompileOptions): boolean =>
  level === 'problem' && !(drafts === 'kept' && code.startsWith('P'))

const filesOf = (organisations: readonly Organisation[]) =>
  organisations.filter(({ source }) => source).map(({ profile }) => profile.file)

/** As JSON keeps it. */
const profileIn = ({ profile }: Organisation) => ({
  ...profile,
  words: [...profile.words],
  logo: profile.logo && [profile.logo.path, profile.logo.alternative],
  font: profile.font && [profile.font.path, profile.font.licence],
})

function readSources(files: readonly ContentFile[], tell: Tell): ReadonlyMap<string, Source> {
  const texts = files.filter(({ path }) => path.toLowerCase().endsWith('.md'))
  return new Map(texts.map((file) => [file.path, readSource(file, tell)]))
}

/** For printing excerpts alone: they are no Markdown. */
const captionSources = (files: readonly ContentFile[]): readonly (readonly [string, Source])[] =>
  files
    .filter(({ path }) => path.endsWith('.vtt'))
    .map((file) => [file.path, readSource(file, quietly)] as const)

/** Whether a whole folder could not be read. */
function tellUnreadable(files: readonly ContentFile[], tell: Tell): boolean {
  const reasons = files.flatMap((file) => {
    if (!file.unreadable) return []
    tell(cannotRead(file, file.unreadable))
    return [file.unreadable]
  })
  return reasons.some(isWholeFolder)
}

/** Without course.md nothing can be said of the other files: undefined, and told. */
function findCourseFile(sources: ReadonlyMap<string, Source>, tell: Tell): Source | undefined {
  const source = sources.get('course.md')
  if (!source) tell(noCourseFile())
  if (!source?.readable) return undefined
  if (source.text.trim() !== '') return source
  tell(emptyCourseFile())
  return undefined
}

function placesOf({ lessons, standing }: Drafts): ReadonlyMap<PageId, Span> {
  const inLessons = lessons.flatMap(({ id, pages }) =>
    pages.map(({ name, at }) => [pageId(id, name), at] as const),
  )
  const inMenu = standing.map(
    ({ name, source }) => [pageId('pages', name), wholeFile(source.path)] as const,
  )
  return new Map([...inLessons, ...inMenu])
}

const allQuestions = ({ lessons, standing, banks }: Bodies): readonly PlacedQuestion[] => [
  ...[...lessons, ...standing].flatMap(({ questions }) => questions),
  ...[...banks.values()].flat(),
]

function countsOf(bodies: Bodies | undefined): { pages: number; questions: number } {
  if (!bodies) return { pages: 0, questions: 0 }
  const { lessons, standing, banks } = bodies
  const inLessons = lessons.map(({ outline, questions }) => ({
    pages: outline.pages.length,
    questions: questions.length,
  }))
  const inPages = standing.map(({ questions }) => ({ pages: 1, questions: questions.length }))
  const inBanks = [...banks.values()].map((bank) => ({ pages: 0, questions: bank.length }))
  const all = [...inLessons, ...inPages, ...inBanks]
  return {
    pages: all.reduce((sum, { pages }) => sum + pages, 0),
    questions: all.reduce((sum, { questions }) => sum + questions, 0),
  }
}
