import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { copy } from '../copy.ts'
import { useCourse } from '../course-view.ts'
import { usePapers } from '../paper/use-papers.ts'
import { Button } from '../shell/Button.tsx'
import { useFocusMove } from '../use-focus-move.ts'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'

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

interface Said {
  readonly words: string
  /** The line has the focus, which reads it: a status would say it again. */
  readonly isRead?: boolean
  /** What came of a button goes with the next letter. */
  readonly passes?: boolean
}

/**
 * One set of buttons for a private box, or for all boxes of a plan. What is cleared is off the device
 * at once, so that nobody else finds it: what can be brought back is in this window's memory alone.
 */
export function PrivateActions({ name, text, onClear, onBringBack, more }: PrivateActionsProps) {
  const notes = useCourse().notes()
  const { openPaper } = usePapers()
  const isKept = notes.isKept(name)
  const note = notes.read(name)
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<Said>({ words: isKept ? words('private.kept') : '' })
  const [cleared, setCleared] = useState<{ note: string; isKept: boolean }>()
  /** The note that the last words were about. */
  const settled = useRef(note)
  const id = useId()
  const around = useRef<HTMLDivElement>(null)
  const focusOn = (selector: string) => () => around.current?.querySelector<HTMLElement>(selector)
  useFocusMove(isAsking, focusOn('[tabindex]'))
  useFocusMove(cleared, focusOn(cleared ? `#${id} + *` : '[tabindex]:not([role])'))
  useLayoutEffect(() => {
    if (settled.current === note) return
    settled.current = note
    setCleared(undefined)
    if (said.passes) setSaid({ words: '' })
  }, [note])
  const pass = (words: string) => setSaid({ words, passes: true })
  const answer = (words: string) => {
    setSaid({ words, isRead: true })
    setAsking(false)
  }
  const keptWords = () => words(notes.keep(name, true) ? 'private.kept' : 'private.notAllowed')
  const stop = () => {
    notes.keep(name, false)
    setSaid({ words: words('private.notKept') })
  }
  const clear = () => {
    if (onBringBack && note) setCleared({ note, isKept })
    notes.keep(name, false)
    onClear()
    settled.current = notes.read(name)
    pass(words('private.cleared'))
  }
  const bringBack = () => {
    const { note = '', isKept } = cleared ?? {}
    settled.current = note
    onBringBack?.(note)
    setCleared(undefined)
    answer(isKept ? keptWords() : words('private.back'))
  }
  return (
    <div class="flow" ref={around}>
      {isAsking ? (
        <>
          <p tabIndex={-1}>{words('private.ask')}</p>
          <div class="row">
            <Button does={() => answer(keptWords())}>{words('private.keepIt')}</Button>
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
          <Button does={async () => pass(await copy(text))}>{words('private.copy')}</Button>
          <Button does={() => openPaper('handout', true)}>{words('private.print')}</Button>
          {more?.(pass)}
          <Button does={clear}>{words('private.clear')}</Button>
        </div>
      )}
      <p
        id={id}
        class="small on-screen"
        role={said.isRead || cleared ? undefined : 'status'}
        tabIndex={-1}
        onBlur={() => setSaid({ ...said, isRead: false })}
      >
        {said.words}
      </p>
      {cleared && (
        <Button aria-describedby={id} does={bringBack}>
          {words('private.bringBack')}
        </Button>
      )}
    </div>
  )
}
