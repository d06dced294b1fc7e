import { describe, expect, it } from 'vitest'
import { answerKeyPage, answerKeyTable } from '../../scripts/reports/answer-key/answer-key.ts'
import { keyRows } from '../../scripts/reports/answer-key/key-rows.ts'
import { interactionOf } from '../../src/tracking/interaction.ts'
import { courseOf, LESSON, type Texts } from '../compile/course-files.ts'

const BANK = `# Bank

## One of each kind

### Question (choose one, outcome 2): What could you offer? {#first-offer}

- [ ] Nothing
- [x] A seat

### True or false (outcome 1): Listening is waiting. {#is-waiting}

- [x] True
- [ ] False

### Match (outcome 1): Who does what? {#who-what}

- Sam -> Asks
- Kim -> Listens

### Sort (outcome 1): Sort three cards. {#two-cards}

- A seat -> Helps
- A queue -> Does not help
- A choice -> Helps

### Put in order (outcome 1): What comes first? {#what-first}

1. Ask
2. Wait
3. Thank

### Short answer (outcome 1, 2 points): What do people need to feel? {#need}

- [x] safe
- [x] =safe()
`

const TEXTS: Texts = {
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening well

## Outcomes

1. Describe what listening is
2. Offer a choice

## Lessons

1. [Listening](${LESSON})
2. [Check](lessons/02-check.md)
`,
  [LESSON]: `---
outcomes: 1, 2
---

# Listening

### Question (choose one): What comes now? {#now}

- [x] Ask
- [ ] Tell

### Rating (recorded): How sure do you feel? {#sure}

1. Not sure yet
2. Very sure

- I can listen
- I can ask

### Rating: How is today? {#today}

1. Hard
2. Fine
`,
  'lessons/02-check.md': `---
assessment: yes
outcomes: 1, 2
---

# Check

> **Draw:** 6 questions from [the bank](../question-banks/bank.md)
`,
  'question-banks/bank.md': BANK,
}

const RECORDED: Texts = {
  ...TEXTS,
  'course.md': String(TEXTS['course.md']).replace(
    'version: 1.0',
    'version: 1.0\nrecord practice answers: yes',
  ),
}

const course = courseOf(TEXTS)
const row = (record: string, of = course) => keyRows(of).find((one) => one.record === record)

describe('the answer key', () => {
  it.each([
    ['q_first_offer', 'choice', 'A seat', ['b'], ['b']],
    ['q_is_waiting', 'true-false', 'True', ['t'], ['true']],
    ['q_who_what', 'matching', 'Sam: Asks; Kim: Listens', ['a.1,b.2'], ['a[.]1[,]b[.]2']],
    [
      'q_two_cards',
      'matching',
      'A seat: Helps; A queue: Does not help; A choice: Helps',
      ['a.1,b.2,c.1'],
      ['a[.]1[,]b[.]2[,]c[.]1'],
    ],
    ['q_what_first', 'sequencing', '1. Ask; 2. Wait; 3. Thank', ['a,b,c'], ['a[,]b[,]c']],
    [
      'q_need',
      'fill-in',
      'safe or =safe()',
      ['safe', '=safe()'],
      ['{case_matters=false}safe', '{case_matters=false}=safe()'],
    ],
  ])('says of %s what is right, in words and as reports have it', (...expected) => {
    const [record, type, right, patterns12, patterns2004] = expected
    expect(row(record)).toMatchObject({ type, right, patterns12, patterns2004 })
  })

  it('says what each letter and number stands for', () => {
    expect(row('q_who_what')?.legend).toEqual(['a Sam', 'b Kim', '1 Asks', '2 Listens'])
  })

  it('has each statement of a recorded rating, and no private rating', () => {
    const ratings = keyRows(course).filter(({ type }) => type === 'likert')
    expect(ratings.map(({ record, right }) => [record, right])).toEqual([
      ['q_sure_a', ''],
      ['q_sure_b', ''],
    ])
    expect(ratings[0]?.legend).toEqual(['I can listen', '1 Not sure yet', '2 Very sure'])
  })

  it('has practice questions only where their answers are recorded', () => {
    expect(row('q_now')).toBeUndefined()
    expect(row('q_now', courseOf(RECORDED))).toMatchObject({ place: 'Listening', weight: '0' })
  })

  it('UA10: has the id of every record that the course can send', () => {
    const { outline, lessonFiles } = course
    const bank = lessonFiles.flatMap((file) => file.bank)
    expect(outline.check?.bank).toHaveLength(bank.length)
    const sent = bank.map((question) => {
      const at = new Date(0)
      const response = { kind: 'chosen', letters: [] } as const
      return interactionOf({ question, response, try: 1, at, latency: 0 }).id
    })
    const listed = keyRows(course).map(({ record }) => record)
    expect(listed).toEqual(expect.arrayContaining(sent))
    expect(new Set(listed).size).toBe(listed.length)
  })
})

describe('the answer key for a spreadsheet', () => {
  it('has a row for each record below its heads', () => {
    const [heads, first] = answerKeyTable(course).split('\r\n')
    expect(heads).toMatch(/^\uFEFFRecord,Type,Where,Outcomes,Weight,Question,/)
    expect(first).toBe(
      'q_first_offer,choice,Final check,2,1,What could you offer?,a Nothing | b A seat,A seat,b,b',
    )
  })

  it('lets no answer run as a formula', () => {
    const spreadsheet = answerKeyTable(
      courseOf({ ...TEXTS, 'question-banks/bank.md': BANK.replace('- [x] safe\n', '') }),
    )
    expect(spreadsheet).toContain("'=safe()")
    expect(spreadsheet).not.toMatch(/(^|,)"?=safe/m)
  })
})

describe('the answer key to read', () => {
  it('shows an author’s words as words, never as markup', async () => {
    const bank = BANK.replace('What could you offer?', 'Is a < b & c?')
    const page = await answerKeyPage(courseOf({ ...TEXTS, 'question-banks/bank.md': bank }))
    expect(page).toContain('<h3>Is a &lt; b &amp; c?</h3>')
  })

  it('shows both forms of a pattern only where they differ', async () => {
    const page = await answerKeyPage(course)
    expect(page).toContain('In reports: <code>b</code>')
    expect(page).toContain('In reports of SCORM 1.2: <code>t</code>')
    expect(page).toContain('In reports of SCORM 2004: <code>true</code>')
  })

  it('says that a course without records has none', async () => {
    const page = await answerKeyPage(courseOf({ [LESSON]: '# Listening\n\nWords.\n' }))
    expect(page).toContain('This course sends no records of answers.')
    expect(page).not.toMatch(/_t2|Finish|How to read a report/)
  })
})
