// The devices and lines that a course is measured on (as in the measurements of other tools).

export interface Profile {
  readonly name: string
  /** How many times slower than this machine. */
  readonly slower: number
  /** Undefined: as fast as this machine serves itself. */
  readonly line?: Line
  readonly compressed: boolean
  /** Milliseconds that each call to the learning system takes, in which nothing else can happen. */
  readonly lmsDelay: number
  /** All files are in the browser's cache already. */
  readonly warm?: boolean
}

interface Line {
  /** Milliseconds from a request to the first byte. */
  readonly latency: number
  /** In both directions, in kilobits a second. */
  readonly kilobits: number
}

const SLOW_LINE: Line = { latency: 400, kilobits: 400 }
const FAST_3G: Line = { latency: 150, kilobits: 1600 }

const plain: Profile = { name: 'this machine', slower: 1, compressed: true, lmsDelay: 0 }

/** Slow line, CPU ÷4, compressed: what the targets are for. */
export const AIMED_AT: Profile = {
  name: 'slow line, CPU ÷4',
  slower: 4,
  line: SLOW_LINE,
  compressed: true,
  lmsDelay: 0,
}

export const UNCOMPRESSED: Profile = {
  ...AIMED_AT,
  name: `${AIMED_AT.name}, not compressed`,
  compressed: false,
}

export const SLOW_SYSTEM: Profile = {
  ...plain,
  name: 'CPU ÷4, 150 ms a call',
  slower: 4,
  lmsDelay: 150,
}

export const SLOWER: Profile = { ...plain, name: 'CPU ÷4', slower: 4 }

export const PROFILES: readonly Profile[] = [
  plain,
  SLOWER,
  { ...plain, name: 'CPU ÷6', slower: 6 },
  { ...AIMED_AT, name: 'fast 3G, CPU ÷4', line: FAST_3G },
  AIMED_AT,
  UNCOMPRESSED,
  { ...AIMED_AT, name: `${AIMED_AT.name}, cached`, warm: true },
  { ...plain, name: 'CPU ÷4, 50 ms a call', slower: 4, lmsDelay: 50 },
  SLOW_SYSTEM,
  { ...plain, name: 'CPU ÷4, 500 ms a call', slower: 4, lmsDelay: 500 },
]
