// @vitest-environment happy-dom
// Each fault of the table, in each edition: what the learner reads, what is kept, what the record says.

import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { matrix, partOf } from '../../scripts/bench/reliability-page.ts'
import { faultRows } from './fault-rows.ts'
import { type Fault, isFor, type Outcome, outcomeIn } from './faults/fault.ts'
import { FAULTS } from './faults/faults.ts'
import { leaveFigures } from './figures.ts'
import { giveTimeBack, takeTime } from './learner.ts'
import { EDITIONS } from './systems.ts'
import { tryFault } from './try-fault.ts'

beforeEach(takeTime)
afterEach(giveTimeBack)

const tried = new Map<string, number>()
afterAll(() => {
  const counted = [...tried].map(([edition, faults]) => ({ edition, faults }))
  leaveFigures('faults', { rows: faultRows(), counted })
})

describe.each(EDITIONS)('%s', (edition) => {
  const cases = FAULTS.flatMap(({ begins, faults }) =>
    faults
      .filter((fault) => isFor(fault, edition))
      .map((fault) => [`${begins} ${fault.name}`, fault] as const),
  )
  it.each(cases)('%s', async (_, fault: Fault) => {
    const expected: Outcome = outcomeIn(fault, edition)
    expect(await tryFault(fault, edition)).toEqual({ later: expected.soon, ...expected })
    tried.set(edition, (tried.get(edition) ?? 0) + 1)
  })
})

it('docs/reliability.md shows this table: npm run bench -- reliability writes it', () => {
  const page = readFileSync('docs/reliability.md', 'utf8')
  expect(partOf(page, 'faults')).toBe(matrix(faultRows()))
})
