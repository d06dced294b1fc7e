// A stock Firefox. On a machine that has none this is skipped, and npm test says so.

import { describe } from 'vitest'
import { findBrowser } from '../../scripts/testing/browser.ts'
import { killFirefox } from '../support/firefox.ts'
import { whatMattersMost } from './what-matters-most.ts'

describe.runIf(findBrowser('Firefox'))('in Firefox, a learner', () => {
  whatMattersMost('Firefox', killFirefox)
})
