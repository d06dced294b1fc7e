// Where the address of a link or picture is written, for what `--fix` writes in its place.

import { type Edit, replaced, type Span } from './diagnostic.ts'
import type { Source } from './source.ts'

interface Written {
  readonly address: string
  readonly at: Span
}

/** Another address in place of the one that is there; none where it is written in another way. */
export function writtenAddress(
  { address, at }: Written,
  { lexed }: Source,
  better: string,
): readonly Edit[] {
  const written = lexed.slice(at.start, at.end)
  const found = written.lastIndexOf(`](${address}`)
  if (found < 0) return []
  const start = at.start + found + 2
  return [replaced({ ...at, start, end: start + address.length }, better)]
}
