// What running systems do with records of responses, and how the course lives with it.

import { describe, expect, it } from 'vitest'
import {
  type Habit,
  type HabitCall,
  lacks,
  refuses,
  refusesFirst,
} from '../support/bad-mannered-lms.ts'
import { launch, names } from './launch.ts'
import { anInteraction, aReport, chosen, everyKind, one, opened, passed } from './samples.ts'

describe.each(['1.2', '2004'] as const)('with a system of SCORM %s', (edition) => {
  const { lacking, over } = names[edition]

  it('all records of a check cost one commit', async () => {
    const { port, rest, count } = launch(edition)
    await opened(port)
    await port.save(passed)
    const before = count(/Commit$/)
    for (const [question, response] of everyKind) port.record(anInteraction(question, response))
    rest()
    expect(count(/Commit$/)).toBe(before + 1)
  })

  it('the number of records is asked for once', async () => {
    const { port, rest, lms } = launch(edition)
    await opened(port)
    for (const [question, response] of everyKind) port.record(anInteraction(question, response))
    rest()
    const asked = lms.calls.filter(({ values }) => values[0] === 'cmi.interactions._count')
    expect(asked).toHaveLength(1)
  })

  it('records wait until the state is safe', async () => {
    const { port, rest, elements } = launch(edition, [refusesFirst(1, 'Commit', '101')])
    await opened(port)
    const firstTry = port.save(passed)
    port.record(anInteraction(one, chosen('b')))
    rest()
    await firstTry
    expect(elements()).toEqual({})
    await port.save(passed)
    rest()
    expect(elements()['cmi.interactions.0.id']).toBe('q_first_offer')
  })

  it('a refused record stops neither the others nor a save', async () => {
    const { port, rest, elements } = launch(edition, [
      refuses('405', ({ values: [, value] }) => value === 'q_first_offer'),
    ])
    await opened(port)
    port.record(anInteraction(one, chosen('b')))
    port.record(anInteraction(one, chosen('b'), { try: 2 }))
    rest()
    expect((await port.save(passed)).ok).toBe(true)
    expect(elements()['cmi.interactions.0.id']).toBe('q_first_offer_t2')
  })

  it('a system without interactions is asked for them once', async () => {
    let asked = 0
    const { port, rest } = launch(edition, [
      lacks(lacking, /interactions/),
      ({ asked: name, values: [element], run }) => {
        if (name === 'SetValue' && String(element).includes('interactions')) asked += 1
        return run()
      },
    ])
    await opened(port)
    for (const [question, response] of everyKind) port.record(anInteraction(question, response))
    rest()
    port.record(anInteraction(one, chosen('a'), { try: 2 }))
    rest()
    expect(asked).toBe(1)
  })

  it('records that a lost session refused are sent once it is back, under new numbers', async () => {
    const first = launch(edition)
    await opened(first.port)
    first.port.record(anInteraction(one, chosen('c')))
    first.port.leave(passed)
    let signedOut = false
    const habits = [refuses(over, ({ asked }) => signedOut && /^(Get|Set)Value$/.test(asked))]
    const { port, rest, elements } = launch(edition, habits, { record: first.lms.record() })
    await opened(port)
    signedOut = true
    port.record(anInteraction(one, chosen('a'), { try: 2 }))
    rest()
    signedOut = false
    await port.save(aReport({ savedState: 'later' }))
    rest()
    expect(elements()).toMatchObject({
      'cmi.interactions.0.id': 'q_first_offer',
      'cmi.interactions.1.id': 'q_first_offer_t2',
    })
  })

  it('records whose own commit is refused are sent again with the next save', async () => {
    let isFull = false
    const { port, rest, sets } = launch(edition, [
      refuses('101', ({ asked }) => isFull && asked === 'Commit'),
    ])
    await opened(port)
    await port.save(aReport())
    rest()
    isFull = true
    port.record(anInteraction(one, chosen('a')))
    rest()
    isFull = false
    const before = sets().length
    await port.save(aReport({ savedState: 'later' }))
    rest()
    expect(sets().slice(before)).toContainEqual(['cmi.interactions.0.id', 'q_first_offer'])
    await port.save(aReport({ savedState: 'later still' }))
    rest()
    const sent = sets().filter(([name]) => name === 'cmi.interactions.0.id')
    expect(sent).toHaveLength(2)
  })

  const isCount = ({ asked, values: [element] }: HabitCall) =>
    asked === 'GetValue' && element === 'cmi.interactions._count'

  it.each<[string, () => Habit]>([
    ['throws once', () => throwsWhere(once(isCount))],
    ['is refused once', () => refuses('101', once(isCount))],
  ])(
    'a number of records whose reading %s is asked for once more: earlier records stay',
    async (_, habit) => {
      const first = launch(edition)
      await opened(first.port)
      first.port.record(anInteraction(one, chosen('c')))
      first.port.leave(passed)
      const { port, rest, elements } = launch(edition, [habit()], { record: first.lms.record() })
      await opened(port)
      port.record(anInteraction(one, chosen('a'), { try: 2 }))
      rest()
      expect(elements()).toMatchObject({
        'cmi.interactions.0.id': 'q_first_offer',
        'cmi.interactions.1.id': 'q_first_offer_t2',
      })
    },
  )
})

const throwsWhere =
  (isThrown: (call: HabitCall) => boolean): Habit =>
  (call) => {
    if (isThrown(call)) throw new Error('the line is down')
    return call.run()
  }

/** True for the first call for which the other is. */
function once(isMeant: (call: HabitCall) => boolean) {
  let isOver = false
  return (call: HabitCall) => {
    if (isOver || !isMeant(call)) return false
    isOver = true
    return true
  }
}
