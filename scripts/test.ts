// npm test: types, style, unused code, content and tests; then the journeys in a browser.

import { BROWSERS, findBrowser } from './testing/browser.ts'
import { browserStep } from './testing/browser-step.ts'
import { check, type FinishedStep, runInTurn, type Step } from './testing/step.ts'
import { summarise } from './testing/summary.ts'
import { tests } from './testing/vitest-step.ts'

/** What has not changed since the last time is not read again. */
const TYPED = ['src', 'scripts', 'scripts/preview/page', 'scripts/bench', 'tests', '.']

const CHECKS: readonly Step[] = [
  check('Types', 'node_modules/typescript/bin/tsc', '--build', ...TYPED),
  check('Style of the code', 'node_modules/@biomejs/biome/bin/biome', 'check'),
]
/** Beside these, the quick look reads the content in its tests, and code that nothing uses can wait. */
const MORE_CHECKS: readonly Step[] = [
  check('Unused code', 'node_modules/knip/bin/knip.js'),
  check('The course’s content', '--import', 'tsx', 'scripts/doctor.ts'),
]

/** Each on a core of its own, where there are as many. */
async function together(checks: readonly Step[], ...tested: Step[]) {
  const rows = [checks, ...tested.map((step) => [step])]
  return (await Promise.all(rows.map(runInTurn))).flat()
}

const FAST = [tests('Tests', 'fast'), tests('Tests of screens', 'fast-screens')]

/** Enough between two changes. */
const quickSteps = () => together(CHECKS, ...FAST)

const thoroughSteps = () =>
  together([...CHECKS, ...MORE_CHECKS], ...FAST, tests('Thorough tests', 'thorough'))

async function journeySteps(): Promise<readonly FinishedStep[]> {
  const browsers = await runInTurn(BROWSERS.map(browserStep))
  if (!findBrowser()) return browsers
  const here = inWords(BROWSERS.filter((browser) => findBrowser(browser)))
  return [...browsers, ...(await runInTurn([tests(`Journeys in ${here}`, 'journeys')]))]
}

const inWords = (names: readonly string[]) => new Intl.ListFormat('en-GB').format(names)

const [only] = process.argv.slice(2)
// Properties are tried less often then (tests/support/tries.ts).
if (only === '--fast') process.env.QUICK_LOOK = 'yes'
console.log('Checking and testing. What failed is shown in full at the end.\n')
const quick = only === '--fast' ? await quickSteps() : []
const thorough = only ? [] : await thoroughSteps()
const journeys = only === '--fast' ? [] : await journeySteps()
const finished = [...quick, ...thorough, ...journeys]

console.log(summarise(finished))
process.exitCode = finished.some(({ failed }) => failed > 0) ? 1 : 0
