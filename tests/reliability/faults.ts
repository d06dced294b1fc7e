// What learning systems, browsers and people do to a visit, and what has to become of it. One table:
// faults.thorough.test.ts tries each line in each edition, and docs/reliability.md shows it.

import type { Played } from '../../src/launch/course.tsx'
import type { Habit } from '../support/bad-mannered-lms.ts'
import * as lms from '../support/bad-mannered-lms.ts'
import { aPage } from '../support/builders.ts'
import type { LrsHabit } from '../support/cmi5-browser.ts'
import { aWindow } from '../support/lms-window.ts'
import type { LrsResponse } from '../support/strict-lrs.ts'
import * as deeds from './deeds.ts'
import { course, type Ending, outline, type Visit, type WordId } from './learner.ts'
import type { Cmi5Manners, Edition, ScormEdition, ScormManners, Status } from './systems.ts'

/** From the middle of the visit on, for as long as the fault says. */
export interface Trouble {
  isOn: boolean
}

export interface Outcome {
  /** What the learner reads at the home, where it is about the fault. */
  readonly atStart?: WordId
  /** What stands on the screen a second after the last answer. */
  readonly soon: WordId
  /** And two and a half minutes later, where that is something else. */
  readonly later?: WordId
  /** Where the next launch finds all that was done. */
  readonly kept: 'system' | 'device' | 'nothing' | 'as before'
  /** What the record says when the visit is over. */
  readonly status: Status
}

export interface Fault {
  /** Goes on from "A system that", "A visit that" or the like: the group's own beginning. */
  readonly name: string
  readonly scorm?: (trouble: Trouble, edition: ScormEdition) => ScormManners
  readonly cmi5?: (trouble: Trouble) => Cmi5Manners
  readonly outcome: Outcome
  /** Editions in which it ends otherwise. */
  readonly but?: Readonly<Partial<Record<Edition, Outcome>>>
  /** Milliseconds; to the end of the visit, if nothing is said. */
  readonly lasts?: number
  /** The next launch is by the same manners; else it is by good ones. */
  readonly isAgain?: boolean
  /** The learner has been here before: has answered, or passed. */
  readonly earlier?: 'answered' | 'passed'
  /** What has become since of the state that was saved then. */
  readonly found?: (state: string) => string
  readonly midway?: (visit: Visit) => Promise<void>
  readonly ends?: Ending
  /** What is played at the next launch. */
  readonly next?: Played
  readonly isDeviceFull?: boolean
  /** Why it cannot be better. */
  readonly why?: string
}

export interface FaultGroup {
  /** How each name of its faults begins. */
  readonly begins: string
  readonly faults: readonly Fault[]
}

const fine: Outcome = { soon: 'saving.saved', kept: 'system', status: 'passed' }
const tooLate: Outcome = {
  soon: 'saving.retrying',
  later: 'saving.stopped',
  kept: 'device',
  status: 'incomplete',
}
const over: Outcome = { soon: 'saving.stopped', kept: 'device', status: 'incomplete' }
const notStarted: Outcome = {
  atStart: 'fault.notStarted',
  soon: 'saving.notStarted',
  kept: 'nothing',
  status: 'none',
}
const notFound: Outcome = { ...notStarted, atStart: 'fault.notFound', soon: 'saving.notFound' }
const looking: Outcome = { soon: 'saving.lookingAgain', kept: 'as before', status: 'passed' }
const healed: Outcome = { ...fine, soon: 'saving.retrying', later: 'saving.saved' }

const PRACTICE = 'A practice copy has nobody to keep it for, and says so from the start.'

/** Habits have a memory: each launch has its own. */
type NewHabit = () => Habit

const scorm =
  (...habits: readonly NewHabit[]) =>
  (): ScormManners => ({ habits: habits.map((habit) => habit()) })

/** The habit is shown while there is trouble. */
const inTrouble =
  (newHabit: NewHabit) =>
  (trouble: Trouble): ScormManners => {
    const habit = newHabit()
    return { habits: [(call) => (trouble.isOn ? habit(call) : call.run())] }
  }

/** Written answers of a system with cmi5, while there is trouble. */
const writesInTrouble =
  (habit: LrsHabit) =>
  (trouble: Trouble): Cmi5Manners => ({
    habit: (call) => (trouble.isOn && call.request.method !== 'GET' ? habit(call) : call.run()),
  })

