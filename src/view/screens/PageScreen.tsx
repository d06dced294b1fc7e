import { findPage } from '../../course/outline.ts'
import { useCourse } from '../course-view.ts'
import { Screen } from '../shell/Screen.tsx'
import { useReader } from '../use-lessons.ts'
import { Awaited } from './Awaited.tsx'

/** A page of a lesson, or a standing one. Its heading is there at once, and stays when the reader comes. */
export function PageScreen() {
  const { outline, snapshot, lessons } = useCourse()
  const { page } = snapshot.context
  const placed = page && findPage(outline, page)
  const reader = useReader(lessons)
  if (!placed) return null
  const { title, file } = placed.page
  if (typeof reader === 'string') {
    return (
      <Screen title={title}>
        <Awaited what={reader} file={file} />
      </Screen>
    )
  }
  return (
    <Screen title={title} above={<reader.Progress {...placed} />}>
      <reader.PagePart {...placed} />
    </Screen>
  )
}
