// What a fix has changed, line by line, for people.

import { type ContentFile, decodeText } from '../compile/source.ts'
import type { Renamed } from './rename-files.ts'

export interface Change {
  /** Below the content folder, by its name before the fix. */
  readonly file: string
  /** From 1, before the fix. */
  readonly line: number
  /** Lines as they were; none where one was added. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export function changesOf(
  before: readonly ContentFile[],
  after: readonly ContentFile[],
  renamed: readonly Renamed[],
): readonly Change[] {
  return before.flatMap((file) => {
    const to = renamed.find(({ from }) => from === file.path)?.to ?? file.path
    const changed = after.find(({ path }) => path === to)
    if (!changed || Buffer.compare(file.bytes, changed.bytes) === 0) return []
    const [old, fresh] = [linesOf(file), linesOf(changed)]
    const changes = differences(old, fresh).map((change) => ({ file: file.path, ...change }))
    return changes.length ? changes : [savedAnew(file.path)]
  })
}

const savedAnew = (file: string): Change => ({ file, line: 1, before: [], after: [] })

const linesOf = ({ bytes }: ContentFile): readonly string[] =>
  (decodeText(bytes).text ?? '').replace(/^\ufeff/, '').split(/\r\n|\r|\n/)

/** A fix changes lines and adds empty ones; it never moves or removes any. */
function differences(
  before: readonly string[],
  after: readonly string[],
): readonly Omit<Change, 'file'>[] {
  const changes: Omit<Change, 'file'>[] = []
  let added = 0
  before.forEach((line, index) => {
    const extra = after.length - before.length - added
    const isAdded = extra > 0 && isBlank(after[index + added]) && after[index + added + 1] === line
    if (isAdded && line !== after[index + added]) {
      changes.push({ line: index + 1, before: [], after: [after[index + added] ?? ''] })
      added++
    }
    const now = after[index + added] ?? ''
    if (now !== line) changes.push({ line: index + 1, before: [line], after: [now] })
  })
  return changes
}

const isBlank = (line: string | undefined) => line !== undefined && /^[\s>]*$/.test(line)