const says = (status: number, body = '', type = 'application/json'): LrsResponse => ({
  status,
  body,
  headers: { 'content-type': type },
})
const SIGN_IN = '<!DOCTYPE html><html><body>Please sign in</body></html>'
const signIn: LrsHabit = () => says(200, SIGN_IN, 'text/html; charset=utf-8')
const offline: LrsHabit = () => {
  throw new TypeError('Failed to fetch')
}

const isSet =
  (name: RegExp): Parameters<typeof lms.refuses>[1] =>
  ({ asked, values: [element] }) =>
    asked === 'SetValue' && name.test(String(element))

const ANSWERS: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'does all that the standard asks',
      scorm: scorm(),
      cmi5: () => ({}),
      outcome: fine,
    },
    {
      name: 'answers that it failed, and has saved',
      scorm: scorm(() => lms.saysFalseAndSaves),
      cmi5: writesInTrouble(({ run }) => {
        run()
        return says(500)
      }),
      outcome: fine,
      but: { cmi5: { ...fine, soon: 'saving.retrying', later: 'saving.stopped' } },
    },
    {
      name: 'answers that it has saved, and keeps nothing',
      scorm: scorm(() => lms.saysTrueAndSavesNothing),
      cmi5: writesInTrouble(() => says(204)),
      outcome: { soon: 'saving.saved', kept: 'device', status: 'none' },
      but: {
        scorm12: { soon: 'saving.saved', kept: 'device', status: 'completed' },
        cmi5: { soon: 'saving.saved', kept: 'device', status: 'incomplete' },
      },
      why: 'It says so and shows nothing else: its word is all there is. So the device keeps a copy until a launch shows that the system has it.',
    },
    { name: 'answers with booleans', scorm: scorm(() => lms.saysBooleans), outcome: fine },
    { name: 'answers with numbers', scorm: scorm(() => lms.saysNumbers), outcome: fine },
    {
      name: 'answers with objects of text',
      scorm: scorm(() => lms.saysStringObjects),
      outcome: fine,
    },
    { name: 'answers with undefined', scorm: scorm(() => lms.saysUndefined), outcome: fine },
    { name: 'answers with null', scorm: scorm(() => lms.saysNull), outcome: fine },
    { name: 'answers with nothing', scorm: scorm(() => lms.saysNothing), outcome: fine },
    {
      name: 'gives numbers where texts are due',
      scorm: scorm(() => lms.readsNumbers),
      outcome: fine,
    },
    {
      name: 'gives no version of what it keeps',
      cmi5: () => ({ habit: ({ run }) => ({ ...run(), headers: {} }) }),
      outcome: fine,
    },
    {
      name: 'throws at each save from the middle on',
      scorm: inTrouble(() => lms.throwsAt('SetValue', 'Commit', 'Finish')),
      cmi5: writesInTrouble(offline),
      outcome: tooLate,
    },
    {
      name: 'throws at everything',
      scorm: scorm(() =>
        lms.throwsAt('Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'),
      ),
      cmi5: () => ({ habit: offline }),
      outcome: notStarted,
      why: PRACTICE,
    },
    {
      name: 'answers with a page to sign in, from the middle on',
      scorm: inTrouble(() => lms.sendsPageAt('SetValue', 'Commit', 'Finish')),
      cmi5: writesInTrouble(signIn),
      outcome: over,
    },
    {
      name: 'gives a page to sign in where the saved state should be',
      scorm: scorm(() => lms.sendsPageAt('GetValue')),
      cmi5: () => ({
        habit: (call) =>
          call.request.address.includes('course-progress') ? signIn(call) : call.run(),
      }),
      outcome: notStarted,
      why: PRACTICE,
    },
  ],
}

