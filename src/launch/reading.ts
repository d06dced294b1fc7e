// How the learner wants to read: kept on this device and nowhere else, and shown by attributes of the
// page that its style asks for (src/view/styles/reading.css).

import { READING_NAMES, type Reading } from '../view/view-props.ts'
import { showColours } from './colours.ts'
import { readShelf, writeShelf } from './shelf.ts'

/** @param courseId what is chosen in one course changes no other */
export function readingSettings(courseId: string) {
  const shelf = `${courseId}.reading`
  let chosen = known(readShelf(shelf))
  show(chosen, {})
  return {
    chosen: () => chosen,
    /** @returns whether it is kept; where it is not, it lasts as long as the window */
    choose(next: Reading): boolean {
      show(next, chosen)
      chosen = next
      return writeShelf(shelf, next)
    },
  }
}

const known = (all: Readonly<Record<string, unknown>>): Reading =>
  Object.fromEntries(
    READING_NAMES.flatMap((name) => (typeof all[name] === 'string' ? [[name, all[name]]] : [])),
  )

function show(chosen: Reading, before: Reading): void {
  const { dataset, style } = document.documentElement
  for (const name of READING_NAMES) {
    const value = chosen[name]
    if (value) dataset[name] = value
    else delete dataset[name]
  }
  style.setProperty('--size', chosen.size ? `${chosen.size}%` : '')
  style.setProperty('--font', JSON.stringify(chosen.font ?? ''))
  style.setProperty('--paper', chosen.paper ?? '')
  // To look at each rule of the style takes a start longer than all else here.
  if (chosen.colours !== before.colours) showColours(document, chosen.colours)
}
