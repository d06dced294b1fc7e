import type { PlacedPage } from '../../course/outline.ts'
import { hiddenNote } from '../../player/whereabouts.ts'
import { useCourse } from '../course-view.ts'
import { Pager } from '../shell/Pager.tsx'
import { useLessonFile } from '../use-lessons.ts'
import { Awaited } from './Awaited.tsx'
import { NoteCard } from './NoteCard.tsx'
import { PageBody } from './PageBody.tsx'

/** Under the heading of a page: its words or its note, and the way on. */
export function PagePart(placed: PlacedPage) {
  return (
    <>
      <NoteOrWords {...placed} />
      <Pager />
    </>
  )
}

function NoteOrWords(placed: PlacedPage) {
  const { page } = placed
  const { lessons, snapshot } = useCourse()
  const file = useLessonFile(lessons, page.file)
  const note = snapshot.matches({ course: { page: 'note' } }) && hiddenNote(snapshot.context)
  if (note) return <NoteCard note={note} {...placed} />
  if (typeof file === 'string') return <Awaited what={file} file={page.file} />
  const body = file.pages.find(({ id }) => id === page.id)
  return body ? <PageBody body={body} /> : <Awaited what="missing" file={page.file} />
}
