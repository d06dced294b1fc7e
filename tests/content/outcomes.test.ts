// Each outcome is taught, practised and checked, at every try.

import { describe, expect, it } from 'vitest'
import type { CheckOutline, LessonOutline } from '../../src/course/course.ts'
import { drawQuestions } from '../../src/course/draw.ts'
import type { QuestionId } from '../../src/course/ids.ts'
import { bank, course, expectNothingToMend, outline } from './shipped.ts'

const IN_BANK = 4
const DRAWN = 10
const TRIES = 1000

const numbers = outline.outcomes.map((_, index) => index + 1)
const named = (outcome: number) => `outcome ${outcome} ("${outline.outcomes[outcome - 1]}")`

describe('each outcome', () => {
  const taught = outline.lessons.filter(({ assessment }) => !assessment)

  it('is taught by a lesson', () => {
    expectNothingToMend(
      numbers.filter((outcome) => !taught.some(teaches(outcome))).map(named),
      'Write its number in the settings of the lesson that teaches it, such as: outcomes: 3',
    )
  })

  it('is practised in its lesson', () => {
    const isPractised = (outcome: number) =>
      taught.some(
        (lesson) =>
          teaches(outcome)(lesson) &&
          lesson.pages
            .flatMap(({ questions }) => questions)
            .some(({ outcomes }) => outcomes.includes(outcome)),
      )
    expectNothingToMend(
      numbers.filter((outcome) => !isPractised(outcome)).map(named),
      'Write the outcome in the brackets of a question of its lesson, such as: ### Question (choose one, outcome 3): …',
    )
  })

  it('has four questions in the final check', () => {
    expectNothingToMend(
      numbers.flatMap((outcome) => {
        const count = bank.filter(({ outcomes }) => outcomes.includes(outcome)).length
        return count === IN_BANK ? [] : [`${named(outcome)} has ${count}`]
      }),
      'Add or move questions in content/question-banks/final-check.md, until each outcome has four.',
    )
  })
})

describe(`the final check, in ${TRIES.toLocaleString('en')} draws`, () => {
  const check = outline.check as CheckOutline
  const seeds = Array.from({ length: TRIES }, (_, seed) => seed)
  const outcomesOf = (id: QuestionId) =>
    check.bank.find((question) => question.id === id)?.outcomes ?? []

  it('has ten questions each time, with one for each outcome', () => {
    for (const seed of seeds) {
      const drawn = drawQuestions(check, [], seed)
      expect(new Set(drawn).size, `draw ${seed}: questions`).toBe(DRAWN)
      const met = new Set(drawn.flatMap(outcomesOf))
      expect(
        [...met].sort((a, b) => a - b),
        `draw ${seed}: outcomes`,
      ).toEqual(numbers)
    }
  })

  it('has no question twice, until a learner has met them all', () => {
    for (const seed of seeds) {
      const met: QuestionId[] = []
      for (let attempt = 0; attempt < IN_BANK; attempt++) {
        met.push(...drawQuestions(check, met, seed * IN_BANK + attempt))
      }
      expect(new Set(met).size, `tries from ${seed} on`).toBe(bank.length)
    }
  })

  it('draws every question about as often as the others', () => {
    const drawn = seeds.flatMap((seed) => drawQuestions(check, [], seed))
    for (const { id } of bank) {
      const often = drawn.filter((one) => one === id).length / TRIES
      expect(often, `how often ${id} is drawn`).toBeGreaterThan(0.15)
      expect(often, `how often ${id} is drawn`).toBeLessThan(0.35)
    }
  })

  it('is passed with eight of ten, as often as it takes', () => {
    expect(course.outline.passMark).toBe(0.8)
    expect(check.tries).toBeUndefined()
  })
})

const teaches =
  (outcome: number) =>
  ({ outcomes }: LessonOutline) =>
    outcomes.includes(outcome)
