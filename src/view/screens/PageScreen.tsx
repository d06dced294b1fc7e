import type { PageBody } from '../../course/course.ts'
import { beforeYouStart, findPage, type PlacedPage } from '../../course/outline.ts'
import { hiddenNote, openNote } from '../../player/whereabouts.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { PrintedMeanings } from '../blocks/PrintedMeanings.tsx'
import { Sources } from '../blocks/Sources.tsx'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { Pager } from '../shell/Pager.tsx'
import { Progress } from '../shell/Progress.tsx'
import { Screen } from '../shell/Screen.tsx'
import { useLessonFile } from '../use-lesson-file.ts'
import { words } from '../words.ts'
import { NoteCard } from './NoteCard.tsx'
import { RoleChoice } from './RoleChoice.tsx'

/** A page of a lesson, or a standing one: its heading, its words or its note, and the way on. */
export function PageScreen() {
  const { outline, snapshot } = useCourse()
  const { context } = snapshot
  const placed = context.page && findPage(outline, context.page)
  if (!placed) return null
  const note = snapshot.matches({ course: { page: 'note' } }) ? hiddenNote(context) : undefined
  return (
    <Screen title={placed.page.title} above={<Progress {...placed} />}>
      {note ? <NoteCard note={note} {...placed} /> : <PageWords {...placed} />}
      <Pager />
    </Screen>
  )
}

function PageWords({ page }: PlacedPage) {
  const { lessons } = useCourse()
  const file = useLessonFile(lessons, page.file)
  if (file === 'coming') return <p>{words('page.coming')}</p>
  const body = file === 'missing' ? undefined : file.pages.find(({ id }) => id === page.id)
  if (!body) return <MissingWords file={page.file} />
  return <Body body={body} />
}

function Body({ body }: { readonly body: PageBody }) {
  const { outline } = useCourse()
  const asksForRole = outline.roles.length > 0 && body.id === beforeYouStart(outline)?.id
  return (
    <>
      <HideAgain />
      <Blocks blocks={body.blocks} />
      <Sources sources={body.sources} />
      {asksForRole && <RoleChoice />}
      <PrintedMeanings />
    </>
  )
}

/** Stands at the top of what a note's choice has shown. */
function HideAgain() {
  const { snapshot } = useCourse()
  const note = openNote(snapshot.context)
  if (!note) return null
  return (
    <Button look="quiet" does={{ type: 'note.hide' }}>
      {words(note.over === 'lesson' ? 'note.hideLesson' : 'note.hidePage')}
    </Button>
  )
}

/** X05 */
export function MissingWords({ file }: { readonly file: number }) {
  const { lessons } = useCourse()
  return (
    <div class="panel note flow" role="status">
      <p>{words('page.missing')}</p>
      <Button does={() => lessons.retry(file)}>{words('shell.tryAgain')}</Button>
    </div>
  )
}
