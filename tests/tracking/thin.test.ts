// A thin package and the hosted copy: one port, in two windows of two origins (UAD3).

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createActor, SimulatedClock } from 'xstate'
import { scormReport } from '../../src/tracking/check/scorm-report.ts'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { bridgePort } from '../../src/tracking/thin/bridge.ts'
import { relay } from '../../src/tracking/thin/relay.ts'
import { trackerMachine } from '../../src/tracking/tracker.ts'
import { type Habit, refuses } from '../support/bad-mannered-lms.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions, LmsRecord } from '../support/lms-launch.ts'
import { tries } from '../support/tries.ts'
import { COPY, PACKAGE, type Post, twoWindows } from '../support/two-windows.ts'
import { keepsTheContract, type Launched } from './contract.ts'
import { anInteraction, aReport, chosen, everyKind, one, opened, passed } from './samples.ts'
import { scormSystem } from './scorm-system.ts'
import { settle } from './tracked.ts'

const EDITIONS = ['1.2', '2004'] as const
const atOnce: Post = (deliver) => deliver()
const twice: Post = (deliver) => {
  deliver()
  deliver()
}

/** Both windows; the copy can be loaded anew in its frame. */
function bothWindows(
  edition: Edition,
  options: LaunchOptions = {},
  post: Post = atOnce,
  ...habits: readonly Habit[]
) {
  const system = scormSystem(edition, options, habits)
  const { browser, dialect } = system
  const windows = twoWindows(post)
  const met: string[] = []
  const titles: string[] = []
  const { leave } = relay({
    copy: windows.copy,
    origin: COPY,
    port: scormPort(dialect, browser),
    learner: dialect.elements.learner,
    idle: browser.idle,
    onMet: (how) => void met.push(how),
    onTitle: (title) => void titles.push(title),
  })
  const waits: (() => void)[] = []
  let visits = 0
  const load = () => {
    visits += 1
    return bridgePort({
      parent: windows.parent,
      now: browser.now,
      wait: (_, task) => void waits.push(task),
      visit: `visit ${visits}`,
    })
  }
  return {
    ...system,
    ...windows,
    met,
    titles,
    load,
    closePackage: leave,
    /** All that is waited for has waited long enough. */
    async timeOut() {
      for (const task of waits.splice(0)) task()
      await settle()
    },
    async rest() {
      for (let round = 0; round < 4; round++) {
        browser.rest()
        await settle()
      }
    },
  }
}

function launch(edition: Edition, options: LaunchOptions, post?: Post): Launched<LmsRecord> {
  const both = bothWindows(edition, options, post)
  const port = both.load()
  return {
    ...both,
    port: {
      ...port,
      // The window is closed, and both pages in it go away.
      leave(report, by) {
        port.leave(report, by)
        both.closePackage()
      },
    },
    wait: both.browser.wait,
    hide: both.browser.hide,
  }
}

for (const edition of EDITIONS) {
  keepsTheContract<LmsRecord>(`A thin package for SCORM ${edition}`, (options = {}) =>
    launch(edition, options),
  )
  keepsTheContract<LmsRecord>(
    `A thin package for SCORM ${edition}, where each message comes twice,`,
    (options = {}) => launch(edition, options, twice),
  )
}

