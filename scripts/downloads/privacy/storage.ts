// What is stored of a learner (product, 7), as the player does it: tests hold these lists against the
// sources.

interface Stored {
  readonly what: string
  readonly where: string
  readonly until: string
  readonly seen: string
}

/** What the learning system gets, under the names of SCORM 1.2 and of SCORM 2004. */
export const SENT: readonly {
  readonly what: string
  readonly in12: readonly string[]
  readonly in2004: readonly string[]
  readonly inReports: string
  /** In courses with a final check alone. */
  readonly isOfCheck?: true
}[] = [
  {
    what: 'A code with the place, the pages visited, the role if one was chosen, and answers to practice questions',
    in12: ['cmi.suspend_data'],
    in2004: ['cmi.suspend_data'],
    inReports:
      'No. It lets people carry on; staff with access to the system’s raw data can read it',
  },
  {
    what: 'In the same code, answers and results of the check',
    in12: ['cmi.suspend_data'],
    in2004: ['cmi.suspend_data'],
    inReports: 'No, as above',
    isOfCheck: true,
  },
  {
    what: 'The place in words, such as “Lesson 3, page 2” and the page’s title',
    in12: ['cmi.core.lesson_location'],
    in2004: ['cmi.location'],
    inReports: 'Not usually',
  },
  {
    what: 'Status: what is done',
    in12: ['cmi.core.lesson_status'],
    in2004: ['cmi.completion_status'],
    inReports: 'Yes',
  },
  {
    what: 'Status: whether the check was passed',
    in12: ['cmi.core.lesson_status'],
    in2004: ['cmi.success_status'],
    inReports: 'Yes',
    isOfCheck: true,
  },
  {
    what: 'Share of the course that is done',
    in12: [],
    in2004: ['cmi.progress_measure'],
    inReports: 'Yes, where the system shows it',
  },
  {
    what: 'Best score of the check, 0 to 100',
    in12: ['cmi.core.score.raw', 'cmi.core.score.min', 'cmi.core.score.max'],
    in2004: ['cmi.score.scaled', 'cmi.score.raw', 'cmi.score.min', 'cmi.score.max'],
    inReports: 'Yes',
    isOfCheck: true,
  },
  {
    what: 'How long the course was open in this visit',
    in12: ['cmi.core.session_time'],
    in2004: ['cmi.session_time'],
    inReports: 'Yes',
  },
  {
    what: 'That people will come back, and, with Save and leave, that the window may close',
    in12: ['cmi.core.exit'],
    in2004: ['cmi.exit', 'adl.nav.request'],
    inReports: 'No',
  },
]

/** Parts of a record of one answer; the learner's own is `student_response` or `learner_response`. */
export const IN_RECORD = [
  'id',
  'type',
  'objectives',
  'time',
  'timestamp',
  'correct_responses',
  'weighting',
  'student_response',
  'learner_response',
  'result',
  'latency',
  'description',
]

/** What else is asked of the learning system, beside the values above. */
export const ASKED: readonly string[] = [
  'cmi.core.student_id',
  'cmi.learner_id',
  'cmi.core.credit',
  'cmi.credit',
  'cmi.core.lesson_mode',
  'cmi.mode',
  'cmi.student_data.mastery_score',
  'cmi.scaled_passing_score',
]

/** What a system of cmi5 is told, in statements. */
export const STATEMENTS: readonly (readonly [verb: string, what: string])[] = [
  ['initialized', 'the course was opened'],
  ['answered', 'a record of each answer, as above'],
  ['completed', 'all that is asked for was done'],
  ['passed', 'the check was passed, with the best score'],
  ['failed', 'only where the organisation asked for it'],
  ['terminated', 'the course was left, and how long it was open'],
]

/** Parts of the document that the course keeps in a system of cmi5, to carry on. */
export const IN_DOCUMENT: readonly string[] = [
  'savedState',
  'place',
  'completed',
  'passed',
  'score',
  'failedAt',
]

/** Verbs, and parts of that document, that are of no use without a final check. */
export const OF_CHECK: readonly string[] = ['passed', 'failed', 'score', 'failedAt']

/** In the browser, under the id of the course and a name. */
export const ON_DEVICE: readonly (Stored & { readonly name: string; readonly shelf: Shelf })[] = [
  {
    name: 'chosen',
    shelf: 'sessionStorage',
    what: 'Choices in stories, and ratings that say Private',
    where: 'This browser tab',
    until: 'The tab is closed, or Save and leave is chosen',
    seen: 'Whoever uses this tab',
  },
  {
    name: 'hidden',
    shelf: 'sessionStorage',
    what: 'That the screen is hidden',
    where: 'This browser tab',
    until: 'Show again is chosen, or the tab is closed',
    seen: 'Whoever uses this tab',
  },
  {
    name: 'private',
    shelf: 'localStorage',
    what: 'Reflections, plans, pledges and private ratings, each only if the learner chooses Keep on this device',
    where: 'This browser',
    until: 'The learner clears it, or 30 days after the last change',
    seen: 'Whoever uses this browser under the same account of the device',
  },
  {
    name: 'progress',
    shelf: 'localStorage',
    what: 'In the web copy alone, which has no learning system: place, pages visited, role and answers',
    where: 'This browser',
    until: 'The learner starts afresh, or the browser’s data is cleared',
    seen: 'Whoever uses this browser under the same account of the device',
  },
  {
    name: 'reading',
    shelf: 'localStorage',
    what: 'Reading settings: text size, spacing, font, colours, calm mode',
    where: 'This browser',
    until: 'Put everything back is chosen, or the browser’s data is cleared',
    seen: 'Whoever uses this browser under the same account of the device',
  },
  {
    name: 'unsaved',
    shelf: 'localStorage',
    what: 'A copy of the code with the place, role and answers, in case the learning system loses it or the course cannot read it. It lies under a code made from the learner’s number, which does not show who it is',
    where: 'This browser, only where the learning system says who is learning',
    until:
      'A later visit has shown that the learning system has it, the learner leaves it out, or 7 days have passed',
    seen: 'The course offers it to the same learner alone; whoever uses this browser under the same account of the device could read the code',
  },
]

type Shelf = 'localStorage' | 'sessionStorage'
