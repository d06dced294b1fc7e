// First look at all files: what there is, and where links can lead. No block is read yet.

import { posix } from 'node:path'
import { type CourseFile, type ListedLesson, type Part, readCourseFile } from './course-file.ts'
import { byName, type Diagnostic, type Tell } from './diagnostic.ts'
import { isForTrainers, type Kind, kindOf } from './file-kinds.ts'
import type { ListedDraft } from './files.ts'
import {
  type LessonDraft,
  lessonTarget,
  readLessonDraft,
  readStandingDraft,
  type StandingDraft,
  standingTarget,
} from './files.ts'
import { namesake, nearest } from './near.ts'
import type { Organisation } from './organisations/organisation.ts'
import { once } from './remember.ts'
import { missingLesson, onlyDrafts, tellMissingPages, unlisted, unused } from './rules/f.ts'
import { listedTwice, sameFileName } from './rules/s.ts'
import type { Source } from './source.ts'
import type { TargetFile, Targets } from './targets.ts'
import { transcriptsNamed } from './transcripts.ts'
import { WORDS_TO_AVOID } from './words-to-avoid.ts'

export interface Drafts {
  readonly course: CourseFile
  /** In the order of course.md: those under Lessons, then those under Afterwards. */
  readonly lessons: readonly ListedDraft[]
  /** Whether every lesson that there is, or was meant, is listed: else it has been told. */
  readonly areAllListed: boolean
  /** In the order of the menu. */
  readonly standing: readonly StandingDraft[]
  readonly banks: readonly Source[]
  /** The trainer pack, where there is one. */
  readonly forTrainers: readonly StandingDraft[]
  /** Named by what is above. */
  readonly transcripts: readonly Source[]
  readonly targets: Targets
  /** Whose course it is. */
  readonly organisation: Organisation
  /** Files whose status is draft, left out or not. */
  readonly unready: readonly Unready[]
}

export interface Unready {
  readonly path: string
  /** What the names of its pages begin with. */
  readonly address: string
}

/** A draft that has not changed, nor its part, stays the same thing: it is not read again. */
const IN_PART = {
  lessons: once((draft: LessonDraft): ListedDraft => ({ ...draft, part: 'lessons' })),
  afterwards: once((draft: LessonDraft): ListedDraft => ({ ...draft, part: 'afterwards' })),
}

interface Draft {
  readonly source: Source
  readonly settings: { readonly values: { readonly status: 'draft' | 'ready' } }
}

const MENU = ['before-you-start', 'help-and-support', 'accessibility', 'privacy']
const MENU_END = ['glossary', 'resources', 'sources']

export function readDrafts(
  courseSource: Source,
  sources: ReadonlyMap<string, Source>,
  organisation: Organisation,
  drafts: 'kept' | 'left out',
  tell: Tell,
): Drafts {
  const targets = new Map<string, TargetFile>()
  const unready: Unready[] = []
  const course = readCourseFile(courseSource, tell)
  const { listed, meant } = findListed(course.lessons, sources, tell)
  const lessons = listed.flatMap(({ source, part }) => {
    const draft = hearOut(tell, drafts, (told) => readLessonDraft(source, told))
    targets.set(source.path, { ...lessonTarget(draft.read), leftOut: draft.isLeftOut })
    if (draft.isUnready) unready.push({ path: source.path, address: draft.read.id })
    return draft.isLeftOut ? [] : [IN_PART[part](draft.read)]
  })
  const ofKind = (...kinds: readonly Kind[]) =>
    [...sources.values()].filter(({ path }) => kinds.includes(kindOf(path)))
  const pages = ofKind('page', 'trainer pack').flatMap((source) => {
    const draft = hearOut(tell, drafts, (told) => readStandingDraft(source, told))
    targets.set(source.path, { ...standingTarget(draft.read), leftOut: draft.isLeftOut })
    if (draft.isUnready) unready.push({ path: source.path, address: `pages/${draft.read.name}` })
    return draft.isLeftOut ? [] : [draft.read]
  })
  const forTrainers = pages.filter(isForTrainers)
  const standing = pages.filter((page) => !isForTrainers(page))
  if (listed.length > 0 && lessons.length === 0) tell(onlyDrafts(courseSource.path))
  tellRepeats(lessons, standing, tell)
  const named = transcriptsNamed(sources.values(), sources)
  const used = [...listed.map(({ source }) => source), ...named].map(({ path }) => path)
  tellUnused([...course.otherFiles, ...used, ...meant], sources, tell)
  tellMissingPages(new Set(sources.keys()), course, tell)
  const banks = ofKind('bank')
  const read = [...lessons, ...pages].map(({ source }) => source)
  return {
    course,
    lessons,
    areAllListed:
      listed.length === course.lessons.length && listed.length === countLessons(sources),
    standing: inMenuOrder(standing),
    banks,
    forTrainers,
    transcripts: transcriptsNamed([...read, ...banks], sources),
    targets,
    organisation,
    unready,
  }
}

