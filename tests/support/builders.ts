// Small courses that say only what a test is about.

import type {
  Block,
  CheckOutline,
  ContentNote,
  Inline,
  LessonFile,
  LessonOutline,
  Outline,
  PageBody,
  PageOutline,
  QuestionOutline,
} from '../../src/course/course.ts'
import { hash, keyOf, lessonId, noteId, pageId, questionId } from '../../src/course/ids.ts'
import type { PlannerBlock } from '../../src/course/planner.ts'
import type {
  ChoiceQuestion,
  Ending,
  MatchQuestion,
  OrderQuestion,
  RatingQuestion,
  ScenarioQuestion,
  SortQuestion,
  TextQuestion,
} from '../../src/course/question.ts'
import { LETTERS } from '../../src/course/question.ts'

export const text = (words: string): readonly Inline[] => [{ kind: 'text', text: words }]
export const aParagraph = (words: string): Block => ({ kind: 'paragraph', parts: text(words) })

/** A page's words; a text stands for a paragraph. */
export const aBody = (
  { id }: PageOutline,
  blocks: readonly (Block | string)[],
  more: Partial<PageBody> = {},
): PageBody => ({
  id,
  blocks: blocks.map((block) => (typeof block === 'string' ? aParagraph(block) : block)),
  sources: [],
  ...more,
})

export const aLessonFile = (pages: readonly PageBody[], more: Partial<LessonFile> = {}) => {
  const file: LessonFile = { pages, bank: [], ...more }
  return file
}

export const aPage = (lesson: string, name: string, more: Partial<PageOutline> = {}) => {
  const id = pageId(lesson, name)
  const page: PageOutline = {
    id,
    key: keyOf(id),
    title: `Page ${name}`,
    note: undefined,
    questions: [],
    file: 0,
    ...more,
  }
  return page
}

/** A lesson with pages of the given names; give pages to say more about them. */
export function aLesson(
  name: string,
  pages: readonly (string | PageOutline)[],
  more: Partial<LessonOutline> = {},
): LessonOutline {
  return {
    id: lessonId(name),
    title: `Lesson ${name}`,
    minutes: 5,
    outcomes: [],
    assessment: false,
    optional: false,
    noteLine: '',
    note: undefined,
    remindAfter: [],
    pages: pages.map((page) => (typeof page === 'string' ? aPage(name, page) : page)),
    ...more,
  }
}

/** A planner; boxes by label, each with its ideas. `For managers: …` is an idea for the role Manager. */
export const aPlanner = (
  boxes: Readonly<Record<string, readonly string[]>>,
  more: Partial<PlannerBlock> = {},
): PlannerBlock => ({
  kind: 'planner',
  label: 'planner',
  title: text('What helps me'),
  blocks: [],
  boxes: Object.entries(boxes).map(([label, ideas]) => ({
    label,
    ideas: ideas.map((idea) => {
      const [, words, text = idea] = /^(For (?:manager|leader)s): (.*)$/.exec(idea) ?? []
      const role = words === 'For managers' ? 'Manager' : 'Leader'
      return { text, meantFor: words ? { kind: 'role', roles: [role], label: words } : undefined }
    }),
  })),
  actions: 1,
  remindAfter: [],
  ...more,
})

export const aNote = (owner: string, more: Partial<ContentNote> = {}): ContentNote => ({
  id: noteId(owner, 1),
  text: text('This page names a loss. You can skip it.'),
  summary: [],
  ...more,
})

export const aBankQuestion = (name: string, more: Partial<QuestionOutline> = {}) => {
  const id = questionId(name)
  const question: QuestionOutline = { id, key: keyOf(id), stamp: 'a', outcomes: [1], ...more }
  return question
}

/** The final check of `aCourse`: draws `count` from the bank. */
export const aCheck = (
  bank: readonly QuestionOutline[],
  more: Partial<CheckOutline> = {},
): CheckOutline => ({
  lesson: lessonId('check'),
  count: bank.length,
  atLeastForEach: 0,
  outcomes: [1],
  inOrder: true,
  tries: undefined,
  bank,
  file: 0,
  ...more,
})

/** A course; where it has a check and no lesson for it, that lesson is added, with one page. */
export function aCourse(lessons: readonly LessonOutline[], more: Partial<Outline> = {}): Outline {
  const hasCheckLesson = lessons.some(({ assessment }) => assessment)
  const checkLesson = aLesson('check', ['start'], {
    assessment: true,
    title: 'Check your learning',
  })
  const all = more.check && !hasCheckLesson ? [...lessons, checkLesson] : lessons
  const names = all.flatMap(({ pages }) => pages.map(({ id }) => id)).join()
  return {
    id: 'a-course',
    title: 'A course',
    version: '1.0',
    language: 'en',
    lead: text('For everyone who works with the public.'),
    minutes: 10,
    passMark: 0.8,
    completion: more.check ? 'allLessonsAndFinalCheck' : 'allLessons',
    statusSent: 'completedAndPassed',
    recordPracticeAnswers: false,
    suggestsNext: false,
    roles: [],
    quickExit: { kind: 'hideScreen' },
    owner: 'Learning and Development',
    reviewBy: '2027-11-30',
    licence: 'CC BY 4.0',
    contact: '',
    outcomes: ['Describe trauma as event, experience and effect'],
    afterwards: [],
    standingPages: [],
    check: undefined,
    fingerprint: hash(names).toString(36).padStart(8, '0').slice(-8),
    ...more,
    lessons: all,
  }
}