const STARTS: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'refuses to start once',
      scorm: scorm(() => lms.refusesFirst(1, 'Initialize', '101')),
      cmi5: () => ({ habit: deeds.firstTime('/fetch', () => says(500)) }),
      outcome: fine,
    },
    {
      name: 'always refuses to start',
      scorm: scorm(() => lms.refusesFirst(Number.POSITIVE_INFINITY, 'Initialize', '101')),
      cmi5: () => ({
        habit: (call) => (call.request.address.includes('/fetch') ? says(500) : call.run()),
      }),
      outcome: notStarted,
      why: PRACTICE,
    },
    {
      name: 'was started already',
      scorm: (_, edition) => ({ habits: [deeds.startedAlready(edition)] }),
      outcome: fine,
      but: { scorm12: notStarted },
      why: 'SCORM 1.2 has one error code for that and for every other failure.',
    },
    {
      name: 'has given its token before, as when the page is refreshed',
      cmi5: () => ({
        habit: (call) =>
          call.request.address.includes('/fetch')
            ? says(200, JSON.stringify({ 'error-code': '1', 'error-text': 'Already in Use' }))
            : call.run(),
      }),
      outcome: notStarted,
      why: 'The visit ended with the page that went away; a session of cmi5 has one end (docs/decisions/0014-cmi5.md).',
    },
    {
      name: 'has laid down nothing for the launch',
      cmi5: () => ({
        habit: (call) => (call.request.address.includes('LMS.LaunchData') ? says(404) : call.run()),
      }),
      outcome: notStarted,
      why: PRACTICE,
    },
  ],
}

const SAVES: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'refuses to save for a minute',
      scorm: inTrouble(() => lms.refuses('101', ({ asked }) => asked === 'Commit')),
      cmi5: writesInTrouble(() => says(503)),
      lasts: 60_000,
      outcome: healed,
    },
    {
      name: 'refuses to save from the middle on, for ever',
      scorm: inTrouble(() =>
        lms.refuses('101', ({ asked }) => ['Commit', 'Finish'].includes(asked)),
      ),
      cmi5: writesInTrouble(() => says(503)),
      outcome: tooLate,
    },
    {
      name: 'refuses the saved state alone',
      scorm: inTrouble(() => lms.refuses('101', isSet(/suspend_data/))),
      cmi5: writesInTrouble(({ request, run }) => (request.method === 'PUT' ? says(403) : run())),
      outcome: { ...tooLate, status: 'passed' },
    },
    {
      name: 'refuses the place',
      scorm: scorm(() => lms.lacks('405', /location/)),
      outcome: fine,
    },
    {
      name: 'does not have the least and the most of a score',
      scorm: (_, edition) => ({
        habits: [lms.lacks(edition === 'scorm12' ? '401' : '402', /score\.(min|max)/)],
      }),
      outcome: fine,
    },
    {
      name: 'refuses the status',
      scorm: inTrouble(() => lms.refuses('405', isSet(/status/))),
      cmi5: writesInTrouble(({ request, run }) =>
        /\/(completed|passed)"/.test(request.body) ? says(403) : run(),
      ),
      outcome: { ...tooLate, kept: 'system' },
    },
    {
      name: 'refuses the score',
      scorm: inTrouble(() => lms.refuses('405', isSet(/score\.raw/))),
      outcome: { ...tooLate, kept: 'system', status: 'passed' },
    },
    {
      name: 'refuses one record of an answer',
      scorm: scorm(() => lms.refuses('405', ({ values }) => /signs/.test(String(values[1])))),
      cmi5: writesInTrouble(({ request, run }) =>
        request.body.includes('signs_2') ? says(400) : run(),
      ),
      outcome: fine,
    },
    {
      name: 'refuses all records of answers',
      scorm: scorm(() => lms.lacks('401', /interactions/)),
      cmi5: writesInTrouble(({ request, run }) =>
        request.body.includes('/answered"') ? says(400) : run(),
      ),
      outcome: fine,
    },
    {
      name: 'has signed the learner out, and never recovers',
      scorm: (trouble, edition) => ({
        habits: [lms.refuses(edition === 'scorm12' ? '301' : '143', () => trouble.isOn)],
      }),
      cmi5: writesInTrouble(() => says(401, 'expired')),
      outcome: over,
    },
    {
      name: 'has signed the learner out, who signs in again and presses Try again',
      scorm: (trouble, edition) => ({
        habits: [lms.refuses(edition === 'scorm12' ? '301' : '143', () => trouble.isOn)],
      }),
      cmi5: writesInTrouble(() => says(401, 'expired')),
      lasts: 100_000,
      outcome: { ...fine, soon: 'saving.stopped', later: 'saving.saved' },
    },
    {
      name: 'takes 50 ms for each call',
      scorm: scorm(() => deeds.takes(50)),
      cmi5: () => ({ habit: deeds.answersAfter(50) }),
      outcome: fine,
    },
    {
      name: 'takes 500 ms for each call',
      scorm: scorm(() => deeds.takes(500)),
      cmi5: () => ({ habit: deeds.answersAfter(500) }),
      outcome: fine,
      but: { cmi5: { ...fine, soon: 'saving.saving', later: 'saving.saved' } },
    },
    {
      name: 'never answers, from the middle on',
      cmi5: writesInTrouble(() => new Promise<never>(() => undefined)),
      outcome: { ...tooLate, soon: 'saving.saving' },
    },
    {
      name: 'is out of reach: the line is down for a minute',
      cmi5: writesInTrouble(offline),
      lasts: 60_000,
      outcome: healed,
    },
  ],
}

