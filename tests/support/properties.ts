// How often a property is tried that does not say so itself.

import fc from 'fast-check'
import { tries } from './tries.ts'

fc.configureGlobal({ numRuns: tries(100) })
