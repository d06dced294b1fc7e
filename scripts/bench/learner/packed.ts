// What is measured: a package for SCORM 1.2, unzipped, and the pages that it is compared with.

import { gzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { compile } from '../../compile/compile.ts'
import type { Course } from '../../compile/compiled-course.ts'
import type { ContentFile } from '../../compile/source.ts'
import { makePackages } from '../../package/make-packages.ts'
import { TARGETS } from '../../package/targets.ts'
import { references } from './references.ts'
import type { Files } from './serve.ts'

export interface Packed {
  readonly files: Files
  readonly sizes: Sizes
  /** In characters, once everything is answered. */
  readonly longestState: number
}

/** In kilobytes. */
interface Sizes {
  readonly zip: number
  /** Beside the control documents. */
  readonly files: number
  /** `index.html`, compressed: all that the first words need. */
  readonly firstWords: number
  /** Script and style that the start needs, compressed, without the outline of the course. */
  readonly start: number
  /** Of the course, which is in the player's script: compressed. */
  readonly outline: number
  readonly reader: number
}

export function courseOf(content: readonly ContentFile[]): Course {
  const today = new Date().toISOString().slice(0, 10)
  const { course } = compile(content, { today, drafts: 'left out' })
  if (!course) throw new Error('Content: expected a course, found problems (npm run doctor)')
  return course
}

/** @param content with the files that the course shows */
export async function packed(
  course: Course,
  content: readonly ContentFile[] = [],
): Promise<Packed> {
  const targets = TARGETS.filter(({ name }) => name === 'scorm12')
  const [made] = await makePackages(course, content, targets)
  if (!made) throw new Error('Package: expected one, found none')
  const inside = new Map(Object.entries(unzipSync(made.zip)))
  const text = (start: string) => {
    const [, bytes] = [...inside].find(([name]) => name.startsWith(start)) ?? []
    return new TextDecoder().decode(bytes)
  }
  const { still, tracked } = references(text('index.html'))
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(text('index.html')) ?? []
  return {
    files: new Map<string, Uint8Array | string>([
      ...inside,
      ['still.html', still],
      ['tracked.html', tracked],
    ]),
    longestState: course.longestState,
    sizes: {
      zip: made.zip.length / 1000,
      files: [...inside.keys()].filter((name) => !/\.(xsd|dtd)$/.test(name)).length,
      firstWords: kilobytes(text('index.html')),
      start: kilobytes(withoutCourse(text('player-'))) + kilobytes(style),
      outline: kilobytes(outlineIn(text('player-'))),
      reader: kilobytes(text('reader-')),
    },
  }
}

/** The outline is written into the player as JSON, with the names of the files behind it. */
const outlineIn = (player: string) =>
  player.slice(player.indexOf('{"outline":'), player.indexOf('"readerName"'))

const withoutCourse = (player: string) => player.replace(outlineIn(player), () => '')

const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1000
