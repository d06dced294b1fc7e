import { useRef } from 'preact/hooks'
import type { ScenarioQuestion } from '../../course/question.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { usePrivateChoice } from '../blocks/use-private.ts'
import { Button } from '../shell/Button.tsx'
import { Details } from '../shell/Details.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { ButtonRow } from './ButtonRow.tsx'
import { hintFor } from './PracticeQuestion.tsx'
import { Steps } from './Steps.tsx'
import { AllSteps } from './Way.tsx'

/** Stands before the path of a story that was skipped. */
const SKIPPED = '-'

/** A story in a lesson. What is chosen stays in the tab: never sent, never in saved state. */
export function Scenario({ question }: { readonly question: ScenarioQuestion }) {
  const title = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [kept, keep] = usePrivateChoice(`scenario:${question.id}`)
  const isSkipped = kept.startsWith(SKIPPED)
  useFocusMove(isSkipped, () => heading.current)
  return (
    <section class="question flow scenario" aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        <Inlines parts={question.text} />
      </h2>
      {isSkipped ? (
        <>
          <p>{words('scenario.skipped')}</p>
          <Button does={() => keep(kept.slice(1))}>{words('scenario.show')}</Button>
        </>
      ) : (
        <>
          <div class="flow now">
            <p class="small how">{words('scenario.private')}</p>
            <Steps
              question={question}
              path={[...kept]}
              onPath={(path) => keep(path.join(''))}
              isTold
            >
              <Button look="quiet" does={() => keep(SKIPPED + kept)}>
                {words('scenario.skip')}
              </Button>
            </Steps>
            <ButtonRow requests={[hintFor(question)]} />
          </div>
          <Details title={words('scenario.all')}>
            <AllSteps {...question} />
          </Details>
        </>
      )}
    </section>
  )
}
