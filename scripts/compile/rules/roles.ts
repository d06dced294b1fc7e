// Roles: the setting of course.md, and what is written for one of them (authoring format, 5.7).

import { problem, replaced, type Span } from '../diagnostic.ts'
import { didYouMean } from '../near.ts'

const EXAMPLE = 'roles: Front-line worker, Manager, Senior leader'

/** F05. */
export const emptyRole = (at: Span) =>
  problem('F05', at, {
    what: 'In "roles" there is a comma too many: no name stands beside it.',
    fix: `take it out, or write the name.\n${EXAMPLE}`,
  })

/** F05. */
export const sameRole = (words: string, at: Span, firstWords: string, firstAt: Span) =>
  problem('F05', at, {
    what:
      words.toLowerCase() === firstWords.toLowerCase()
        ? `The role "${words}" is listed twice.`
        : `"${firstWords}" and "${words}" are one role, written in two ways.`,
    fix: 'keep one of the two, best in the singular. "For managers" in a lesson finds "Manager" too.',
    related: [firstAt],
  })

interface UnknownRole {
  readonly name: string
  readonly at: Span
  readonly close: string | undefined
  /** The close one is read in its place. */
  readonly isSure: boolean
}

/** B12, which is then told once for the course. `joined`: a role with "and" in it. */
export const joinedRole = (joined: string, at: Span, roles: readonly string[]) =>
  problem('B12', at, {
    what: `course.md has "${joined}" as one role, since no comma stands in it.`,
    fix: `put a comma between the two in course.md.\nroles: ${roles.map((role) => (role === joined ? role.replace(JOINED, ', ') : role)).join(', ')}`,
  })

export const JOINED = /\s*(?:\band\b|&|;)\s*/gi

/** B12. */
export const noSuchRole = ({ name, at, close, isSure }: UnknownRole, roles: readonly string[]) =>
  problem('B12', at, {
    what: `There is no role "${name}" in course.md.${didYouMean(close)}`,
    fix: close
      ? `write ${close}.`
      : `write one of its roles, or add this one to them.\nroles: ${[...roles, capital(name)].join(', ')}`,
    edits: isSure && close ? [replaced(at, close)] : [],
  })

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** B12, which is then told once for the course. */
export const noRoles = (at: Span) =>
  problem('B12', at, {
    what: 'This is written for one role, but course.md names no roles.',
    fix: `add them to its settings; learners then choose theirs on "Before you start".\n${EXAMPLE}`,
  })

/** B13. */
export const scoredForRole = (at: Span) =>
  problem('B13', at, {
    what: 'Everyone takes the same final check, so no question that counts can be for one role.',
    fix: 'take this out, move the question to a lesson, or write (practice).',
  })
