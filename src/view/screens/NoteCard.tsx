import { useLayoutEffect, useState } from 'preact/hooks'
import { type CoveringNote, findPage, type PlacedPage } from '../../course/outline.ts'
import { pageAfterNote } from '../../player/whereabouts.ts'
import { NoteChoices } from '../blocks/NoteChoices.tsx'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'

interface NoteCardProps extends PlacedPage {
  readonly note: CoveringNote
}

/** What stands in place of sensitive material until the learner has chosen. */
export function NoteCard({ note, page, lesson }: NoteCardProps) {
  const { outline, snapshot, send, memory, reading } = useCourse()
  const content = note.over === 'lesson' ? lesson?.note : page.note
  // What the learner has chosen for all such pages, but for one that was hidden again.
  const [always] = useState(memory.sections.has(note.id) ? undefined : reading.sensitive)
  const hasSummary = content !== undefined && content.summary.length > 0
  const [isSummarised, setSummarised] = useState(always === 'summary' && hasSummary)
  useLayoutEffect(() => {
    if (always === 'show') send({ type: 'note.show' })
    else if (isSummarised) send({ type: 'note.summarise' })
  }, [])
  const after = pageAfterNote(snapshot.context)
  const title = after && findPage(outline, after)?.page.title
  if (!content) return null
  const summarise = () => {
    setSummarised(true)
    send({ type: 'note.summarise' })
  }
  return (
    <NoteChoices
      note={content}
      showLabel={words(note.over === 'lesson' ? 'note.showLesson' : 'note.showPage')}
      skipLabel={title ? words('note.skipTo', { title }) : words('note.skipHome')}
      isSummarised={isSummarised}
      onShow={() => send({ type: 'note.show' })}
      onSkip={() => send({ type: 'note.skip' })}
      onSummarise={summarise}
    />
  )
}
