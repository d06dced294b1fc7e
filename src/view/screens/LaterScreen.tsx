import { checkLesson } from '../../course/outline.ts'
import { useCourse } from '../course-view.ts'
import { Screen } from '../shell/Screen.tsx'
import { useReader } from '../use-lessons.ts'
import { Awaited } from './Awaited.tsx'

/** The final check, the end, a handout, a certificate: screens that come whole with the reader. */
export function LaterScreen() {
  const { outline, snapshot, lessons } = useCourse()
  const reader = useReader(lessons)
  if (typeof reader !== 'string') return <reader.LaterPart />
  const lesson = snapshot.matches({ course: 'check' }) ? checkLesson(outline) : undefined
  return (
    <Screen title={(lesson ?? outline).title}>
      <Awaited what={reader} file={lesson?.pages[0]?.file ?? 0} />
    </Screen>
  )
}
