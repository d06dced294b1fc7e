// What people answered, in words, for each kind of question.

import { expect, it } from 'vitest'
import { reportAsTable } from '../../../scripts/reports/item-analysis/as-table.ts'
import { reportAsText } from '../../../scripts/reports/item-analysis/as-text.ts'
import { courseOf, LESSON } from '../../compile/course-files.ts'
import { asCsv } from './people.ts'
import { reportOf } from './report-of.ts'

const BANK = `# Bank

## One of each kind

### Match (outcome 1): Who does what? {#who-what}

- Sam -> Asks
- Kim -> Listens

### Sort (outcome 1): Where does it go? {#two-cards}

- A seat -> Helps
- A queue -> Does not help

### Put in order (outcome 1): What comes first? {#what-first}

1. Ask
2. Thank
3. Write

### Question (choose 2, outcome 1): Which help? {#which-help}

- [x] A seat
- [x] Tea
- [ ] =1+2

### Scenario (outcome 1): Sam at the desk {#sam}

Sam waits.

- [Ask Sam in](#sam-inside)
- [Look away](#sam-leaves)

#### Inside {#sam-inside}

Sam sits down.

- [Offer tea](#sam-stays)
- [Ask why](#sam-leaves)

#### Sam stays {#sam-stays}

> **Outcome:** helpful

Sam stays.

#### Sam leaves {#sam-leaves}

> **Outcome:** harder

Sam leaves.
`

const course = courseOf({
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

### Rating (recorded): How sure do you feel? {#sure}

1. Not sure yet
2. Very sure

- I can listen
- I can ask
`,
  'lessons/02-check.md': `---
assessment: yes
outcomes: 1
---

# Check

> **Draw:** 5 questions from [the bank](../question-banks/bank.md)
`,
  'question-banks/bank.md': BANK,
})

/** Of each record what twenty people answered, and what twelve others did. */
async function answersTo(record: string, twenty: string, twelve: string): Promise<string> {
  const row = (index: number) => [`p${index}`, record, index < 20 ? twenty : twelve]
  const rows = Array.from({ length: 32 }, (_, index) => row(index))
  const export_ = asCsv([['Learner ID', 'Interaction ID', 'Response'], ...rows])
  const text = reportAsText(await reportOf(export_, undefined, course))
  return text.slice(text.indexOf(record)).replace(/ {2,}(?=\d)/g, '  ')
}

it('pairs: for each left side what people put beside it', async () => {
  expect(
    await answersTo('q_who_what', 'a.1,b.2', 'a.2,b.1'),
  ).toBe(`q_who_what · matching · Final check
  Learners: 32. Answered again: 0. Discrimination: –.
    Right  20  63%
    Not right  12  38%
  Sam (32)
    ✓ Asks  20  63%
      Listens  12  38%
  Kim (32)
      Asks  12  38%
    ✓ Listens  20  63%
`)
})

it('cards: for each where people put it, and those who did not', async () => {
  expect(await answersTo('q_two_cards', 'a[.]1[,]b[.]2', 'a[.]2')).toContain(`  A seat (32)
    ✓ Helps  20  63%
      Does not help  12  38%
  A queue (32)
      Helps  0  0%
    ✓ Does not help  20  63%
`)
})

it('an order: what stood in its place', async () => {
  expect(await answersTo('q_what_first', 'a,b,c', 'b,a,c')).toContain(`  Ask (32)
    ✓ In its place (1)  20  63%
      In another place  12  38%
`)
})

it('several choices: how many ticked each', async () => {
  expect(await answersTo('q_which_help', 'a,b', 'a,c')).toContain(`  Answers
    ✓ A seat  32  100%
    ✓ Tea  20  63%
      =1+2  12  38%
`)
})

it('a spreadsheet runs nothing that an author wrote', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => [`p${index}`, 'q_which_help', 'a,c'])
  const export_ = asCsv([['Learner ID', 'Interaction ID', 'Response'], ...rows])
  const table = reportAsTable(await reportOf(export_, undefined, course))
  expect(table).toContain(",'=1+2,")
})

it('a story: what was chosen at each step, of those who came to it', async () => {
  const told = await answersTo('q_sam', 'start.a,sam_inside.a', 'start.b')
  expect(told).toContain(`    Ended well  20  63%
    Ended badly  12  38%
  At the start (32)
      Ask Sam in  20  63%
      Look away  12  38%
  Inside (20)
      Offer tea  20  100%
      Ask why  0  0%
`)
})

it('a rating: how many chose each step, and nothing of right or wrong', async () => {
  expect(await answersTo('q_sure_b', '2', '1')).toBe(`q_sure_b · likert · Listening
  Learners: 32. Answered again: 0.
  Answers
      Not sure yet  12  38%
      Very sure  20  63%
`)
})

it('a group that is small at one step of a story is hidden there', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `p${index}`,
    'q_sam',
    index < 34 ? 'start.b' : 'start.a,sam_inside.a',
  ])
  const export_ = asCsv([['Learner ID', 'Interaction ID', 'Response'], ...rows])
  const text = reportAsText(await reportOf(export_, undefined, course))
  expect(text).toContain('  Inside (under 10)\n')
  expect(text).not.toContain('Offer tea')
  expect(text).toMatch(/Ask Sam in +under 10/)
  expect(text).toMatch(/Look away +31 or more/)
})
