// One frame of the book: draws the specimen that its address names, then brings it into its states.

import { render } from 'preact'
import { addReaderStyle } from '../view/reader-style.ts'
import { Drawn, settings } from './Drawn.tsx'
import { EVERYTHING, type State } from './specimen.ts'
import { specimens } from './specimens.ts'

const CLOSED = 'details:not([open]) > summary, button[aria-expanded=false]'
const PRESSED = 'button, summary, label, a'

addReaderStyle(document)
// A screen moves the focus to what came, and scrolls there. Of so many on one page none may.
HTMLElement.prototype.focus = () => undefined
Element.prototype.scrollIntoView = () => undefined
Object.assign(window, { bookNames, bookHeight, bookShow, bookStill })
const named = new URLSearchParams(location.search).get('name')
if (named) bookShow(named)

/** All there are. */
function bookNames(): readonly string[] {
  return specimens.map(({ name }) => name)
}

/** In place of what was shown before. Says on the page when it is done, or what went wrong. */
async function bookShow(name: string): Promise<void> {
  const { dataset } = document.documentElement
  delete dataset.drawn
  dataset.drawn = await show(name).then(() => '', String)
}

/** Of all there is, an open dialog too: that is as high as the window at most. In whole steps, for pictures. */
function bookHeight(): number {
  const shown = [document.getElementById('course'), ...document.querySelectorAll('dialog[open]')]
  const heights = shown.map((element) => element?.scrollHeight ?? 0)
  return Math.ceil((Math.max(...heights) + 48) / 16) * 16
}

/** Once all pictures are there in full, and without films, which are never quite the same. */
async function bookStill(): Promise<void> {
  for (const film of document.querySelectorAll('video')) film.style.visibility = 'hidden'
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
}

async function show(name: string): Promise<void> {
  const specimen = specimens.find((specimen) => specimen.name === name)
  const root = document.getElementById('course')
  if (!specimen || !root) throw new Error(`${name}: expected it in the book, found nothing`)
  render(null, root)
  root.replaceChildren()
  // Another screen has left its own address.
  history.replaceState(null, '', location.pathname + location.search)
  settings.choose(specimen.states[0]?.reading ?? {})
  render(<Drawn {...specimen} />, root)
  await drawn()
  const places = root.querySelectorAll<HTMLElement>('[data-state]')
  for (const [index, { press = [], search }] of specimen.states.entries()) {
    await pressAll(places[index] ?? root, press)
    if (search) await searchFor(root, search)
  }
  if (specimen.states.some(({ isOffline }) => isOffline)) await loseLine()
  // A slow save is said after a second.
  if (specimen.states.some(({ saving }) => saving?.kind === 'saving')) await drawn(1200)
}

/** Once somebody listens for it. */
async function loseLine(): Promise<void> {
  await drawn(200)
  dispatchEvent(new Event('offline'))
  await drawn()
}

async function pressAll(place: HTMLElement, press: NonNullable<State['press']>): Promise<void> {
  if (press === EVERYTHING) return openEverything(place)
  for (const name of press) {
    const named = [...place.querySelectorAll<HTMLElement>(PRESSED)].filter(
      (found) => found.checkVisibility() && found.textContent?.trim().startsWith(name),
    )
    // A dialog that was opened last lies over what has the same words.
    const found = named.at(-1)
    if (!found) throw new Error(`${name}: expected it to press, found nothing`)
    found.click()
    await drawn()
  }
}

async function searchFor(place: HTMLElement, text: string): Promise<void> {
  const box = place.querySelector<HTMLInputElement>('dialog[open] input')
  if (!box) throw new Error(`${text}: expected a search to write it into, found none`)
  box.value = text
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  // It says what it found once nobody has written for a moment.
  await drawn(600)
}

/** Also what is inside of what opens. Where nothing does, once is enough. */
async function openEverything(place: HTMLElement): Promise<void> {
  let count = 0
  for (; ; count++) {
    const closed = [...place.querySelectorAll<HTMLElement>(CLOSED)]
    const found = closed.find((closed) => closed.checkVisibility())
    if (!found) break
    found.click()
    await drawn()
  }
  place.hidden = count === 0
}

function drawn(milliseconds = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
