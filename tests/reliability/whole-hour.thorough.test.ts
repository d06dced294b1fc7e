// @vitest-environment happy-dom
// The whole module, every page read and every question answered: what it costs a learning system.

import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import type { Block } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { rightResponse } from '../../src/course/marking.ts'
import type { LearnerResponse, Question } from '../../src/course/question.ts'
import type { Played } from '../../src/launch/course.tsx'
import { arrived } from '../support/render.tsx'
import { leaveFigures } from './figures.ts'
import { aDevice, finish, giveTimeBack, open, takeTime } from './learner.ts'
import { cmi5System, EDITIONS, type Edition, scormSystem } from './systems.ts'

const { course } = compile(await readContent('content'), {
  today: '2026-11-22',
  drafts: 'left out',
})
if (!course) throw new Error('The content has problems: run npm run doctor.')
const { outline, lessonFiles } = course
const bank = lessonFiles.flatMap((file) => file.bank)
/** The screens are tried elsewhere: here the words of a page are drawn by nobody. */
const played: Played = {
  outline,
  lessons: arrived(lessonFiles.map((file) => ({ ...file, pages: [] }))),
}

beforeEach(takeTime)
afterEach(giveTimeBack)

const questionsIn = (blocks: readonly Block[]): readonly Question[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'question') return [block.question]
    return 'blocks' in block ? questionsIn(block.blocks) : []
  })

const responseTo = (question: Question): LearnerResponse =>
  question.kind === 'rating' ? { kind: 'paired', pairs: { a: 1 } } : rightResponse(question)

const aSystem = (edition: Edition) =>
  edition === 'cmi5' ? cmi5System({}, undefined) : scormSystem(edition, {}, undefined)

const isCommit = (call: string) => /Commit|^PUT/.test(call)

interface Cost {
  readonly edition: Edition
  readonly answers: number
  readonly calls: number
  readonly commits: number
  readonly atLaunch: number
  readonly anAnswer: string
}
const costs: Cost[] = []
afterAll(() => leaveFigures('hour', costs))

describe.each(EDITIONS)('%s', (edition) => {
  it('asks for an answer one write of the state and one commit at most, and nothing is refused', async () => {
    const system = aSystem(edition)
    const visit = await aDevice().launch(system, played)
    await visit.wait(1000)
    const atLaunch = system.calls().length
    const perAnswer = new Set<string>()
    let answers = 0
    await visit.send({ type: 'course.start' })
    const pages = lessonFiles.flatMap((file) => file.pages)
    for (const { id } of outline.lessons.flatMap((lesson) => lesson.pages)) {
      await open(visit, id)
      await visit.wait(20_000)
      const page = pages.find((one) => one.id === id)
      for (const question of questionsIn(page?.blocks ?? [])) {
        const before = system.calls().length
        await visit.send({
          type: 'question.answer',
          question,
          response: responseTo(question),
        })
        answers += 1
        // A private rating, and a story in a lesson, are told to nobody.
        const made = system.calls().slice(before)
        if (made.length > 0) perAnswer.add(made.join(', '))
        await visit.wait(10_000)
      }
    }
    await visit.send({ type: 'check.start', draw: drawing(5) })
    for (const id of visit.progress().check.drawn) {
      const question = bank.find((one) => one.id === id)
      if (!question) throw new Error(`expected ${id} in the bank, found none`)
      await visit.send({ type: 'check.answer', question: id, response: rightResponse(question) })
      answers += 1
      await visit.wait(10_000)
    }
    await visit.send({ type: 'check.review' })
    await finish(visit, bank)
    await visit.wait(10_000)
    expect(visit.isTold('saving.saved')).toBe(true)
    await visit.end('left')
    expect(system.status()).toBe('passed')
    expect(system.refused()).toEqual([])
    expect([...perAnswer]).toEqual([
      {
        scorm12: 'LMSSetValue cmi.suspend_data, LMSCommit',
        scorm2004: 'SetValue cmi.suspend_data, Commit',
        cmi5: 'PUT activities/state course-progress',
      }[edition],
    ])
    const calls = system.calls()
    costs.push({
      edition,
      answers,
      calls: calls.length,
      commits: calls.filter(isCommit).length,
      atLaunch,
      anAnswer: [...perAnswer].join(),
    })
  })
})
