// Pieces of a page, each in its states: blocks, questions, stories, what is said of saving.

import { rightResponse } from '../course/marking.ts'
import { plainText } from '../course/plain-text.ts'
import { newProgress, type Progress } from '../course/progress.ts'
import type {
  CheckableQuestion,
  LearnerResponse,
  Question,
  RatingQuestion,
  ScenarioQuestion,
} from '../course/question.ts'
import { isPaired, lettersOf } from '../course/question-parts.ts'
import { walk } from '../course/scenario.ts'
import { Blocks } from '../view/blocks/Blocks.tsx'
import { words } from '../view/words.ts'
import { allExamples, exampleQuestions } from './examples.ts'
import { notRight, partlyRight } from './responses.ts'
import { EVERYTHING, type Specimen, type State } from './specimen.ts'

export const pieces = (): readonly Specimen[] => [
  ...allExamples.filter(({ hasQuestion }) => !hasQuestion).map(blocksIn),
  ...exampleQuestions.map(({ title, question }) => ({
    group: 'Questions',
    name: exampleQuestions.some((other) => other.title === title && other.question !== question)
      ? `${title}: ${plainText(question.text)}`
      : title,
    states: statesOf(question),
  })),
]

/** As they come, and, where there is something to open, with all of it open. */
function blocksIn({ title, blocks }: (typeof allExamples)[number]): Specimen {
  const piece = () => <Blocks blocks={blocks} />
  return {
    group: 'Blocks',
    name: title,
    states: [{ piece }, { label: 'With all of it open', piece, press: EVERYTHING }],
  }
}

function statesOf(question: Question): readonly State[] {
  if (question.kind === 'scenario') return storyStates(question)
  return question.kind === 'rating' ? ratingStates(question) : checkableStates(question)
}

function checkableStates(question: CheckableQuestion): readonly State[] {
  const part = partlyRight(question)
  const other = notRight(question)
  const check = words(isPaired(question) ? 'question.checkAll' : 'question.check')
  const answer = words(question.kind === 'sort' ? 'question.showSorted' : 'question.showAnswer')
  return [
    asked('Fresh', question),
    asked('Checked with nothing chosen', question, { press: [check] }),
    ...(question.hint.length
      ? [asked('With its hint', question, { press: [words('question.hint')] })]
      : []),
    asked('Right', question, answered(question, rightResponse(question))),
    asked('Not yet', question, answered(question, other)),
    ...(part ? [asked('Found in part', question, answered(question, part))] : []),
    asked('After the last try', { ...question, tries: 1 }, answered(question, other)),
    asked('The answer shown', question, { ...answered(question, other), press: [answer] }),
  ]
}

const ratingStates = (question: RatingQuestion): readonly State[] => [
  asked('Nothing chosen', question),
  asked('Chosen', question, { press: [plainText(question.steps[1] ?? [])] }),
]

function storyStates(question: ScenarioQuestion): readonly State[] {
  const way = walk(question.steps, lettersOf(rightResponse(question)))
  const choices = way.flatMap(({ choice }) => (choice ? [plainText(choice.parts)] : []))
  return [
    asked('The first step', question),
    asked('On the way, with the way so far', question, {
      press: [...choices.slice(0, 1), words('scenario.soFar')],
    }),
    asked('At an ending', question, { press: choices }),
    asked('Skipped', question, { press: [words('scenario.skip')] }),
    asked('Read through', question, { press: [words('scenario.all')] }),
  ]
}

/** A question for one role is drawn as that role has it. */
function asked(label: string, question: Question, more: Partial<State> = {}): State {
  const role = question.meantFor?.roles[0]
  return {
    label,
    piece: () => <Blocks blocks={[{ kind: 'question', question }]} />,
    ...more,
    progress: { ...(more.progress ?? newProgress), role },
  }
}

function answered(question: CheckableQuestion, response: LearnerResponse): { progress: Progress } {
  return { progress: { ...newProgress, answers: { [question.id]: { response, tries: 1 } } } }
}
