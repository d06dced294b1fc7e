// Slips that change nothing: the course is the one that was meant.

import { describe, expect, it } from 'vitest'
import { compileTexts, courseOf, doctor, LESSON } from './course-files.ts'

describe('a slip that is read as meant', () => {
  const meant = '### Question: What helps? {#helps}\n\n- [x] Asking\n- [ ] Telling\n'

  it.each([
    ['a tab behind the box', meant.replaceAll('] ', ']\t')],
    ['a tab behind the bullet', meant.replaceAll('- [', '-\t[')],
    ['no space behind ###', meant.replace('### ', '###')],
    ['a number behind the word', meant.replace('Question', 'Question 1')],
    ['no bullets', meant.replaceAll('- [', '[')],
    [
      'signs for boxes, each in a paragraph',
      '### Question: What helps? {#helps}\n\n☒ Asking\n\n☐ Telling\n',
    ],
    ['an invisible space in a box', meant.replace('[ ]', '[\u00a0]')],
  ])('%s', (_, slip) => {
    const courseWith = (question: string) => courseOf({ [LESSON]: `# Listening\n\n${question}` })
    expect(courseWith(slip)).toEqual(courseWith(meant))
  })
})

describe('a heading or bold text that only begins like a question', () => {
  it.each([
    '## Question: How common is it?\n\n| Where | How many |\n| --- | --- |\n| Here | Some |\n',
    '## Match: United at home\n\nWords.\n',
    '**Question:** what would help?\n\n- Asking\n- Waiting\n',
  ])('%j is no question', (text) => {
    const [lesson] = courseOf({ [LESSON]: `# Listening\n\nWords.\n\n${text}` }).outline.lessons
    expect(lesson?.pages.flatMap(({ questions }) => questions)).toEqual([])
  })
})

describe('bold words between the heading of a question and its answers', () => {
  it('belong to the question', () => {
    const [lesson] = courseOf({
      [LESSON]:
        '# Listening\n\n### Question {#helps}\n\n**Question: what helps?**\n\n- [x] Asking\n- [ ] Telling\n',
    }).outline.lessons
    expect(lesson?.pages.flatMap(({ questions }) => questions.map(({ id }) => id))).toEqual([
      'helps',
    ])
  })
})

describe('titles in other alphabets', () => {
  const pagesOf = (...titles: readonly string[]) => {
    const text = titles.map((title) => `## ${title}\n\nWords.\n`).join('\n')
    const [lesson] = courseOf({ [LESSON]: `# Listening\n\n${text}` }).outline.lessons
    return (lesson?.pages ?? []).map(({ id }) => id)
  }

  it('give each page a name of its own, which stays', () => {
    const [first, second] = pagesOf('Безопасность', '安全')
    expect(first).toMatch(/^listening\/n-[a-z0-9]+$/)
    expect(second).not.toBe(first)
    expect(pagesOf('Доверие', 'Безопасность')[1]).toBe(first)
  })
})

describe('a file saved as Windows-1252', () => {
  it('is shown with its own quotation marks', () => {
    const bytes = Buffer.from('# Listening\n\n\x93Wait\x94 \x96 \x801', 'latin1')
    expect(doctor(compileTexts({ [LESSON]: bytes }))).toContain('“Wait” – €1')
  })
})

describe('a draw without its colon', () => {
  it('is read as a draw', () => {
    const check = (draw: string) =>
      courseOf({
        [LESSON]: `---\nassessment: yes\n---\n\n# Check\n\n${draw} all questions from [the bank](../question-banks/check.md)\n`,
        'question-banks/check.md': ['one', 'two']
          .map(
            (name) =>
              `### Question (choose one, outcomes 1, 2): Is it ${name}? {#${name}}\n\n- [x] A\n- [ ] B\n`,
          )
          .join('\n'),
      }).outline.check
    expect(check('> **Draw**')).toEqual(check('> **Draw:**'))
  })
})
