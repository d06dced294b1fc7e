// L11: a path with a space is no link to Markdown, which would show it as text.

import { problem, type Span, type Tell, within } from '../diagnostic.ts'

const PATH = '[^\\s()"<>][^()"<>\\n]*?[^\\S\\n][^()"<>\\n]*?'
const SPACED = new RegExp(
  `\\]\\(\\s*(${PATH}\\.(?:md|svg|png|jpe?g|webp|gif)(?:#[\\w-]*)?)\\s*(?:"[^"\\n]*")?\\s*\\)`,
  'i',
)

/** `text` stands at `at`. Answers whether there is such a path. */
export function tellSpacedPath(text: string, at: Span, tell: Tell): boolean {
  const found = SPACED.exec(text)
  const path = found?.[1]
  if (!found || path === undefined) return false
  const start = found.index + found[0].indexOf(path)
  tell(
    problem('L11', within(at, start, path.length), {
      what: 'There is a space in this path, so it is not read as a link.',
      fix: `rename the file without spaces, or write %20 for each space.\n${path.replace(/\s/g, '%20')}`,
    }),
  )
  return true
}
