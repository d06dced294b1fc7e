// The book itself: each specimen in a frame that is as wide as a screen and as high as it needs.

import { showColours } from '../launch/colours.ts'
import { specimens } from './specimens.ts'

const main = document.querySelector('main')
const form = document.querySelector('form')
for (const { group, name } of specimens) main?.append(sectionFor(group, name))
form?.addEventListener('change', apply)
apply()

function sectionFor(group: string, name: string): HTMLElement {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = `${group}: ${name}`
  const frame = document.createElement('iframe')
  frame.title = name
  frame.src = `frame.html?${new URLSearchParams({ name })}`
  frame.addEventListener('load', () => follow(frame))
  section.append(heading, frame)
  return section
}

/** As high as what is in it, however wide it is. */
function follow(frame: HTMLIFrameElement): void {
  const { contentDocument: page, contentWindow } = frame
  if (!page || !contentWindow) return
  const grow = () => {
    // Set by the frame's own script (frame.tsx).
    const { bookHeight } = contentWindow as Window & { bookHeight?: () => number }
    frame.style.blockSize = `${bookHeight?.() ?? 0}px`
  }
  new ResizeObserver(grow).observe(page.body)
  const opened = { subtree: true, childList: true, attributeFilter: ['open', 'hidden'] }
  new MutationObserver(grow).observe(page.body, opened)
  // What is drawn has set its own colours.
  new MutationObserver(apply).observe(page.documentElement, { attributeFilter: ['data-drawn'] })
  grow()
  apply()
}

function apply(): void {
  const chosen = new FormData(form ?? undefined)
  for (const frame of document.querySelectorAll('iframe')) {
    frame.style.inlineSize = `${chosen.get('width')}px`
    const page = frame.contentDocument
    if (!page?.documentElement) continue
    page.documentElement.dir = String(chosen.get('direction'))
    showColours(page, String(chosen.get('colours')) || undefined)
  }
}
