// S: structure, and pages without words.

import { problem, type Span, wholeFile } from '../diagnostic.ts'

/** S04. */
export const emptyPage = (title: string, at: Span) =>
  problem('S04', at, {
    what: `The page "${title}" is empty.`,
    fix: 'add text below the heading, or remove the heading.',
  })

/** S06. */
export const samePageName = (name: string, at: Span, first: Span) =>
  problem('S06', at, {
    what: `Two pages of this lesson are called "${name}".`,
    fix: `give one of them another name.\n{#${name}-2}`,
    related: [first],
  })

/** S14. */
export const listedTwice = (path: string, at: Span, first: Span) =>
  problem('S14', at, {
    what: `The course lists ${path} twice.`,
    fix: 'keep one of the two lines.',
    related: [first],
  })

/** S14. */
export const sameFileName = (name: string, path: string, other: string) =>
  problem('S14', wholeFile(path), {
    what: `Two files have the name "${name}": this one and ${other}.`,
    fix: name.startsWith('pages/')
      ? 'give one of the files another name.'
      : 'give one of the files another name, or set another id at its top.\nid: another-name',
  })

/** S18. */
export const tooManyStars = (path: string) =>
  problem('S18', wholeFile(path), {
    what: 'This file has so many * or _ inside each other that I cannot read it.',
    fix: 'take out those that do not make words bold or italic.',
  })
