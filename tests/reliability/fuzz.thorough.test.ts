// What a learning system brings back may be anything. It is read without an exception, and whatever
// comes of it a learner can go on from.

import { afterAll, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { drawing } from '../../src/course/draw.ts'
import { allPages } from '../../src/course/outline.ts'
import { join, newProgress, type Progress } from '../../src/course/progress.ts'
import { decode, encode } from '../../src/course/saved-state.ts'
import { standing } from '../../src/course/standing.ts'
import { playerMachine } from '../../src/player/machine.ts'
import { dice } from '../statechart/dice.ts'
import { howOften, leaveFigures, SEED } from './figures.ts'
import { aState, fuzzedOutline as outline, spoiled } from './spoiled-state.ts'

const STATES = howOften(2000, 100_000)
/** A course is opened on one in so many: that takes longer. */
const OPENED = 10

let read = 0
let opened = 0
afterAll(() => leaveFigures('fuzz', { seed: SEED, states: STATES, read, opened, exceptions: 0 }))

it(`${STATES} spoiled states are read without an exception, and none is worse than none`, () => {
  const roll = dice(SEED)
  let last = aState(roll)
  for (let count = 0; count < STATES; count++) {
    if (count % 20 === 0) last = aState(roll)
    const text = spoiled(last, roll)
    try {
      tryState(text, count % OPENED === 0)
    } catch (error) {
      throw new Error(`${JSON.stringify(text)}: ${error}`)
    }
  }
  expect(read).toBeGreaterThan(STATES / 4)
})

function tryState(text: string, isOpened: boolean): void {
  const decoded = decode(outline, text)
  const progress = decoded.kind === 'read' ? decoded.progress : newProgress
  if (decoded.kind === 'read') {
    read += 1
    expect(Number.isSafeInteger(decoded.counter + 1)).toBe(true)
    const counted = { progress, counter: decoded.counter }
    expectWhole(progress)
    expectWhole(join(counted, { progress: newProgress, counter: 0 }).progress)
    // What was read can be written down and read again.
    const again = decode(outline, encode(outline, progress, decoded.counter))
    expect(again).toMatchObject({ kind: 'read', progress: { seen: progress.seen } })
  }
  if (!isOpened) return
  opened += 1
  expectOpen(progress)
}

function expectWhole(progress: Progress): void {
  const { score, share, lessons } = standing(outline, progress)
  expect(share >= 0 && share <= 1).toBe(true)
  expect(score === undefined || (score >= 0 && score <= 1)).toBe(true)
  expect(lessons).toHaveLength(outline.lessons.length)
  expect(Number.isSafeInteger(progress.check.tries) && progress.check.tries >= 0).toBe(true)
}

/** Each page opens, and the check. */
function expectOpen(progress: Progress): void {
  const player = createActor(playerMachine, { input: { outline, progress } }).start()
  player.send({ type: 'course.carryOn' })
  for (const { id } of allPages(outline)) {
    player.send({ type: 'page.open', page: id })
    expect(player.getSnapshot().context.page).toBe(id)
  }
  player.send({ type: 'check.start', draw: drawing(1) })
  expect(player.getSnapshot().matches({ course: 'check' })).toBe(true)
  player.stop()
}
