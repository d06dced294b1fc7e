// S21: signs that a text lost on its way through other programs, and what they were.

import { type Span, type Tell, warning, within } from '../diagnostic.ts'

/** What UTF-8 makes of them where it is read as Windows-1252. */
const SPOILT: Readonly<Record<string, string>> = {
  'â€™': '’',
  'â€˜': '‘',
  'â€œ': '“',
  'â€\u009d': '”',
  'â€“': '–',
  'â€”': '—',
  'â€¦': '…',
  'â€¢': '•',
  'â‚¬': '€',
}

/** Behind a capital both letters may well be one, as in the Portuguese for sister. */
const PATTERN = /â€.|â‚¬|(?<!\p{Lu})(?:[ÂÃ][\u0080-\u00bf]|Ã[‚„…†‡ˆ‰‹Œ‘’“”•–—˜™›œŸ€Šš])/u

/** Once for a block. */
export function garbled(shown: string, at: Span, tell: Tell): void {
  const spoilt = PATTERN.exec(shown)
  if (spoilt) {
    const meant = meantBy(spoilt[0])
    tell(
      warning('S21', within(at, spoilt.index, spoilt[0].length), {
        what: `"${spoilt[0]}" looks like a sign that was spoilt when the text was saved or copied.${meant ? ` It was probably "${meant}".` : ''}`,
        fix: 'type it again, and look for others like it.',
      }),
    )
  }
  const lost = /[\ufffd\p{Co}]/u.exec(shown)
  if (!lost) return
  const isFrame = lost[0] !== '\ufffd'
  tell(
    warning('S21', within(at, lost.index, lost[0].length), {
      what: isFrame
        ? 'This sign is from a symbol font (often of a word processor). Learners see an empty frame.'
        : 'A sign was lost here when the text was saved or copied. Learners see a question mark in a frame.',
      fix: isFrame
        ? 'write it in words, or take it out.'
        : 'type it again, and look for others like it.',
    }),
  )
}

/** Two signs are one letter of Latin 1. */
function meantBy(spoilt: string): string | undefined {
  const known = SPOILT[spoilt]
  if (known) return known
  const code = spoilt.charCodeAt(1)
  if (code > 0xbf) return undefined
  return String.fromCharCode(spoilt.startsWith('Ã') ? code + 0x40 : code)
}
