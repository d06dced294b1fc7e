import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { copy } from '../copy.ts'
import { useCourse } from '../course-view.ts'
import { usePapers } from '../paper/use-papers.ts'
import { Button } from '../shell/Button.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { useClear } from './use-clear.ts'

interface PrivateActionsProps {
  /** Under which the notes are. */
  readonly name: string
  /** What *Copy* takes. */
  readonly text: string
  readonly onClear: () => void
  /** Takes the note as it was before *Clear*; without it there is no way back. */
  readonly onBringBack?: (note: string) => void
  /** Further buttons; `say` tells what came of a press. */
  readonly more?: (say: (words: string) => void) => ComponentChildren
}

/** One set of buttons for a private box, or for all boxes of a plan. */
export function PrivateActions({ name, text, onClear, onBringBack, more }: PrivateActionsProps) {
  const notes = useCourse().notes()
  const { openPaper } = usePapers()
  const isKept = notes.isKept(name)
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState(isKept ? words('private.kept') : '')
  /** The line has the focus, which reads it: a status would say it again. */
  const [isRead, setRead] = useState(false)
  const { passing, say, cleared, clear, bringBack } = useClear(name, onClear, onBringBack)
  const id = useId()
  const around = useRef<HTMLDivElement>(null)
  const find = (selector: string) => around.current?.querySelector<HTMLElement>(selector)
  useFocusMove(isAsking, () => find('[tabindex]'))
  useFocusMove(cleared, () =>
    cleared || isRead ? find(cleared ? `#${id} + *` : '[tabindex]') : null,
  )
  const answer = (said: string) => {
    say('')
    setSaid(said)
    setRead(true)
    setAsking(false)
  }
  const keep = () => answer(words(notes.keep(name, true) ? 'private.kept' : 'private.notAllowed'))
  const stop = () => {
    notes.keep(name, false)
    say('')
    setSaid(words('private.notKept'))
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
          <Button does={async () => say(await copy(text))}>{words('private.copy')}</Button>
          <Button does={() => openPaper('handout', true)}>{words('private.print')}</Button>
          {more?.(say)}
          <Button
            does={() => {
              setSaid('')
              clear()
            }}
          >
            {words('private.clear')}
          </Button>
        </div>
      )}
      {cleared && (
        <p class="small on-screen">
          <span id={id}>{words('private.cleared')}</span>{' '}
          <Button aria-describedby={id} does={() => answer(bringBack())}>
            {words('private.bringBack')}
          </Button>
        </p>
      )}
      <p
        class="small on-screen"
        role={isRead ? undefined : 'status'}
        tabIndex={-1}
        onBlur={() => setRead(false)}
      >
        {passing || said}
      </p>
    </div>
  )
}
