// What an export says, in one form for all of them.

/** How far a learner came, as far as the export tells. */
export type Reached = 'listed' | 'opened' | 'finished'

/** One thing that an export says of one learner. */
export interface Fact {
  /** As the export tells people apart. It is hashed before it is kept. */
  readonly learner: string
  /** The learning system's number or id of the attempt; empty where it has none. */
  readonly attempt: string
  /** Where one record is spread over several rows: what these have in common. */
  readonly slot?: string
  readonly id?: string
  readonly response?: string
  readonly result?: string
  /** In milliseconds. */
  readonly time?: number
  readonly reached?: Reached
}
