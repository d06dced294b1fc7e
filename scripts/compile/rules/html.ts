// S09: HTML, of which the words alone are shown.

import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import { lookUp } from '../look-up.ts'
import { PATTERNS } from './media.ts'

const MARKDOWN_WAYS: Readonly<Record<string, string>> = {
  b: 'write **bold words**.',
  strong: 'write **bold words**.',
  i: 'write *words in italics*.',
  em: 'write *words in italics*.',
  a: 'write [the name of the page](https://example.org).',
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

const PICTURE = {
  noun: 'picture',
  fix: 'put it into images/ as a file, and write it in a paragraph of its own.\n![What the picture shows](../images/name.svg)',
}
const VIDEO = {
  noun: 'video',
  fix: `put its file into media/, and write a block.\n${PATTERNS.video}`,
}
const FRAME = {
  noun: 'frame',
  fix: 'for a video, put its file into media/ and write a Video block; for a page on the web, write a link.\n> **Video:** [What it is about](../media/name.mp4)\n\n[The name of the page](https://example.org)',
}

/** What is lost where it is written as HTML. */
const LOST: Readonly<Record<string, { readonly noun: string; readonly fix: string }>> = {
  img: PICTURE,
  picture: PICTURE,
  svg: PICTURE,
  video: VIDEO,
  audio: {
    noun: 'recording',
    fix: `put its file into media/, and write a block.\n${PATTERNS.audio}`,
  },
  iframe: FRAME,
  embed: FRAME,
  object: FRAME,
}

/** What stands in one of these is told with it. */
const PARTS = /^(?:source|track|param|path|circle|ellipse|rect|line|poly\w+|g|defs|use)$/

interface Tag {
  readonly name: string
  readonly at: Span
}

/** Once for an element: its end tag says nothing new. */
export function tellHtml(html: string, at: Span, tell: Tell): void {
  const tags = tagsIn(html, at)
  const lost = tags.find(({ name }) => lookUp(LOST, name))
  const [first] = tags
  if (lost) tellLost(lost, tell)
  else if (first && !/^\s*<\//.test(html) && !PARTS.test(first.name)) {
    tell(
      warning('S09', first.at, {
        what: `HTML is not used here: <${first.name}>. ${readAs(first, html)}`,
        fix: lookUp(MARKDOWN_WAYS, first.name) ?? 'remove the tags.',
      }),
    )
  }
}

/** Those that begin something, but for what is in a comment. */
function tagsIn(html: string, at: Span): readonly Tag[] {
  const shown = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length))
  return [...shown.matchAll(/<\s*([a-z][a-z0-9-]*)[^>]*>?/gi)].map((found) => {
    const start = at.start + found.index
    return {
      name: (found[1] ?? '').toLowerCase(),
      at: { ...at, start, end: start + found[0].length },
    }
  })
}

function tellLost({ name, at }: Tag, tell: Tell): void {
  const { noun, fix } = lookUp(LOST, name) ?? PICTURE
  tell(
    problem('S09', at, {
      what: `HTML is not used here: <${name}>. Learners would not see this ${noun}.`,
      fix,
    }),
  )
}

/** In the middle of a line a tag stands alone; at the start of one, all that is in it comes along. */
function readAs({ name, at }: Tag, html: string): string {
  const isAlone = html.trim().length === at.end - at.start
  if (name === 'br') return 'I read a new line.'
  if (/^(?:hr|input|meta|link)$/.test(name)) return 'It has no words, so nothing of it is shown.'
  if (/^(?:script|style)$/.test(name) && !isAlone) return 'All that is in it is left out.'
  return 'Its words are shown as plain text.'
}