describe.each(EDITIONS)('UAD3: a thin package for SCORM %s', (edition) => {
  it('holds the last state itself: where the copy is gone without a word, closing loses nothing', async () => {
    const { load, closePackage, record, says } = bothWindows(edition)
    const port = load()
    await opened(port)
    void port.save(aReport())
    void port.save(passed)
    closePackage()
    expect(says(record())).toMatchObject({ savedState: passed.savedState, passed: true })
  })

  it('goes on where it was when the frame alone is loaded anew, in the same session', async () => {
    const { load, calls, refused, rest } = bothWindows(edition)
    const port = load()
    await opened(port)
    await port.save(aReport())
    port.leave(passed, 'page')
    await rest()
    const again = load()
    expect(await opened(again)).toMatchObject({
      savedState: passed.savedState,
      isUnsaved: false,
      recorded: { completed: true, passed: true, bestScore: 0.875 },
    })
    expect((await again.save(aReport({ savedState: 'later' }))).ok).toBe(true)
    expect(calls().filter((name) => /Initialize|Finish|Terminate/.test(name))).toHaveLength(1)
    expect(refused()).toEqual([])
  })

  it('says of a frame that is loaded anew what the system has not taken, and claims no record of it', async () => {
    let isRefusing = true
    const moody = refuses('101', ({ asked }) => isRefusing && asked === 'Commit')
    const { load, rest } = bothWindows(edition, {}, atOnce, moody)
    const port = load()
    await opened(port)
    expect((await port.save(passed)).ok).toBe(false)
    const again = load()
    expect(await opened(again)).toMatchObject({
      savedState: passed.savedState,
      isUnsaved: true,
      recorded: { completed: false, passed: false, bestScore: undefined },
    })
    isRefusing = false
    expect((await again.save(passed)).ok).toBe(true)
    await rest()
    expect(await opened(load())).toMatchObject({ isUnsaved: false, recorded: { passed: true } })
  })

  it('lets a frame that is loaded anew save, though the last one had left it to another window', async () => {
    const { load } = bothWindows(edition)
    const port = load()
    await opened(port)
    port.pause(true)
    expect((await port.save(aReport())).ok).toBe(false)
    const again = load()
    await opened(again)
    expect((await again.save(aReport())).ok).toBe(true)
  })

  it('shows what the system holds, and asks it no more than once for what earlier visits left', async () => {
    const first = launch(edition, {})
    await opened(first.port)
    await first.port.save(passed)
    first.port.leave(passed)
    const { load, rest, calls } = bothWindows(edition, { record: first.record() })
    const port = load()
    await opened(port)
    expect(port.held()).toEqual({ values: [], answers: 0 })
    await rest()
    const held = Object.fromEntries(port.held().values)
    expect(Object.values(held)).toContain(passed.savedState)
    expect(Object.values(held)).toContain(passed.place)
    const reads = () => calls().filter((name) => name.endsWith('GetValue')).length
    const before = reads()
    await port.save(aReport({ ...passed, savedState: 'later' }))
    await rest()
    // The state is read back.
    expect(reads()).toBe(before + 1)
    expect(Object.values(Object.fromEntries(port.held().values))).toContain('later')
  })

  it('writes a record of a form that it does not know nowhere, and those behind it as they are', async () => {
    const { load, closePackage, record, says } = bothWindows(edition)
    const port = load()
    await opened(port)
    const known = anInteraction(one, chosen('a'))
    port.record({ ...known, type: 'hotspot' as unknown as typeof known.type })
    port.record({ ...known, response: [[{}]] as unknown as typeof known.response })
    port.record(known)
    closePackage()
    expect(says(record()).interactions).toEqual(['q_first_offer'])
  })

  it('shows what the system was asked, but for who is learning', async () => {
    const { load, rest, browser } = bothWindows(edition, { learnerId: 'zzqx-4711' })
    const port = load()
    expect(port.trace.of).toBe('')
    await opened(port)
    await rest()
    await port.save(passed)
    await rest()
    const report = scormReport(port.trace, browser.window)
    expect(report).toMatchObject({ start: 'running', namesLearner: true })
    expect(report.statuses).toContain('passed')
    expect(report.room.shown).toBe('all')
    expect(JSON.stringify(port.trace)).not.toContain('zzqx')
    expect(report.trace.length).toBe(report.calls.count)
  })

  it('says so where the system is not there', async () => {
    const { load, browser } = bothWindows(edition)
    Object.assign(browser.window, { parent: null })
    expect(await load().open()).toMatchObject({ ok: false, fault: { kind: 'notFound' } })
  })
})

