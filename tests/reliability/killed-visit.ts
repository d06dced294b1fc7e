// A learner goes about the course as the dice fall, until the visit ends; then the next launch.

import { drawing } from '../../src/course/draw.ts'
import { allPages } from '../../src/course/outline.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { type Habit, refuses } from '../support/bad-mannered-lms.ts'
import type { LrsHabit } from '../support/cmi5-browser.ts'
import type { LmsRecord } from '../support/lms-launch.ts'
import type { LrsRecord } from '../support/strict-lrs.ts'
import { bank, signs, waiting } from '../view/whole-course.ts'
import { aDevice, type Device, finish, lost, open, outline, type Visit } from './learner.ts'
import { cmi5System, type Edition, type Kept, type System, scormSystem } from './systems.ts'

export const WAYS = [
  'in the middle of a call',
  'between two calls, and nobody was told',
  'as a page that was told that it goes',
  'in the background',
  'in the background, after hours in which nothing of it ran',
] as const
type Way = (typeof WAYS)[number]
type Roll = (sides: number) => number

export interface Ended {
  /** Pages seen and answers given. */
  readonly answers: number
  /** What the next launch did not find, of all that was done while *Saved* was on screen. */
  readonly lostThoughSaved: readonly string[]
  /** And of all. */
  readonly lost: readonly string[]
}

const PAGES = allPages(outline).map(({ id }) => id)
/** Longer than a walk: then the visit goes to its end and is killed there. */
const MOST_CALLS = { scorm12: 120, scorm2004: 130, cmi5: 30 } as const
const STEPS = 14
const HOUR = 3_600_000

export async function killedVisit(edition: Edition, way: Way, roll: Roll): Promise<Ended> {
  const device = aDevice()
  const isMoody = roll(3) === 0
  const calls = way === WAYS[0] ? roll(MOST_CALLS[edition]) : Number.POSITIVE_INFINITY
  const fate = { device, left: calls, isDone: roll(2) === 0, isDead: false }
  const { before, kept } = roll(2) ? NOTHING_BEFORE : await earlierVisit(edition, device, roll)
  const system = aSystem(edition, fate, () => isMoody && roll(4) === 0, kept)
  const visit = await device.launch(system)
  const { saved, done } = await walk(visit, roll, () => fate.isDead, before)
  if (!fate.isDead) await end(visit, way)
  const again = await device.launch(good(edition, system.kept()))
  await again.wait(500)
  if (again.isTold('found.title')) await again.press('Use them')
  const there = again.progress()
  await again.end('killed')
  const { seen, answers, check } = done
  return {
    answers:
      seen.length + Object.keys(answers).length + Object.keys(check.answers).length + check.tries,
    lostThoughSaved: lost(saved, there),
    lost: lost(done, there),
  }
}

const NOTHING_BEFORE = { before: newProgress, kept: undefined }

/** One that ended well: there is something to lose from the first call of the next one on. */
async function earlierVisit(edition: Edition, device: Device, roll: Roll) {
  const system = good(edition, undefined)
  const visit = await device.launch(system)
  const { done: before } = await walk(visit, roll, () => false, newProgress)
  await visit.end('closed')
  return { before, kept: system.kept() }
}

async function walk(visit: Visit, roll: Roll, isDead: () => boolean, before: Progress) {
  let saved: Progress = before
  let done: Progress = before
  // Where it did not even start, nobody could do anything.
  if (isDead()) return { saved, done }
  await visit.wait(3000)
  for (let step = 0; step < STEPS && !isDead(); step++) {
    await act(visit, roll)
    done = visit.progress()
    if (!isDead() && visit.isTold('saving.saved')) saved = done
  }
  return { saved, done }
}

async function act(visit: Visit, roll: Roll): Promise<void> {
  switch (roll(6)) {
    case 0:
      return visit.wait([1, 50, 300, 6000][roll(4)] ?? 1)
    case 1:
      return open(visit, PAGES[roll(PAGES.length)] ?? '')
    case 2: {
      await open(visit, 'what/practice')
      const question = roll(2) ? waiting : signs
      const letters = ['a', 'b', 'c'].slice(0, 1 + roll(3))
      return visit.send({
        type: 'question.answer',
        question,
        response: { kind: 'chosen', letters },
      })
    }
    case 3:
      await visit.send({ type: 'check.start', draw: drawing(roll(99)) }, { type: 'check.review' })
      return finish(visit, bank)
    default:
      return answerInCheck(visit, roll)
  }
}

async function answerInCheck(visit: Visit, roll: Roll): Promise<void> {
  await visit.send({ type: 'check.start', draw: drawing(roll(99)) })
  const { drawn } = visit.progress().check
  const question = drawn[roll(drawn.length)]
  if (!question) return
  const response = { kind: 'paired', pairs: { a: 1 + roll(2), b: 1 + roll(2) } } as const
  await visit.send({ type: 'check.ask', question }, { type: 'check.answer', question, response })
}

async function end(visit: Visit, way: Way): Promise<void> {
  if (way === WAYS[2]) return visit.end('closed')
  if (way === WAYS[3]) return visit.end('hiddenFirst')
  if (way === WAYS[4]) {
    visit.system.hide()
    await visit.sleep(9 * HOUR)
  }
  return visit.end('killed')
}

interface Fate {
  readonly device: Device
  /** Calls until it is dead. */
  left: number
  /** Whether the last call still does what it should. */
  readonly isDone: boolean
  isDead: boolean
}

function aSystem(
  edition: Edition,
  fate: Fate,
  isRefused: () => boolean,
  kept: Kept | undefined,
): System {
  const die = <Answer>(run: () => Answer): Answer => {
    if (!fate.isDead && fate.isDone) run()
    fate.isDead = true
    fate.device.die()
    throw new Error('The page is gone.')
  }
  if (edition === 'cmi5') {
    const habit: LrsHabit = ({ request, run }) => {
      if (fate.isDead || fate.left-- <= 0) return die(run)
      const isWrite =
        request.method !== 'GET' && !/fetch|initialized/.test(request.address + request.body)
      return isWrite && isRefused() ? { status: 503, headers: {}, body: '' } : run()
    }
    return cmi5System({ habit }, kept as LrsRecord | undefined)
  }
  const moody = refuses('101', ({ asked }) => /Set|Commit/.test(asked) && isRefused())
  const mortal: Habit = ({ asked, run }) => {
    const isCall = !/Error|Diagnostic/.test(asked)
    return fate.isDead || (isCall && fate.left-- <= 0) ? die(run) : run()
  }
  return scormSystem(edition, { habits: [moody, mortal] }, kept as LmsRecord | undefined)
}

const good = (edition: Edition, kept: Kept | undefined): System =>
  edition === 'cmi5'
    ? cmi5System({}, kept as LrsRecord | undefined)
    : scormSystem(edition, {}, kept as LmsRecord | undefined)
