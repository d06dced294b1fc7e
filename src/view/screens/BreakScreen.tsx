import { useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { Scene } from '../shell/Scene.tsx'
import { Screen } from '../shell/Screen.tsx'
import { breakWords } from '../shell/saving-words.ts'
import { words } from '../words.ts'

const STEPS = [
  'break.ground1',
  'break.ground2',
  'break.ground3',
  'break.ground4',
  'break.ground5',
] as const

/** A quiet page. Nothing on it moves or counts. */
export function BreakScreen() {
  const { saving } = useCourse()
  const [isGrounding, setGrounding] = useState(false)
  return (
    <Screen title={words('break.title')}>
      <p class="lead">{breakWords(saving)}</p>
      <div class="row">
        <Button look="main" after="next" does={{ type: 'break.end' }}>
          {words('break.carryOn')}
        </Button>
        <Button
          aria-expanded={isGrounding}
          aria-controls="grounding"
          does={() => setGrounding(!isGrounding)}
        >
          {words('break.ground')}
        </Button>
      </div>
      <ul id="grounding" class="plain flow" hidden={!isGrounding}>
        {STEPS.map((step) => (
          <li key={step}>{words(step)}</li>
        ))}
      </ul>
      <Scene />
    </Screen>
  )
}
