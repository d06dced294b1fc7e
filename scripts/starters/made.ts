import type { ChangedFile } from '../files/write-changed.ts'

export interface Made {
  readonly files: readonly ChangedFile[]
  /** What to do now. */
  readonly next: string
}
