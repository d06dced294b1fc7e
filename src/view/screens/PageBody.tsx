import type { PageBody as Body } from '../../course/course.ts'
import { beforeYouStart } from '../../course/outline.ts'
import { openNote } from '../../player/whereabouts.ts'
import { ReadAloud } from '../aloud/ReadAloud.tsx'
import { Blocks } from '../blocks/Blocks.tsx'
import { CouldBeBetter } from '../blocks/CouldBeBetter.tsx'
import { PrintedMeanings } from '../blocks/PrintedMeanings.tsx'
import { Sources } from '../blocks/Sources.tsx'
import { useCourse } from '../course-view.ts'
import { ReadingSettings } from '../settings/ReadingSettings.tsx'
import { Button } from '../shell/Button.tsx'
import { useOnePanel } from '../use-one-panel.ts'
import { words } from '../words.ts'
import { RoleChoice } from './RoleChoice.tsx'

/** The words of a page, and where they are from. */
export function PageBody({ body }: { readonly body: Body }) {
  const { outline, reading } = useCourse()
  const isFirst = body.id === beforeYouStart(outline)?.id
  useOnePanel(reading.calm !== undefined)
  return (
    <>
      <HideAgain />
      <ReadAloud />
      <Blocks blocks={body.blocks} />
      <Sources sources={body.sources} />
      {isFirst && <ReadingSettings />}
      {isFirst && outline.roles.length > 0 && <RoleChoice />}
      <CouldBeBetter page={body.id} />
      <PrintedMeanings />
    </>
  )
}

/** Stands at the top of what a note's choice has shown. */
function HideAgain() {
  const { snapshot, send, memory } = useCourse()
  const note = openNote(snapshot.context)
  if (!note) return null
  const hide = () => {
    // Whatever the reading settings say of sensitive pages, this one is not to show itself again.
    memory.sections.set(note.id, 'offered')
    send({ type: 'note.hide' })
  }
  return (
    <Button look="quiet" does={hide}>
      {words(note.over === 'lesson' ? 'note.hideLesson' : 'note.hidePage')}
    </Button>
  )
}
