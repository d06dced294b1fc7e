import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockToken, InlineToken } from '../../scripts/compile/token-types.ts'
import { lex } from '../../scripts/compile/tokens.ts'

const PIECES = [
  '# Title',
  '## Page {#page}',
  '> **Key point:** Say *why*.\n> And how.',
  '> quoted\nand carried on',
  '> > deep\n> - listed\n>   more',
  '- one\n- two\n  - inner\n    > said\n  - last',
  '- [x] right\n  - because\n- [ ] not\n\n  a paragraph',
  '1. first\n\n   below\n2. second',
  '*\tby tab\n*\tand again',
  '| a | b |\n| --- | --- |\n| x \\| y | **z** <!-- facts: B04 --> |\n| | q |',
  '```\ncode\n```',
  '    indented code',
  'Plain [link](a.md "t") and ![image](b.svg) `code` <b>html</b> https://a.example \\* &amp;  \nnext line',
  '<!-- facts: A01 -->',
  '<!-- a note --> Words **bold**\nand on.',
  '---',
  'text\n---',
  '[ref]: https://a.example',
  '日本語 and 🙂 wide',
]

const markdown = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n', '\n\n', '\n\n\n')), {
    maxLength: 8,
  })
  .map(
    (pieces) =>
      `${pieces
        .map((piece) => piece.join(''))
        .join('')
        .trimEnd()}\n`,
  )

describe('tokens', () => {
  it('tile the source: between them there is nothing but blank lines', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        let end = 0
        for (const { at } of lex(text, 'a.md', 0)) {
          expect(text.slice(end, at.start).trim()).toBe('')
          expect(at.end).toBeGreaterThan(at.start)
          end = at.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })

  it('have their words at their place, however deep they stand', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const token of lex(text, 'a.md', 0).flatMap(textsOf)) {
          // A cell loses the stroke before a bar, and a backslash before any mark.
          const written = text.slice(token.at.start, token.at.end)
          if (!written.includes('\\') && !token.text.includes('|')) {
            expect(written).toBe(token.text)
          }
        }
      }),
    )
  })

  it('count from where the text starts in its file', () => {
    const [paragraph] = lex('Words.\n', 'a.md', 40)
    expect(paragraph?.at).toEqual({ file: 'a.md', start: 40, end: 46 })
  })

  it('find each cell of a table, empty ones too', () => {
    const text = '| a | b |\n|---|---|\n|  | q |\n'
    const [table] = lex(text, 'a.md', 0)
    const cells = table?.kind === 'table' ? table.rows.flat() : []
    expect(cells.map(({ at }) => text.slice(at.start, at.end))).toEqual(['', 'q'])
  })
})

type TextToken = Extract<InlineToken, { readonly kind: 'text' }>

function textsOf(token: BlockToken): readonly TextToken[] {
  switch (token.kind) {
    case 'paragraph':
    case 'heading':
      return token.parts.flatMap(inlineTexts)
    case 'list':
      return token.entries.flatMap(({ blocks }) => blocks).flatMap(textsOf)
    case 'quote':
      return token.blocks.flatMap(textsOf)
    case 'table':
      return [token.head, ...token.rows].flat().flatMap(({ parts }) => parts.flatMap(inlineTexts))
    default:
      return []
  }
}

function inlineTexts(token: InlineToken): readonly TextToken[] {
  if (token.kind === 'text') return [token]
  return 'parts' in token ? token.parts.flatMap(inlineTexts) : []
}
