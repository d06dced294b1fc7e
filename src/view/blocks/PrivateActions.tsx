import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { copy } from '../copy.ts'
import { useCourse } from '../course-view.ts'
import { usePapers } from '../paper/use-papers.ts'
import { Button } from '../shell/Button.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { words } from '../words.ts'

interface PrivateActionsProps {
  /** Under which the notes are. */
  readonly name: string
  /** What *Copy* takes. */
  readonly text: string
  readonly onClear: () => void
  /** Further buttons; `say` tells what came of a press. */
  readonly more?: (say: (words: string) => void) => ComponentChildren
}

/** One set of buttons for a private box, or for all boxes of a plan. */
export function PrivateActions({ name, text, onClear, more }: PrivateActionsProps) {
  const notes = useCourse().notes()
  const { openPaper } = usePapers()
  const isKept = notes.isKept(name)
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState(isKept ? words('private.kept') : '')
  /** The line has the focus, which reads it: a status would say it again. */
  const [isRead, setRead] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  useFocusMove(isAsking, () => around.current?.querySelector<HTMLElement>('[tabindex]'))
  const answer = (said: string) => {
    setSaid(said)
    setRead(true)
    setAsking(false)
  }
  const keep = () => answer(words(notes.keep(name, true) ? 'private.kept' : 'private.notAllowed'))
  const stop = () => {
    notes.keep(name, false)
    setSaid(words('private.notKept'))
  }
  const clear = () => {
    notes.keep(name, false)
    onClear()
    setSaid(words('private.cleared'))
  }
  return (
    <div class="flow" ref={around}>
      {isAsking ? (
        <>
          <p tabIndex={-1}>{words('private.ask')}</p>
          <div class="row">
            <Button does={keep}>{words('private.keepIt')}</Button>
            <Button does={() => answer(words('private.notKept'))}>
              {words('private.keepNot')}
            </Button>
          </div>
        </>
      ) : (
        <div class="row">
          <Button does={isKept ? stop : () => setAsking(true)}>
            {words(isKept ? 'private.stop' : 'private.keep')}
          </Button>
          <Button does={async () => setSaid(await copy(text))}>{words('private.copy')}</Button>
          <Button does={() => openPaper('handout', true)}>{words('private.print')}</Button>
          {more?.(setSaid)}
          <Button does={clear}>{words('private.clear')}</Button>
        </div>
      )}
      <p
        class="small on-screen"
        role={isRead ? undefined : 'status'}
        tabIndex={-1}
        onBlur={() => setRead(false)}
      >
        {said}
      </p>
    </div>
  )
}
