import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ContentNote } from '../../course/course.ts'
import { Button } from '../shell/Button.tsx'
import { Icon } from '../shell/Icon.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

interface NoteChoicesProps {
  readonly note: ContentNote
  readonly showLabel: string
  readonly skipLabel: string
  readonly isSummarised: boolean
  readonly onShow: () => void
  readonly onSkip: () => void
  readonly onSummarise: () => void
}

/**
 * What is in it, and real choices. No choice is drawn as the main one: none of them is better. What
 * the note covers is nowhere in the document (UI, 13.3).
 */
export function NoteChoices(props: NoteChoicesProps) {
  const { note, showLabel, skipLabel, isSummarised, onShow, onSkip, onSummarise } = props
  const title = useId()
  const isFirst = useRef(isSummarised)
  return (
    <section class="panel signed care" aria-labelledby={title}>
      <Icon name="note" />
      <div class="flow">
        <h2 id={title} tabIndex={-1}>
          {words('note.title')}
        </h2>
        <p>
          <Inlines parts={note.text} /> {words('note.skipCounts')}
        </p>
        {isSummarised && <Summary note={note} isAsked={!isFirst.current} />}
        <div class="row">
          <Button does={onShow}>{showLabel}</Button>
          {note.summary.length > 0 && !isSummarised && (
            <Button does={onSummarise}>{words('note.summarise')}</Button>
          )}
          <Button does={onSkip}>{skipLabel}</Button>
        </div>
      </div>
    </section>
  )
}

interface SummaryProps {
  readonly note: ContentNote
  /** A button was pressed, and is gone: the focus goes to what came. */
  readonly isAsked: boolean
}

function Summary({ note, isAsked }: SummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (isAsked) heading.current?.focus()
  }, [])
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {words('note.summary')}
      </h3>
      <Blocks blocks={note.summary} />
    </>
  )
}
