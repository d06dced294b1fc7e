// A frame may reach below the window of its learning system; Moodle's does. Chromium does not scroll the
// page around a frame for what has the focus in a dialog. So the dialog takes the part that is in sight.

/** In pixels: what is lower has no room for its heading and a line. */
const LOWEST = 160

export function keepDialogsInSight(document: Document): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const dialog = target.closest('dialog')
    if (!dialog?.open) return
    new IntersectionObserver(([seen], observer) => {
      observer.disconnect()
      if (seen && isCutOff(seen)) shrink(dialog, seen.intersectionRect, target)
    }).observe(dialog)
  })
}

const isCutOff = ({
  boundingClientRect: whole,
  intersectionRect: part,
}: IntersectionObserverEntry) => part.height >= LOWEST && part.height < whole.height - 1

function shrink(dialog: HTMLDialogElement, { top, height }: DOMRectReadOnly, focused: HTMLElement) {
  dialog.style.marginBlock = `${top}px auto`
  dialog.style.maxBlockSize = `${height}px`
  focused.scrollIntoView({ block: 'nearest' })
  dialog.addEventListener('close', () => dialog.removeAttribute('style'), { once: true })
}
