// How easily the course is read: by page, with the worst first. The limits are those of the
// editorial guide; the aim is lower (grade 6 to 8, reading ease 65, 120 words on a page).

import { describe, it } from 'vitest'
import { sentencesOf, wordsOf } from '../../scripts/compile/sentences.ts'
import { shownWords, wordsAtOnce, wordsOfQuestion } from '../../scripts/compile/shown-words.ts'
import { readabilityOf } from './readability.ts'
import {
  bank,
  expectNothingToMend,
  isList,
  pages,
  placeOfPage,
  placeOfQuestion,
  placeOfWordsOfQuestion,
  placeOnPage,
} from './shipped.ts'

const HARDEST_GRADE = 9
const LEAST_EASE = 55
/** With fewer words the formulas mean little. */
const ENOUGH_WORDS = 50
const LONGEST_SENTENCE = 25
const LONGEST_PARAGRAPH = 4
const LONGEST_PAGE = 180

/** A card of short facts: who, for whom, the number, the hours. */
const SUPPORT_LINE = /\b(?:call|ring|text)\b.*\d{3}/i

/** What somebody says is one, however many sentences it has. */
const withoutSpeech = (words: string) => words.replace(/[‘“][^’”]*(?:’\p{L}[^’”]*)*[’”]/gu, 'this')

const toRead = pages.filter((page) => !isList(page))

const texts = [
  ...toRead.map((page) => ({
    place: placeOfPage(page),
    all: shownWords(page.body.blocks, page.course.outline.roles.length),
    placeOf: (words: string) => placeOnPage(words, page),
  })),
  ...bank.map((question) => ({
    place: placeOfQuestion(question),
    all: wordsOfQuestion(question, 0),
    placeOf: (words: string) => placeOfWordsOfQuestion(words, question),
  })),
]

describe('a page', () => {
  const scored = texts
    .map(({ place, all }) => ({
      place,
      ...readabilityOf(all.filter(({ kind }) => kind === 'text').map(({ words }) => words)),
    }))
    .filter(({ words }) => words >= ENOUGH_WORDS)

  it(`is no harder than grade ${HARDEST_GRADE}`, () => {
    const hard = scored.filter(({ grade }) => grade > HARDEST_GRADE)
    expectNothingToMend(
      [...hard]
        .sort((a, b) => b.grade - a.grade)
        .map(({ place, grade }) => `${place}  grade ${grade.toFixed(1)}`),
      'Make two sentences of a long one, and look for shorter words.',
    )
  })

  it(`has a reading ease of ${LEAST_EASE} or more`, () => {
    const hard = scored.filter(({ ease }) => ease < LEAST_EASE)
    expectNothingToMend(
      [...hard]
        .sort((a, b) => a.ease - b.ease)
        .map(({ place, ease }) => `${place}  reading ease ${ease.toFixed(0)}`),
      'Look for shorter words: help, not facilitate; use, not utilise.',
    )
  })

  it(`shows ${LONGEST_PAGE} words at most`, () => {
    const long = toRead
      .filter(({ lesson }) => lesson)
      .map((page) => ({
        place: placeOfPage(page),
        count: wordsAtOnce(page.body.blocks),
      }))
      .filter(({ count }) => count > LONGEST_PAGE)
    expectNothingToMend(
      [...long]
        .sort((a, b) => b.count - a.count)
        .map(({ place, count }) => `${place}  ${count} words`),
      'Cut, or begin another page with a ## heading. Answers, feedback, More and what is for one role do not count.',
    )
  })
})

describe('a paragraph', () => {
  it(`has ${LONGEST_PARAGRAPH} sentences at most`, () => {
    expectNothingToMend(
      texts.flatMap(({ all, placeOf }) =>
        all
          .filter(({ kind, words }) => kind === 'text' && !SUPPORT_LINE.test(words))
          .flatMap(({ words }) => {
            const count = sentencesOf(withoutSpeech(words)).length
            return count > LONGEST_PARAGRAPH ? [`${placeOf(words)}  ${count} sentences`] : []
          }),
      ),
      'Leave an empty line where a new thought begins, or cut a sentence.',
    )
  })
})

describe('a sentence', () => {
  it(`has ${LONGEST_SENTENCE} words at most`, () => {
    const long = texts.flatMap(({ all, placeOf }) =>
      all
        .filter(({ kind }) => kind !== 'heading')
        .flatMap(({ words }) => sentencesOf(words))
        .map(({ text }) => ({ text, count: wordsOf(text).length, placeOf }))
        .filter(({ count }) => count > LONGEST_SENTENCE),
    )
    expectNothingToMend(
      [...long]
        .sort((a, b) => b.count - a.count)
        .map(({ text, count, placeOf }) => `${placeOf(text)}  ${count} words: "${text}"`),
      'Make two of it.',
    )
  })
})
