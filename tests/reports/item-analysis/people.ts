// People who took a small course, and what each kind of learning system exports of them.

import { stringify } from 'csv-stringify/sync'
import type { Course } from '../../../scripts/compile/compiled-course.ts'
import { courseOf, LESSON } from '../../compile/course-files.ts'

export const course: Course = courseOf({
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening well

## Outcomes

1. Describe what listening is

## Lessons

1. [Listening](${LESSON})
2. [Check](lessons/02-check.md)
`,
  [LESSON]: `---
outcomes: 1
---

# Listening

### Question (choose one): What comes now? {#now}

- [x] Ask
- [ ] Tell
`,
  'lessons/02-check.md': `---
assessment: yes
outcomes: 1
---

# Check

> **Draw:** 3 questions from [the bank](../question-banks/bank.md)
`,
  'question-banks/bank.md': `# Bank

## Listening

### Question (choose one, outcome 1): What could you offer? {#first-offer}

- [ ] Nothing
- [x] A seat
- [ ] A form

### True or false (outcome 1): Listening is waiting. {#is-waiting}

- [x] True
- [ ] False

### Short answer (outcome 1): What do people need to feel? {#need}

- [x] safe
- [ ] calm
`,
})

/** Letters and words as the course means them; empty where nothing was answered. */
export interface Answers {
  readonly offer?: string
  readonly waiting?: 'true' | 'false' | ''
  readonly need?: string
}

export interface Person {
  readonly name: string
  /** What was sent at each Finish, one after the other. */
  readonly tries: readonly Answers[]
}

export const people = (
  count: number,
  from: string,
  ...tries: readonly Answers[]
): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({ name: `${from} ${index + 1}`, tries }))

/**
 * Twenty have all right (and twelve of them do it again), ten have the first two wrong, ten have the
 * first wrong and leave the last open. Ten more have not opened the course.
 */
export const FIFTY: readonly Person[] = [
  ...people(8, 'Ann', { offer: 'b', waiting: 'true', need: 'safe' }),
  ...people(
    12,
    'Bea',
    { offer: 'b', waiting: 'true', need: 'Safe' },
    { offer: 'b', waiting: 'true', need: 'safe' },
  ),
  ...people(10, 'Cem', { offer: 'a', waiting: 'false', need: 'safe' }),
  ...people(10, 'Dee', { offer: 'c', waiting: 'true', need: '' }),
  ...people(10, 'Eva'),
]

interface Sent {
  readonly person: Person
  readonly id: string
  readonly response: string
  readonly isRight: boolean
  readonly tryNumber: number
}

const RIGHT = { offer: ['b'], waiting: ['true'], need: ['safe', 'Safe'] } as const
const IDS = { offer: 'q_first_offer', waiting: 'q_is_waiting', need: 'q_need' } as const

/** The records of a person, as the course sends them. */
const sentBy = (person: Person): readonly Sent[] =>
  person.tries.flatMap((answers, index) =>
    (['offer', 'waiting', 'need'] as const).flatMap((name) => {
      const response = answers[name]
      if (response === undefined) return []
      const isRight = (RIGHT[name] as readonly string[]).includes(response)
      const id = index === 0 ? IDS[name] : `${IDS[name]}_t${index + 1}`
      return { person, id, response, isRight, tryNumber: index + 1 }
    }),
  )

type Rows = readonly (readonly string[])[]

const in12 = (response: string) => response.replace(/^true$/, 't').replace(/^false$/, 'f')
const result12 = ({ isRight }: Sent) => (isRight ? 'correct' : 'wrong')

/** The head, and a row for each attempt. */
export function moodleRows(all: readonly Person[]): Rows {
  const most = Math.max(...all.map((person) => sentBy(person).length))
  const numbers = Array.from({ length: most }, (_, index) => index)
  return [
    [
      ...[
        'Name',
        'Email address',
        'Attempt',
        'Started on',
        'Last accessed on',
        'Score',
        'Listening',
      ],
      ...numbers.flatMap((n) => [
        `Question ${n}`,
        `Response ${n}`,
        `Right answer ${n}`,
        `Result ${n}`,
      ]),
    ],
    ...all.map((person) => {
      const sent = sentBy(person)
      const cells = numbers.flatMap((n) => {
        const one = sent[n]
        return one ? [one.id, in12(one.response), '', result12(one)] : ['', '', '', '']
      })
      const facts = sent.length > 0 ? ['1', 'Monday', 'Monday', '80'] : ['-', '-', '-', '-']
      return [person.name, mail(person), ...facts, 'Completed', ...cells]
    }),
  ]
}

/** Element and value, as the tables of Moodle have them. */
export const elementRows = (all: readonly Person[]): Rows => [
  ['userid', 'attempt', 'element', 'value', 'timemodified'],
  ...all.flatMap((person) =>
    sentBy(person).flatMap((one, n) =>
      [
        ['id', one.id],
        ['type', 'choice'],
        ['student_response', in12(one.response)],
        ['result', result12(one)],
      ].map(([part = '', value = '']) => [
        mail(person),
        '1',
        `cmi.interactions_${n}.${part}`,
        value,
        '1764000000',
      ]),
    ),
  ),
]

/** One record in a row. */
export const recordRows = (all: readonly Person[]): Rows => [
  ['Learner ID', 'Interaction ID', 'Learner Response', 'Result', 'Timestamp'],
  ...all.flatMap((person) =>
    sentBy(person).map((one) => [
      mail(person),
      one.id,
      one.response,
      one.isRight ? 'correct' : 'incorrect',
      at(one),
    ]),
  ),
]

export const statements = (all: readonly Person[]): readonly object[] =>
  all.flatMap((person) =>
    sentBy(person).map((one) => ({
      actor: { account: { homePage: 'https://lms.example', name: person.name } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: `https://lms.example/listening/${one.id}` },
      result: { ...(one.response && { response: one.response }), success: one.isRight },
      context: { registration: `r-${person.name}` },
      timestamp: at(one),
    })),
  )

export const registrations = (all: readonly Person[]): readonly object[] =>
  all.map((person) => ({
    id: `r-${person.name}`,
    instance: 0,
    registrationCompletion: sentBy(person).length > 0 ? 'COMPLETED' : 'UNKNOWN',
    ...(sentBy(person).length > 0 && { firstAccessDate: '2026-11-02T09:00:00Z' }),
    learner: { id: mail(person), firstName: person.name },
    activityDetails: {
      children: [
        {
          runtime: {
            runtimeInteractions: sentBy(person).map((one) => ({
              id: one.id,
              learnerResponse: one.response,
              result: one.isRight ? 'correct' : 'incorrect',
              timestampUtc: at(one),
            })),
          },
        },
      ],
    },
  }))

const mail = ({ name }: Person) => `${name.replace(' ', '.').toLowerCase()}@example.org`

const at = ({ tryNumber }: Sent) => `2026-11-0${tryNumber}T09:00:00.00Z`

export const asCsv = (rows: Rows, delimiter = ',', record_delimiter = '\n'): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter, record_delimiter },
  )
