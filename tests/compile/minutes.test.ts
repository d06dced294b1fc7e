// How long a lesson is: what stands on its pages at once, and how many minutes it may take.

import { describe, expect, it } from 'vitest'
import type { CompileOptions } from '../../scripts/compile/compile-options.ts'
import { wordsAtOnce } from '../../scripts/compile/shown-words.ts'
import { courseOf, LESSON } from './course-files.ts'

const words = (count: number) => 'word '.repeat(count).trim()

function lessonOf(markdown: string, options: Partial<CompileOptions> = {}) {
  const { outline, lessonFiles } = courseOf({ [LESSON]: `# Listening\n\n${markdown}\n` }, options)
  const [page] = lessonFiles[0]?.pages ?? []
  return { minutes: outline.lessons[0]?.minutes, atOnce: wordsAtOnce(page?.blocks ?? []) }
}

const QUESTION = `### Question: What helps? {#helps}

- [ ] ${words(10)}
  - ${words(90)}
- [x] ${words(10)} more
  - ${words(90)}

> **Hint:** ${words(500)}

> **Why:** ${words(90)}
`

describe('the words that stand on a page at once', () => {
  it.each([
    ['a paragraph', words(30), 30],
    ['a list', `- ${words(5)}\n- ${words(6)}`, 11],
    ['a table', `| One | Two |\n| --- | --- |\n| ${words(4)} | ${words(5)} |`, 11],
    ['a panel with its title', `> **Tip: Wait a little**\n>\n> ${words(9)}`, 12],
    ['a question, without answers and feedback', QUESTION, 2],
    ['a More, without what is in it', `> **More: Why so**\n>\n> ${words(50)}`, 2],
  ])('of %s', (_, markdown, count) => {
    expect(lessonOf(markdown).atOnce).toBe(count)
  })

  it('of a story are its first step', () => {
    const story = `### Scenario: Sam comes in {#sam}\n\n${words(8)}\n\n- [Wait](#sam-waits)\n  - ${words(20)}\n\n#### You wait {#sam-waits}\n\n${words(300)}`
    expect(lessonOf(story).atOnce).toBe('Sam comes in'.split(' ').length + 8)
  })
})

describe('the minutes of a lesson that does not say them', () => {
  it('are those of its words, 200 a minute, and one at least', () => {
    expect(lessonOf(words(900)).minutes).toBe(5)
    expect(lessonOf(words(9)).minutes).toBe(1)
  })

  it('count one answer’s feedback and the reason, and no hint', () => {
    // Its text and answers, half of all feedback, the reason; and 4 seconds for each answer.
    const seconds = ((2 + 21 + 90 + 90) / 200) * 60 + 2 * 4
    expect(lessonOf(`${QUESTION}\n\n${words(2000)}`).minutes).toBe(10 + Math.round(seconds / 60))
  })

  it('count no More: not everyone opens it', () => {
    expect(lessonOf(`${words(360)}\n\n> **More: Why**\n>\n> ${words(900)}`).minutes).toBe(2)
  })

  it('have time to think in a reflection', () => {
    const reflections = Array.from({ length: 6 }, () => '> **Reflection:** What helps?')
    expect(lessonOf(reflections.join('\n\n')).minutes).toBe(2)
  })

  it('count what is for one role as often as there are learners in it', () => {
    const forManagers = `> **For managers:** ${words(720)}`
    const { outline } = courseOf({
      'course.md': `---\nid: listening\nversion: 1.0\nroles: Manager, Front-line worker\n---\n\n# Listening\n\n## Lessons\n\n1. [Listening](${LESSON})\n`,
      [LESSON]: `# Listening\n\n${words(200)}\n\n${forManagers}\n`,
    })
    expect(outline.lessons[0]?.minutes).toBe(1 + 2)
  })
})