describe('UAD3: what a thin package and a hosted copy take from others', () => {
  it('nothing from another origin, though it has the right form', async () => {
    const { load, tellPackage, tellCopy, record, says, titles } = bothWindows('1.2')
    const port = load()
    await opened(port)
    await port.save(aReport())
    const forged = { bti: 1, visit: 'visit 1', number: 99 }
    tellPackage({ ...forged, kind: 'save', report: passed, records: [] }, 'https://evil.example')
    tellPackage({ ...forged, kind: 'title', title: 'Gone' }, PACKAGE)
    const held = { values: [['name', 'forged']], answers: 7 }
    tellCopy({ ...forged, kind: 'held', held }, 'https://evil.example')
    expect(says(record())).toMatchObject({ savedState: aReport().savedState, passed: false })
    expect(titles).toEqual([])
    expect(port.held().answers).toBe(0)
  })

  it('nothing that is not of their form, whatever it is', async () => {
    const { load, tellPackage, tellCopy, calls } = bothWindows('1.2')
    const port = load()
    await opened(port)
    const before = calls().length
    const kinds = fc.constantFrom('open', 'save', 'record', 'pause', 'leave', 'title', 'toString')
    const message = fc.oneof(
      fc.anything(),
      fc.record({
        bti: fc.constant(1),
        visit: fc.constant('visit 1'),
        number: fc.constant(1000),
        kind: kinds,
        report: fc.anything(),
        records: fc.array(fc.anything(), { minLength: 1 }),
        isPaused: fc.constant('yes'),
        by: fc.anything(),
        title: fc.constant(5),
      }),
    )
    fc.assert(
      fc.property(message, (message) => {
        if ((message as { readonly kind?: unknown } | null)?.kind === 'open') return
        tellPackage(message, COPY)
        tellCopy(message, PACKAGE)
      }),
    )
    expect(calls()).toHaveLength(before)
    expect((await port.save(passed)).ok).toBe(true)
  })

  it('a welcome for another visit, or from a page without an origin, opens nothing', async () => {
    const { parent, tellCopy } = twoWindows(() => {})
    const waits: (() => void)[] = []
    const port = bridgePort({
      parent,
      now: () => new Date(),
      wait: (_, task) => void waits.push(task),
      visit: 'mine',
    })
    const opening = port.open()
    tellCopy({ bti: 'welcome', visit: 'another' }, PACKAGE)
    tellCopy({ bti: 'welcome', visit: 'mine' }, 'null')
    for (const task of waits) task()
    expect(await opening).toMatchObject({ ok: false, fault: { kind: 'notFound' } })
  })

  it('a copy in no frame, or in the frame of a page that knows nothing of it, is a practice copy', async () => {
    const means = {
      now: () => new Date(),
      wait: (_: number, task: () => void) => task(),
      visit: 'v',
    }
    for (const parent of [undefined, twoWindows().parent]) {
      const port = bridgePort({ ...means, parent })
      expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notFound' } })
    }
  })

  it('the name of the window, which the package takes over', async () => {
    const { load, titles } = bothWindows('1.2')
    const port = load()
    await opened(port)
    port.name('Training')
    expect(titles).toEqual(['Training'])
  })
})

describe('UAD3: a thin package and a hosted copy of different age', () => {
  it.each([
    ['newer than the package: it is told, and nothing is opened', [2, 3], 'newer'],
    ['older than the package', [0], 'older'],
    ['newer, but still speaks as the package does', [1, 2], 'met'],
  ])('%s', (_, speaks, how) => {
    const { tellPackage, met, calls } = bothWindows('1.2')
    tellPackage({ bti: 'hello', speaks, visit: 'v' }, COPY)
    expect(met).toEqual([how])
    expect(calls()).toEqual([])
  })
})

