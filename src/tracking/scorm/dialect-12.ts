// SCORM 1.2: one field for completion and success.

import type { Reached } from '../../course/progress.ts'
import type { ProgressReport } from '../port.ts'
import { type Dialect, modeIn, type Pair, type SaidAtLaunch } from './dialect.ts'
import { LIMITS_12, limitPassed } from './limits.ts'
import { numberFrom, scorePercent } from './numbers.ts'
import { timespan12 } from './time.ts'

const STATUS = 'cmi.core.lesson_status'
const SCORE = 'cmi.core.score'
const STATE = 'cmi.suspend_data'
const MODE = 'cmi.core.lesson_mode'

export const dialect12: Dialect = {
  apiName: 'API',
  functions: {
    initialise: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorWords: 'LMSGetErrorString',
  },
  codes: {
    sessionOver: ['301'],
    running: [],
    unsupported: ['401'],
    empty: ['401'],
  },
  elements: {
    savedState: STATE,
    learner: 'cmi.core.student_id',
    credit: 'cmi.core.credit',
    mode: MODE,
    exit: 'cmi.core.exit',
    interactionCount: 'cmi.interactions._count',
  },
  limitPassed: (element, value) => limitPassed(LIMITS_12, element, value),
  ranks: { [STATUS]: ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] },
  // Without a status of ours, Finish makes `completed` of it.
  beginning: [[STATUS, 'incomplete']],
  essential: [STATE, STATUS, `${SCORE}.raw`],
  forCredit: [STATUS, `${SCORE}.raw`, `${SCORE}.min`, `${SCORE}.max`],
  readLaunch,
  reportPairs,
  sessionTime: (milliseconds) => ['cmi.core.session_time', timespan12(milliseconds)],
  closeCourse: undefined,
}

function readLaunch(read: (element: string) => string): SaidAtLaunch {
  const passMark = numberFrom(read('cmi.student_data.mastery_score'), 0, 100)
  return {
    mode: modeIn(read(MODE)),
    // A mastery score of 0 is how some systems say that there is none.
    passMark: passMark ? passMark / 100 : undefined,
    recorded: recorded(read),
  }
}

function recorded(read: (element: string) => string): Reached {
  const status = read(STATUS)
  // Where nothing was attempted there is no score to ask for.
  const score = status === 'not attempted' ? 0 : numberFrom(read(`${SCORE}.raw`), 0, 100)
  return {
    completed: status === 'completed' || status === 'passed',
    passed: status === 'passed',
    // Some systems begin with a score of 0; as the best of all tries it says nothing.
    bestScore: score ? score / 100 : undefined,
  }
}

function reportPairs(report: ProgressReport): readonly Pair[] {
  return [
    [STATE, report.savedState],
    [STATUS, lessonStatus(report)],
    ...scorePairs(report.score),
    ['cmi.core.lesson_location', report.place],
  ]
}

/** `passed` waits for completion: it is the last word that a record of 1.2 can hold. */
function lessonStatus({ completion, success }: ProgressReport): string {
  if (success === 'failed') return 'failed'
  if (completion === 'inProgress') return 'incomplete'
  return success === 'passed' ? 'passed' : 'completed'
}

function scorePairs(score: number | undefined): readonly Pair[] {
  if (score === undefined) return []
  return [
    [`${SCORE}.raw`, scorePercent(score)],
    [`${SCORE}.min`, '0'],
    [`${SCORE}.max`, '100'],
  ]
}
