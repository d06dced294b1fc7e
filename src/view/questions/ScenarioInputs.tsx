import { useState } from 'preact/hooks'
import type { ScenarioQuestion } from '../../course/question.ts'
import { lettersOf } from '../../course/question-parts.ts'
import { endingOf, shareOfPath, withoutRounds } from '../../course/scenario.ts'
import type { InputsProps } from './QuestionForm.tsx'
import { Steps } from './Steps.tsx'

/** A story in the check: the way to the best ending so far is the answer. */
export function ScenarioInputs({ question, response, onRespond }: InputsProps<ScenarioQuestion>) {
  const { steps } = question
  const best = lettersOf(response)
  const [path, setPath] = useState(best)
  const go = (path: readonly string[]) => {
    setPath(path)
    const isBetter = !endingOf(steps, best) || shareOfPath(steps, path) > shareOfPath(steps, best)
    if (!endingOf(steps, path) || !isBetter) return
    onRespond({ kind: 'chosen', letters: withoutRounds(steps, path) })
  }
  return <Steps question={question} path={path} onPath={go} isTold={false} />
}
