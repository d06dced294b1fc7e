import { standing } from '../../course/standing.ts'
import { useCourse } from '../course-view.ts'
import { PaperLinks } from '../paper/PaperLinks.tsx'
import { Afterwards } from '../shell/Afterwards.tsx'
import { Button } from '../shell/Button.tsx'
import { Scene } from '../shell/Scene.tsx'
import { Screen } from '../shell/Screen.tsx'
import { finishedWords } from '../shell/saving-words.ts'
import { words } from '../words.ts'

export function Finished() {
  const { outline, saving, recorded, snapshot } = useCourse()
  return (
    <Screen title={words('finished.title')}>
      <p class="lead" role="status">
        {finishedWords(saving, recorded)}
      </p>
      <p>{words('finished.open')}</p>
      {outline.afterwards.length > 0 ? (
        <Afterwards outline={outline} standing={standing(outline, snapshot.context.progress)} />
      ) : (
        <PaperLinks />
      )}
      <div class="row">
        <Button look="main" after="next" does={{ type: 'home.open' }}>
          {words('shell.lookAgain')}
        </Button>
        <Button does={{ type: 'course.leave' }}>{words('shell.leave')}</Button>
      </div>
      <Scene />
    </Screen>
  )
}