describe.each(EDITIONS)(
  'UAD3: over a line that loses, delays, doubles and mixes up, SCORM %s',
  (edition) => {
    it('the last report is the one on record in the end, with each record at most once', async () => {
      const fate = fc.constantFrom('lost', 'at once', 'late', 'twice')
      const step = fc.oneof(fc.constant('change'), fc.constant('record'), fc.constant('arrive'))
      await fc.assert(
        fc.asyncProperty(
          fc.array(fate, { maxLength: 60 }),
          fc.array(step, { maxLength: 20 }),
          fc.infiniteStream(fc.nat(5)),
          async (fates, steps, dice) => {
            const late: (() => void)[] = []
            const left = [...fates]
            const post: Post = (deliver) => {
              const fate = left.shift() ?? 'at once'
              if (fate === 'lost') return
              if (fate === 'late') late.push(deliver)
              else (fate === 'twice' ? twice : atOnce)(deliver)
            }
            /** What is late comes in any order. */
            const arrive = () => {
              while (late.length > 0) {
                const [one] = late.splice(dice.next().value % late.length, 1)
                one?.()
              }
            }
            const { load, rest, timeOut, closePackage, record, says, refused } = bothWindows(
              edition,
              {},
              post,
            )
            const port = load()
            const clock = new SimulatedClock()
            const tracker = createActor(trackerMachine, { input: { port }, clock }).start()
            await settle()
            const pass = async () => {
              await timeOut()
              clock.increment(60_000)
              await rest()
            }
            for (let tries = 0; tries < 60 && !tracker.getSnapshot().context.launch; tries++) {
              arrive()
              await pass()
              if (tracker.getSnapshot().matches('offline')) tracker.send({ type: 'look.again' })
            }
            let last = ''
            let recorded = 0
            for (const [index, step] of steps.entries()) {
              if (step === 'arrive') arrive()
              else if (step === 'change') {
                last = `state ${index}`
                tracker.send({ type: 'report.changed', report: aReport({ savedState: last }) })
              } else {
                recorded += 1
                port.record(anInteraction(one, chosen('a'), { try: recorded }))
              }
              await settle()
            }
            const inTheEnd = async () => {
              for (let minute = 0; minute < 30; minute++) {
                arrive()
                await pass()
              }
            }
            await inTheEnd()
            expect(says(record()).savedState).toBe(last)
            // What is recorded goes with the next thing that is said.
            tracker.send({ type: 'report.changed', report: passed })
            await inTheEnd()
            closePackage()
            expect(says(record()).savedState).toBe(passed.savedState)
            expect(says(record()).interactions).toHaveLength(recorded)
            expect(refused()).toEqual([])
          },
        ),
        { numRuns: tries(30) },
      )
    })

    it('300 ms late, each way: saved all the same, in one call to the system', async () => {
      const late: (() => void)[] = []
      const { load, calls, record, says } = bothWindows(edition, {}, (deliver) =>
        late.push(deliver),
      )
      const arrive = async () => {
        for (const deliver of late.splice(0)) deliver()
        await settle()
      }
      const port = load()
      const opening = port.open()
      for (let step = 0; step < 4; step++) await arrive()
      expect((await opening).ok).toBe(true)
      const before = calls().length
      const saving = port.save(passed)
      expect(calls()).toHaveLength(before)
      await arrive()
      expect(says(record()).savedState).toBe(passed.savedState)
      expect(calls().filter((name) => /Commit/.test(name))).toHaveLength(1)
      await arrive()
      expect((await saving).ok).toBe(true)
    })
  },
)

it('UAD3: every kind of question is recorded by a thin package, whatever its course has', async () => {
  const { load, closePackage, record, says } = bothWindows('1.2')
  const port = load()
  await opened(port)
  for (const [question, response] of everyKind) port.record(anInteraction(question, response))
  closePackage()
  expect(says(record()).interactions).toHaveLength(everyKind.length)
})
