// Runs a self-test in the page that the build made (scripts/package/self-test), one group of calls
// after the other, so that a slow system shows how far it has come.

import { render } from 'preact'
import { type Found, whereFound } from '../tracking/check/where-found.ts'
import type { Dialect } from '../tracking/scorm/dialect.ts'
import { findApi, type LmsApi } from '../tracking/scorm/find-api.ts'
import { type Group, type SelfTest as Running, selfTest } from '../tracking/self-test/self-test.ts'
import { SelfTest } from '../view/self-test/SelfTest.tsx'
import type { SelfTestView } from '../view/self-test/words.ts'

/** Some systems add their API after the page has loaded. */
const LOOKS = 15
const LOOK_WAIT = 200

export async function runSelfTest(dialect: Dialect, standard: string): Promise<void> {
  const root = document.getElementById('self-test')
  if (!root) throw new Error('index.html: expected an element with the id self-test, found none')
  let view: SelfTestView = {
    course: root.dataset.course ?? '',
    visit: 'none',
    isRunning: true,
    isLeft: false,
    about: [],
    groups: [],
  }
  let test: Running | undefined

  function show(more: Partial<SelfTestView>): void {
    view = { ...view, ...more }
    const canLeave = test && !view.isRunning && !view.isLeft && view.visit !== 'none'
    render(<SelfTest {...view} onLeave={canLeave ? leave : undefined} />, root as HTMLElement)
  }

  const add = ({ title, run }: Group) => show({ groups: [...view.groups, { title, rows: run() }] })

  function leave(): void {
    const ended = test
    test = undefined
    if (ended) add(ended.leave())
    show({ isLeft: true })
  }

  show({})
  const api = await lookFor(dialect)
  const found = whereFound(window, dialect.apiName)
  show({ about: [`${standard}. ${whereWords(found, dialect)}`, windowWords(), timeWords()] })
  if (!api) return show({ isRunning: false, groups: [notFound(dialect)] })
  test = selfTest(api, dialect, () => new Date())
  addEventListener('pagehide', leave)
  const { row, visit, groups } = test.start()
  show({ visit, groups: [{ title: 'The start of a session', rows: [row] }] })
  for (const group of groups) {
    await wait(0)
    if (!test) return
    add(group)
  }
  show({ isRunning: false })
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

async function lookFor({ apiName }: Dialect): Promise<LmsApi | undefined> {
  for (let look = 0; look < LOOKS; look++) {
    const api = findApi(window, apiName)
    if (api) return api
    await wait(LOOK_WAIT)
  }
  return undefined
}

const notFound = ({ apiName }: Dialect): SelfTestView['groups'][number] => ({
  title: 'Looking for the system',
  rows: [
    {
      call: `window.${apiName}`,
      came: 'nothing, in any window above this one or above the one that opened it, for three seconds',
      verdict: 'fails',
      means: 'The course opens as a practice copy, and nothing is recorded.',
      ask: `Where does the system put ${apiName}, and does it launch this package with that standard?`,
    },
  ],
})

const WHERE: Readonly<Record<Found['in'], string>> = {
  thisWindow: 'in this window',
  above: 'above this window',
  opener: 'in the window that opened this one',
  aboveOpener: 'above the window that opened this one',
}

function whereWords(found: Found | undefined, { apiName }: Dialect): string {
  if (!found) return `${apiName} was not found.`
  const steps = found.steps > 0 ? `, ${found.steps} up` : ''
  return `${apiName} was found ${WHERE[found.in]}${steps}.`
}

const windowWords = () =>
  `Window of ${innerWidth} × ${innerHeight} pixels${window.parent === window ? '' : ', in a frame'}. ${navigator.userAgent}`

const timeWords = () => `Run at ${new Date().toISOString()}.`
