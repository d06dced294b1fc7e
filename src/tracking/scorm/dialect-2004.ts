// SCORM 2004, 3rd and 4th edition: completion and success apart, every value of a checked type.

import type { Reached } from '../../course/progress.ts'
import type { ProgressReport } from '../port.ts'
import { type Dialect, modeIn, type Pair, type SaidAtLaunch } from './dialect.ts'
import { LIMITS_2004, limitPassed } from './limits.ts'
import { decimals, numberFrom, scorePercent } from './numbers.ts'
import { timespan2004 } from './time.ts'

const COMPLETION = 'cmi.completion_status'
const SUCCESS = 'cmi.success_status'
const SHARE = 'cmi.progress_measure'
const STATE = 'cmi.suspend_data'
const MODE = 'cmi.mode'

export const dialect2004: Dialect = {
  apiName: 'API_1484_11',
  functions: {
    initialise: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorWords: 'GetErrorString',
  },
  codes: {
    sessionOver: ['123', '132', '133', '142', '143'],
    running: ['103'],
    unsupported: ['401', '402'],
    empty: ['401', '402', '403'],
  },
  elements: {
    savedState: STATE,
    learner: 'cmi.learner_id',
    credit: 'cmi.credit',
    mode: MODE,
    exit: 'cmi.exit',
    interactionCount: 'cmi.interactions._count',
  },
  limitPassed: (element, value) => limitPassed(LIMITS_2004, element, value),
  ranks: {
    [COMPLETION]: ['unknown', 'not attempted', 'incomplete', 'completed'],
    [SUCCESS]: ['unknown', 'failed', 'passed'],
  },
  beginning: [[COMPLETION, 'incomplete']],
  essential: [STATE, COMPLETION, SUCCESS, 'cmi.score.raw', 'cmi.score.scaled'],
  forCredit: [
    COMPLETION,
    SUCCESS,
    SHARE,
    ...['scaled', 'raw', 'min', 'max'].map((part) => `cmi.score.${part}`),
  ],
  readLaunch,
  reportPairs,
  sessionTime: (milliseconds) => ['cmi.session_time', timespan2004(milliseconds)],
  // `exit`, `exitAll` and `abandonAll` break a widespread system (standards, 5).
  closeCourse: ['adl.nav.request', 'suspendAll'],
}

function readLaunch(read: (element: string) => string): SaidAtLaunch {
  return {
    mode: modeIn(read(MODE)),
    // From −1; a pass mark of nothing or less is none.
    passMark: numberFrom(read('cmi.scaled_passing_score'), 0, 1) || undefined,
    recorded: recorded(read),
  }
}

function recorded(read: (element: string) => string): Reached {
  const [completion, success] = [read(COMPLETION), read(SUCCESS)]
  const isFirst = completion === 'unknown' && success === 'unknown'
  return {
    completed: completion === 'completed',
    passed: success === 'passed',
    // Some systems begin with a score of 0; as the best of all tries it says nothing.
    bestScore: isFirst ? undefined : numberFrom(read('cmi.score.scaled'), 0, 1) || undefined,
  }
}

function reportPairs(report: ProgressReport): readonly Pair[] {
  return [
    [STATE, report.savedState],
    [COMPLETION, report.completion === 'complete' ? 'completed' : 'incomplete'],
    [SUCCESS, report.success],
    ...scorePairs(report.score),
    ['cmi.location', report.place],
    [SHARE, decimals(report.share)],
  ]
}

function scorePairs(score: number | undefined): readonly Pair[] {
  if (score === undefined) return []
  return [
    ['cmi.score.scaled', decimals(score, 4)],
    ['cmi.score.raw', scorePercent(score)],
    ['cmi.score.min', '0'],
    ['cmi.score.max', '100'],
  ]
}
