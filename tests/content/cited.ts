// What is written, passage by passage, with the facts that each cites.

import { posix } from 'node:path'
import { quietly } from '../../scripts/compile/diagnostic.ts'
import { citedFacts } from '../../scripts/compile/facts.ts'
import { readBodyText } from '../../scripts/compile/files.ts'
import { passagesOf } from '../../scripts/compile/passages.ts'
import { placeOf, type Source } from '../../scripts/compile/source.ts'
import { compiled, drawings, placeIn } from './shipped.ts'

/** A paragraph, an item of a list, a row of a table, a picture, or a question with its answers. */
export interface CitedPassage {
  readonly source: Source
  readonly start: number
  readonly words: string
  readonly facts: readonly string[]
  readonly place: string
}

/** All files that learners read, but for the table of sources. */
export const citedPassages = (): readonly CitedPassage[] =>
  [...compiled.sources.values()]
    .filter(
      ({ path }) => path.endsWith('.md') && !['sources.md', '_words-to-avoid.md'].includes(path),
    )
    .flatMap(readPassages)

function readPassages(source: Source): readonly CitedPassage[] {
  const written = writtenIn(source).filter(({ start }) => start >= shownFrom(source))
  const passages = written.map((one, index) => ({
    ...one,
    end: written[index + 1]?.start ?? source.lexed.length,
  }))
  return [...passages, ...picturesIn(source)].map(({ start, end, words }) => {
    const facts = citedFacts(source, start, end, quietly).map(({ fact }) => fact)
    return { source, start, words, facts, place: placeIn(source, start) }
  })
}

/** What stands above the first section of an organisation's profile is for those who write there. */
const shownFrom = ({ path, text }: Source) =>
  path.startsWith('organisations/') ? text.search(/^## /m) : 0

interface Written {
  readonly start: number
  readonly words: string
}

/** A row is one line; a question goes on to the next heading or line of hyphens. */
function writtenIn(source: Source): readonly Written[] {
  const written: Written[] = []
  let isQuestion = false
  let lastLine = 0
  let from = 0
  for (const { words, kind, span } of passagesOf(readBodyText(source, quietly), source)) {
    const { start } = span(0, 1)
    const { line } = placeOf(source, start)
    const isHeading = kind === 'heading' && /^#/.test(source.text.split('\n', line)[line - 1] ?? '')
    const before = written.at(-1)
    const isCut = /^(?:---+|\*\*\*+)$/m.test(source.text.slice(from, start))
    if (before && ((isQuestion && !isHeading && !isCut) || line === lastLine)) {
      written[written.length - 1] = { ...before, words: `${before.words} | ${words}` }
    } else {
      isQuestion = isHeading && QUESTION.test(source.text.slice(start, start + 60))
      written.push({ start, words: isQuestion ? words.replace(SETTINGS, '') : words })
    }
    lastLine = line
    from = start
  }
  return written
}

const QUESTION =
  /^(?:Question|True or false|Match|Sort|Put in order|Fill in the blank|Short answer|Scenario|Rating|Confidence)\b/

/** Which kind it is, and its settings in brackets. */
const SETTINGS = /^[\w ]+(?:\([^)]*\))?\s*:/

const PICTURE =
  /!\[([^\]]*)\]\(([^)\s]+)(?:\s+["“]([^"”]*)["”])?\)[\s\S]*?(?=\n\n(?!>)|$(?![\s\S]))/g

/** With what is written in the drawing itself, and the description below it. */
const picturesIn = (source: Source) =>
  [...source.lexed.matchAll(PICTURE)].map(
    ({ 0: whole, index, 1: alternative, 2: path, 3: caption }) => ({
      start: index,
      end: index + whole.length,
      words: [alternative, caption, wordsInDrawing(path ?? '')].join(' | '),
    }),
  )

function wordsInDrawing(path: string): string {
  const drawing = drawings.get(posix.basename(path)) ?? ''
  return [...drawing.matchAll(/<(?:text|tspan)\b[^>]*>([^<]+)/g)]
    .map(([, words]) => words)
    .join(' | ')
}
