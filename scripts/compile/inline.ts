// Inline tokens → the course's running text.

import type { Inline } from '../../src/course/course.ts'
import { problem } from './diagnostic.ts'
import { decodeEntities } from './entities.ts'
import { readLink } from './links.ts'
import { linkContact, linkPhones } from './phones.ts'
import type { Reading } from './reading.ts'
import { tellHtml } from './rules/html.ts'
import { tellSpacedPath } from './rules/l.ts'
import { trim, withoutComments } from './token-text.ts'
import type { InlineToken } from './token-types.ts'

export function readInline(tokens: readonly InlineToken[], reading: Reading): readonly Inline[] {
  return joinText(trim(withoutComments(tokens)).flatMap((token) => readOne(token, reading)))
}

function readOne(token: InlineToken, reading: Reading): readonly Inline[] {
  switch (token.kind) {
    case 'text': {
      tellSpacedPath(token.text, token.at, reading.tell)
      const text = decodeEntities(token.text)
      return reading.place === 'standing page' ? linkPhones(text) : [asText(text)]
    }
    case 'place':
      return reading.place === 'standing page' ? linkContact(token.text) : [asText(token.text)]
    case 'code':
      return [{ kind: 'code', text: token.text }]
    case 'break':
      return [{ kind: 'break' }]
    case 'strong':
    case 'emphasis':
      return [{ kind: token.kind, parts: joinText(readParts(token.parts, reading)) }]
    case 'plain':
      return readParts(token.parts, reading)
    case 'link':
      return readLink(token, readParts(token.parts, { ...reading, place: 'lesson' }), reading)
    case 'image':
      reading.tell(
        problem('M13', token.at, {
          what: 'A picture cannot stand inside this text.',
          fix: 'give it a paragraph of its own, with an empty line above and below.',
        }),
      )
      return []
    case 'html':
      tellHtml(token.text, token.at, reading.tell)
      return /^<br\b/i.test(token.text) ? [{ kind: 'break' }] : []
  }
}

const asText = (text: string): Inline => ({ kind: 'text', text })

const readParts = (parts: readonly InlineToken[], reading: Reading) =>
  withoutComments(parts).flatMap((part) => readOne(part, reading))

/** Neighbouring texts become one; a line end becomes a space. */
function joinText(parts: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: tidySpaces(last.text + part.text) }
    } else {
      joined.push(part.kind === 'text' ? { kind: 'text', text: tidySpaces(part.text) } : part)
    }
  }
  return joined.filter((part) => part.kind !== 'text' || part.text !== '')
}

const tidySpaces = (text: string) => text.replace(/[ \t\n]+/g, ' ')
