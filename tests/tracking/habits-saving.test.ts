// What running systems do with what is sent (standards, 2, 4 and 5), and how the course lives with
// it.

import { describe, expect, it } from 'vitest'
import type { ProgressReport } from '../../src/tracking/port.ts'
import {
  forgetsSession,
  type Habit,
  lacks,
  refuses,
  refusesFirst,
  saysTrueAndSavesNothing,
  sendsPageAt,
} from '../support/bad-mannered-lms.ts'
import { launch, names } from './launch.ts'
import { aReport, opened, passed } from './samples.ts'

describe.each(['1.2', '2004'] as const)('with a system of SCORM %s', (edition) => {
  const { status, raw, min, max, exit, place, lacking, over } = names[edition]

  /** What the system keeps of a visit that ended with this report. */
  async function earlier(report: ProgressReport) {
    const { port, lms } = launch(edition)
    await opened(port)
    port.leave(report)
    return lms.record()
  }

  it('what a refused commit may have lost is all sent again', async () => {
    const { port, sets, count } = launch(edition, [refusesFirst(1, 'Commit', '101')])
    await opened(port)
    expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'refused' } })
    const before = sets()
    expect((await port.save(passed)).ok).toBe(true)
    expect(sets().slice(before.length)).toEqual(
      expect.arrayContaining([
        ['cmi.suspend_data', passed.savedState],
        [raw, '87.5'],
        [exit, 'suspend'],
      ]),
    )
    expect(count(/Commit$/)).toBe(1)
  })

  it('what a refused commit may have lost of a later visit is sent again, that it can be come back to first of all', async () => {
    const { port, sets } = launch(edition, [refusesFirst(1, 'Commit', '101')], {
      record: await earlier(aReport()),
    })
    await opened(port)
    expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'refused' } })
    const before = sets()
    expect((await port.save(passed)).ok).toBe(true)
    expect(sets().slice(before.length)).toContainEqual([exit, 'suspend'])
  })

  it('a state that was refused is sent again, though its commit was taken', async () => {
    let isFull = true
    const { port, elements } = launch(edition, [
      refuses('101', ({ asked, values: [element] }) => {
        return isFull && asked === 'SetValue' && element === 'cmi.suspend_data'
      }),
    ])
    await opened(port)
    expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'refused' } })
    isFull = false
    expect((await port.save(passed)).ok).toBe(true)
    expect(elements()['cmi.suspend_data']).toBe(passed.savedState)
  })

  it('an element that the system does not have is not tried again, and stops no save', async () => {
    let asked = 0
    const lacking_: Habit = lacks(lacking, new RegExp(`^${min}$|^${max}$|${place}`))
    const counting: Habit = ({ run, values: [element] }) => {
      if (element === place) asked += 1
      return run()
    }
    const { port, elements } = launch(edition, [lacking_, counting])
    await opened(port)
    expect((await port.save(passed)).ok).toBe(true)
    expect((await port.save({ ...passed, place: 'elsewhere', savedState: 'x' })).ok).toBe(true)
    expect(asked).toBe(1)
    expect(elements()).toMatchObject({ 'cmi.suspend_data': 'x', [raw]: '87.5' })
  })

  it('a place that is refused stops no save', async () => {
    const { port, elements } = launch(edition, [lacks('405', new RegExp(place))])
    await opened(port)
    expect((await port.save(passed)).ok).toBe(true)
    expect(elements()['cmi.suspend_data']).toBe(passed.savedState)
  })

  it('a status that is refused is said, and the state is saved all the same', async () => {
    const { port, elements } = launch(edition, [lacks('405', new RegExp(status))])
    await opened(port)
    expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'refused' } })
    expect(elements()['cmi.suspend_data']).toBe(passed.savedState)
  })

  it('a lost session is said as such', async () => {
    const { port } = launch(edition, [forgetsSession(14, over)])
    await opened(port)
    const results = [
      await port.save(aReport()),
      await port.save(passed),
      await port.save(aReport()),
    ]
    expect(results.at(-1)).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
  })

  it('a lost session is asked for no more values in the same save', async () => {
    let asked = 0
    const { port } = launch(edition, [
      refuses(over, ({ asked }) => asked === 'SetValue'),
      ({ asked: name, run }) => {
        if (name === 'SetValue') asked += 1
        return run()
      },
    ])
    await opened(port)
    const before = asked
    await port.save(passed)
    expect(asked).toBe(before + 1)
  })

  it('a page to sign in, where an answer should be, is a lost session', async () => {
    for (const asked of ['SetValue', 'Commit'] as const) {
      const { port } = launch(edition, [sendsPageAt(asked)])
      await opened(port)
      expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
    }
  })

  it('a page to sign in is no saved state', async () => {
    const { port } = launch(edition, [sendsPageAt('GetValue')])
    expect(await port.open()).toMatchObject({ ok: false, fault: { kind: 'notStarted' } })
  })

  it('the visit can be come back to, once there is a moment to say so', async () => {
    const { port, sets, rest } = launch(edition)
    await opened(port)
    expect(sets()).toEqual([])
    rest()
    expect(sets()).toEqual([
      [exit, 'suspend'],
      [status, 'incomplete'],
    ])
  })

  it('a first visit that ends at once can be come back to', async () => {
    const { port, sets } = launch(edition)
    await opened(port)
    port.leave(undefined)
    expect(sets()).toEqual(
      expect.arrayContaining([
        [exit, 'suspend'],
        [status, 'incomplete'],
      ]),
    )
  })

  it('a later visit says so before anything else: there is more to lose', async () => {
    const { port, sets } = launch(edition, [], { record: await earlier(aReport()) })
    await opened(port)
    expect(sets()).toContainEqual([exit, 'suspend'])
  })

  it('a first launch asks eight things at most', async () => {
    const { port, lms } = launch(edition)
    await opened(port)
    expect(lms.calls.length).toBeLessThanOrEqual(8)
  })

  it('a status that stands is left as it is at the next launch', async () => {
    const { port, sets } = launch(edition, [], { record: await earlier(passed) })
    await opened(port)
    expect(sets()).toEqual([[exit, 'suspend']])
  })

  it.each([
    ['reads as nothing', ''],
    ['is in no word of the standard', 'Passed'],
    ['cannot be read', undefined],
  ])('a status that %s is not made less by opening the course', async (_, shown) => {
    const record = await earlier(passed)
    const odd: Habit = ({ asked, values: [element], run }) => {
      if (asked !== 'GetValue' || element !== status) return run()
      if (shown === undefined) throw new Error('the line is down')
      return shown
    }
    const { port, rest, hide, elements } = launch(edition, [odd], { record })
    await opened(port)
    rest()
    hide()
    port.leave(undefined)
    expect(elements()[status]).toBe(record.elements[status])
  })

  it('the packed state is the first thing sent when the page goes away', async () => {
    const { port, sets } = launch(edition)
    await opened(port)
    const before = sets().length
    port.leave(passed)
    expect(sets()[before]).toEqual(['cmi.suspend_data', passed.savedState])
  })

  it('a score goes with its least and most: 0 and 100', async () => {
    const { port, elements } = launch(edition)
    await opened(port)
    await port.save(passed)
    expect(elements()).toMatchObject({ [raw]: '87.5', [min]: '0', [max]: '100' })
  })

  it('a system that knows a passing score decides by it, and no one fails before the check', async () => {
    const { port, elements } = launch(edition, [], {
      masteryScore: '80',
      scaledPassingScore: '0.8',
    })
    await opened(port)
    await port.save(aReport())
    port.leave(aReport())
    expect(elements()[status]).toBe('incomplete')
    expect(Object.values(elements())).not.toContain('failed')
  })

  it('what a system loses while it says true cannot be known, and breaks nothing', async () => {
    const { port, elements } = launch(edition, [saysTrueAndSavesNothing])
    await opened(port)
    expect((await port.save(passed)).ok).toBe(true)
    port.leave(passed)
    expect(elements()).not.toHaveProperty('cmi.suspend_data')
  })
})

describe('leaving a system of SCORM 2004', () => {
  it('asks it to close the course where the learner left, and not where the page went away', async () => {
    const byLearner = launch('2004')
    await opened(byLearner.port)
    byLearner.port.leave(passed, 'learner')
    expect(byLearner.elements()).toMatchObject({ 'adl.nav.request': 'suspendAll' })
    const byPage = launch('2004')
    await opened(byPage.port)
    byPage.port.leave(passed, 'page')
    expect(byPage.elements()).not.toHaveProperty('adl.nav.request')
  })
})
