/// <reference types="vite/client" />
// The style of what the reader draws. It comes with the reader's script, so that nobody waits for it
// at the start. The page's policy allows rules in the sheet that the page has, and no other sheet.

import style from './styles/reader.css?inline'

const styled = new WeakSet<Document>()

/** Adds it to the page's own sheet, once. */
export function addReaderStyle(page: Document): void {
  const [sheet] = page.styleSheets
  if (!sheet || styled.has(page)) return
  styled.add(page)
  // One rule around all of them, since a rule is what can be added.
  sheet.insertRule(`@media all{${style}}`, sheet.cssRules.length)
}
