import { describe, expect, it } from 'vitest'
import { MOST_CHARACTERS } from '../../scripts/compile/rules/saved-state.ts'
import { TYPES } from '../../src/tracking/interaction.ts'
import { LIMITS_12, LIMITS_2004 } from '../../src/tracking/scorm/limits.ts'
import { needOf } from '../../src/tracking/self-test/needs.ts'
import { SAMPLES, stateOf } from '../../src/tracking/self-test/samples.ts'
import { NEEDED, type Row, selfTest } from '../../src/tracking/self-test/self-test.ts'
import {
  type Habit,
  lacks,
  readsNothing,
  readsNumbers,
  refuses,
  saysBooleans,
  saysFalseAndSaves,
  saysNothing,
  saysTrueAndSavesNothing,
  throwsAt,
  withHabits,
} from '../support/bad-mannered-lms.ts'
import type { Edition } from '../support/lms-codes.ts'
import type { LaunchOptions } from '../support/lms-launch.ts'
import { type StrictLms, strictLms } from '../support/strict-lms.ts'
import { launch, names } from './launch.ts'
import { anInteraction, aReport, everyKind, opened, passed } from './samples.ts'

const EDITIONS = ['1.2', '2004'] as const

/** A visit from its start to its end. */
function visit(edition: Edition, habits: readonly Habit[] = [], options: LaunchOptions = {}) {
  const lms = strictLms(edition, options)
  const { dialect } = names[edition]
  const test = selfTest(withHabits(lms, ...habits), dialect, () => new Date(2026, 10, 22, 14, 2, 3))
  const started = test.start()
  const rows = [started.row, ...[...started.groups, test.leave()].flatMap(({ run }) => run())]
  const by = (verdict: Row['verdict']) => rows.filter((row) => row.verdict === verdict)
  return { lms, rows, visit: started.visit, fails: by('fails'), without: by('doesNotMatter') }
}

const elementsOf = (lms: StrictLms) =>
  new Set(
    lms.calls
      .filter(({ name }) => /[GS]etValue$/.test(name))
      .map(({ name, values }) => `${name} ${String(values[0]).replace(/\.\d+(?=\.|$)/g, '.n')}`),
  )

