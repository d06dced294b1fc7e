import { afterEach, expect, it, vi } from 'vitest'
import { print } from '../../scripts/bench/table.ts'

afterEach(() => void vi.restoreAllMocks())

it('A table of figures says why a target is not met, and of the others nothing', () => {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  print('A launch', [
    { what: 'first text', figure: 300, limit: 200, unit: 'ms', target: 1.25, reason: 'a reason' },
    { what: 'calls', figure: 8, unit: '', target: 8, reason: 'another reason' },
    { what: 'data', figure: 220.7, unit: 'kB' },
  ])
  expect(log.mock.calls.flat().join('\n')).toMatchInlineSnapshot(`
    "
    A launch
                    figure   limit  ratio  target
      first text    300 ms  200 ms   1.50  ≤ 1.25  NOT MET
      calls              8                    ≤ 8      met
      data        220.7 kB
      - first text: a reason"
  `)
})
