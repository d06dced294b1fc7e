// What a self-test sends in the place of a learner: a record of each type, with values as the course
// has them, and saved states as long as they get.

import type { Interaction, ProgressReport } from '../port.ts'

const words = (list: Interaction['parts'][number]['list'], ids: string) =>
  [...ids].map((id) => ({ list, id, words: `Sample answer ${id}` }))

const sample = (
  type: Interaction['type'],
  name: string,
  more: Pick<Interaction, 'response' | 'right' | 'parts'> & Partial<Interaction>,
): Omit<Interaction, 'at'> => ({
  id: `q_self_test_${name}`,
  type,
  objectives: ['outcome_1', 'outcome_2'],
  text: ['Sample question of a self-test: what could you offer first?'],
  caseMatters: false,
  outcome: 'right',
  weight: 1,
  latency: 12_340,
  ...more,
})

/** One of each type, and the forms that some systems take badly. */
export const SAMPLES: readonly Omit<Interaction, 'at'>[] = [
  sample('choice', 'one', { response: [['b']], right: [[['b']]], parts: words('choices', 'abc') }),
  sample('choice', 'several', {
    response: [['a'], ['c']],
    right: [[['a'], ['c'], ['d']]],
    parts: words('choices', 'abcd'),
    outcome: 0.67,
    weight: 2,
  }),
  sample('true-false', 'true', { response: true, right: [true], parts: words('answers', 'ab') }),
  sample('matching', 'match', {
    response: [
      ['a', '2'],
      ['b', '1'],
    ],
    right: [
      [
        ['a', '2'],
        ['b', '1'],
      ],
    ],
    parts: [...words('source', 'ab'), ...words('target', '12')],
  }),
  sample('sequencing', 'order', {
    response: [['c'], ['a'], ['b']],
    right: [[['a'], ['b'], ['c']]],
    parts: words('choices', 'abc'),
    outcome: 'wrong',
  }),
  sample('fill-in', 'text', { response: 'a choice', right: ['a choice', 'choice'], parts: [] }),
  sample('performance', 'story', {
    response: [
      ['start', 'b'],
      ['later', 'a'],
    ],
    right: [],
    parts: words('steps', 'ab').map((part) => ({ ...part, step: 'start' })),
    outcome: 'neutral',
  }),
  sample('likert', 'rating', {
    response: [['4']],
    right: [],
    parts: words('scale', '12345'),
    outcome: 'neutral',
    weight: 0,
  }),
]

/** What it begins with tells a self-test's state from a course's. */
const MARK = 'self-test.'

export const isOurs = (state: string): boolean => state.startsWith(MARK)

/** A text of the signs that a saved state has, the same for the same length. */
export function stateOf(length: number): string {
  const signs = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~'
  let state = `${MARK}${length}.`
  for (let place = state.length; place < length; place++) {
    state += signs.charAt((place * 31 + (place >> 6)) % signs.length)
  }
  return state
}

/** Where a learner is who has passed the check and has pages left; and, at the end, none. */
export const aReport = (
  completion: ProgressReport['completion'],
  savedState: string,
): ProgressReport => ({
  completion,
  success: 'passed',
  score: 0.8,
  share: completion === 'complete' ? 1 : 0.5,
  place: 'Lesson 1, page 1: Self-test',
  savedState,
  shorter: [],
})
