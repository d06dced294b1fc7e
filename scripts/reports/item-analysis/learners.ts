// All facts, sorted by learner: what belongs to one learner is needed at once, and stands anywhere in
// an export. What is more than fits comfortably in memory lies in files of its own meanwhile, a share
// of the learners in each, so that only one share is in memory at a time.

import { hash, randomBytes } from 'node:crypto'
import { appendFileSync, createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Fact, Reached } from './fact.ts'

/** One record of one learner, put together. */
export interface LearnerRecord {
  readonly attempt: string
  readonly id: string
  readonly response: string
  readonly result: string
  readonly time: number | undefined
}

export interface Learner {
  readonly reached: ReadonlySet<Reached>
  readonly records: readonly LearnerRecord[]
}

export interface Learners {
  add(fact: Fact): void
  /** Each once, in no order that says anything. */
  all(): AsyncGenerator<Learner>
  /** Takes away what lies on the disk. */
  close(): void
}

/** As many as two digits of a hash can tell apart. */
const SHARES = 256

/** Characters in memory before they go to the disk. */
const MOST_IN_MEMORY = 8_000_000

/** No response that the course sends is longer. */
const LONGEST = 4000

/** @param mostInMemory characters, before a share goes to the disk */
export function collectLearners(mostInMemory = MOST_IN_MEMORY): Learners {
  // Nobody can find a name by hashing guesses.
  const key = randomBytes(16).toString('hex')
  const shares = Array.from({ length: SHARES }, (): string[] => [])
  let inMemory = 0
  let folder: string | undefined
  const close = () => {
    if (folder) rmSync(folder, { recursive: true, force: true })
    process.off('exit', close)
  }

  function add({ learner, ...fact }: Fact): void {
    const name = learner.trim()
    if (name === '') return
    const hashed = hash('sha256', key + name, 'hex').slice(0, 24)
    const line = JSON.stringify([
      hashed,
      cut(fact.attempt),
      fact.slot,
      fact.id === undefined ? undefined : cut(fact.id),
      fact.response === undefined ? undefined : cut(fact.response),
      fact.result === undefined ? undefined : cut(fact.result),
      fact.time,
      fact.reached,
    ])
    shares[shareOf(hashed)]?.push(line)
    inMemory += line.length
    if (inMemory > mostInMemory) toDisk()
  }

  function toDisk(): void {
    if (!folder) {
      folder = mkdtempSync(join(tmpdir(), 'item-analysis-'))
      process.on('exit', close)
    }
    for (const [index, lines] of shares.entries()) {
      if (lines.length > 0) appendFileSync(join(folder, `${index}`), `${lines.join('\n')}\n`)
      lines.length = 0
    }
    inMemory = 0
  }

  async function* all(): AsyncGenerator<Learner> {
    if (folder) toDisk()
    for (const [index, lines] of shares.entries()) {
      const share = new Map<string, Gathered>()
      for (const line of lines) gather(share, line)
      for await (const line of folder ? linesOf(join(folder, `${index}`)) : []) gather(share, line)
      for (const { reached, records } of share.values()) {
        yield { reached, records: [...records.values()].map(whole) }
      }
    }
  }

  return { add, all, close }
}

const cut = (text: string) => text.slice(0, LONGEST)

const shareOf = (hashed: string) => Number.parseInt(hashed.slice(0, 2), 16)

/** None where that share has no learner. */
async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

interface Gathered {
  readonly reached: Set<Reached>
  readonly records: Map<string, Part>
}

/** Of a record that may be spread over several rows. */
type Part = { -readonly [Key in keyof LearnerRecord]?: LearnerRecord[Key] }

type Line = readonly [
  hashed: string,
  attempt: string,
  slot: string | null,
  id: string | null,
  response: string | null,
  result: string | null,
  time: number | null,
  reached: Reached | null,
]

function gather(share: Map<string, Gathered>, line: string): void {
  const [hashed, attempt, slot, id, response, result, time, reached] = JSON.parse(line) as Line
  const learner = share.get(hashed) ?? { reached: new Set(), records: new Map() }
  share.set(hashed, learner)
  if (reached) learner.reached.add(reached)
  if (id === null && slot === null) return
  const given: Part = {
    attempt,
    ...(id !== null && { id }),
    ...(response !== null && { response }),
    ...(result !== null && { result }),
    ...(time !== null && { time }),
  }
  const key = JSON.stringify([attempt, slot ?? '', slot === null ? id : ''])
  const before = learner.records.get(key)
  if (!before) learner.records.set(key, given)
  else learner.records.set(key, slot === null ? earlier(before, given) : merged(before, given))
}

/** Of two that say the same thing of one learner: the first one given, whatever comes first here. */
function earlier(one: Part, other: Part) {
  const [a, b] = [one.time ?? Infinity, other.time ?? Infinity]
  const isFirst = a === b ? JSON.stringify(one) <= JSON.stringify(other) : a < b
  return isFirst ? one : other
}

/** Where two files disagree about a part, the same one wins whatever comes first. */
function merged(one: Part, other: Part) {
  const both = { ...one, ...other }
  for (const part of ['id', 'response', 'result'] as const) {
    const [a, b] = [one[part], other[part]]
    if (a !== undefined && b !== undefined && a < b) both[part] = a
  }
  return both
}

const whole = (record: Part): LearnerRecord => ({
  attempt: record.attempt ?? '',
  id: record.id ?? '',
  response: record.response ?? '',
  result: record.result ?? '',
  time: record.time,
})
