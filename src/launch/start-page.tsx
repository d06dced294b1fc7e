// The parts of index.html that are made at build time (scripts/package/start-page.ts).

import { render } from 'preact-render-to-string'
import type { Outline } from '../course/course.ts'
import { Drawings } from '../view/drawings.tsx'
import { StartPage } from '../view/StartPage.tsx'
import { speak } from '../view/words.ts'
import type { WordTable } from '../view/words-en.ts'

/** The start page and what it shares with the player, as markup, without script and style. */
export function renderStartPage(outline: Outline, words: WordTable) {
  speak(words, outline.language)
  return {
    startPage: render(<StartPage outline={outline} />),
    drawings: render(<Drawings />),
    words: JSON.stringify(words),
  }
}
