import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { FromReader } from '../shell/FromReader.tsx'
import { Scene } from '../shell/Scene.tsx'
import { Screen } from '../shell/Screen.tsx'
import { breakWords } from '../shell/saving-words.ts'
import { words } from '../words.ts'

/** A quiet page. Nothing on it moves or counts. */
export function BreakScreen() {
  const { saving } = useCourse()
  return (
    <Screen title={words('break.title')}>
      <p class="lead">{breakWords(saving)}</p>
      <div class="row">
        <Button look="main" after="next" does={{ type: 'break.end' }}>
          {words('break.carryOn')}
        </Button>
        <FromReader draw={({ Grounding }) => <Grounding />} />
      </div>
      <Scene />
    </Screen>
  )
}
