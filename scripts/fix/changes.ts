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
  /** Of a file that is now saved as UTF-8: its lines with letters beyond ASCII, to be looked at. */
  readonly reads?: readonly string[]
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
    const isSavedAnew = decodeText(file.bytes).savedAs !== 'UTF-8'
    return isSavedAnew ? [savedAnew(file.path, old), ...changes] : changes
  })
}

const savedAnew = (file: string, lines: readonly string[]): Change => ({
  file,
  line: 1,
  before: [],
  after: [],
  reads: lines.filter((line) => /[^\0-\x7f]/.test(line)),
})

const linesOf = ({ bytes }: ContentFile): readonly string[] =>
  (decodeText(bytes).text ?? '').replace(/^\ufeff/, '').split(/\r\n|\r|\n/)

/** The fewest changes that make the one of the other: a fix changes and adds lines, and removes none. */
function differences(
  before: readonly string[],
  after: readonly string[],
): readonly Omit<Change, 'file'>[] {
  const steps = fewestSteps(before, after)
  const changes: Omit<Change, 'file'>[] = []
  let index = 0
  steps.forEach((step, place) => {
    const [was = '', now = ''] = [before[index], after[place]]
    if (step === 'added') changes.push({ line: index + 1, before: [], after: [now] })
    else if (was !== now) changes.push({ line: index + 1, before: [was], after: [now] })
    if (step === 'kept') index++
  })
  return changes
}

interface Way {
  readonly cost: number
  readonly step: 'kept' | 'added' | undefined
}

/** For each line of `after`, whether it stands in place of one of `before` or was added. */
function fewestSteps(before: readonly string[], after: readonly string[]) {
  const most = Math.max(0, after.length - before.length)
  // One row for each line of `after`, one column for each number of lines added above it.
  const rows: Way[][] = [[{ cost: 0, step: undefined }]]
  after.forEach((now, place) => {
    rows.push(
      Array.from({ length: most + 1 }, (_, added): Way => {
        // So many of `before` stand in what has been gone through: no more than there are.
        const lines = place + 1 - added
        if (lines < 0 || lines > before.length) return NOWHERE
        const was = before[place - added]
        const kept = was === undefined ? NO_WAY : cost(rows, place, added) + (was === now ? 0 : 2)
        const add = added === 0 ? NO_WAY : cost(rows, place, added - 1) + (isBlank(now) ? 1 : 2)
        return kept <= add ? { cost: kept, step: 'kept' } : { cost: add, step: 'added' }
      }),
    )
  })
  const steps: Way['step'][] = []
  let added = most
  for (let place = after.length; place > 0; place--) {
    const step = rows[place]?.[added]?.step
    steps.unshift(step)
    if (step === 'added') added--
  }
  return steps
}

const NO_WAY = Number.POSITIVE_INFINITY
const NOWHERE: Way = { cost: NO_WAY, step: undefined }

const cost = (rows: readonly (readonly Way[])[], place: number, added: number) =>
  rows[place]?.[added]?.cost ?? NO_WAY

const isBlank = (line: string) => /^[\s>]*$/.test(line)
