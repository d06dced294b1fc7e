// One visit with a fault in it, and the next launch.

import type { LmsRecord } from '../support/lms-launch.ts'
import type { LrsRecord } from '../support/strict-lrs.ts'
import { type Fault, type Outcome, outcomeIn, type Trouble } from './faults/fault.ts'
import {
  aDevice,
  answerPractice,
  type Device,
  lost,
  open,
  pass,
  readAll,
  type Visit,
  type WordId,
} from './learner.ts'
import { cmi5System, type Edition, type Kept, type System, scormSystem } from './systems.ts'

const SOON = 1500
/** Longer than a learner is left alone with a save that is refused (X04). */
const LATER = 150_000

/** What has come of it. Words that were not as they should be are told by what is on screen. */
export async function tryFault(fault: Fault, edition: Edition): Promise<Outcome> {
  const expected = outcomeIn(fault, edition)
  const device = aDevice(fault.isDeviceFull)
  const trouble: Trouble = { isOn: false }
  const before = fault.earlier && (await earlier(fault, edition, device))
  const visit = await device.launch(aSystem(fault, edition, trouble, before))
  await visit.wait(10_000)
  const atStart = expected.atStart && { atStart: told(visit, expected.atStart) }

  await visit.send({ type: 'course.start' })
  await open(visit, 'what/start')
  await visit.wait(100)
  await fault.midway?.(visit)
  trouble.isOn = true
  await readAll(visit)
  await answerPractice(visit)
  await visit.wait(100)
  await pass(visit)
  await visit.wait(SOON)
  const soon = told(visit, expected.soon)
  if (fault.lasts) {
    await visit.wait(fault.lasts)
    trouble.isOn = false
    dispatchEvent(new Event('online'))
    if (visit.isTold('fault.stopped')) await visit.press('Try again')
  }
  await visit.wait(LATER)
  const later = told(visit, expected.later ?? expected.soon)
  const done = visit.progress()
  await visit.end(fault.ends ?? 'closed')
  const status = visit.system.status()

  const again = await device.launch(
    fault.isAgain
      ? aSystem(fault, edition, { isOn: false }, visit.system.kept())
      : good(fault, edition, visit.system.kept()),
    fault.next,
  )
  await again.wait(SOON)
  const kept = await whereKept(again, done, before)
  if (kept === 'system' || kept === 'device') await expectAllRecorded(again, expected)
  await again.end('closed')
  return { ...atStart, soon, later, kept, status }
}

/** The words, where they are on screen; and no word of a save where there is none. */
function told(visit: Visit, words: WordId): WordId {
  const isSaid = visit.isTold(words)
  const isTrue =
    words === 'saving.saved' || words === 'saving.short' || !visit.isTold('saving.saved')
  if (isSaid && isTrue) return words
  return `instead of ${words}: ${visit.text().slice(-400)}` as WordId
}

async function whereKept(
  again: Visit,
  done: ReturnType<Visit['progress']>,
  before: Kept | undefined,
): Promise<Outcome['kept']> {
  const missing = () => lost(done, again.progress())
  if (missing().length === 0) return 'system'
  if (again.isTold('found.title')) {
    await again.press('Use them')
    await again.wait(SOON)
    if (missing().length === 0) return 'device'
  }
  return before && again.progress().reached.passed ? 'as before' : 'nothing'
}

/** Whatever has happened: it ends on the record. */
async function expectAllRecorded(again: Visit, { soon }: Outcome): Promise<void> {
  if (soon === 'saving.lookingAgain') return
  await open(again, 'what/ways')
  await again.wait(SOON)
  if (again.system.status() !== 'passed') throw new Error(`at last ${again.system.status()}`)
}

/** A visit before this one, and what has become of what it left. */
async function earlier(fault: Fault, edition: Edition, device: Device): Promise<Kept> {
  const visit = await device.launch(good(fault, edition, undefined))
  await visit.send({ type: 'course.start' })
  await answerPractice(visit)
  if (fault.earlier === 'passed') {
    await readAll(visit)
    await pass(visit)
  }
  await visit.wait(SOON)
  await visit.end('closed')
  const kept = visit.system.kept()
  return fault.found ? withState(kept, fault.found) : kept
}

function withState(kept: Kept, become: (state: string) => string): Kept {
  if ('documents' in kept) {
    const text = kept.documents['course-progress'] ?? ''
    const changed = { ...JSON.parse(text), savedState: become(JSON.parse(text).savedState) }
    return { ...kept, documents: { ...kept.documents, 'course-progress': JSON.stringify(changed) } }
  }
  const state = become(kept.elements['cmi.suspend_data'] ?? '')
  return { ...kept, elements: { ...kept.elements, 'cmi.suspend_data': state } }
}

function aSystem(fault: Fault, edition: Edition, trouble: Trouble, kept: Kept | undefined): System {
  if (edition === 'cmi5') {
    return cmi5System(fault.cmi5?.(trouble) ?? {}, kept as LrsRecord | undefined)
  }
  return scormSystem(edition, fault.scorm?.(trouble, edition) ?? {}, kept as LmsRecord | undefined)
}

/** The same learner, and no fault. */
function good(fault: Fault, edition: Edition, kept: Kept | undefined): System {
  const trouble = { isOn: false }
  if (edition === 'cmi5') {
    const { learnerName } = fault.cmi5?.(trouble).options ?? {}
    const options = learnerName === undefined ? {} : { learnerName }
    return cmi5System({ options }, kept as LrsRecord | undefined)
  }
  const { learnerId } = fault.scorm?.(trouble, edition).options ?? {}
  const options = learnerId === undefined ? {} : { learnerId }
  return scormSystem(edition, { options }, kept as LmsRecord | undefined)
}
