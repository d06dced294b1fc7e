// The bodies of pages, packed into few files: launch brings none of them, a page change few.

import type { LessonFile, PageBody } from '../../src/course/course.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { once } from './remember.ts'

/** A file is closed once it holds this much JSON. */
const FULL = 24_000

export interface Packed {
  readonly files: readonly LessonFile[]
  /** For each lesson, the index of its file. */
  readonly lessons: readonly number[]
  /** The index of the standing pages' file. */
  readonly standing: number
}

interface LessonBodies {
  readonly bodies: readonly PageBody[]
  /** The final check has a file of its own, with its bank. */
  readonly bank: readonly CheckableQuestion[] | undefined
}

/** Neighbouring lessons share a file; the standing pages have the last one. */
export function packLessons(
  lessons: readonly LessonBodies[],
  standingPages: readonly PageBody[],
): Packed {
  const files: { pages: PageBody[]; readonly bank: readonly CheckableQuestion[]; size: number }[] =
    []
  const places = lessons.map(({ bodies, bank }) => {
    const open = files.at(-1)
    if (bank || !open || open.size > FULL) files.push({ pages: [], bank: bank ?? [], size: 0 })
    const file = files.at(-1)
    file?.pages.push(...bodies)
    if (file) file.size = bank ? FULL + 1 : file.size + lengthOf(bodies)
    return files.length - 1
  })
  const all = files.map(({ pages, bank }) => asBefore({ pages, bank }))
  if (standingPages.length === 0) return { files: all, lessons: places, standing: 0 }
  return {
    files: [...all, asBefore({ pages: standingPages, bank: [] })],
    lessons: places,
    standing: all.length,
  }
}

/** By its first page. */
const known = new WeakMap<PageBody, LessonFile>()

/** The same object as at the last compilation, where the words are the same. */
function asBefore(file: LessonFile): LessonFile {
  const [first] = file.pages
  const before = first && known.get(first)
  if (before && isSame(before.pages, file.pages) && isSame(before.bank, file.bank)) return before
  if (first) known.set(first, file)
  return file
}

const isSame = (before: readonly unknown[], now: readonly unknown[]): boolean =>
  before.length === now.length && now.every((part, index) => part === before[index])

/** Characters of JSON. */
const lengthOf = once((bodies: readonly PageBody[]) => JSON.stringify(bodies).length)
