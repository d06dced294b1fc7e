import { useRef, useState } from 'preact/hooks'
import type { ContentNoteBlock } from '../../course/course.ts'
import { type SectionChoice, useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { NoteChoices } from './NoteChoices.tsx'

/** A note over a part of a page. The choice holds for the visit. */
export function SectionNote({ note }: { readonly note: ContentNoteBlock }) {
  const { memory, reading } = useCourse()
  const [choice, setChoice] = useState(
    memory.sections.get(note.id) ?? firstChoice(note, reading.sensitive),
  )
  const part = useRef<HTMLDivElement>(null)
  const choose = (choice: SectionChoice) => {
    memory.sections.set(note.id, choice)
    setChoice(choice)
  }
  // The pressed button is gone: its work is said in a few words. A summary takes the focus itself.
  useFocusMove(choice, () =>
    choice === 'summary' ? undefined : part.current?.querySelector<HTMLElement>('[tabindex]'),
  )
  return (
    <div class="flow" ref={part}>
      {choice === 'shown' && (
        <>
          <p class="small on-screen" tabIndex={-1}>
            {words('note.shownPart')}
          </p>
          <Button look="care" does={() => choose('offered')}>
            {words('note.hidePart')}
          </Button>
          <Blocks blocks={note.covered} />
        </>
      )}
      {choice === 'skipped' && <Skipped onShow={() => choose('shown')} />}
      {(choice === 'offered' || choice === 'summary') && (
        <NoteChoices
          note={note}
          showLabel={words('note.showPart')}
          skipLabel={words('note.skipPart')}
          isSummarised={choice === 'summary'}
          onShow={() => choose('shown')}
          onSkip={() => choose('skipped')}
          onSummarise={() => choose('summary')}
        />
      )}
    </div>
  )
}

/** What the learner has chosen for all such parts. */
function firstChoice({ summary }: ContentNoteBlock, always: string | undefined): SectionChoice {
  if (always === 'show') return 'shown'
  return always === 'summary' && summary.length > 0 ? 'summary' : 'offered'
}

function Skipped({ onShow }: { readonly onShow: () => void }) {
  return (
    <div class="panel care flow">
      <p tabIndex={-1}>{words('note.skippedPart')}</p>
      <Button does={onShow}>{words('note.showPart')}</Button>
    </div>
  )
}