const PLACES: FaultGroup = {
  begins: 'The learning system’s functions',
  faults: [
    {
      name: 'come two seconds after the page',
      scorm: () => ({ place: deeds.late(2000) }),
      outcome: fine,
    },
    {
      name: 'are in the window that opened the course',
      scorm: () => ({
        place: (name, api) => aWindow({}, { opener: aWindow({ [name]: api }) }),
      }),
      outcome: fine,
    },
    {
      name: 'are above the window that opened the one around the course',
      scorm: () => ({
        place: (name, api) => {
          const opener = aWindow({}, { parent: aWindow({ [name]: api }) })
          return aWindow({}, { parent: aWindow({}, { opener }) })
        },
      }),
      outcome: fine,
    },
    { name: 'are seven frames up', scorm: () => ({ place: deeds.above(7) }), outcome: fine },
    { name: 'are fifty frames up', scorm: () => ({ place: deeds.above(50) }), outcome: fine },
    {
      name: 'are behind a frame of another origin',
      scorm: () => ({
        place: (name, api) => aWindow({}, { parent: deeds.ofAnotherOrigin(name, api) }),
      }),
      outcome: fine,
    },
    {
      name: 'are out of reach: the window around the course is of another origin',
      scorm: () => ({ place: () => aWindow({}, { parent: deeds.closedWindow() }) }),
      outcome: notFound,
      why: PRACTICE,
    },
    {
      name: 'are nowhere, and the frames lead round in a circle',
      scorm: () => ({ place: deeds.inACircle }),
      outcome: notFound,
      why: PRACTICE,
    },
    {
      name: 'are there for both editions, side by side',
      scorm: () => ({
        place: (name, api) => {
          const other = { LMSInitialize: () => 'false', Initialize: () => 'false' }
          return aWindow({}, { parent: aWindow({ API: other, API_1484_11: other, [name]: api }) })
        },
      }),
      outcome: fine,
    },
    {
      name: 'are gone in the middle of the visit',
      scorm: inTrouble(() => ({ asked }) => {
        throw new TypeError(`${asked} of null`)
      }),
      outcome: tooLate,
    },
  ],
}

const unreadable: Outcome = { ...fine, atStart: 'home.savedPlaceUnreadable' }

const STATES: FaultGroup = {
  begins: 'The saved state',
  faults: [
    {
      name: 'is cut without a word, since there is little room',
      scorm: scorm(() => deeds.cutsStateAt(100)),
      outcome: { ...fine, soon: 'saving.short', kept: 'device' },
    },
    {
      name: 'is refused where it is long',
      scorm: scorm(() => deeds.refusesStateAbove(100)),
      outcome: { ...fine, soon: 'saving.short', kept: 'device' },
    },
    {
      name: 'is refused at any length, from the middle on',
      scorm: (trouble) => ({
        habits: [lms.refuses('405', (call) => trouble.isOn && isSet(/suspend_data/)(call))],
      }),
      outcome: { ...tooLate, status: 'passed' },
    },
    {
      name: 'comes back with its first signs gone',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.slice(7),
      outcome: unreadable,
    },
    {
      name: 'comes back without its end',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.slice(0, -20),
      outcome: fine,
    },
    {
      name: 'is that of another course or tool',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: () => '{"bookmark":"slide-3","v":"2.1.0"}',
      outcome: unreadable,
    },
    {
      name: 'is of a later version of the player',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.replace(/^1/, '7'),
      outcome: unreadable,
    },
    {
      name: 'is of an earlier version of the player',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: (state) => state.replace(/u[0-9a-z]*\.$/, ''),
      outcome: fine,
    },
    {
      name: 'went through an escape for HTML',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: deeds.escaped,
      outcome: fine,
    },
    {
      name: 'is the word “null”',
      scorm: scorm(),
      cmi5: () => ({}),
      earlier: 'answered',
      found: () => 'null',
      outcome: fine,
    },
    {
      name: 'is of a version of the course that had fewer pages',
      scorm: scorm(),
      cmi5: () => ({}),
      next: {
        ...course,
        outline: {
          ...outline,
          fingerprint: 'zzzzzzzz',
          lessons: outline.lessons.map((lesson, index) =>
            index ? lesson : { ...lesson, pages: [aPage('what', 'new'), ...lesson.pages] },
          ),
        },
      },
      outcome: fine,
    },
  ],
}

