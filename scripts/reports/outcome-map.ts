// The outcome map: which lessons teach each outcome, which questions practise and check it, and
// where there is a gap; and how the questions are.

import { plainText } from '../../src/course/plain-text.ts'
import type { Course } from '../compile/compiled-course.ts'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { fillTemplate } from '../package/template.ts'
import { type PlacedQuestion, placedQuestions } from './placed-questions.ts'
import { healthOf, positionOf } from './question-health.ts'

/** @returns a page of HTML that needs nothing beside it */
export async function outcomeMap(course: Course): Promise<string> {
  const template = await readText(PROJECT_FOLDER, 'scripts/reports/outcome-map.html')
  const questions = placedQuestions(course)
  const { title, version } = course.outline
  return fillTemplate(template, {
    title,
    version,
    outcomes: course.outline.outcomes.map((text, index) =>
      outcomeRow(course, questions, text, index + 1),
    ),
    questions: questions.map(questionRow),
    positions: positions(questions),
  })
}

function outcomeRow(
  { outline }: Course,
  questions: readonly PlacedQuestion[],
  text: string,
  number: number,
) {
  const lessons = outline.lessons.filter(
    ({ outcomes, assessment }) => !assessment && outcomes.includes(number),
  )
  const mine = questions.filter(({ question }) => question.outcomes.includes(number))
  const practice = mine.filter(({ isInBank }) => !isInBank)
  const checked = mine.filter(({ isInBank }) => isInBank)
  return {
    number: String(number),
    text,
    lessons: lessons.map(({ title, pages }) => ({
      lesson: title,
      pages: counted(pages.length, 'page'),
    })),
    noLesson: lessons.length === 0,
    practice: practice.map(named),
    noPractice: practice.length === 0,
    bank: checked.map(named),
    noBank: checked.length === 0,
  }
}

const named = ({ question, place }: PlacedQuestion) => ({ name: question.id, place })

function questionRow(placed: PlacedQuestion) {
  const { question, place } = placed
  return {
    name: question.id,
    place,
    words: plainText(question.text),
    outcomes: question.outcomes.join(', '),
    position: positionOf(question),
    hints: healthOf(question).join('; '),
  }
}

/** How often the right answer of a bank's question stands at each place. */
function positions(questions: readonly PlacedQuestion[]): string {
  const letters = questions
    .filter(({ isInBank }) => isInBank)
    .map(({ question }) => positionOf(question).slice(0, 1))
    .filter((letter) => letter !== '')
  const each = [...new Set(letters)].sort().map((letter) => {
    const times = letters.filter((other) => other === letter).length
    return `${letter} ${counted(times, 'time')}`
  })
  return each.join(', ') || 'no question with one right answer'
}

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
