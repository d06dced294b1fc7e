// The content as it is now, and the last course that could be made of it.

import { setTimeout as wait } from 'node:timers/promises'
import { type Compiled, type ContentFile, compile } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { readContent } from '../compile/read-content.ts'
import { once } from '../compile/remember.ts'
import { lessonScripts } from '../package/lesson-scripts.ts'
import type { PackageFile } from '../package/package-file.ts'
import type { ContentReport, Place } from './content-report.ts'
import { findPagePlace, reportOn, reportOnFault } from './report-on.ts'

export interface LiveCourse {
  /** What can be shown; the last good one while the content has problems. */
  readonly shown: ShownCourse | undefined
  readonly report: ContentReport
  /** As it was last read, with problems or without. */
  readonly content: readonly ContentFile[]
}

export interface ShownCourse {
  /** Of the default organisation. */
  readonly course: Course
  readonly lessons: readonly PackageFile[]
  /** Where a page is written, by its id. */
  readonly placeOfPage: (page: string) => Place | undefined
  /** Where its pictures and videos are. */
  readonly content: readonly ContentFile[]
  /** Of every organisation, by the name of its profile. */
  readonly whose: ReadonlyMap<string, ShownFor>
}

/** A course as one organisation has it. */
export type ShownFor = Omit<ShownCourse, 'whose'>

/** Reads and compiles the content. Never fails. @param before what was live until now */
export async function readLiveCourse(folder: string, before?: LiveCourse): Promise<LiveCourse> {
  try {
    return compileLive(await readPatiently(folder, before?.content), before)
  } catch (fault) {
    console.error(fault)
    const { shown, content = [] } = before ?? {}
    return { shown, content, report: reportOnFault(fault, before?.report) }
  }
}

function compileLive(content: readonly ContentFile[], before: LiveCourse | undefined): LiveCourse {
  const today = new Date().toISOString().slice(0, 10)
  const compiled = compile(content, { today, drafts: 'kept' })
  return {
    shown: shownFrom(compiled, content) ?? before?.shown,
    report: reportOn(compiled, before?.report),
    content,
  }
}

/** Undefined where there is no course to show. */
export function shownFrom(
  compiled: Compiled,
  content: readonly ContentFile[],
): ShownCourse | undefined {
  const { course, courses } = compiled
  if (!course) return undefined
  const placeOfPage = findPagePlace(compiled)
  // Where nothing asks whose it is, the lessons of all are the same.
  const scripts = once(lessonScripts)
  const shownFor = (course: Course): ShownFor => ({
    course,
    lessons: scripts(course.lessonFiles),
    placeOfPage,
    content,
  })
  const whose = new Map(courses.map((course) => [course.organisation.file, shownFor(course)]))
  return { ...shownFor(course), whose }
}

const TRIES = 5

/** An editor that is just saving, or a tool that keeps copies, may hold a file for a moment. */
async function readPatiently(
  folder: string,
  before: readonly ContentFile[] = [],
): Promise<readonly ContentFile[]> {
  for (let tries = 1; ; tries++) {
    const content = await readContent(folder, before)
    const held = content.find(({ unreadable }) => unreadable === 'in use')
    if (!held || tries === TRIES) return content
    console.log(`Another program is holding ${held.path}. I will try again.`)
    await wait(200)
  }
}
