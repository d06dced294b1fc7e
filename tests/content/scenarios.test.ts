// Stories with choices: none leads nowhere, and what did not help can be tried again.

import { describe, expect, it } from 'vitest'
import type { ScenarioQuestion, ScenarioStep } from '../../src/course/question.ts'
import { expectNothingToMend, placeOfStep, questions } from './shipped.ts'

const stories = questions.filter((question) => question.kind === 'scenario')

/** The steps that can come after one, itself among them. */
function reachableFrom(
  { steps }: ScenarioQuestion,
  start: ScenarioStep,
): ReadonlySet<ScenarioStep> {
  const reached = new Set([start])
  // A set goes on to what is added on the way.
  for (const step of reached) {
    for (const { to } of step.choices) {
      const next = steps[to]
      if (next) reached.add(next)
    }
  }
  return reached
}

const isEnding = ({ choices }: ScenarioStep) => choices.length === 0
const isHelpful = ({ ending }: ScenarioStep) => ending === 'helpful'

function placesOf(
  wanted: (step: ScenarioStep, story: ScenarioQuestion) => boolean,
): readonly string[] {
  return stories.flatMap((story) =>
    story.steps.filter((step) => !wanted(step, story)).map(({ name }) => placeOfStep(name, story)),
  )
}

describe('a story', () => {
  it('is in the course', () => {
    expect(stories.length).toBeGreaterThan(0)
  })

  it('comes to an ending from each of its steps', () => {
    expectNothingToMend(
      placesOf((step, story) => [...reachableFrom(story, step)].some(isEnding)),
      'Whoever comes here can never finish. Add a choice that leads on.',
    )
  })

  it('can come to each of its steps and endings', () => {
    expectNothingToMend(
      placesOf((step, story) => {
        const [start = step] = story.steps
        return reachableFrom(story, start).has(step)
      }),
      'No choice leads to this step. Add a link to it, or take it out.',
    )
  })

  it('says of each ending how it turned out', () => {
    expectNothingToMend(
      placesOf((step) => !isEnding(step) || step.ending !== undefined),
      'Write under the heading of the ending: > **Outcome:** helpful (or mixed, or harder).',
    )
  })

  it('can come to a helpful ending from each step that is none', () => {
    expectNothingToMend(
      placesOf((step, story) => isEnding(step) || [...reachableFrom(story, step)].some(isHelpful)),
      'From here nothing helps any more. Add a choice that tries again.',
    )
  })

  it('gives a second try after a choice that does not help yet', () => {
    expectNothingToMend(
      placesOf((step, story) => {
        if (!isEnding(step) || isHelpful(step)) return true
        const before = story.steps.filter(({ choices }) =>
          choices.some(({ to }) => story.steps[to] === step),
        )
        return before.every((one) => one.choices.length > 1)
      }),
      'Only one choice is left on the step before this ending. Add another, so that people can go back and try it.',
    )
  })

  it('says something to each choice', () => {
    expectNothingToMend(
      stories.flatMap((story) =>
        story.steps.flatMap(({ choices, name }) =>
          choices
            .filter(({ feedback, to }) => {
              const next = story.steps[to]
              return feedback.length === 0 && (next?.blocks.length ?? 0) === 0
            })
            .map(({ letter }) => `${placeOfStep(name, story)}, choice ${letter}`),
        ),
      ),
      'Write under the choice how it may feel for the person, or begin the next step with it.',
    )
  })
})
