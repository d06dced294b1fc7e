// L08, L12, L13 and S06: words of the glossary.

import { problem, replaced, type Span, type Tell, warning } from '../diagnostic.ts'
import type { GlossaryTerm } from '../glossary.ts'
import { evened } from '../term-finder.ts'

/** L08. A form that a word repeats of itself does no harm. */
export function tellTwice(terms: readonly GlossaryTerm[], tell: Tell): void {
  const first = new Map<string, { readonly term: GlossaryTerm; readonly at: Span }>()
  for (const term of terms) {
    for (const { text, at } of term.forms) {
      const other = first.get(evened(text))
      if (!other) first.set(evened(text), { term, at })
      else if (other.term !== term) tell(definedTwice(text, at, other))
    }
  }
}

const definedTwice = (
  text: string,
  at: Span,
  other: { readonly term: GlossaryTerm; readonly at: Span },
) =>
  warning('L08', at, {
    what: `The glossary explains "${text}" twice. Learners read what stands under "${other.term.name}".`,
    fix: 'keep one of the two.',
    related: [other.at],
  })

/** S06, for words that are not the same. */
export function tellSameTags(terms: readonly GlossaryTerm[], tell: Tell): void {
  const first = new Map<string, GlossaryTerm>()
  for (const term of terms) {
    const other = first.get(term.id)
    if (!other) first.set(term.id, term)
    else if (evened(other.name) !== evened(term.name)) {
      tell(
        problem('S06', term.at, {
          what: `Two words of the glossary are called "${term.id}".`,
          fix: `give one of them another name.\n{#${term.id}-2}`,
          related: [other.at],
        }),
      )
    }
  }
}

/** L08. */
export const neverUsed = ({ name, at }: GlossaryTerm) =>
  warning('L08', at, {
    what: `The glossary explains "${name}", but no page has it where it could be explained. Headings, links and questions do not count.`,
    fix: `remove it, or write the forms that the pages have at the end of its meaning.\nAlso: one form, another form`,
  })

/** L08. */
export const readAsAlso = (word: string, at: Span) =>
  warning('L08', at, {
    what: `I do not know "${word}:" in the glossary. I read it as "Also:".`,
    fix: 'write Also: in front of the other forms of the word.',
    edits: [replaced(at, 'Also')],
  })

/** L12. */
export const noMeaning = (name: string, at: Span) =>
  problem('L12', at, {
    what: `The glossary has "${name}", but does not say what it means.`,
    fix: 'write its meaning below the heading, in a sentence or two.',
  })

/** L12. */
export const noWords = (at: Span) =>
  problem('L12', at, {
    what: 'I cannot find a word in the glossary.',
    fix: 'give each word a heading, with its meaning below it.\n## Trigger\n\nSomething that reminds the body of a past danger. Also: triggers, triggered',
  })

/** L13. */
export const onlyOnItsPage = (name: string, at: Span) =>
  warning('L13', at, {
    what: `Only paragraphs can open at a word. This part of "${name}" is on the page of the glossary alone.`,
    fix: 'say the meaning in a sentence or two. What is only for that page may stay as it is.',
  })
