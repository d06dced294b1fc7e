// S: structure. HTML, and pages without words.

import { problem, type Span, type Tell, warning, wholeFile } from '../diagnostic.ts'
import { lookUp } from '../look-up.ts'

const MARKDOWN_WAYS: Readonly<Record<string, string>> = {
  b: 'write **bold words**.',
  strong: 'write **bold words**.',
  i: 'write *words in italics*.',
  em: 'write *words in italics*.',
  a: 'write [the name of the page](https://example.org).',
  img: 'write ![what the picture shows](../images/name.svg).',
  br: 'leave an empty line for a new paragraph, or end the line with two spaces.',
  hr: 'write --- with an empty line above and below.',
  ul: 'start each line of the list with -.',
  ol: 'start each line of the list with 1., 2., 3.',
  li: 'start each line of the list with -.',
  p: 'leave an empty line between paragraphs.',
  table: 'write a table with | between the cells.',
  blockquote: 'start each line with >.',
  details: 'write a More block.\n> **More: The title**\n>\n> The text.',
  h1: 'start the line with #.',
  h2: 'start the line with ##.',
  h3: 'start the line with ###.',
  code: 'write `words` between back ticks.',
}

/** S09, once for an element: its end tag says nothing new. */
export function tellHtml(html: string, at: Span, tell: Tell): void {
  const tag = /<\s*([a-z][a-z0-9-]*)[^>]*>?/i.exec(html)
  if (!tag || /^\s*<\//.test(html)) return
  const name = (tag[1] ?? '').toLowerCase()
  const start = at.start + tag.index
  tell(
    warning(
      'S09',
      { ...at, start, end: start + tag[0].length },
      {
        what: `HTML is not used here: <${name}>. ${readAs(name)}`,
        fix: lookUp(MARKDOWN_WAYS, name) ?? 'remove the tags.',
      },
    ),
  )
}

function readAs(name: string): string {
  return name === 'br' ? 'I read a new line.' : 'Its words are shown as plain text.'
}

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
