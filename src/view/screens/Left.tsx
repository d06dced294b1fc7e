import { useCourse } from '../course-view.ts'
import { Scene } from '../shell/Scene.tsx'
import { Screen } from '../shell/Screen.tsx'
import { leftWords } from '../shell/saving-words.ts'
import { words } from '../words.ts'

export function Left() {
  const { saving } = useCourse()
  return (
    <Screen title={words('left.title')}>
      <p class="lead" role="status">
        {leftWords(saving)}
      </p>
      <Scene />
    </Screen>
  )
}
