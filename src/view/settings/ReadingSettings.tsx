import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../shell/Button.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { SettingsList } from './SettingsList.tsx'

/** The button and its dialog. The dialog is filled only while it is open. */
export function ReadingSettings() {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isOpen, setOpen] = useState(false)
  const title = useId()
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
        {words('reading.title')}
      </Button>
      <dialog ref={dialog} class="menu" aria-labelledby={title} onClose={() => setOpen(false)}>
        <div class="menu-head">
          <h2 id={title} ref={heading} tabIndex={-1}>
            {words('reading.title')}
          </h2>
          <Button look="quiet" before="close" does={close}>
            {words('shell.close')}
          </Button>
        </div>
        {isOpen && <SettingsList />}
      </dialog>
    </>
  )
}
