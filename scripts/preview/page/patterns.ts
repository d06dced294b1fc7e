// The pattern book: each example of the guide, as it is written, beside a course that shows it.

import type { Pattern } from '../../patterns/pattern-course.ts'
import { element, find } from './find.ts'
import { startLms } from './lms.ts'

const course = find('course', HTMLIFrameElement)
const patterns: readonly Pattern[] = await (await fetch('/patterns/patterns.json')).json()

startLms(
  { course: 'patterns', edition: '1.2', review: false, passMark: '' },
  { onRecord: () => {}, onCall: () => {}, trouble: () => 'none' },
)
find('patterns', HTMLElement).append(...patterns.map(articleFor))
show(patterns.find(({ page }) => page))

function articleFor(pattern: Pattern): HTMLElement {
  const { title, file, markdown, page } = pattern
  const article = element('article', 'pattern')
  article.append(element('h2', '', title))
  if (file) article.append(element('p', 'small', `The whole of ${file}`))
  const text = element('pre', 'excerpt', markdown)
  // Long lines scroll, also by keyboard.
  text.tabIndex = 0
  text.setAttribute('aria-label', `Markdown of ${title}`)
  text.setAttribute('role', 'group')
  const buttons = element('p', 'buttons')
  if (page) buttons.append(button('Show', title, () => show(pattern)))
  buttons.append(button('Copy', title, () => copy(pattern)))
  article.append(text, buttons)
  return article
}

function button(words: string, title: string, press: () => void): HTMLElement {
  const made = element('button', '', words)
  made.type = 'button'
  made.setAttribute('aria-label', `${words} ${title}`)
  made.addEventListener('click', press)
  return made
}

function show(pattern: Pattern | undefined): void {
  if (!pattern?.page) return
  const address = `/patterns/course/#/${pattern.page}`
  const page = course.contentWindow
  if (course.src && page?.location.pathname === '/patterns/course/') {
    page.location.hash = `#/${pattern.page}`
  } else {
    course.src = address
  }
  find('updated', HTMLElement).textContent = `Shown: ${pattern.title}`
}

async function copy({ title, markdown }: Pattern): Promise<void> {
  const status = find('updated', HTMLElement)
  try {
    await navigator.clipboard.writeText(`${markdown}\n`)
    status.textContent = `Copied: ${title}`
  } catch {
    status.textContent = 'Your browser does not allow copying from here. Mark the text and copy it.'
  }
}
