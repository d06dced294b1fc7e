// What `npm run doctor -- --fix` writes: the standard form of what is read anyway. Pure.
//
// Every step is compiled again and is kept only where the course that is read stays the same.

import { type Compiled, compile, type Repair } from '../compile/compile.ts'
import type { CompileOptions } from '../compile/compile-options.ts'
import { type ContentFile, decodeText } from '../compile/source.ts'
import { withoutOverlaps } from './apply-edits.ts'
import { type Change, changesOf } from './changes.ts'
import { readingOf, withEdits } from './edited-files.ts'
import { type Renamed, renameFiles } from './rename-files.ts'

export interface Fixed {
  /** All files, as they are to be. */
  readonly files: readonly ContentFile[]
  /** By file, then by line; places are those before the fix. */
  readonly changes: readonly Change[]
  readonly renamed: readonly Renamed[]
}

/** Each round may uncover what the one before hid. */
const MOST_ROUNDS = 20

export function fixContent(files: readonly ContentFile[], options: CompileOptions): Fixed {
  let now: readonly ContentFile[] = files.map(asUtf8)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const compiled = compile(now, options)
    const repairs = harmless(withoutOverlaps(compiled.repairs), now, compiled, options)
    if (repairs.length === 0) break
    now = withEdits(now, editsOf(repairs))
  }
  const { files: renamedFiles, renamed } = renameFiles(now, options)
  return { files: renamedFiles, changes: changesOf(files, renamedFiles, renamed), renamed }
}

/** Those that together leave the course as it is read. */
function harmless(
  repairs: readonly Repair[],
  files: readonly ContentFile[],
  before: Compiled,
  options: CompileOptions,
): readonly Repair[] {
  const isHarmless = (some: readonly Repair[]) => {
    const after = compile(withEdits(files, editsOf(some)), options)
    return readingOf(after) === readingOf(before) && some.every(isGone(before, after))
  }
  const find = (some: readonly Repair[]): readonly Repair[] => {
    if (before.asRead === undefined || some.length === 0) return []
    if (isHarmless(some)) return some
    if (some.length === 1) return []
    const middle = Math.ceil(some.length / 2)
    const [first, second] = [find(some.slice(0, middle)), find(some.slice(middle))]
    const both = [...first, ...second]
    return isHarmless(both) ? both : first
  }
  return find(repairs)
}

/** One that leaves its mistake as it was would be made again and again. */
const isGone =
  (before: Compiled, after: Compiled) =>
  ({ code }: Repair): boolean =>
    count(after, code) < count(before, code)

const count = ({ repairs }: Compiled, code: Repair['code']): number =>
  repairs.filter((repair) => repair.code === code).length

const editsOf = (repairs: readonly Repair[]) => repairs.flatMap(({ edits }) => edits)

/** F09: a text in another encoding, with the same words; one that may have others stays as it is. */
function asUtf8(file: ContentFile): ContentFile {
  if (!file.path.toLowerCase().endsWith('.md') || file.unreadable) return file
  const { text, savedAs } = decodeText(file.bytes)
  const isSure = savedAs === 'UTF-16' || savedAs === 'Windows-1252'
  if (text === undefined || !isSure) return file
  return { ...file, bytes: new TextEncoder().encode(text) }
}
