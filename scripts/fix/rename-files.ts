// F10: files with better names, and the links to them.

import { type Compiled, compile } from '../compile/compile.ts'
import type { CompileOptions } from '../compile/compile-options.ts'
import { type Edit, replaced } from '../compile/diagnostic.ts'
import { betterNames } from '../compile/rules/f.ts'
import type { ContentFile, Source } from '../compile/source.ts'
import { resolvePath } from '../compile/targets.ts'
import { readingOf, withEdits } from './edited-files.ts'

export interface Renamed {
  readonly from: string
  readonly to: string
}

/** One after the other, each only where everything is found again. */
export function renameFiles(
  files: readonly ContentFile[],
  options: CompileOptions,
): { readonly files: readonly ContentFile[]; readonly renamed: readonly Renamed[] } {
  let now = files
  const renamed: Renamed[] = []
  for (const [from, to] of betterNames(files.map(({ path }) => path))) {
    // Folders stay.
    if (folderOf(from) !== folderOf(to)) continue
    const before = compile(now, options)
    const moved = withEdits(now, linksTo(from, to, before)).map((file) =>
      file.path === from ? { ...file, path: to } : file,
    )
    if (!isFoundAgain(from, before, compile(moved, options))) continue
    now = moved
    renamed.push({ from, to })
  }
  return { files: now, renamed }
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)

/** A link with a space in it was none (L11): with the new name it is read for the first time. */
function isFoundAgain(from: string, before: Compiled, after: Compiled): boolean {
  const count = (compiled: Compiled) => compiled.diagnostics.length
  const hadSpaces = /\s/.test(from) && before.diagnostics.some(({ code }) => code === 'L11')
  return (
    before.asRead !== undefined &&
    count(after) < count(before) &&
    (hadSpaces || readingOf(after) === readingOf(before))
  )
}

/** In links and pictures, and in lines such as `Captions: ../media/maya.vtt`. */
const ADDRESSES =
  /\]\(\s*<?([^()"<>\n]+?)>?\s*(?:"[^"\n]*"\s*)?\)|^(?:[^\S\n]|>)*[A-Za-z][A-Za-z ]*:[^\S\n]*(\S+\.\w+)[^\S\n]*$/gm

function linksTo(from: string, to: string, { sources }: Compiled): readonly Edit[] {
  return [...sources.values()].flatMap((source) =>
    [...source.text.matchAll(ADDRESSES)].flatMap((found) => {
      const address = (found[1] ?? found[2] ?? '').split('#', 1)[0] ?? ''
      if (address === '' || resolvePath(source.path, address) !== from) return []
      return [nameIn(source, found.index + found[0].indexOf(address), address, to)]
    }),
  )
}

/** The folders are the same, so the last part alone changes. */
function nameIn({ path }: Source, start: number, address: string, to: string): Edit {
  const name = address.slice(Math.max(address.lastIndexOf('/'), address.lastIndexOf('\\')) + 1)
  const end = start + address.length
  return replaced({ file: path, start: end - name.length, end }, to.slice(folderOf(to).length))
}
