// With a system that takes its time the page stands still for one call at a time: at the launch, with
// a record of an answer, and with what nobody waits for.

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scormPort } from '../../src/tracking/scorm/adapter.ts'
import { type Habit, lacks, refuses, withHabits } from '../support/bad-mannered-lms.ts'
import type { LaunchOptions, LmsRecord } from '../support/lms-launch.ts'
import { aBrowser } from '../support/lms-window.ts'
import { strictLms } from '../support/strict-lms.ts'
import { names } from './launch.ts'
import { anInteraction, aReport, chosen, everyKind, one, opened, passed } from './samples.ts'

const STATE = 'cmi.suspend_data'
const STATE_BEFORE = 'before'
/** The code belongs to the last call, so it is asked for before anything else can be. */
const isQuestion = (name: string) => name.startsWith('GetLastError')

describe.each(['1.2', '2004'] as const)('with a slow system of SCORM %s', (edition) => {
  const { dialect, status, over } = names[edition]

  /** @param delay milliseconds that each call takes */
  function slow(delay: number, options: LaunchOptions = {}, habits: readonly Habit[] = []) {
    const lms = strictLms(edition, options)
    const takesTime: Habit = ({ run }) => {
      browser.wait(delay)
      return run()
    }
    const browser = aBrowser({ [lms.apiName]: withHabits(lms, ...habits, takesTime) })
    /** Where in the calls a task of the page begins. */
    const begins = new Set([0])
    const begin = () => void begins.add(lms.calls.length)
    const breaths: (() => void)[] = []
    let atBreath = () => {}
    const port = scormPort(dialect, {
      ...browser,
      idle: (task) =>
        browser.idle(() => {
          begin()
          task()
          begin()
        }),
      breath: async () => {
        begin()
        breaths.push(begin)
        atBreath()
      },
    })
    return {
      ...browser,
      lms,
      port,
      begin,
      breaths,
      onBreath: (deed: (count: number) => void) => {
        atBreath = () => deed(breaths.length)
      },
      record: lms.record,
      /** The calls, task by task. */
      tasks() {
        const calls = lms.calls.map(({ name }) => name.replace('LMS', ''))
        const at = [...begins, calls.length].sort((a, b) => a - b)
        return at.map((from, row) => calls.slice(from, at[row + 1])).filter(({ length }) => length)
      },
    }
  }

  const longest = (tasks: readonly (readonly string[])[]) =>
    Math.max(...tasks.map((calls) => calls.filter((name) => !isQuestion(name)).length))

  /** Of a learner who has been here before. */
  const earlier = (): LmsRecord => ({
    edition,
    elements: { [STATE]: STATE_BEFORE, [names[edition].exit]: 'suspend', [status]: 'incomplete' },
    totalTime: 0,
  })

  describe('the launch', () => {
    const sets = (lms: ReturnType<typeof slow>['lms']) =>
      lms.calls.filter(({ name }) => name.endsWith('SetValue')).map(({ values: [name] }) => name)

    it.each([
      ['first', {}],
      ['later', { record: earlier() }],
    ])('makes one call in each task: a %s one', async (_, options) => {
      const { port, rest, tasks, lms } = slow(50, options)
      await opened(port)
      rest()
      expect(longest(tasks())).toBe(1)
      expect(tasks().length).toBeGreaterThan(7)
      expect(lms.refused).toEqual([])
    })

    it('is one task where the calls take no time', async () => {
      const { port, breaths, lms } = slow(0.2, { record: earlier() })
      await opened(port)
      expect(breaths).toEqual([])
      expect(lms.calls.length).toBeGreaterThan(7)
    })

    it('finds the same, whatever time the calls take', async () => {
      const fast = await opened(slow(0, { record: earlier() }).port)
      expect(await opened(slow(500, { record: earlier() }).port)).toEqual(fast)
    })

    it('that is asked for again while it is on its way is one launch', async () => {
      const { port, lms, onBreath } = slow(50)
      let second: ReturnType<typeof port.open> | undefined
      onBreath(() => {
        second ??= port.open()
      })
      const first = await port.open()
      expect(await second).toEqual(first)
      expect(lms.calls.filter(({ name }) => name.endsWith('Initialize'))).toHaveLength(1)
    })

    it('tells SCORM 2004 early that the visit can be come back to, and a review nothing', async () => {
      const { port, lms, breaths, onBreath } = slow(50, { record: earlier() })
      onBreath((count) => {
        if (count === 5) expect(sets(lms)).toEqual([names[edition].exit])
      })
      await opened(port)
      expect(breaths.length).toBeGreaterThan(5)
      const review = slow(50, { record: earlier(), mode: 'review' })
      await opened(review.port)
      expect(sets(review.lms)).toEqual([])
    })

    it.each([
      ['first', {}],
      ['later', { record: earlier() }],
    ])('ends well where the page goes away in the middle: a %s one', async (_, options) => {
      for (let end = 1; ; end++) {
        const { port, lms, breaths, onBreath, rest, hide } = slow(50, options)
        let made = 0
        onBreath((count) => {
          if (count !== end) return
          hide()
          port.leave(undefined, 'page')
          made = lms.calls.length
        })
        const launched = await port.open()
        if (breaths.length < end) break
        rest()
        hide()
        expect(launched).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
        // Not one call after the end, of a session that is over.
        expect(lms.calls).toHaveLength(made)
        expect(lms.calls.at(-1)?.name).toMatch(/Finish|Terminate/)
        expect(lms.refused).toEqual([])
        expect(lms.record().elements[status]).toBe('incomplete')
        const next = slow(0, { record: lms.record() })
        expect((await opened(next.port)).savedState).toBe('record' in options ? STATE_BEFORE : '')
        expect(end).toBeLessThan(30)
      }
    })

    it.each([
      ['in a review', { mode: 'review', credit: 'no-credit' }, []],
      ['in a look around', { mode: 'browse', credit: 'no-credit' }, []],
      ['without credit', { credit: 'no-credit' }, [names[edition].exit]],
    ] as const)(
      'that ends in the middle %s writes no more than a whole one does',
      async (_, options, written) => {
        for (let end = 1; ; end++) {
          const { port, lms, breaths, onBreath } = slow(50, options)
          onBreath((count) => {
            if (count === end) port.leave(undefined, 'page')
          })
          await port.open()
          if (breaths.length < end) break
          expect(sets(lms)).toEqual(written)
          expect(lms.calls.at(-1)?.name).toMatch(/Finish|Terminate/)
          expect(lms.refused).toEqual([])
        }
      },
    )
  })

  describe('a record of an answer', () => {
    const ids = (elements: Readonly<Record<string, string>>) =>
      Object.keys(elements)
        .filter((name) => /interactions\.\d+\.id$/.test(name))
        .map((name) => elements[name])

    it('makes one call in each idle moment, and the commit is one', async () => {
      const { port, rest, tasks, begin, record } = slow(50)
      await opened(port)
      await port.save(passed)
      begin()
      const before = tasks().length
      for (const [question, response] of everyKind) port.record(anInteraction(question, response))
      rest()
      const made = tasks().slice(before)
      expect(longest(made)).toBe(1)
      expect(made.at(-1)).toEqual([expect.stringMatching('Commit')])
      expect(ids(record().elements)).toHaveLength(everyKind.length)
    })

    it('is one task where the calls take no time', async () => {
      const { port, rest, tasks, begin } = slow(0.1)
      await opened(port)
      await port.save(passed)
      rest()
      begin()
      const before = tasks().length
      port.record(anInteraction(one, chosen('a')))
      rest()
      expect(tasks().slice(before)).toHaveLength(1)
    })

    it('begins anew under its number where the session was lost in the middle', async () => {
      for (let lost = 2; lost < 9; lost++) {
        let made = 0
        let isLost = false
        const losing = refuses(over, ({ asked, values: [name] }) => {
          if (asked === 'SetValue' && String(name).includes('interactions'))
            isLost ||= ++made === lost
          return isLost && asked !== 'GetLastError' && asked !== 'GetErrorString'
        })
        const { port, rest, record, lms } = slow(50, {}, [losing])
        await opened(port)
        await port.save(aReport())
        port.record(anInteraction(one, chosen('a')))
        port.record(anInteraction(one, chosen('b'), { try: 2 }))
        rest()
        isLost = false
        made = lost
        expect((await port.save(aReport({ savedState: 'later' }))).ok).toBe(true)
        rest()
        expect(ids(record().elements)).toEqual(['q_first_offer', 'q_first_offer_t2'])
        expect(lms.refused).toEqual([])
      }
    })

    it('begins anew where a save between its calls finds the session lost or its commit refused, and goes on where a value is', async () => {
      for (const [code, what, times] of [
        [over, /Set|Commit/, 2],
        ['101', /Commit/, 2],
        ['101', /Set/, 1],
      ] as const) {
        let isRefusing = false
        const { port, lms, idleOnce } = stepping(
          50,
          refuses(code, ({ asked }) => isRefusing && what.test(asked)),
        )
        await opened(port)
        await port.save(aReport())
        for (let moment = 0; moment < 6; moment++) idleOnce()
        port.record(anInteraction(one, chosen('a')))
        for (let moment = 0; moment < 4; moment++) idleOnce()
        isRefusing = true
        expect((await port.save(aReport({ savedState: 'later' }))).ok).toBe(false)
        isRefusing = false
        await port.save(aReport({ savedState: 'later' }))
        for (let moment = 0; moment < 40; moment++) idleOnce()
        const sent = lms.calls.filter(({ values: [name] }) => name === 'cmi.interactions.0.id')
        expect(sent).toHaveLength(times)
        expect(recordsIn(lms.record().elements)).toHaveLength(1)
        expect(lms.refused).toEqual([])
      }
    })

    it('records that a lost session took and forgot are sent again, under their numbers', async () => {
      const kept: Record<string, string> = {}
      let waiting: Record<string, string> = {}
      let isSignedOut = false
      // Keeps what is committed, and nothing else, when the learner has to sign in again.
      const forgetful: Habit = ({ asked, values: [element, value], run }) => {
        if (isSignedOut) return asked === 'GetLastError' ? over : 'false'
        if (asked === 'SetValue') waiting[String(element)] = String(value)
        if (asked === 'Commit') {
          Object.assign(kept, waiting)
          waiting = {}
        }
        return run()
      }
      const { port, idleOnce } = stepping(50, forgetful)
      await opened(port)
      await port.save(aReport())
      for (const [question, response] of everyKind) port.record(anInteraction(question, response))
      for (let moment = 0; moment < 40; moment++) idleOnce()
      expect(ids(waiting).length).toBeGreaterThan(2)
      isSignedOut = true
      waiting = {}
      expect((await port.save(aReport({ savedState: 'later' }))).ok).toBe(false)
      isSignedOut = false
      expect((await port.save(aReport({ savedState: 'later' }))).ok).toBe(true)
      for (let moment = 0; moment < 400; moment++) idleOnce()
      const found = ids(kept)
      expect(found).toHaveLength(everyKind.length)
      expect(new Set(found).size).toBe(everyKind.length)
    })

    it('drops the rest of one whose type is refused, and goes on with the next number', async () => {
      const isFirstType = /interactions\.0\.type/
      const { port, rest, record } = slow(50, {}, [lacks('405', isFirstType)])
      await opened(port)
      await port.save(aReport())
      port.record(anInteraction(one, chosen('a')))
      port.record(anInteraction(one, chosen('b'), { try: 2 }))
      rest()
      const { elements } = record()
      expect(ids(elements)).toEqual(['q_first_offer', 'q_first_offer_t2'])
      expect(Object.keys(elements).filter((name) => name.includes('interactions.0'))).toEqual([
        'cmi.interactions.0.id',
      ])
    })
  })

  it('a save is the state and its commit; the place and the share are sent after it was read back', async () => {
    const { port, rest, lms } = slow(50, { record: earlier() })
    await opened(port)
    rest()
    const { length } = lms.calls
    const saved = await port.save(aReport({ place: 'elsewhere', share: 0.5 }))
    const made = () =>
      lms.calls
        .slice(length)
        .map(({ name, values: [element] }) => String(element) || name.replace('LMS', ''))
    expect(made()).toEqual([STATE, 'Commit'])
    void (saved.ok && saved.value.check?.())
    rest()
    const more = [names[edition].place, ...(edition === '2004' ? ['cmi.progress_measure'] : [])]
    expect(made()).toEqual([STATE, 'Commit', STATE, ...more])
  })

  it('all records arrive whole, and each state at once, whatever comes between their calls', async () => {
    const deed = fc.oneof(
      { weight: 6, arbitrary: fc.constant('idle' as const) },
      fc.constantFrom('answer', 'save', 'refused', 'hide', 'paused'),
    )
    const whole = await wholeRecords()
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 60 }),
        fc.constantFrom(0, 50),
        async (deeds, delay) => {
          let isRefusing = false
          const moody = refuses('101', ({ asked }) => isRefusing && asked === 'Commit')
          const { port, lms, idleOnce, hide } = stepping(delay, moody)
          await opened(port)
          let answers = 0
          for (const [step, name] of deeds.entries()) {
            if (name === 'idle') idleOnce()
            else if (name === 'hide') hide()
            else if (name === 'answer' && answers < everyKind.length) {
              const given = everyKind[answers++]
              if (given) port.record(anInteraction(...given))
            } else {
              isRefusing = name === 'refused'
              port.pause(name === 'paused')
              const savedState = `state ${step}`
              const saved = port.save(aReport({ savedState }))
              if (name !== 'paused') expect(lms.value(STATE)).toBe(savedState)
              expect((await saved).ok).toBe(name === 'save')
              isRefusing = false
              port.pause(false)
            }
          }
          port.leave(aReport({ savedState: 'last' }))
          expect(lms.refused).toEqual([])
          expect(lms.record().elements[STATE]).toBe('last')
          expect(recordsIn(lms.record().elements)).toEqual(whole.slice(0, answers))
        },
      ),
      { numRuns: 60 },
    )
  })

  /** Idle moments one by one. */
  function stepping(delay: number, habit: Habit) {
    const lms = strictLms(edition)
    const waiting: (() => void)[] = []
    const browser = aBrowser({
      [lms.apiName]: withHabits(lms, habit, ({ run }) => {
        browser.wait(delay)
        return run()
      }),
    })
    const port = scormPort(dialect, { ...browser, idle: (task) => void waiting.push(task) })
    return { port, lms, hide: browser.hide, idleOnce: () => waiting.shift()?.() }
  }

  async function wholeRecords() {
    const { port, record } = slow(0)
    await opened(port)
    for (const [question, response] of everyKind) port.record(anInteraction(question, response))
    port.leave(aReport())
    return recordsIn(record().elements)
  }

  /** Each with all its parts, in the order of their numbers. */
  function recordsIn(elements: Readonly<Record<string, string>>) {
    const records: Record<string, string>[] = []
    for (const [name, value] of Object.entries(elements)) {
      const [, number, part] = /^cmi\.interactions\.(\d+)\.(.*)$/.exec(name) ?? []
      if (part) records[Number(number)] = { ...records[Number(number)], [part]: value }
    }
    return records
  }
})
