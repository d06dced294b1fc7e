// The screens that pictures are kept of, and how a person comes to each.

import type { Frame, Locator } from 'playwright-core'
import type { Course } from '../compile/compiled-course.ts'
import { answered, type Held, midway, passed } from './held.ts'

export interface Screen {
  /** Over its pictures, and their name. */
  readonly title: string
  /** A page's address in the course; the home where none is given. */
  readonly at?: string
  /** Another file of the package than the course. */
  readonly file?: string
  /** In the course of the guide's examples, where the shipped one has nothing of the kind. */
  readonly isExample?: true
  /** What the learning system holds of earlier visits: nothing, where none is given. */
  readonly held?: (course: Course) => Held
  /** There is no learning system. */
  readonly isAlone?: true
  /**
   * What is pressed there.
   *
   * @returns what stands at the top of the picture, where it is not the top of the page
   */
  readonly go?: (course: Frame) => Promise<Locator | undefined>
}

const press = async (course: Frame, ...names: readonly (string | RegExp)[]) => {
  for (const name of names) await course.getByRole('button', { name }).first().click()
}

const pressing =
  (...names: readonly (string | RegExp)[]) =>
  async (course: Frame) => {
    await press(course, ...names)
    return undefined
  }

/** Past the content notes, of the lesson and of the page, to what stands below the page's own words. */
const down = (selector: string, then?: (course: Frame) => Promise<void>) => {
  return async (course: Frame): Promise<Locator> => {
    const found = course.locator(`main ${selector}`).first()
    const note = course.getByRole('button', { name: /^Show this (lesson|page)/ })
    for (;;) {
      await note.or(found).first().waitFor({ state: 'attached' })
      if ((await note.count()) === 0) break
      await note.first().click()
    }
    await then?.(course)
    await found.waitFor()
    return found
  }
}

const shown = (course: Frame) => down('h1')(course).then(() => undefined)

/** From where all its questions are listed. */
const finishing = (...names: readonly string[]) =>
  pressing(/^Carry on/, 'See all questions', ...names)

/** The first page's own question with feedback for its first answer. */
const ONE = 'what-trauma-is/same-event-different-effect'

export const SCREENS: readonly Screen[] = [
  { title: 'Home' },
  { title: 'Welcome back', held: midway },
  { title: 'Before you start', at: 'pages/before-you-start' },
  { title: 'A page', at: 'realise-recognise-respond-resist/four-rs' },
  { title: 'Content note', at: 'what-trauma-is/start' },
  { title: 'Choose one', at: ONE, go: down('.question') },
  {
    title: 'Feedback',
    at: ONE,
    go: down('.question', async (course) => {
      await course.getByRole('radio').nth(1).check()
      await press(course, 'Check my answer')
    }),
  },
  { title: 'Choose all that apply', at: 'what-trauma-is/one-event-or-many', go: down('.question') },
  { title: 'Sort', at: 'how-common-is-it/myth-or-fact', go: down('.question') },
  { title: 'Match', at: 'realise-recognise-respond-resist/rs-at-work', go: down('.question') },
  { title: 'Put in order', at: 'preventing-re-traumatisation/pocket-card', go: down('.question') },
  {
    title: 'Fill in the blank',
    at: 'pattern-book/example-26',
    isExample: true,
    go: down('.question'),
  },
  {
    title: 'Rating',
    at: 'policy-practice-place-people/how-is-it-where-you-work',
    go: down('.question'),
  },
  {
    title: 'Story with choices',
    at: 'listening-well/jo-at-the-front-desk',
    go: down('.scenario'),
  },
  { title: 'Reflection', at: 'what-trauma-is/what-it-can-touch', go: down('.reflection') },
  { title: 'Planner', at: 'looking-after-ourselves/plan-of-my-own', go: shown },
  { title: 'Pledge', at: 'your-pledge/write-your-pledge' },
  {
    title: 'More',
    at: 'what-trauma-is/one-event-or-many',
    go: down('.more', (course) => course.locator('main summary').first().click()),
  },
  {
    title: 'A word of the glossary',
    at: 'realise-recognise-respond-resist/four-rs',
    go: down(':is(p, li):has(.term)', (course) => course.locator('main .term').first().click()),
  },
  { title: 'Picture points', at: 'pattern-book/example-16', isExample: true },
  { title: 'Video', at: 'pattern-book/example-17', isExample: true },
  { title: 'Before the check', at: 'check-your-learning/start' },
  { title: 'The check', at: 'check-your-learning/start', go: pressing('Start the check') },
  { title: 'All answers', held: answered, go: finishing() },
  { title: 'Result', held: answered, go: finishing('Finish') },
  { title: 'Finished', held: answered, go: finishing('Finish', 'Go on') },
  { title: 'Break', at: 'realise-recognise-respond-resist/four-rs', go: pressing('Break') },
  { title: 'Menu', held: midway, go: pressing('Menu') },
  {
    title: 'Search',
    async go(course) {
      await press(course, 'Menu')
      await course.getByLabel('Search the course').fill('choice')
      await course.getByText(/Enter opens/).waitFor()
      return undefined
    },
  },
  { title: 'Reading settings', go: pressing('Menu', 'Reading settings') },
  { title: 'What is sent about me', held: midway, go: pressing('Menu', 'What is sent about me') },
  { title: 'Save or print', held: midway, go: pressing('Menu', 'Save or print') },
  { title: 'Handout', at: 'handout', held: midway },
  { title: 'Certificate', at: 'certificate', held: passed },
  { title: 'Check this learning system', at: 'system' },
  {
    title: 'Hide screen',
    at: 'realise-recognise-respond-resist/four-rs',
    go: pressing('Hide screen'),
  },
  { title: 'Help and support', at: 'pages/help-and-support' },
  {
    title: 'Practice copy',
    isAlone: true,
    async go(course) {
      await course.getByText('We cannot find your learning system').first().waitFor()
      return undefined
    },
  },
  { title: 'Plain copy', file: 'plain.html' },
]
