// Turns the screen away from whoever else may see it (UI, 6.14). It is done to the page, and not by
// the screens: so it works before the first of them is drawn, and whatever is on them.

import { render } from 'preact'
import type { Outline } from '../course/course.ts'
import { Cover } from '../view/shell/Cover.tsx'
import { words } from '../view/words.ts'
import { isHiddenInTab, keepHiddenInTab } from './hidden-in-tab.ts'
import { leaveSite } from './leave-site.ts'
import { onThreeShifts } from './three-shifts.ts'

/** How long a learner in a hurry is held up for a save. */
const SAVE_MS = 300

interface Course {
  readonly root: HTMLElement
  /** As it is now: a trainer may have changed it in the preview. */
  readonly outline: () => Outline
  /** Tries to save what is not saved yet. Answers whether nothing is left. */
  readonly save: () => boolean
  /** Before another site takes the place of this one. */
  readonly onLeave: () => void
}

/** @returns what the button does; Shift pressed three times does the same */
export function quickExit({ root, outline, save, onLeave }: Course): () => void {
  const { id } = outline()
  const cover = document.createElement('div')
  let { title } = outline()
  const coverTitle = () => {
    const covered = words('shell.hiddenTitle')
    if (document.title === covered) return
    title = document.title
    document.title = covered
  }
  // What goes on under the cover may give the window its name: a course that has just opened.
  const titles = new MutationObserver(coverTitle)

  function hide(): void {
    for (const media of root.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause()
    // A video may stand before the page, or beside it.
    if (document.fullscreenElement) document.exitFullscreen()
    if (document.pictureInPictureElement) document.exitPictureInPicture()
    // An open one would keep all other buttons from use. Its opener has the focus then. One in
    // another is closed first.
    const dialogs = root.querySelectorAll<HTMLDialogElement>('dialog[open]')
    for (const dialog of [...dialogs].reverse()) dialog.close()
    const focused = document.activeElement as HTMLElement | null
    const { scrollY } = window
    const show = () => {
      keepHiddenInTab(id, false)
      titles.disconnect()
      document.title = title
      root.hidden = root.inert = false
      render(null, cover)
      cover.remove()
      scrollTo(0, scrollY)
      focused?.focus({ preventScroll: true })
      if (root.contains(document.activeElement)) return
      root.querySelector('h1')?.focus({ preventScroll: true })
    }
    root.hidden = root.inert = true
    root.after(cover)
    render(<Cover onShow={show} />, cover)
    coverTitle()
    titles.observe(document.head, { childList: true, subtree: true })
  }

  function exit(): void {
    const exit = outline().quickExit
    if (root.hidden || exit.kind === 'off') return
    hide()
    if (exit.kind === 'hideScreen') keepHiddenInTab(id, true)
    // A learning system that is slow to answer holds everything up: the cover is drawn before.
    requestAnimationFrame(() =>
      setTimeout(() => {
        const isSaved = save()
        if (exit.kind === 'hideScreen') return
        const leave = () => {
          onLeave()
          leaveSite(exit.address)
        }
        setTimeout(leave, isSaved ? 0 : SAVE_MS)
      }),
    )
  }

  if (isHiddenInTab(id)) hide()
  // Until here the page has hidden itself.
  document.documentElement.hidden = false
  onThreeShifts(exit)
  return exit
}
