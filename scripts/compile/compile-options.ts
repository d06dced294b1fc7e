// How a course is asked for.

import type { LastPackage } from './last-package.ts'

export interface CompileOptions {
  /** YYYY-MM-DD: from the day after, `review by` has passed. */
  readonly today: string
  /** Drafts are seen in the preview and are not in the package. */
  readonly drafts: 'kept' | 'left out'
  /** Whether to look for what could be better, too. */
  readonly ideas?: boolean
  /** The package made last, where the next one is to be compared with it. */
  readonly last?: LastPackage | undefined
  /** Whose course is made: the name of a file in organisations/; the default one otherwise. */
  readonly organisation?: string
}
