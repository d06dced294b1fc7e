import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ContentNoteBlock } from '../../course/course.ts'
import { type SectionChoice, useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { NoteChoices } from './NoteChoices.tsx'

/** A note over a part of a page. The choice holds for the visit. */
export function SectionNote({ note }: { readonly note: ContentNoteBlock }) {
  const { memory } = useCourse()
  const [choice, setChoice] = useState(memory.sections.get(note.id) ?? 'offered')
  const isFirst = useRef(true)
  const part = useRef<HTMLDivElement>(null)
  const choose = (choice: SectionChoice) => {
    memory.sections.set(note.id, choice)
    setChoice(choice)
  }
  useLayoutEffect(() => {
    // The pressed button is gone; a summary takes the focus itself.
    if (!isFirst.current && choice !== 'summary') part.current?.focus()
    isFirst.current = false
  }, [choice])
  return (
    <div class="flow" tabIndex={-1} ref={part}>
      {choice === 'shown' && (
        <>
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

function Skipped({ onShow }: { readonly onShow: () => void }) {
  return (
    <div class="panel care flow">
      <p>{words('note.skippedPart')}</p>
      <Button does={onShow}>{words('note.showPart')}</Button>
    </div>
  )
}
