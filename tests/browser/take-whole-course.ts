// The shipped course as a learner goes through it who reads all and answers all rightly.

import { expect } from 'vitest'
import {
  type Edition,
  launch,
  press,
  readAll,
  takeCheck,
  type Visit,
  type World,
} from './journey.ts'
import { lmsValue, refused } from './lms-in-page.ts'

export const ELEMENTS = {
  '1.2': {
    status: ['cmi.core.lesson_status', 'passed'],
    score: 'cmi.core.score.raw',
    response: 'student_response',
    mastery: { masteryScore: '100' },
  },
  '2004': {
    status: ['cmi.success_status', 'passed'],
    score: 'cmi.score.raw',
    response: 'learner_response',
    mastery: { scaledPassingScore: '1' },
  },
} as const

/** Each of ten right answers under the name of its question, in letters. */
async function expectReadableRecords(world: World, visit: Visit, response: string): Promise<void> {
  const bank = world.course.lessonFiles.flatMap((file) => file.bank)
  const names = bank.map(({ id }) => `q_${id.replaceAll('-', '_')}`)
  for (let index = 0; index < 10; index++) {
    const of = (name: string) => lmsValue(visit, `cmi.interactions.${index}.${name}`)
    expect(names).toContain(await of('id'))
    expect(await of('type')).toMatch(/^(choice|true-false)$/)
    expect(await of(response)).toMatch(/^([a-z](\[?,\]?[a-z])*|true|false|t|f)$/)
    expect(await of('correct_responses.0.pattern')).toBe(await of(response))
    expect(await of('result')).toBe('correct')
  }
}

/** From the first page to passed, with all that a record should say in the end. */
export async function takeWholeCourse(
  world: World,
  edition: Edition,
  elements: (typeof ELEMENTS)['1.2' | '2004'],
): Promise<void> {
  const visit = await launch(world, edition, `whole-${edition}`)
  await readAll(visit.course)
  await takeCheck(world, visit.course, 'right')
  await visit.course.getByText('You reached 10 of 10.').waitFor()
  await press(visit.course, 'Go on')
  await visit.course.getByText('Your learning system has recorded it.').first().waitFor()
  expect(await lmsValue(visit, elements.status[0])).toBe(elements.status[1])
  expect(await lmsValue(visit, elements.score)).toBe('100')
  // They are written one by one, in idle moments; this is the last part of one that both have.
  await expect.poll(() => lmsValue(visit, 'cmi.interactions.9.latency')).toBeTruthy()
  await expectReadableRecords(world, visit, elements.response)
  expect(await refused(visit)).toEqual([])
  expect(visit.faults).toEqual([])
  const { origin } = world.server(edition)
  expect(visit.requests.filter((url) => !url.startsWith(`${origin}/`))).toEqual([])
  await visit.page.context().close()
}