const HABITS: FaultGroup = {
  begins: 'The learning system',
  faults: [
    {
      name: 'calls a value sent before it has arrived, and the line is down for a minute',
      scorm: (trouble) => ({ habits: [deeds.sendsOnce(trouble)] }),
      lasts: 60_000,
      outcome: { soon: 'saving.saved', kept: 'system', status: 'incomplete' },
      why: 'It answers *true* and shows what it has not sent. The state goes again once the browser is back on the line, and the next launch mends the status.',
    },
    {
      name: 'answers that each save was taken while the line is down',
      scorm: (trouble) => ({ habits: [deeds.sendsOnce(trouble)] }),
      outcome: { soon: 'saving.saved', kept: 'device', status: 'incomplete' },
      why: 'It answers *true* and shows what it has not sent. The device’s copy stays until a launch shows that it arrived.',
    },
    {
      name: 'does not send a value that is the one of the launch',
      scorm: scorm(() => deeds.sendsOnce({ isOn: false })),
      earlier: 'answered',
      outcome: fine,
    },
    {
      name: 'shows no status, score or mode',
      scorm: scorm(() => deeds.showsNothingOf(/status|score|mode/)),
      earlier: 'answered',
      outcome: fine,
    },
    {
      name: 'shows nothing at all',
      scorm: scorm(() => lms.readsNothing),
      isAgain: true,
      outcome: { soon: 'saving.saved', kept: 'nothing', status: 'passed' },
      why: 'It shows neither the state nor who is learning. Status and score are recorded.',
    },
    {
      name: 'shows a value one save late',
      scorm: scorm(() => deeds.showsLate()),
      outcome: fine,
    },
    {
      name: 'hears only the first value of a page that goes away',
      scorm: scorm(() => deeds.hearsFirstAtEnd()),
      outcome: fine,
    },
    {
      name: 'wipes the state when the course is passed',
      scorm: () => ({
        afterwards: (kept) => ({ ...kept, elements: deeds.withoutState(kept.elements) }),
      }),
      outcome: { ...fine, kept: 'device' },
    },
    {
      name: 'decides by a passing score of its own',
      scorm: () => ({ options: { masteryScore: '80', scaledPassingScore: '0.8' } }),
      cmi5: () => ({ options: { masteryScore: 0.8 } }),
      outcome: fine,
    },
    ...['80.0', '', '0', 'eighty', '-20', '1e2', '4/5'].map(
      (mark): Fault => ({
        name: `gives the pass mark as “${mark}”`,
        scorm: scorm(() => deeds.shows(/mastery_score|scaled_passing/, mark)),
        outcome: fine,
      }),
    ),
    ...[0, 1].map(
      (masteryScore): Fault => ({
        name: `gives the mastery score ${masteryScore}`,
        cmi5: () => ({ options: { masteryScore } }),
        outcome: fine,
      }),
    ),
    ...[2, null, 'high'].map(
      (mark): Fault => ({
        name: `gives the mastery score ${JSON.stringify(mark)}`,
        cmi5: () => ({ habit: deeds.launchData({ masteryScore: mark }) }),
        outcome: fine,
      }),
    ),
  ],
}

const NAMES = [
  ['markup', '<img src=x onerror="alert(1)">', '</script><b>Sam</b>'],
  ['quotes', `O'Neil "Sam" \\`, '“Sam” ‘O’Neil’'],
  ['right-to-left signs', '‮גל', 'גל, ‮نور'],
  ['emoji', '🙂-42', '👩🏽‍⚕️ Sam'],
] as const