const countLessons = (sources: ReadonlyMap<string, Source>) =>
  [...sources.keys()].filter((path) => kindOf(path) === 'lesson').length

/** Reads a file; what is wrong with a draft that is left out is nobody's business yet. */
function hearOut<Read extends Draft>(
  tell: Tell,
  drafts: 'kept' | 'left out',
  readDraft: (tell: Tell) => Read,
): { readonly read: Read; readonly isUnready: boolean; readonly isLeftOut: boolean } {
  const told: Diagnostic[] = []
  const read = readDraft((diagnostic) => told.push(diagnostic))
  const isUnready = read.settings.values.status === 'draft'
  const isLeftOut = isUnready && drafts === 'left out'
  if (!isLeftOut) told.forEach(tell)
  return { read, isUnready, isLeftOut }
}

interface Listed {
  readonly source: Source
  readonly part: Part
}

/** `meant`: files that a misspelt line of the list was near; they are not unlisted. */
function findListed(
  listed: readonly ListedLesson[],
  sources: ReadonlyMap<string, Source>,
  tell: Tell,
): { readonly listed: readonly Listed[]; readonly meant: readonly string[] } {
  const lessonPaths = [...sources.keys()].filter((path) => kindOf(path) === 'lesson')
  const meant: string[] = []
  const found = listed.flatMap(({ path, part, at }, index) => {
    const source = sources.get(path)
    const first = listed.findIndex((other) => other.path === path)
    if (!source) {
      const close = namesake(path, lessonPaths) ?? nearest(path, lessonPaths)
      if (close) meant.push(close)
      tell(missingLesson(path, at, close))
      return []
    }
    if (first === index) return [{ source, part }]
    tell(listedTwice(path, at, listed[first]?.at ?? at))
    return []
  })
  return { listed: found, meant }
}

function tellRepeats(
  lessons: readonly LessonDraft[],
  standing: readonly StandingDraft[],
  tell: Tell,
): void {
  const names = [
    ...lessons.map(({ id, source }) => ({ name: id, path: source.path })),
    ...standing.map(({ name, source }) => ({ name: `pages/${name}`, path: source.path })),
  ]
  names.forEach(({ name, path }, index) => {
    const first = names.findIndex((other) => other.name === name)
    const other = names[first]
    if (other && first !== index) tell(sameFileName(name, path, other.path))
  })
}

function tellUnused(
  listedPaths: readonly string[],
  sources: ReadonlyMap<string, Source>,
  tell: Tell,
): void {
  const listed = new Set(listedPaths)
  for (const { path, readable } of sources.values()) {
    if (!readable) continue
    const kind = kindOf(path)
    if (kind === 'lesson' && !listed.has(path)) tell(unlisted(path))
    if (kind === 'other' && path !== WORDS_TO_AVOID && !listed.has(path)) tell(unused(path))
  }
}

function inMenuOrder(pages: readonly StandingDraft[]): readonly StandingDraft[] {
  const rank = ({ name, source }: StandingDraft) => {
    if (posix.dirname(source.path) === '.') return MENU.length + 1 + MENU_END.indexOf(name)
    const index = MENU.indexOf(name)
    return index < 0 ? MENU.length : index
  }
  return [...pages].sort((a, b) => rank(a) - rank(b) || byName(a.name, b.name))
}
