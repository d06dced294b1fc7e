import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { plainText } from '../../course/plain-text.ts'
import type { ScenarioChoice, ScenarioQuestion, ScenarioStep } from '../../course/question.ts'
import { type PassedStep, walk } from '../../course/scenario.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Button } from '../shell/Button.tsx'
import { Details } from '../shell/Details.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { words } from '../words.ts'
import { Why } from './Feedback.tsx'
import { endingLabel, stepTitle } from './Way.tsx'

interface StepsProps {
  readonly question: ScenarioQuestion
  readonly path: readonly string[]
  readonly onPath: (path: readonly string[]) => void
  /** In practice the story says how a choice and an ending turned out. */
  readonly isTold: boolean
  /** What else can be done at a step that is no ending. */
  readonly children?: ComponentChildren
}

/** The step that a path has come to: its words, its choices, and the ways back. */
export function Steps({ question, path: kept, onPath, isTold, children }: StepsProps) {
  const passed = walk(question.steps, kept)
  // A kept path may name a choice that the story does not have any more.
  const path = passed.flatMap(({ choice }) => choice?.letter ?? [])
  const step = passed.at(-1)?.step
  const last = passed.at(-2)
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusMove(path.join(), () => heading.current)
  if (!step) return null
  const isEnding = step.choices.length === 0
  return (
    <>
      {last && <SoFar passed={passed} onBack={(count) => onPath(path.slice(0, count))} />}
      <div
        key={step.name}
        class={`flow ${isEnding ? `panel ${isTold ? lookOf(step) : 'key'}` : ''}`}
      >
        <h3 ref={heading} tabIndex={-1}>
          {stepTitle(step)}
        </h3>
        {isTold && step.ending && (
          <p>
            <strong>{endingLabel(step.ending)}</strong>
          </p>
        )}
        {isTold && last?.choice && <Chosen {...last.choice} />}
        <Blocks blocks={step.blocks} />
        {isTold && isEnding && <Why blocks={question.why} />}
      </div>
      {!isEnding && (
        <ul class="choices plain">
          {step.choices.map(({ letter, parts }) => (
            <li key={letter}>
              <Button does={() => onPath([...path, letter])}>{plainText(parts)}</Button>
            </li>
          ))}
        </ul>
      )}
      {(last || children) && (
        <div class="row">
          {last && (
            <Button {...(!isEnding && QUIET)} does={() => onPath(path.slice(0, -1))}>
              {words('scenario.back')}
            </Button>
          )}
          {isEnding && <Button does={() => onPath([])}>{words('scenario.again')}</Button>}
          {!isEnding && children}
        </div>
      )}
    </>
  )
}

/** Beside choices; at an ending the ways back are what there is to choose. */
const QUIET = { look: 'quiet' } as const

const LOOKS = { helpful: 'right', mixed: 'yet', harder: 'yet' }

const lookOf = ({ ending }: ScenarioStep) => (ending ? LOOKS[ending] : 'key')

/** What was chosen last, and what is said about it: read right after the step's heading. */
function Chosen({ parts, feedback }: ScenarioChoice) {
  return (
    <div class="chosen flow">
      <p class="small">{words('scenario.chose', { choice: plainText(parts) })}</p>
      <Blocks blocks={feedback} />
    </div>
  )
}

interface SoFarProps {
  readonly passed: readonly PassedStep[]
  /** `count`: of the choices that stay. */
  readonly onBack: (count: number) => void
}

/** Each choice on the way is a way back to it. */
function SoFar({ passed, onBack }: SoFarProps) {
  return (
    <Details title={words('scenario.soFar')}>
      <p class="small">{words('scenario.change')}</p>
      <ol class="choices">
        {passed.map(
          ({ step, choice }, count) =>
            choice && (
              <li key={step.name + count}>
                <Button does={() => onBack(count)}>
                  {words('scenario.step', {
                    step: stepTitle(step),
                    choice: plainText(choice.parts),
                  })}
                </Button>
              </li>
            ),
        )}
      </ol>
    </Details>
  )
}
