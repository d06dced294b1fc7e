// A question of each kind, what a learner may have given, and reports on it.

import type { Inline } from '../../src/course/course.ts'
import { questionId } from '../../src/course/ids.ts'
import {
  type ChoiceQuestion,
  LETTERS,
  type LearnerResponse,
  type MatchQuestion,
  type Question,
  type SortQuestion,
} from '../../src/course/question.ts'
import { type Answered, interactionOf } from '../../src/tracking/interaction.ts'
import type { Interaction, Launch, ProgressReport, TrackingPort } from '../../src/tracking/port.ts'
import { anOrder, aRating, aScenario, aText } from '../support/builders.ts'

export const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

const anyQuestion = (name: string) => ({
  id: questionId(name),
  text: words('What helps now?'),
  scene: [],
  outcomes: [2],
  meantFor: undefined,
  points: 1,
  practice: false,
  partMarks: false,
  keepOrder: false,
  tries: undefined,
  hint: [],
  why: [],
  ifRight: [],
  ifNotYet: [],
  ifPartlyRight: [],
})

const letter = (index: number) => LETTERS.charAt(index)

/** Answers that begin with `x ` are right. */
export function choice(
  name: string,
  answers: readonly string[],
  more: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  return {
    ...anyQuestion(name),
    kind: 'choice',
    choose: answers.filter((answer) => answer.startsWith('x ')).length > 1 ? 'many' : 'one',
    chooseCount: undefined,
    answers: answers.map((answer, index) => ({
      letter: letter(index),
      parts: words(answer.replace(/^x /, '')),
      right: answer.startsWith('x '),
      feedback: [],
    })),
    ...more,
  }
}

/** Each left side belongs to the option of the same place; further options fit nothing. */
const match = (
  name: string,
  lefts: readonly string[],
  options: readonly string[],
): MatchQuestion => ({
  ...anyQuestion(name),
  kind: 'match',
  leftHead: '',
  rightHead: '',
  items: lefts.map((left, index) => ({
    letter: letter(index),
    parts: words(left),
    right: index + 1,
  })),
  options: options.map(words),
})

/** Cards with the numbers of the groups that they fit. */
export const sort = (
  name: string,
  groups: readonly string[],
  cards: Readonly<Record<string, readonly number[]>>,
  more: Partial<SortQuestion> = {},
): SortQuestion => ({
  ...anyQuestion(name),
  kind: 'sort',
  groups: groups.map(words),
  cards: Object.entries(cards).map(([card, right], index) => ({
    letter: letter(index),
    parts: words(card),
    right,
    why: [],
  })),
  ...more,
})

export const chosen = (...letters: string[]): LearnerResponse => ({ kind: 'chosen', letters })

export const typed = (text: string): LearnerResponse => ({ kind: 'typed', text })

export const paired = (pairs: Readonly<Record<string, number>>): LearnerResponse => ({
  kind: 'paired',
  pairs,
})

export const one = choice('first-offer', ['Wait', 'x Ask', 'Leave'])
export const many = choice('signs', ['x Silence', 'x Anger', 'Sums'])
export const partly = choice('part-signs', ['x Silence', 'x Anger', 'Sums'], { partMarks: true })
export const trueFalse = choice('need-to-know', ['True', 'x False'], { kind: 'trueFalse' })
export const principles = match('principles', ['Safety', 'Choice'], ['Names', 'Phone', 'Story'])
export const reactions = sort('reactions', ['Fight', 'Freeze', 'Flop'], {
  Shouting: [1],
  Silence: [2, 3],
  Leaving: [3],
})

export const whenUpset = anOrder('when-upset', ['Notice', 'Say it', 'Offer'], {
  text: words('What helps now?'),
})

export const feelSafe = aText('feel-safe', ['x safe', 'x secure', 'happy'], {
  text: words('What helps now?'),
})

export const sam = aScenario('sam-at-the-desk', {
  start: [
    ['Explain the policy', 'the-policy'],
    ['Offer a seat', 'a-welcome'],
  ],
  'the-policy': [
    ['Pause', 'start'],
    ['Carry on', 'sam-leaves'],
  ],
  'a-welcome': [
    ['Say yes', 'sam-stays'],
    ['Say how long it takes', 'sam-waits'],
  ],
  'sam-stays': 'helpful',
  'sam-waits': 'mixed',
  'sam-leaves': 'harder',
})

export const sure = aRating('sure-before', ['Not yet', 'A little', 'Very'], [], {
  recorded: true,
  outcomes: [],
})

export const atWork = aRating(
  'at-work',
  ['Not yet', 'Started', 'Doing well'],
  ['Policy', 'Place'],
  {
    text: words('How is it where you work?'),
    recorded: true,
  },
)

/** Every kind of question, and a response to each. */
export const everyKind: readonly (readonly [Question, LearnerResponse])[] = [
  [one, chosen('b')],
  [many, chosen('c', 'a')],
  [partly, chosen('a')],
  [trueFalse, chosen('a')],
  [principles, paired({ a: 1, b: 3 })],
  [reactions, paired({ c: 1, a: 1 })],
  [whenUpset, chosen('c', 'a', 'b')],
  [feelSafe, typed('Somewhere safe, I think')],
  [sam, chosen('b', 'b')],
  [sure, paired({ a: 3 })],
  [atWork, paired({ b: 1 })],
  [choice('nothing-given', ['x Yes', 'No']), chosen()],
]

export const anInteraction = (
  question: Question,
  response: LearnerResponse,
  more: Partial<Answered> = {},
): Interaction =>
  interactionOf({
    question,
    response,
    try: 1,
    at: new Date(2026, 10, 22, 14, 2, 3),
    latency: 12_500,
    ...more,
  })

export const aReport = (more: Partial<ProgressReport> = {}): ProgressReport => ({
  completion: 'inProgress',
  success: 'unknown',
  score: undefined,
  share: 0.25,
  place: 'Lesson 1, page 2: What helped',
  savedState: '1.k3f9c2ab.1.p07aq....',
  shorter: [],
  ...more,
})

export const passed = aReport({
  completion: 'complete',
  success: 'passed',
  score: 0.875,
  share: 1,
  savedState: '1.k3f9c2ab.9.c07aq....',
})

export async function opened(port: TrackingPort): Promise<Launch> {
  const result = await port.open()
  if (!result.ok) throw new Error(`${result.fault.kind}: ${result.fault.detail}`)
  return result.value
}
