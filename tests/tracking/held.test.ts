import { describe, expect, it } from 'vitest'
import { refuses } from '../support/bad-mannered-lms.ts'
import { launch, names } from './launch.ts'
import { anInteraction, aReport, chosen, one, opened, passed } from './samples.ts'

describe.each(['1.2', '2004'] as const)('What a system of SCORM %s holds', (edition) => {
  it('is each value that was set, as it was set last, and how many answers are recorded', async () => {
    const { port, sets, rest } = launch(edition)
    await opened(port)
    await port.save(aReport())
    await port.save(passed)
    port.record(anInteraction(one, chosen('b')))
    rest()
    const { values, answers } = port.held()
    expect(Object.fromEntries(values)).toEqual(Object.fromEntries(sets()))
    expect(answers).toBe(1)
  })

  it('is nothing that was refused', async () => {
    const { place, lacking } = names[edition]
    const refusing = refuses(lacking, ({ values: [element] }) => element === place)
    const { port } = launch(edition, [refusing])
    await opened(port)
    await port.save(passed)
    const held = port.held().values.map(([name]) => name)
    expect(held).toContain('cmi.suspend_data')
    expect(held).not.toContain(place)
  })

  it('is what an earlier visit has left, read when somebody asks and not at the launch', async () => {
    const first = launch(edition)
    await opened(first.port)
    await first.port.save(passed)
    first.port.leave(passed)
    const again = launch(edition, [], { record: first.lms.record() })
    await opened(again.port)
    const reads = again.count(/GetValue$/)
    const { raw, place, status } = names[edition]
    const held = Object.fromEntries(again.port.held().values)
    const kept = first.elements()
    for (const name of [raw, place, status, 'cmi.suspend_data']) expect(held[name]).toBe(kept[name])
    expect(again.count(/GetValue$/)).toBeGreaterThan(reads)
    expect(again.lms.refused.filter(({ name }) => name.endsWith('SetValue'))).toEqual([])
  })

  it('is nothing before a session and after it', async () => {
    const { port } = launch(edition)
    expect(port.held()).toEqual({ values: [], answers: 0 })
    await opened(port)
    port.leave(passed)
    expect(port.held()).toEqual({ values: [], answers: 0 })
  })
})
