import { useCourse } from '../course-view.ts'
import { Screen } from '../shell/Screen.tsx'
import { useReader } from '../use-lessons.ts'
import { Awaited } from './Awaited.tsx'

/** The end, a handout, a certificate: screens that come with the reader. */
export function LaterScreen() {
  const { outline, lessons } = useCourse()
  const reader = useReader(lessons)
  if (typeof reader !== 'string') return <reader.EndScreen />
  return (
    <Screen title={outline.title}>
      <Awaited what={reader} file={0} />
    </Screen>
  )
}
