import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark, markAll, rightResponse } from '../../src/course/marking.ts'
import type { Ending, LearnerResponse } from '../../src/course/question.ts'
import { endingOf, walk, withoutRounds } from '../../src/course/scenario.ts'
import { aScenario } from '../support/builders.ts'

const chosen = (...letters: string[]): LearnerResponse => ({ kind: 'chosen', letters })

const sam = aScenario('sam', {
  start: [
    ['Explain the policy', 'policy'],
    ['Offer a seat', 'welcome'],
  ],
  policy: [
    ['Pause, and start again', 'start'],
    ['Carry on', 'leaves'],
  ],
  welcome: [
    ['Say how long it takes', 'waits'],
    ['Say yes', 'stays'],
  ],
  waits: 'mixed',
  stays: 'helpful',
  leaves: 'harder',
})
const { steps } = sam
const names = (path: string) => walk(steps, [...path]).map(({ step }) => step.name)

describe('a way through a story', () => {
  it.each([
    ['', ['start']],
    ['b', ['start', 'welcome']],
    ['aabb', ['start', 'policy', 'start', 'welcome', 'stays']],
    ['bz', ['start', 'welcome']],
    ['bbb', ['start', 'welcome', 'stays']],
  ])('"%s" leads from step to step', (path, expected) => {
    expect(names(path)).toEqual(expected)
  })

  it('is kept without the rounds that it went', () => {
    expect(withoutRounds(steps, [...'aaaabb'])).toEqual(['b', 'b'])
  })

  it('has come to an end only at a step without choices', () => {
    expect(endingOf(steps, ['b'])).toBeUndefined()
    expect(endingOf(steps, ['b', 'b'])?.name).toBe('stays')
  })
})

describe('the ending of a story in the check', () => {
  it.each([
    ['that helped earns all', chosen('b', 'b'), 1, true],
    ['that helped in part earns half', chosen('b', 'a'), 0.5, false],
    ['that made it harder earns nothing', chosen('a', 'b'), 0, false],
    ['that is not reached yet earns nothing', chosen('b'), 0, false],
    ['that nobody asked for earns nothing', undefined, 0, false],
  ])('%s', (_, response, share, right) => {
    expect(mark(sam, response)).toMatchObject({ share, right })
  })

  it('weighs as many points as the question has', () => {
    const heavy = aScenario('heavy', { start: [['On', 'end']], end: 'mixed' }, { points: 3 })
    expect(markAll([heavy, sam], { [heavy.id]: chosen('a'), [sam.id]: chosen('b', 'b') })).toBe(
      (1.5 + 1) / 4,
    )
  })
})

/** Any story whose every step, by its own or another's choices, comes to an ending. */
const anyStory = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .chain((ways) =>
    fc
      .array(fc.constantFrom<Ending>('helpful', 'mixed', 'harder'), {
        minLength: 3,
        maxLength: 3,
      })
      .map((endings) => {
        const known = [...ways.map((_, index) => `s${index}`), 'e0', 'e1', 'e2']
        const inner = ways.map((choices, index) => {
          // One choice leads on, so that no round is without a way out.
          const all = [...choices.map((to) => known[to % known.length] ?? 'e0'), known[index + 1]]
          return [`s${index}`, all.map((to) => ['Go', to ?? 'e0'] as const)] as const
        })
        const ends = endings.map((ending, index) => [`e${index}`, ending] as const)
        return aScenario('any', Object.fromEntries([...inner, ...ends]))
      }),
  )

describe('any story', () => {
  it('can be brought to its best ending', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const best = rightResponse(story)
        const path = best.kind === 'chosen' ? best.letters : []
        expect(endingOf(story.steps, path)).toBeDefined()
        const share = (letters: readonly string[]) => mark(story, chosen(...letters)).share
        for (const other of someWays(story.steps)) {
          expect(share(path)).toBeGreaterThanOrEqual(share(other))
        }
      }),
    )
  })

  it('ends the same with and without rounds, in no more choices than it has steps', () => {
    fc.assert(
      fc.property(anyStory, fc.array(fc.nat(4), { maxLength: 30 }), (story, moves) => {
        const path = moves.map((move) => 'abcde'.charAt(move))
        const last = (letters: readonly string[]) => walk(story.steps, letters).at(-1)?.step
        const short = withoutRounds(story.steps, path)
        expect(last(short)).toBe(last(path))
        expect(short.length).toBeLessThan(story.steps.length)
      }),
    )
  })

  it('goes back step by step, from wherever it has come to, to its start', () => {
    fc.assert(
      fc.property(anyStory, fc.array(fc.nat(4), { maxLength: 30 }), (story, moves) => {
        let passed = walk(
          story.steps,
          moves.map((move) => 'abcde'.charAt(move)),
        )
        while (passed.length > 1) {
          const letters = passed.flatMap(({ choice }) => choice?.letter ?? []).slice(0, -1)
          const before = walk(story.steps, letters)
          expect(before.at(-1)?.step).toBe(passed.at(-2)?.step)
          passed = before
        }
        expect(passed[0]?.step).toBe(story.steps[0])
      }),
    )
  })
})

/** Ways of up to three choices. */
function someWays(steps: (typeof sam)['steps']): readonly (readonly string[])[] {
  const on = (path: readonly string[]) =>
    (walk(steps, path).at(-1)?.step.choices ?? []).map(({ letter }) => [...path, letter])
  const one = on([])
  const two = one.flatMap(on)
  return [...one, ...two, ...two.flatMap(on)]
}
