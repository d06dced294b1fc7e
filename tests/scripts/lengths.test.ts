// What the doctor prints of the length of a course.

import { describe, expect, it } from 'vitest'
import { describeLengths } from '../../scripts/terminal/lengths.ts'
import { describeDiagnostics } from '../../scripts/terminal/report.ts'
import { compileTexts, courseOf, LESSON } from '../compile/course-files.ts'

const words = (count: number) => 'word '.repeat(count).trim()

const texts = {
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening well

## Outcomes

1. Listen

## Lessons

1. [Listening](${LESSON})
2. [Check](lessons/02-check.md)

## Afterwards

1. [Later](lessons/03-later.md)
`,
  [LESSON]: `---\nminutes: 5\n---\n\n# Listening to people who come to us with something hard\n\n${words(1400)}\n`,
  'lessons/02-check.md':
    '---\nassessment: yes\n---\n\n# Check\n\nTake your time.\n\n> **Draw:** 1 question from [the bank](../question-banks/final-check.md)\n',
  'lessons/03-later.md': `---\nminutes: 3\n---\n\n# Later\n\n${words(180)}\n`,
  'question-banks/final-check.md': `# Bank\n\n${['first', 'second']
    .map(
      (name) =>
        `### True or false (outcome 1): ${words(5)} ${name} {#${name}}\n\n- [x] True\n- [ ] False\n\n> **Why:** ${words(90)}\n`,
    )
    .join('\n')}`,
}

describe('the length of a course', () => {
  const table = describeLengths(courseOf(texts))

  it('is said lesson by lesson, in a table that fits a narrow window', () => {
    expect(
      table,
    ).toBe(`                                                  words   minutes   estimated
Listening to people who come to us with someth…   1,400         5           7
Check                                               101         1           1
The lessons together                              1,501         6           8
Afterwards: Later                                   180         3           1
Pages of the menu                                    22

Words: all there are, feedback and closed parts too. Minutes: as learners read
them. Estimated: 200 words a minute of what one learner reads, 4 seconds for
each answer or card, 20 for each reflection or box, and what is played.`)
    expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('stands above the summary, where it is asked for', () => {
    const how = { colours: false, folder: 'content' }
    const compiled = compileTexts(texts)
    const said = describeDiagnostics(compiled, { ...how, withLengths: true })
    expect(said).toMatch(/and what is played\.\n\n(?:All good|\d).*\n$/)
    expect(describeDiagnostics(compiled, how)).not.toContain('estimated')
  })

  it('is not said of a course that cannot be made', () => {
    const broken = compileTexts({ ...texts, [LESSON]: '# Listening\n\n[Now](nowhere.md)\n' })
    const how = { colours: false, folder: 'content', withLengths: true }
    expect(describeDiagnostics(broken, how)).not.toContain('estimated')
  })
})
