import { describe, expect, it } from 'vitest'
import type { PlannerBlock } from '../../src/course/planner.ts'
import { codesOf, courseOf, LESSON } from './course-files.ts'

const planner = (...lines: readonly string[]): PlannerBlock => {
  const markdown = lines.map((line) => `> ${line}`.trimEnd()).join('\n')
  const course = courseOf({ [LESSON]: `# Listening\n\n${markdown}\n` })
  const [block] = course.lessonFiles[0]?.pages[0]?.blocks ?? []
  if (block?.kind !== 'planner') throw new Error(`expected a planner, found ${block?.kind}`)
  return block
}

describe('a planner', () => {
  it('has a box for each line of its list, and no ideas where there are none', () => {
    expect(planner('**Planner: What helps me**', '', '- Early signs', '- People')).toEqual({
      kind: 'planner',
      label: 'planner',
      title: [{ kind: 'text', text: 'What helps me' }],
      blocks: [],
      boxes: [
        { label: 'Early signs', ideas: [] },
        { label: 'People', ideas: [] },
      ],
      actions: 1,
      remindAfter: [],
    })
  })

  it('takes what is indented under a box as ideas, without form', () => {
    const { boxes } = planner(
      '**Planner: What helps me**',
      '',
      '- **I** will <!-- a note to editors -->',
      '  - Say *at the start* what will happen &amp; when',
      '  - Offer a [choice](01-listening.md)',
      '',
      '  Ask again',
      '- by',
    )
    expect(boxes).toEqual([
      {
        label: 'I will',
        ideas: ['Say at the start what will happen & when', 'Offer a choice', 'Ask again'].map(
          (text) => ({ text, meantFor: undefined }),
        ),
      },
      { label: 'by', ideas: [] },
    ])
  })

  it('is a pledge under that label, for so many actions, with reminders', () => {
    const { label, actions, remindAfter, blocks } = planner(
      '**Pledge: My two actions**',
      'Actions: 2 <!-- not more -->',
      'Remind after: 1 month, 12 weeks',
      '',
      '- I will',
    )
    expect({ label, actions, remindAfter, blocks }).toEqual({
      label: 'pledge',
      actions: 2,
      remindAfter: [
        { months: 1, days: 0 },
        { months: 0, days: 84 },
      ],
      blocks: [],
    })
  })

  it.each([
    ['below an empty line', ['**Pledge: Mine**', '', 'Actions: 3', '', 'Two is enough.']],
    ['among other words', ['**Pledge: Mine**', 'Two is enough.', '**Actions:** 3']],
    ['in other letters', ['**Pledge: Mine**', 'ACTIONS : 3', 'Two is enough.']],
  ])('takes its settings %s', (_, lines) => {
    const { actions, blocks } = planner(...lines, '', '- I will')
    expect(actions).toBe(3)
    expect(blocks).toEqual([
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'Two is enough.' }] },
    ])
  })

  it('has its title behind the label too', () => {
    const { title, blocks } = planner('**Planner:** What helps me', '', '- Early signs')
    expect(title).toEqual([{ kind: 'text', text: 'What helps me' }])
    expect(blocks).toEqual([])
  })

  it('may have any list: numbered, with boxes to tick, in two parts', () => {
    const labels = (...lines: readonly string[]) =>
      planner('**Planner: Mine**', '', ...lines).boxes.map(({ label }) => label)
    expect(labels('1. Early signs', '2. People')).toEqual(['Early signs', 'People'])
    expect(labels('- [ ] Early signs', '- [ ] People')).toEqual(['Early signs', 'People'])
    expect(labels('- Early signs', '', 'And:', '', '- People')).toEqual(['Early signs', 'People'])
  })

  it('has ideas for one role, as blocks are', () => {
    const settings = 'version: 1.0\nroles: Manager, Senior leader'
    const { lessonFiles } = courseOf({
      'course.md': `---\nid: listening-well\n${settings}\n---\n\n# Listening\n\n## Lessons\n\n1. [Listening](${LESSON})\n`,
      [LESSON]:
        '# Listening\n\n> **Planner: Mine**\n>\n> - I will\n>   - **For managers:** Protect time\n>   - **For senior leaders: Fund** it\n>   - **For example** now\n',
    })
    expect(lessonFiles[0]?.pages[0]?.blocks).toMatchObject([
      {
        boxes: [
          {
            ideas: [
              { text: 'Protect time', meantFor: { roles: ['Manager'], label: 'For managers' } },
              { text: 'Fund it', meantFor: { roles: ['Senior leader'] } },
              { text: 'For example now', meantFor: undefined },
            ],
          },
        ],
      },
    ])
  })

  it('is told of a role in an idea that the course does not have', () => {
    const idea = (words: string) =>
      `# Listening\n\n> **Planner: Mine**\n>\n> - I will\n>   - ${words}\n`
    expect(codesOf(idea('**For managers:** Protect time'))).toEqual(['B12'])
  })

  it('is told of where it is half-typed, and never breaks', () => {
    expect(codesOf('# Listening\n\n> **Planner:**\n')).toEqual(['B16'])
    expect(codesOf('# Listening\n\n> **Pledge: Mine**\n> Actions:\n>\n> -\n')).toEqual([
      'B17',
      'B16',
    ])
  })
})
