// What the course needs each call for, and what to ask the vendor of a system where it does not work.

import type { Dialect } from '../scorm/dialect.ts'

export interface Need {
  /** What happens to the course without it. */
  readonly means: string
  readonly ask: string
}

/** By the function's name or the element's, the first that fits. */
const NEEDS: readonly (readonly [name: RegExp, need: Need])[] = [
  [
    /Initialize$/,
    {
      means: 'The course opens as a practice copy, and nothing is recorded.',
      ask: 'Why does the system refuse to start a session for this package?',
    },
  ],
  [
    /Commit$/,
    {
      means: 'What people do may not be kept until they leave, or at all.',
      ask: 'Does Commit store what was set, and what does its error code stand for?',
    },
  ],
  [
    /(Finish|Terminate)$/,
    {
      means:
        'The system may take the visit for one that goes on. What was committed before is safe.',
      ask: 'Why is the end of a session refused, after a Commit that was taken?',
    },
  ],
  [
    /suspend_data$/,
    {
      means: 'Nobody’s place and answers are kept.',
      ask: 'Is cmi.suspend_data stored at each Commit, whole, and given back at the next launch of the same attempt?',
    },
  ],
  [
    /(completion|lesson)_status$|success_status$/,
    {
      means: 'Nobody counts as having finished.',
      ask: 'Is the status stored as the content sends it, and does passed count as complete?',
    },
  ],
  [
    /score\.(raw|scaled)$/,
    {
      means: 'The result of the check is not recorded.',
      ask: 'Is a score from 0 to 100 stored, with the status as the content sends it?',
    },
  ],
  [
    /score\.(min|max)$/,
    {
      means: 'Nothing: the score is from 0 to 100 all the same.',
      ask: 'Does the system read the score as points of 100?',
    },
  ],
  [
    /location$/,
    {
      means: 'Reports do not say in words where somebody is. The place itself is kept elsewhere.',
      ask: 'Is the location stored, with up to 200 characters?',
    },
  ],
  [
    /\.exit$/,
    {
      means: 'The next visit may be a new attempt, without the place.',
      ask: 'Does exit suspend keep the attempt, so that the next launch resumes it?',
    },
  ],
  [
    /session_time$/,
    { means: 'Reports show no time.', ask: 'Is the time of each session added up?' },
  ],
  [
    /progress_measure$/,
    { means: 'Reports show no share of the course.', ask: 'Is the progress measure stored?' },
  ],
  [
    /interactions/,
    {
      means:
        'Reports do not have these answers. Status, score and place are recorded all the same.',
      ask: 'Which interactions does the system store, and in which report are they?',
    },
  ],
  [
    /credit$|mode$/,
    {
      means: 'Every visit is taken for one that counts.',
      ask: 'Does the system tell content whether a visit counts?',
    },
  ],
  [
    /mastery_score$|scaled_passing_score$/,
    {
      means:
        'The pass mark of the course counts, which is as it should be where the system sets none.',
      ask: 'Is a pass mark that is set in the system given to content?',
    },
  ],
  [
    /(student|learner)_id$/,
    {
      means: 'What could not be saved is not kept on the device either.',
      ask: 'Is an identifier of the learner given to content?',
    },
  ],
  [
    /nav\.request$/,
    {
      means: 'Save and leave does not close the course by itself. People close its window.',
      ask: 'Is the navigation request suspendAll heeded?',
    },
  ],
]

const NOTHING: Need = { means: '', ask: '' }

export const needOf = (name: string): Need =>
  NEEDS.find(([pattern]) => pattern.test(name))?.[1] ?? NOTHING

/** Without it the course does not do what people rely on. */
export function isNeeded({ essential, elements, functions, apiName }: Dialect, name: string) {
  if (name === functions.initialise || name === functions.commit) return true
  // Without it 2004 forgets the whole attempt; 1.2 keeps it.
  if (name === elements.exit) return apiName === 'API_1484_11'
  return essential.includes(name)
}
