// The roles of course.md (authoring format, 5.7), and whether words in a lesson mean one of them.

import { type Span, type Tell, within } from './diagnostic.ts'
import { emptyRole, sameRole } from './rules/roles.ts'

interface Written {
  readonly words: string
  readonly at: Span
}

/**
 * The roles that learners can choose from, as written.
 *
 * @param pieces what stands between the commas of the setting, which is at `at`
 */
export function readRoles(
  pieces: readonly string[],
  at: Span | undefined,
  tell: Tell,
): readonly string[] {
  if (!at) return []
  const roles: Written[] = []
  for (const { words, at: piece } of placed(pieces, at)) {
    const first = roles.find((role) => singular(role.words) === singular(words))
    if (!/[\p{L}\d]/u.test(words)) tell(emptyRole(piece))
    else if (first) tell(sameRole(words, piece, first.words, first.at))
    else roles.push({ words, at: piece })
  }
  return roles.map(({ words }) => words)
}

function placed(pieces: readonly string[], at: Span): readonly Written[] {
  let from = 0
  return pieces.map((piece, index) => {
    const words = piece.trim().replace(/\s+/g, ' ')
    const start = from + piece.length - piece.trimStart().length
    // Where nothing stands, the comma beside it is the place.
    const comma = within(at, index === 0 ? from : from - 1, piece.length + 1)
    from += piece.length + 1
    return { words, at: words ? within(at, start, piece.trim().length) : comma }
  })
}

/** The same for one and for several, in any case, with hyphens or without. */
const singular = (role: string): string =>
  role
    .toLowerCase()
    .replace(/’/g, "'")
    .split(/[\s\u00a0‐‑–—-]+/)
    .map((word) =>
      word
        .replace(/people$/, 'person')
        .replace(/men$/, 'man')
        .replace(/ies$/, 'y')
        .replace(/(ch|sh|x|ss|z)es$/, '$1')
        .replace(/([^s])s$/, '$1'),
    )
    .join(' ')