describe.each(EDITIONS)('A self-test of SCORM %s', (edition) => {
  it('finds nothing wrong with a strict system, at the first opening and the ones after it', () => {
    const first = visit(edition)
    expect(first.visit).toBe('first')
    expect([...first.fails, ...first.without]).toEqual([])
    expect(first.lms.refused).toEqual([])
    const again = visit(edition, [], { record: first.lms.record() })
    expect(again.visit).toBe('again')
    expect([...again.fails, ...again.without]).toEqual([])
    expect(again.lms.refused).toEqual([])
    const { elements } = again.lms.record()
    expect(elements[names[edition].raw]).toBe('80')
    expect(Object.values(elements)).toContain('passed')
    const third = visit(edition, [], { record: again.lms.record() })
    expect([...third.fails, ...third.without]).toEqual([])
  })

  it('tries each element that the course reads and writes, and no other', async () => {
    const first = visit(edition)
    const again = visit(edition, [], { record: first.lms.record() })
    const tried = new Set([...elementsOf(first.lms), ...elementsOf(again.lms)])

    const course = launch(edition)
    await opened(course.port)
    await course.port.save(aReport())
    for (const [question, response] of everyKind)
      course.port.record(anInteraction(question, response))
    course.rest()
    const saved = await course.port.save(passed)
    const checked = saved.ok ? saved.value.check?.() : undefined
    course.rest()
    await checked
    course.hide()
    course.port.leave(passed, 'learner')
    const resumed = launch(edition, [], { record: course.lms.record() })
    await opened(resumed.port)
    resumed.port.held()
    const used = new Set([...elementsOf(course.lms), ...elementsOf(resumed.lms)])
    const isShown = (element: string) => used.has(element.replace('GetValue', 'SetValue'))
    expect([...used].filter((element) => !tried.has(element))).toEqual([])
    // What it writes it reads back, too.
    expect([...tried].filter((element) => !used.has(element) && !isShown(element))).toEqual([])
  })

  it.each<[string, readonly Habit[]]>([
    ['answers with booleans and numbers', [saysBooleans, readsNumbers]],
    ['answers false and has done it', [saysFalseAndSaves]],
    ['answers nothing', [saysNothing]],
  ])('finds nothing wrong with a loose system that %s', (_, habits) => {
    expect(visit(edition, habits).fails).toEqual([])
  })

  it('says what does not matter in a system that has little', () => {
    const { place, lacking } = names[edition]
    const { fails, without } = visit(edition, [
      lacks(lacking, new RegExp(`^${place}$`), /interactions/),
    ])
    expect(fails).toEqual([])
    expect(without.map(({ call }) => call).join()).toMatch(new RegExp(`${place}.*interactions`))
    for (const { call, means, ask, came } of without) {
      expect(means).not.toBe('')
      // What was refused is asked about; what is only not shown is not.
      if (call.includes('SetValue')) expect(ask).toMatch(/\?$/)
      expect(came).not.toBe('')
    }
  })

  it('says that nothing is kept, where true is said and it is not so', () => {
    const { fails } = visit(edition, [saysTrueAndSavesNothing])
    expect(fails.map(({ call }) => call).join()).toContain('GetValue cmi.suspend_data')
    expect(fails[0]?.means).toBe('Nobody’s place and answers are kept.')
  })

  it('says that less fits than the course needs', () => {
    const isLong: Parameters<typeof refuses>[1] = ({ asked, values }) =>
      asked === 'SetValue' && String(values[1]).length > 2000
    const { fails } = visit(edition, [refuses('405', isLong)])
    expect(fails[0]?.call).toMatch(/SetValue cmi.suspend_data 3200 characters/)
  })

  it('takes it for no fault that only what the course needs fits', () => {
    const isLonger: Parameters<typeof refuses>[1] = ({ asked, values }) =>
      asked === 'SetValue' && String(values[1]).length > NEEDED
    const { fails, without } = visit(edition, [refuses('405', isLonger)])
    expect(fails).toEqual([])
    expect(without[0]?.means).toBe('No course needs so much: 3200 characters are enough.')
  })

  it('does not take a system that shows nothing of statuses and scores for a broken one', () => {
    const isJudged: Habit = (call) =>
      call.asked === 'GetValue' && !/suspend_data/.test(String(call.values[0]))
        ? readsNothing(call)
        : call.run()
    expect(visit(edition, [isJudged]).fails).toEqual([])
  })

  it('says at the second opening that the place was cut', () => {
    const first = visit(edition)
    const { elements, ...record } = first.lms.record()
    const cut = { ...elements, 'cmi.suspend_data': stateOf(NEEDED).slice(0, 1000) }
    const again = visit(edition, [], { record: { ...record, elements: cut } })
    expect(again.visit).toBe('again')
    expect(again.fails[0]).toMatchObject({ came: '1000 characters: not what was sent' })
  })

  it('says that a session does not start, and calls no further', () => {
    const { fails, visit: kind, lms } = visit(edition, [throwsAt('Initialize')])
    expect(kind).toBe('none')
    expect(fails[0]?.came).toBe('the call failed inside the system')
    expect(elementsOf(lms).size).toBe(0)
  })

  it('writes nothing in a review', () => {
    const { visit: kind, lms } = visit(edition, [], { mode: 'review' })
    expect(kind).toBe('looking')
    expect(lms.calls.filter(({ name }) => name.endsWith('SetValue'))).toEqual([])
  })

  it('sends no status, score or answer where the visit counts for nothing', () => {
    const { fails, lms } = visit(edition, [], { credit: 'no-credit' })
    expect(fails).toEqual([])
    const set = [...elementsOf(lms)].filter((name) => name.includes('SetValue')).join()
    expect(set).not.toMatch(/status|score|interactions/)
  })

  it('does not show who is learning', () => {
    const { rows } = visit(edition, [], { learnerId: 'sam.okafor', learnerName: 'Okafor, Sam' })
    expect(JSON.stringify(rows)).not.toMatch(/okafor/i)
  })

  it('has a need for each call that can fail', () => {
    const all = [...visit(edition).rows, ...visit(edition, [throwsAt('Initialize')]).rows]
    for (const { call } of all)
      expect([call, needOf(call.split(' ')[1] ?? call).ask]).not.toContain('')
  })
})

describe('The samples of a self-test', () => {
  it('are of every type that there is', () => {
    const types = new Set(SAMPLES.map(({ type }) => type))
    expect([...types].sort()).toEqual([...new Set(Object.values(TYPES))].sort())
  })

  it('are states as long as they have to be', () => {
    expect(NEEDED).toBe(MOST_CHARACTERS)
    for (const limits of [LIMITS_12, LIMITS_2004]) {
      const length = limits['cmi.suspend_data'] ?? 0
      expect(stateOf(length)).toHaveLength(length)
    }
  })
})
