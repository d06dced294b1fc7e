// Questions: right answers are not given away, and those not yet right help people on.

import { describe, it } from 'vitest'
import { wordsOf } from '../../scripts/compile/sentences.ts'
import { shownWords } from '../../scripts/compile/shown-words.ts'
import type { Block } from '../../src/course/course.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { Answer, ChoiceQuestion, Question } from '../../src/course/question.ts'
import { isCheckable } from '../../src/course/question-parts.ts'
import { bank, expectNothingToMend, placeOfQuestion, questions } from './shipped.ts'

const isChoice = (question: Question): question is ChoiceQuestion =>
  question.kind === 'choice' || question.kind === 'trueFalse'

const choices = bank.filter(isChoice).filter(({ kind }) => kind === 'choice')
const single = choices.filter(({ answers }) => answers.filter(({ right }) => right).length === 1)

const wordsIn = (blocks: readonly Block[]) =>
  shownWords(blocks, 1).flatMap(({ words }) => wordsOf(words)).length

const lengthOf = ({ parts }: Answer) => plainText(parts).length

const percent = (part: number, of: number) => `${Math.round((part / Math.max(1, of)) * 100)}%`

describe('in the final check, the right answer', () => {
  const right = ({ answers }: ChoiceQuestion) => answers.filter((answer) => answer.right)
  const longest = (question: ChoiceQuestion) =>
    Math.max(...right(question).map(lengthOf)) === Math.max(...question.answers.map(lengthOf))
  const shortest = (question: ChoiceQuestion) =>
    Math.min(...right(question).map(lengthOf)) === Math.min(...question.answers.map(lengthOf))

  it('is the longest in 30% of the questions at most', () => {
    const given = choices.filter(longest)
    expectNothingToMend(
      given.length / choices.length <= 0.3 ? [] : given.map(placeOfQuestion),
      `In ${given.length} of ${choices.length} questions (${percent(given.length, choices.length)}) a right answer is the longest. Shorten it, or give one of the others more to say, until it is 30% or less.`,
    )
  })

  it('is the shortest in 40% of the questions at most', () => {
    const given = choices.filter(shortest)
    expectNothingToMend(
      given.length / choices.length <= 0.4 ? [] : given.map(placeOfQuestion),
      `In ${given.length} of ${choices.length} questions (${percent(given.length, choices.length)}) a right answer is the shortest. Shorten one of the others, until it is 40% or less.`,
    )
  })

  it('stands in every place, and in none more than four times in ten', () => {
    const places = Math.max(...single.map(({ answers }) => answers.length))
    const faults = Array.from({ length: places }, (_, place) => {
      const there = single.filter(({ answers }) => answers[place]?.right).length
      const often = there / single.length
      const isFair = often >= 0.1 && often <= 0.4
      return isFair ? '' : `place ${place + 1}: ${there} of ${single.length} questions`
    })
    expectNothingToMend(
      faults.filter((fault) => fault !== ''),
      'Move the right answer to another place in some questions of content/question-banks/final-check.md.',
    )
  })

  it('of a true or false is true in some and false in others', () => {
    const trueFalse = bank.filter(isChoice).filter(({ kind }) => kind === 'trueFalse')
    const whichRight = new Set(
      trueFalse.map(({ answers }) => answers.findIndex((answer) => answer.right)),
    )
    expectNothingToMend(
      trueFalse.length < 2 || whichRight.size === 2 ? [] : trueFalse.map(placeOfQuestion),
      'All of these have the same right answer. Turn one of them round.',
    )
  })
})

describe('an answer that is not right yet', () => {
  it('has feedback of 20 to 45 words in the final check', () => {
    expectNothingToMend(
      bank.filter(isChoice).flatMap((question) =>
        question.answers
          .filter((answer) => !answer.right)
          .flatMap((answer) => {
            const count = wordsIn(answer.feedback)
            if (count >= 20 && count <= 45) return []
            return [
              `${placeOfQuestion(question)}  ${count} words under "${plainText(answer.parts)}"`,
            ]
          }),
      ),
      'Write under the answer, in 20 to 45 words: the good intent, the reason, the better step.',
    )
  })

  it('has feedback in the lessons', () => {
    expectNothingToMend(
      questions.filter(isCheckable).flatMap((question) => {
        if (question.ifNotYet.length > 0 || question.kind === 'scenario') return []
        const isAnswered =
          isChoice(question) &&
          question.answers.every(({ right, feedback }) => right || feedback.length > 0)
        return isAnswered ? [] : [placeOfQuestion(question)]
      }),
      'Write something under each answer that is not right, or an "If not yet" for all of them.',
    )
  })

  it('is followed by a reason', () => {
    expectNothingToMend(
      bank.filter(({ why }) => why.length === 0).map(placeOfQuestion),
      'Add a Why: > **Why:** …',
    )
  })
})
