import { expect, it } from 'vitest'
import { outcomeMap } from '../../scripts/reports/outcome-map.ts'
import { courseOf, LESSON, type Texts } from '../compile/course-files.ts'

const bank = `# Bank

## Listening

### Question (choose one, outcome 1): What is not listening? {#not-listening}

- [ ] Nodding
- [x] Waiting until it is your turn to say what you think about it all
`

const files = {
  [LESSON]: `---
outcomes: 1
---

# Listening

### Rating (outcome 2): How sure do you feel? {#sure}

1. Not sure yet
2. Very sure

### Question (choose one, outcome 1): What comes first? {#comes-first}

- [x] Ask
  - Yes.
- [ ] Tell
  - Later.
`,
  'question-banks/bank.md': bank,
  'lessons/02-check.md':
    '---\nassessment: yes\noutcomes: 1\n---\n\n# Check\n\n> **Draw:** 1 question from [the bank](../question-banks/bank.md)\n',
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening & “asking”

## Outcomes

1. Describe what listening is
2. Offer a choice

## Lessons

1. [Listening](${LESSON})
2. [Check](lessons/02-check.md)
`,
}

/** The rows of a table of the map, as words. */
async function rows(table: number, texts: Texts = files): Promise<readonly string[]> {
  const html = await outcomeMap(courseOf(texts))
  const body = html.split('<tbody>')[table] ?? ''
  const inRows = (body.split('</tbody>')[0] ?? '').split('</tr>')
  return inRows.map((row) =>
    row
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
}

it('the map shows which lesson teaches an outcome, and which questions practise and check it', async () => {
  const [first] = await rows(1)
  expect(first).toBe(
    '1. Describe what listening is Listening 1 page comes-first Listening not-listening',
  )
})

it('the map marks what is not taught, practised or checked', async () => {
  const [, second] = await rows(1)
  expect(second).toBe(
    '2. Offer a choice No lesson has it yet. Nobody practises it yet. It is never checked.',
  )
})

it('a question that a lesson draws practises its outcome as one that stands there does', async () => {
  const [first] = await rows(1, {
    ...files,
    [LESSON]: `---
outcomes: 1
---

# Listening

> **Draw:** 1 question from [more](../question-banks/more.md)
`,
    'question-banks/more.md': bank.replaceAll('not-listening', 'drawn'),
  })
  expect(first).toContain('listening/drawn Listening not-listening')
})

it('the map says of each question what a person might look at', async () => {
  const [good, guessed] = await rows(2)
  expect(good).toBe('What comes first? comes-first Listening 1 A of 2')
  expect(guessed).toBe(
    'What is not listening? not-listening Final check 1 B of 2 asks with a “not”: hard to read; the right answer is the longest by half; no feedback on 1 of the other answers',
  )
})

it('the map shows an author’s words as words, never as markup', async () => {
  expect(await outcomeMap(courseOf(files))).toContain('Listening &amp; “asking”')
})
