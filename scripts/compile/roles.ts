// The roles of course.md (authoring format, 5.7), and words in a lesson that name some of them.

import type { ForRoles } from '../../src/course/course.ts'
import { type Span, type Tell, within } from './diagnostic.ts'
import { nearest, surely } from './near.ts'
import type { Reading } from './reading.ts'
import { emptyRole, JOINED, joinedRole, noRoles, noSuchRole, sameRole } from './rules/roles.ts'

/** "for managers and senior leaders"; a list may go on in further ones, without the "for". */
export interface RoleWords {
  readonly words: string
  readonly at: Span
}

/** `For example:` begins no block for a role. */
const FOR = /^for\s+(?!(?:example|instance)\b)(?=.*\p{L})/iu
const BETWEEN = /\s*,\s*(?:(?:and|or)\s+)?|\s*&\s*|(?:^|\s+)(?:and|or)\s+/gi

/** Whether words look like those before a block for one role. */
export const isForRole = (words: string): boolean => FOR.test(words)

/** Whether they surely are: all that they name are roles of the course. */
export function isForRoles(words: string, roles: readonly string[]): boolean {
  if (!isForRole(words) || roles.length === 0) return false
  return namesIn(words, roles).every(({ name }) => meant(name, roles) !== undefined)
}

/** Whom something is meant for; what is no role of the course is told. */
export function readForRoles(written: readonly RoleWords[], reading: Reading): ForRoles {
  const [first] = written
  if (first && reading.roles.length === 0) reading.tell(noRoles(first.at))
  const read = written.map((piece) => readNames(piece, reading))
  return {
    kind: 'role',
    roles: [...new Set(read.flatMap((piece) => piece.roles))],
    label: `For ${read.map(({ label }) => label).join(', ')}`,
  }
}

/** With the words as they were surely meant. */
function readNames({ words, at }: RoleWords, { roles, tell }: Reading) {
  let label = ''
  let end = FOR.exec(words)?.[0].length ?? 0
  const found = namesIn(words, roles).flatMap(({ name, from }) => {
    const role = meant(name, roles)
    const forms = formsOf(roles)
    const sure = role && !find(name, roles) ? surely(name, forms) : undefined
    const joined = role ? undefined : roles.find((role) => isPartOf(name, role))
    if (joined) tell(joinedRole(joined, within(at, from, name.length), roles))
    else if (roles.length > 0 && (!role || sure)) {
      const close = sure ?? nearest(name, forms)
      tell(noSuchRole({ name, at: within(at, from, name.length), close, isSure: !!sure }, roles))
    }
    label += words.slice(end, from) + (sure ?? name)
    end = from + name.length
    return role ?? []
  })
  return { roles: found, label }
}

interface Named {
  readonly name: string
  /** Where it stands in the words. */
  readonly from: number
}

/** What stands between commas and "and": a role may have such a word of its own. */
function namesIn(words: string, roles: readonly string[]): readonly Named[] {
  const start = FOR.exec(words)?.[0].length ?? 0
  const rest = words.slice(start)
  const gaps = [...rest.matchAll(BETWEEN)].map(({ 0: gap, index }) => ({ index, gap }))
  let from = start
  const pieces = [...gaps, { index: rest.length, gap: '' }].flatMap(({ index, gap }) => {
    const piece = { from, to: start + index }
    from = piece.to + gap.length
    return piece.to > piece.from ? [piece] : []
  })
  const names: Named[] = []
  for (let index = 0; index < pieces.length; index++) {
    const { from, to } = pieces[index] ?? { from: 0, to: 0 }
    const longer = pieces.findLastIndex(
      (piece, other) => other > index && find(words.slice(from, piece.to), roles) !== undefined,
    )
    names.push({ name: words.slice(from, pieces[longer]?.to ?? to), from })
    index = Math.max(index, longer)
  }
  return names
}

const find = (name: string, roles: readonly string[]) =>
  roles.find((role) => singular(role) === singular(name))

export const isJoined = (role: string): boolean => role.split(JOINED).length > 1

/** `Manager and Leader` was meant for two, and this for one of them. */
function isPartOf(name: string, role: string): boolean {
  return isJoined(role) && find(name, role.split(JOINED)) !== undefined
}

/** The role that a name is, or surely was meant to be. */
function meant(name: string, roles: readonly string[]): string | undefined {
  const sure = find(name, roles) ? name : surely(name, formsOf(roles))
  return sure === undefined ? undefined : find(sure, roles)
}

/** As they stand in a sentence: "senior leader", "senior leaders". */
const formsOf = (roles: readonly string[]): readonly string[] =>
  roles.flatMap((role) => {
    const one = role.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
    return [one, plural(one)]
  })

const plural = (role: string): string => {
  if (/person$/.test(role)) return role.replace(/person$/, 'people')
  if (/man$/.test(role)) return role.replace(/man$/, 'men')
  if (/[^aeiou]y$/.test(role)) return role.replace(/y$/, 'ies')
  return /(?:s|x|z|ch|sh)$/.test(role) ? `${role}es` : `${role}s`
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
  const roles: RoleWords[] = []
  for (const { words, at: piece } of placed(pieces, at)) {
    const first = roles.find((role) => singular(role.words) === singular(words))
    if (!/[\p{L}\d]/u.test(words)) tell(emptyRole(piece))
    else if (first) tell(sameRole(words, piece, first.words, first.at))
    else roles.push({ words, at: piece })
  }
  return roles.map(({ words }) => words)
}

function placed(pieces: readonly string[], at: Span): readonly RoleWords[] {
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
