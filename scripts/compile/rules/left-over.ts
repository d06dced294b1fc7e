// S21: half-typed Markdown, which learners would read as it is written. Looked for in all words that
// are shown, so not in code, in the addresses of links, or in comments.

import { quietly, type Span, type Tell, warning } from '../diagnostic.ts'
import { findLabel } from '../label-table.ts'
import { choiceWords, isChoices, stepLink } from '../questions/step-links.ts'
import { isForRole } from '../roles.ts'
import type { Source } from '../source.ts'
import type {
  BlockToken,
  HeadingToken,
  InlineToken,
  ListEntry,
  ListToken,
  ParagraphToken,
} from '../token-types.ts'
import { tellApart, tellIndented, tellNoTable, tellRunTogether } from './left-over-lines.ts'
import { tellMarks } from './left-over-marks.ts'

interface Around {
  /** The nearest heading above that could be a question's. */
  readonly under: HeadingToken | undefined
  readonly above: BlockToken | undefined
  readonly place: Place
}

type Place = 'page' | 'item' | 'quote'

export function tellLeftOver(tokens: readonly BlockToken[], source: Source, tell: Tell): void {
  tellIn(tokens, 'page', source, tell)
}

function tellIn(tokens: readonly BlockToken[], place: Place, source: Source, tell: Tell): void {
  let under: HeadingToken | undefined
  tokens.forEach((token, index) => {
    if (token.kind === 'heading' && token.level <= 3) under = token
    tellBlock(token, { under, above: tokens[index - 1], place }, source, tell)
  })
}

function tellBlock(token: BlockToken, around: Around, source: Source, tell: Tell): void {
  switch (token.kind) {
    case 'paragraph':
      tellParagraph(token, around, source, tell)
      break
    case 'heading':
      tellWords(token, 'heading', source, tell)
      break
    case 'table':
      for (const cell of [token.head, ...token.rows].flat()) tellWords(cell, 'text', source, tell)
      break
    case 'list':
      for (const entry of token.entries) {
        const isTold = isLostChoice(entry, token, around, source)
        tellIn(isTold ? entry.blocks.slice(1) : entry.blocks, 'item', source, tell)
      }
      break
    case 'quote':
      tellIn(token.blocks, 'quote', source, tell)
      break
    case 'codeText':
      if (!token.isFenced) tellIndented(token.at, source, tell)
      break
    case 'line':
    case 'html':
    case 'linkAddress':
      break
  }
}

/** Of a choice that leads nowhere it is told in the story (Q23). */
const isLostChoice = (entry: ListEntry, list: ListToken, { under }: Around, { lexed }: Source) =>
  isOf(/^###\s*scenario\b/i, under, lexed) && isChoices(list) && !stepLink(choiceWords(entry))

const isOf = (question: RegExp, under: HeadingToken | undefined, lexed: string) =>
  under !== undefined && question.test(lexed.slice(under.at.start, under.at.end))

function tellParagraph(token: ParagraphToken, around: Around, source: Source, tell: Tell): void {
  const { above, under, place } = around
  // A question without its table is told as one (Q18).
  const tellTable = isOf(/^###\s*(?:match|sort)\b/i, under, source.lexed) ? quietly : tell
  if (tellApart(token, above, source, tell) || tellNoTable(token, source, tellTable)) return
  tellRunTogether(token, place === 'item', source, tell)
  tellWords(token, place === 'quote' && !above ? 'label' : 'text', source, tell)
}

type Kind = 'heading' | 'text' | 'label'

function tellWords(
  { parts, at }: { readonly parts: readonly InlineToken[]; readonly at: Span },
  kind: Kind,
  source: Source,
  tell: Tell,
): void {
  const shown = shownText(parts, at, source)
  tellMarks(kind === 'label' ? withoutLabel(shown) : shown, at, kind === 'heading', tell)
  const struck = parts.find(({ kind }) => kind === 'plain')
  if (struck) tell(notStruck(source.text.slice(struck.at.start, struck.at.end), struck.at))
}

const notStruck = (words: string, at: Span) =>
  warning('S21', at, {
    what: 'Nothing is struck through here: these words are shown like all others.',
    fix: `take the ~ out, and the words, too, if they are not to be read.\n${words.replace(/~/g, '')}`,
  })

/** Of a label that is not bold it is told that it is read as one (B01). */
const withoutLabel = (shown: string) =>
  shown.replace(
    /^\s*\*\*\s*([A-Za-z][A-Za-z ,&'’-]{0,80}?)[\s*]*:(?:\s*\*\*)?/,
    (start, words: string) =>
      findLabel(words) || isForRole(words) ? ' '.repeat(start.length) : start,
  )

/** The words of a block, each at its place; spaces for all that is not shown as it is written. */
function shownText(parts: readonly InlineToken[], at: Span, { lexed }: Source): string {
  let end = at.start
  const pieces: string[] = []
  const write = (tokens: readonly InlineToken[]): void => {
    for (const token of tokens) {
      // With a stroke in front a mark is meant as itself: it is one character of two.
      if (token.kind === 'text' && token.text.length === token.at.end - token.at.start) {
        pieces.push(blank(lexed.slice(end, token.at.start)), token.text)
        end = token.at.end
        // Of an address it is told that it is bare (L03).
      } else if ('parts' in token && !(token.kind === 'link' && token.bare)) write(token.parts)
    }
  }
  write(parts)
  return pieces.join('')
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ')
