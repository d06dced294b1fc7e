import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../support/tries.ts'
import { codesOf, courseOf, LESSON } from './course-files.ts'

describe('a scenario', () => {
  const story = (first: string, more = '') =>
    `# Listening\n\n### Scenario: Sam {#sam}\n\nSam is late.\n\n${first}\n\n#### Sam stays {#sam-stays}\n\n> **Outcome:** helpful\n\nSam stays.\n${more}`
  const stepsOf = (text: string) => {
    const [block] = courseOf({ [LESSON]: text }).lessonFiles[0]?.pages[0]?.blocks ?? []
    const question = block?.kind === 'question' ? block.question : undefined
    return question?.kind === 'scenario' ? question.steps : []
  }

  it('is one place in its page, and no part of what progress holds', () => {
    const { outline } = courseOf({ [LESSON]: story('- [Offer a seat](#sam-stays)') })
    expect(outline.lessons[0]?.pages).toMatchObject([{ id: 'listening/start', questions: [] }])
  })

  it('leads from choice to step, with what is said about the choice', () => {
    expect(stepsOf(story('- [Offer a seat](#sam-stays)\n  - Sam breathes out.'))).toMatchObject([
      { name: 'start', choices: [{ letter: 'a', to: 1, feedback: [{ kind: 'paragraph' }] }] },
      { name: 'sam-stays', ending: 'helpful', choices: [] },
    ])
  })

  it('ends at a line, and the page goes on behind it', () => {
    const text = story('- [Offer a seat](#sam-stays)', '\n---\n\nWhat did you notice?\n')
    const blocks = courseOf({ [LESSON]: text }).lessonFiles[0]?.pages[0]?.blocks ?? []
    expect(blocks.map(({ kind }) => kind)).toEqual(['question', 'pauseLine', 'paragraph'])
  })

  it('takes all lists of links of a step as its choices, and other lists as its words', () => {
    const text = story('- Sam looks away.\n\n1. [Wait](#sam-stays)\n\nOr:\n\n- [Ask](#sam-stays)')
    const [first] = stepsOf(text)
    expect(first?.choices.map(({ letter }) => letter)).toEqual(['a', 'b'])
    expect(first?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'paragraph'])
  })

  it.each(['> **Outcome:** mixed', '> **Outcome: mixed**', '> **outcome:** Mixed.'])(
    'reads the ending in "%s"',
    (written) => {
      const text = story(
        '- [Go](#sam-goes)\n- [Stay](#sam-stays)',
        `\n#### Sam goes {#sam-goes}\n\n${written}\n\nSam goes.\n`,
      )
      expect(stepsOf(text).at(-1)?.ending).toBe('mixed')
    },
  )

  it('needs no outcome at its endings in a lesson', () => {
    const text = story(
      '- [Go](#sam-goes)\n- [Stay](#sam-stays)',
      '\n#### Sam goes {#sam-goes}\n\nSam goes.\n',
    )
    expect(codesOf(text)).toEqual([])
  })
})

/** For each step, the steps that its choices lead to; a step without any is an ending. */
type Ways = readonly (readonly number[])[]

const anyWays: fc.Arbitrary<Ways> = fc
  .integer({ min: 2, max: 7 })
  .chain((count) =>
    fc.tuple(
      fc.uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 3 }),
      fc.array(fc.uniqueArray(fc.nat(count - 1), { maxLength: 3 }), {
        minLength: count - 1,
        maxLength: count - 1,
      }),
    ),
  )
  .map(([first, others]) => [first, ...others])

const nameOf = (step: number) => (step === 0 ? 'sam' : `step-${step}`)

const written = (ways: Ways): string =>
  ways
    .map((to, step) => {
      const heading = step === 0 ? '### Scenario: Sam {#sam}' : `#### Step {#${nameOf(step)}}`
      const choices = to.map((target) => `- [To ${target}](#${nameOf(target)})`).join('\n')
      return `${heading}\n\nWords.\n\n${choices}\n`
    })
    .join('\n')

/** Steps that can be come to from one, itself among them: by walking on until nothing is new. */
function from(ways: Ways, start: number): ReadonlySet<number> {
  const met = new Set([start])
  for (const step of met) for (const to of ways[step] ?? []) met.add(to)
  return met
}

describe('any scenario', () => {
  it('is told of what nobody gets to and of what never ends, and else lets everyone out', () => {
    fc.assert(
      fc.property(anyWays, (ways) => {
        const codes = new Set(codesOf(`# Listening\n\n${written(ways)}`))
        const reached = from(ways, 0)
        const ends = (step: number) => [...from(ways, step)].some((to) => ways[to]?.length === 0)
        expect(codes.has('Q25')).toBe([...reached].some((step) => !ends(step)))
        expect(codes.has('Q24')).toBe(reached.size < ways.length)
        expect([...codes].filter((code) => !['Q24', 'Q25'].includes(code))).toEqual([])
      }),
      { numRuns: tries(150) },
    )
  })
})
