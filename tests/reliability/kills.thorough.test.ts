// @vitest-environment happy-dom
// A visit may end at any moment. What was done before is there at the next launch.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dice } from '../statechart/dice.ts'
import { howOften, leaveFigures, SEED } from './figures.ts'
import { type Ended, killedVisit, WAYS } from './killed-visit.ts'
import { giveTimeBack, takeTime } from './learner.ts'
import { EDITIONS } from './systems.ts'

const KILLS = howOften(15, 505)

beforeEach(takeTime)
afterEach(giveTimeBack)

const all = new Map<string, readonly Ended[]>()
afterAll(() => {
  const counted = [...all].map(([edition, ended]) => ({
    edition,
    kills: ended.length,
    answers: ended.reduce((sum, { answers }) => sum + answers, 0),
    lostThoughSaved: ended.flatMap(({ lostThoughSaved }) => lostThoughSaved).length,
    lost: ended.flatMap(({ lost }) => lost).length,
  }))
  leaveFigures('kills', { seed: SEED, ways: WAYS, counted })
})

describe.each(EDITIONS)('%s', (edition) => {
  it(`${KILLS} visits that end at a random moment have lost nothing`, async () => {
    const roll = dice(SEED)
    const ended: Ended[] = []
    for (let kill = 0; kill < KILLS; kill++) {
      ended.push(await killedVisit(edition, WAYS[kill % WAYS.length] ?? WAYS[0], roll))
    }
    all.set(edition, ended)
    expect(ended.flatMap(({ lostThoughSaved }) => lostThoughSaved)).toEqual([])
    expect(ended.flatMap(({ lost }) => lost)).toEqual([])
    expect(ended.some(({ answers }) => answers > 3)).toBe(true)
  })
})
