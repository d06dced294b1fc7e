import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

interface DialogButtonProps {
  /** On the button, and above what it opens. */
  readonly title: string
  /** Drawn only while the dialog is open. */
  readonly content: (close: () => void) => ComponentChildren
}

/** A button and its dialog. */
export function DialogButton({ title, content }: DialogButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  useLayoutEffect(() => {
    if (!isOpen) return
    dialog.current?.showModal()
    heading.current?.focus()
  }, [isOpen])
  // The browser takes the focus back to the button.
  const close = () => dialog.current?.close()
  return (
    <>
      <Button aria-haspopup="dialog" does={() => setOpen(true)}>
        {title}
      </Button>
      <dialog ref={dialog} class="menu" aria-labelledby={id} onClose={() => setOpen(false)}>
        <div class="menu-head">
          <h2 id={id} ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <Button look="quiet" before="close" does={close}>
            {words('shell.close')}
          </Button>
        </div>
        {isOpen && content(close)}
      </dialog>
    </>
  )
}