const anyQuestion = {
  scene: [],
  outcomes: [1],
  meantFor: undefined,
  points: 1,
  practice: false,
  partMarks: false,
  keepOrder: true,
  tries: undefined,
  hint: [],
  why: [],
  ifRight: [],
  ifNotYet: [],
  ifPartlyRight: [],
} as const

/** Answers in words; those that begin with `x ` are right. */
export function aChoice(
  name: string,
  answers: readonly string[],
  more: Partial<ChoiceQuestion> = {},
): ChoiceQuestion {
  const right = answers.filter((answer) => answer.startsWith('x ')).length
  return {
    ...anyQuestion,
    kind: 'choice',
    id: questionId(name),
    text: text(`What about ${name}?`),
    choose: right > 1 ? 'many' : 'one',
    chooseCount: undefined,
    answers: answers.map((answer, index) => ({
      letter: LETTERS.charAt(index),
      parts: text(answer.replace(/^x /, '')),
      right: answer.startsWith('x '),
      feedback: text(`About ${answer.replace(/^x /, '')}.`).map((part) => ({
        kind: 'paragraph',
        parts: [part],
      })),
    })),
    ...more,
  }
}

/** Left sides and what each belongs to; further `extras` fit nothing. */
export function aMatch(
  name: string,
  pairs: readonly (readonly [string, string])[],
  extras: readonly string[] = [],
  more: Partial<MatchQuestion> = {},
): MatchQuestion {
  return {
    ...anyQuestion,
    kind: 'match',
    id: questionId(name),
    text: text(`What goes with what in ${name}?`),
    leftHead: 'Principle',
    rightHead: 'Example',
    items: pairs.map(([left], index) => ({
      letter: LETTERS.charAt(index),
      parts: text(left),
      right: index + 1,
    })),
    options: [...pairs.map(([, right]) => right), ...extras].map(text),
    ...more,
  }
}

/** Cards and the group each fits; `A or B` fits two. */
export function aSort(
  name: string,
  cards: readonly (readonly [card: string, group: string, why?: string])[],
  more: Partial<SortQuestion> = {},
): SortQuestion {
  const groups = [...new Set(cards.flatMap(([, group]) => group.split(' or ')))]
  return {
    ...anyQuestion,
    kind: 'sort',
    id: questionId(name),
    text: text(`Where do the cards of ${name} go?`),
    groups: groups.map(text),
    cards: cards.map(([card, group, why = ''], index) => ({
      letter: LETTERS.charAt(index),
      parts: text(card),
      right: group.split(' or ').map((one) => groups.indexOf(one) + 1),
      why: text(why),
    })),
    ...more,
  }
}

/** Items in the right order; what stands after a colon is the reason. */
export function anOrder(
  name: string,
  items: readonly string[],
  more: Partial<OrderQuestion> = {},
): OrderQuestion {
  return {
    ...anyQuestion,
    kind: 'order',
    id: questionId(name),
    text: text(`What is the order of ${name}?`),
    items: items.map((item, index) => {
      const [words = '', why] = item.split(': ')
      const feedback = why === undefined ? [] : [aParagraph(why)]
      return { letter: LETTERS.charAt(index), parts: text(words), feedback }
    }),
    ...more,
  }
}

/** Answers as typed; those that begin with `x ` are accepted. */
export function aText(
  name: string,
  answers: readonly string[],
  more: Partial<TextQuestion> = {},
): TextQuestion {
  return {
    ...anyQuestion,
    kind: 'text',
    id: questionId(name),
    text: text(`What is the word for ${name}?`),
    exactSpelling: false,
    caseMatters: false,
    answers: answers.map((answer) => {
      const words = answer.replace(/^x /, '')
      const right = answer.startsWith('x ')
      return { text: words, right, feedback: [aParagraph(`About ${words}.`)] }
    }),
    ...more,
  }
}

type Choices = readonly (readonly [choice: string, leadsTo: string, feedback?: string])[]

/** Steps by name, the first is the start: its choices, or how it ends. */
export function aScenario(
  name: string,
  steps: Readonly<Record<string, Choices | Ending>>,
  more: Partial<ScenarioQuestion> = {},
): ScenarioQuestion {
  const names = Object.keys(steps)
  return {
    ...anyQuestion,
    kind: 'scenario',
    id: questionId(name),
    text: text(`The story of ${name}`),
    steps: Object.entries(steps).map(([step, ways], index) => ({
      name: step,
      title: index === 0 ? [] : text(`Step ${step}`),
      blocks: [aParagraph(`The words of ${step}.`)],
      ending: typeof ways === 'string' ? ways : undefined,
      choices: (typeof ways === 'string' ? [] : ways).map(([choice, to, said], index) => ({
        letter: LETTERS.charAt(index),
        parts: text(choice),
        to: names.indexOf(to),
        feedback: said === undefined ? [] : [aParagraph(said)],
      })),
    })),
    ...more,
  }
}

/** A private rating; with statements, each with what comes to mind about it after a colon. */
export function aRating(
  name: string,
  steps: readonly string[],
  statements: readonly string[] = [],
  more: Partial<RatingQuestion> = {},
): RatingQuestion {
  return {
    kind: 'rating',
    id: questionId(name),
    text: text(`How sure do you feel about ${name}?`),
    scene: [],
    outcomes: [1],
    meantFor: undefined,
    isConfidence: false,
    steps: steps.map(text),
    statements: (statements.length ? statements : ['']).map((statement, index) => {
      const [words = '', idea] = statement.split(': ')
      return {
        letter: LETTERS.charAt(index),
        parts: words ? text(words) : [],
        idea: idea === undefined ? [] : [aParagraph(idea)],
      }
    }),
    recorded: false,
    earlier: undefined,
    ...more,
  }
}
