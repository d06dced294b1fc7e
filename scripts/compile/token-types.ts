// Markdown as tokens with places: what tokens.ts gives to all other readers.

import type { Span } from './diagnostic.ts'

interface Placed {
  readonly at: Span
}

export type InlineToken = Placed &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'strong' | 'emphasis' | 'plain'; readonly parts: readonly InlineToken[] }
    | { readonly kind: 'code'; readonly text: string }
    /** `{{name}}`, filled for one organisation. Its words are only words, whatever is in them. */
    | { readonly kind: 'place'; readonly name: string; readonly text: string }
    | { readonly kind: 'break' }
    | {
        readonly kind: 'link'
        readonly address: string
        readonly bare: boolean
        readonly parts: readonly InlineToken[]
      }
    | ImageToken
    | { readonly kind: 'html'; readonly text: string }
  )

export type ImageToken = Placed & {
  readonly kind: 'image'
  readonly address: string
  readonly alternative: string
  readonly caption: string
  /** Of the block below it, once that has been read. */
  readonly description: readonly BlockToken[]
}

export type HeadingToken = Placed & {
  readonly kind: 'heading'
  readonly level: number
  /** Made by a line of `---` or `===` below the text. */
  readonly underlined: boolean
  readonly parts: readonly InlineToken[]
}

export type ListToken = Placed & {
  readonly kind: 'list'
  readonly start: number | undefined
  readonly bullet: string
  readonly entries: readonly ListEntry[]
}

/** `at` begins after the bullet. */
export type ListEntry = Placed & { readonly blocks: readonly BlockToken[] }

export type TableToken = Placed & {
  readonly kind: 'table'
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = Placed & { readonly parts: readonly InlineToken[] }

export type QuoteToken = Placed & { readonly kind: 'quote'; readonly blocks: readonly BlockToken[] }

export type ParagraphToken = Placed & {
  readonly kind: 'paragraph'
  readonly parts: readonly InlineToken[]
}

export type BlockToken =
  | HeadingToken
  | ParagraphToken
  | ListToken
  | TableToken
  | QuoteToken
  | (Placed & {
      readonly kind: 'codeText'
      readonly text: string
      /** Else it stands behind four spaces or a tab. */
      readonly isFenced: boolean
    })
  | (Placed & { readonly kind: 'line' })
  | (Placed & { readonly kind: 'html'; readonly text: string })
  | (Placed & { readonly kind: 'linkAddress' })