const PEOPLE: FaultGroup = {
  begins: 'The learner',
  faults: [
    ...NAMES.map(
      ([what, learnerId, learnerName]): Fault => ({
        name: `has a name with ${what}`,
        scorm: () => ({ options: { learnerId, learnerName } }),
        cmi5: () => ({ options: { learnerName } }),
        outcome: fine,
      }),
    ),
    {
      name: 'is not named, and the learning system refuses to save',
      scorm: (trouble) => ({
        options: { learnerId: '' },
        habits: [
          lms.refuses('101', ({ asked }) => trouble.isOn && ['Commit', 'Finish'].includes(asked)),
        ],
      }),
      outcome: { ...tooLate, kept: 'nothing' },
      why: 'Nobody is there to keep a copy for: it could be offered to somebody else.',
    },
    {
      name: 'looks again (mode review)',
      scorm: () => ({ options: { mode: 'review' } }),
      cmi5: () => ({ options: { mode: 'review' } }),
      earlier: 'passed',
      outcome: looking,
    },
    {
      name: 'looks around (mode browse)',
      scorm: () => ({ options: { mode: 'browse' } }),
      cmi5: () => ({ options: { mode: 'browse' } }),
      earlier: 'passed',
      outcome: looking,
    },
    {
      name: 'learns without credit',
      scorm: () => ({ options: { credit: 'no-credit' } }),
      outcome: { soon: 'saving.lookingAgain', kept: 'system', status: 'none' },
      but: { scorm12: { soon: 'saving.lookingAgain', kept: 'system', status: 'completed' } },
      why: 'No status is sent. Where none is, SCORM 1.2 has the system say *completed*, of a visit that it does not count.',
    },
    {
      name: 'leaves by Save and leave',
      scorm: scorm(),
      cmi5: () => ({}),
      ends: 'left',
      outcome: fine,
    },
    {
      name: 'uses the course in two windows by turns',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: deeds.useElsewhereAndHere,
      outcome: fine,
    },
  ],
}

const PAGES: FaultGroup = {
  begins: 'The page',
  faults: [
    {
      name: 'is taken away without any event, as a frame is',
      scorm: scorm(),
      cmi5: () => ({}),
      ends: 'killed',
      outcome: fine,
    },
    {
      name: 'dies in the background',
      scorm: scorm(),
      cmi5: () => ({}),
      ends: 'hiddenFirst',
      outcome: fine,
    },
    {
      name: 'dies while the learning system refuses to save',
      scorm: inTrouble(() => lms.refuses('101', ({ asked }) => asked === 'Commit')),
      cmi5: writesInTrouble(() => says(503)),
      ends: 'killed',
      outcome: tooLate,
    },
    {
      name: 'is frozen for an hour, and goes on',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: (visit) => visit.sleep(3_600_000),
      outcome: fine,
    },
    {
      name: 'comes back from the browser’s cache after its end',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: deeds.comeBackFromCache,
      outcome: { soon: 'saving.ended', kept: 'device', status: 'incomplete' },
    },
    {
      name: 'lives while the clock is put forward by a day',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: (visit) => visit.sleep(86_400_000),
      outcome: fine,
    },
    {
      name: 'lives while the clock is put back by a day',
      scorm: scorm(),
      cmi5: () => ({}),
      midway: (visit) => visit.sleep(-86_400_000),
      outcome: fine,
    },
    {
      name: 'may keep nothing on the device',
      scorm: scorm(),
      cmi5: () => ({}),
      isDeviceFull: true,
      outcome: fine,
    },
    {
      name: 'may keep nothing on the device, and the learning system refuses to save',
      scorm: inTrouble(() =>
        lms.refuses('101', ({ asked }) => ['Commit', 'Finish'].includes(asked)),
      ),
      cmi5: writesInTrouble(() => says(503)),
      isDeviceFull: true,
      outcome: { ...tooLate, kept: 'nothing' },
      why: 'There is no place left. The words promise none.',
    },
  ],
}

export const FAULTS: readonly FaultGroup[] = [
  ANSWERS,
  STARTS,
  SAVES,
  PLACES,
  STATES,
  HABITS,
  PEOPLE,
  PAGES,
]

export const outcomeIn = ({ outcome, but }: Fault, edition: Edition): Outcome =>
  but?.[edition] ?? outcome

export const isFor = ({ scorm, cmi5 }: Fault, edition: Edition): boolean =>
  (edition === 'cmi5' ? cmi5 : scorm) !== undefined
