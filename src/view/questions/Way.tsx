import { plainText } from '../../course/plain-text.ts'
import type { Ending, ScenarioQuestion, ScenarioStep } from '../../course/question.ts'
import { endingOf, walk } from '../../course/scenario.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { words } from '../words.ts'

interface WayProps {
  readonly question: ScenarioQuestion
  readonly path: readonly string[]
}

/** A way through a story in words: each choice with what is said about it, then where it led. */
export function Way({ question, path }: WayProps) {
  return (
    <ol class="answer-words">
      {walk(question.steps, path).map(({ step, choice }, index) => (
        <li key={step.name + index}>
          {choice ? <Inlines parts={choice.parts} /> : <strong>{stepTitle(step)}</strong>}
          <Blocks blocks={choice?.feedback ?? []} />
        </li>
      ))}
    </ol>
  )
}

/** All steps of a story one after the other: to read it through, and on paper. */
export function AllSteps({ steps }: ScenarioQuestion) {
  return (
    <ol class="flow">
      {steps.map((step) => (
        <li key={step.name} class="flow">
          <p class="label">{stepTitle(step)}</p>
          <Blocks blocks={step.blocks} />
          {step.ending && <p class="label">{endingLabel(step.ending)}</p>}
          {step.choices.length > 0 && (
            <ul>
              {step.choices.map(({ letter, parts, to, feedback }) => (
                <li key={letter}>
                  {words('scenario.leads', {
                    choice: plainText(parts),
                    step: stepTitle(steps[to] ?? step),
                  })}
                  <Blocks blocks={feedback} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The first step has no title of its own. */
export const stepTitle = ({ title }: ScenarioStep): string =>
  plainText(title) || words('scenario.start')

export const endingLabel = (ending: Ending): string => words(`scenario.${ending}`)

/** How the way of a learner ended. */
export function endingWords({ steps }: ScenarioQuestion, path: readonly string[]): string {
  const ending = endingOf(steps, path)?.ending
  return ending ? endingLabel(ending) : words('result.noAnswer')
}
