// What each kilobyte of the learner's scripts is for: their modules, by what they do.

import { relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { normalizePath } from 'vite'
import type { Course } from '../../compile/compiled-course.ts'
import { bundlePlayer, bundleStyle, type ScriptModule } from '../../package/bundle.ts'
import { PROJECT_FOLDER } from '../../package/project.ts'
import type { Row } from '../table.ts'

/** By how a module's file is named in the project; the first that fits. */
const PURPOSES = [
  ['node_modules/preact', 'draws what has changed (Preact)'],
  ['src/statechart', 'runs the charts (in XState’s place)'],
  ['src/player', 'where the learner is, and what may come next'],
  ['src/tracking/check', 'checks the learning system'],
  ['src/tracking', 'keeps and reports'],
  ['src/launch', 'starts, listens and leaves'],
  ['src/course', 'what the course is, what was done, what is right'],
  ['src/view/words', 'words of the interface'],
  ['src/view/styles', 'style'],
  ['ready-style', 'style'],
  ['src/view/questions', 'questions'],
  ['src/view/blocks', 'what stands on a page'],
  ['src/view/paper', 'certificate, handout and print'],
  ['src/view/screens', 'screens'],
  ['src/view/search', 'search'],
  ['src/view/aloud', 'reading aloud'],
  ['src/view/settings', 'reading settings'],
  ['src/view/system', 'checks the learning system'],
  ['src/view/shell', 'what is around each screen'],
  ['src/view', 'what screens share'],
  ['src', 'clock and idle moments'],
] as const
const OUTLINE = 'outline of the course'

/** Each purpose compressed by itself, so that together they are more than the script. */
export async function moduleRows(
  course: Course,
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const style = await bundleStyle(course, 'reader')
  const { modules } = await bundlePlayer('src/launch/scorm-12.ts', course, [], style)
  const of = (script: ScriptModule['script']) =>
    byPurpose(modules.filter((module) => module.script === script))
  return {
    'What the start’s script is for, each compressed by itself': of('player'),
    'What the reader is for, each compressed by itself': of('reader'),
  }
}

function byPurpose(modules: readonly ScriptModule[]): readonly Row[] {
  const codes = new Map<string, string>()
  for (const { file, code } of modules) {
    const purpose = purposeOf(file)
    codes.set(purpose, (codes.get(purpose) ?? '') + code)
  }
  return [...codes]
    .map(([what, code]) => ({
      what,
      figure: gzipSync(code, { level: 9 }).length / 1000,
      unit: 'kB',
    }))
    .sort((one, other) => other.figure - one.figure)
}

/** What has no file has a name with a sign before it. */
function purposeOf(file: string): string {
  const place = file.startsWith('\0')
    ? file.slice(1)
    : normalizePath(relative(PROJECT_FOLDER, file))
  return PURPOSES.find(([start]) => place.startsWith(start))?.[1] ?? OUTLINE
}
