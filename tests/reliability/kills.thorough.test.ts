// @vitest-environment happy-dom
// A visit may end at any moment. What was done before is there at the next launch.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dice } from '../statechart/dice.ts'
import { howOften, leaveFigures, SEED } from './figures.ts'
import { type Ended, killedVisit, WAYS } from './killed-visit.ts'
import { giveTimeBack, takeTime } from './learner.ts'
import { EDITIONS } from './systems.ts'

/** In each edition, and each way. */
const KILLS = howOften(3, 101)

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
  it.each(WAYS)(`${KILLS} visits that end %s have lost nothing`, async (way) => {
    const roll = dice(SEED + WAYS.indexOf(way))
    const ended: Ended[] = []
    for (let kill = 0; kill < KILLS; kill++) ended.push(await killedVisit(edition, way, roll))
    all.set(edition, [...(all.get(edition) ?? []), ...ended])
    expect(ended.flatMap(({ lostThoughSaved }) => lostThoughSaved)).toEqual([])
    expect(ended.flatMap(({ lost }) => lost)).toEqual([])
    expect(ended.some(({ answers }) => answers > 3)).toBe(true)
  })
})
