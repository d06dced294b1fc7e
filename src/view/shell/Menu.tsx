import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { Awaited } from '../screens/Awaited.tsx'
import { placeName } from '../use-arrival.ts'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { FromReader } from './FromReader.tsx'

/** The button and its dialog. The dialog is filled only while it is open, by the reader. */
export function Menu() {
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const title = useId()
  const open = () => {
    setOpen(true)
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  // The browser's Back goes to another page under it.
  useLayoutEffect(close, [placeName(useCourse().snapshot)])
  // The browser says "closed" a moment late: by then a quick hand may have opened the menu again.
  const closed = () => setOpen(dialog.current?.open ?? false)
  return (
    <>
      <Button look="quiet" before="menu" aria-haspopup="dialog" does={open}>
        {words('shell.menu')}
      </Button>
      <dialog ref={dialog} class="menu" aria-labelledby={title} onClose={closed}>
        <div class="menu-head">
          <h2 id={title}>{words('shell.menu')}</h2>
          <Button look="quiet" before="close" does={close}>
            {words('shell.close')}
          </Button>
        </div>
        {isOpen && (
          <FromReader
            draw={({ MenuList }) => <MenuList onChoose={close} />}
            missing={<Awaited what="missing" file={0} said={words('menu.missing')} />}
          />
        )}
      </dialog>
    </>
  )
}
