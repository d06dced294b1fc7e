// Printing in the course's own window, and what there is where a frame does not allow it (X19).

import { addReaderStyle } from '../reader-style.ts'

/** As it would be printed: all open, nothing to press, no link that leads nowhere by itself. */
function onPaper(element: HTMLElement): HTMLElement {
  // Whatever is done for paper is done now.
  dispatchEvent(new Event('beforeprint'))
  const copy = element.cloneNode(true) as HTMLElement
  dispatchEvent(new Event('afterprint'))
  for (const gone of copy.querySelectorAll(NOT_ON_PAPER)) gone.remove()
  for (const pressed of copy.querySelectorAll('.term, a[href^="#"]')) {
    pressed.replaceWith(...pressed.childNodes)
  }
  for (const details of copy.querySelectorAll('details')) details.open = true
  return copy
}

const NOT_ON_PAPER =
  'button:not(.term), input, textarea, dialog, progress, .pager, .on-screen, .meaning, a > .small'

/** The words alone, with the addresses behind links. */
export function textOf(element: HTMLElement): string {
  const copy = onPaper(element)
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.append(` (${link.href})`)
  }
  // Only what stands in a document has lines. It is gone before anything is drawn.
  document.body.append(copy)
  // biome-ignore lint/performance/useDomNodeTextContent: the lines are what is wanted.
  const text = copy.innerText
  copy.remove()
  return text.replace(/\n{3,}/g, '\n\n').trim()
}

/** Answers whether the browser allows another tab. */
export function openInTab(title: string, about: string, element: HTMLElement): boolean {
  const paper = onPaper(element)
  const tab = window.open()
  if (!tab) return false
  try {
    fill(tab.document, title, about, paper)
  } catch {
    // A frame so closed that its own tab is foreign to it.
    tab.close()
    return false
  }
  return true
}

function fill(there: Document, title: string, about: string, paper: HTMLElement): void {
  const { lang, dir, dataset } = document.documentElement
  Object.assign(there.documentElement, { lang, dir })
  Object.assign(there.documentElement.dataset, { ...dataset })
  there.title = title
  const how = there.createElement('p')
  how.className = 'small on-screen'
  how.textContent = about
  const head = there.createElement('div')
  head.className = 'page'
  head.append(how)
  const main = there.createElement(paper.localName === 'main' ? 'div' : 'main')
  main.append(there.importNode(paper, true))
  const drawings = document.querySelector('symbol')?.parentElement
  // By their elements, which the page's policy knows; its rules may not be written into another one.
  const styles = document.querySelectorAll('style, link[rel="stylesheet"]')
  there.head.append(...[...styles].map((style) => there.importNode(style, true)))
  there.body.append(...(drawings ? [there.importNode(drawings, true)] : []), head, main)
  addReaderStyle(there)
}
