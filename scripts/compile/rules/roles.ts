// Roles: the setting of course.md, and what is written for one of them (authoring format, 5.7).

import { problem, type Span } from '../diagnostic.ts'

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
