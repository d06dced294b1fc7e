import { type CoveringNote, findPage, type PlacedPage } from '../../course/outline.ts'
import { hiddenNote } from '../../player/whereabouts.ts'
import { useCourse } from '../course-view.ts'
import { Pager } from '../shell/Pager.tsx'
import { Progress } from '../shell/Progress.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useLessonFile, useReader } from '../use-lessons.ts'
import { Awaited } from './Awaited.tsx'

/** A page of a lesson, or a standing one: its heading, its words or its note, and the way on. */
export function PageScreen() {
  const { outline, snapshot } = useCourse()
  const { context } = snapshot
  const placed = context.page && findPage(outline, context.page)
  if (!placed) return null
  const note = snapshot.matches({ course: { page: 'note' } }) ? hiddenNote(context) : undefined
  return (
    <Screen title={placed.page.title} above={<Progress {...placed} />}>
      <NoteOrWords note={note} {...placed} />
      <Pager />
    </Screen>
  )
}

interface NoteOrWordsProps extends PlacedPage {
  readonly note: CoveringNote | undefined
}

function NoteOrWords({ note, ...placed }: NoteOrWordsProps) {
  const { page } = placed
  const { lessons } = useCourse()
  const reader = useReader(lessons)
  const file = useLessonFile(lessons, page.file)
  if (typeof reader === 'string') return <Awaited what={reader} file={page.file} />
  if (note) return <reader.NoteCard note={note} {...placed} />
  if (typeof file === 'string') return <Awaited what={file} file={page.file} />
  const body = file.pages.find(({ id }) => id === page.id)
  return body ? <reader.PageBody body={body} /> : <Awaited what="missing" file={page.file} />
}
