// A03, A06, A07 and B06: words that can hurt, shut out or catch people unawares.

import { idea, type Span, type Tell, warning } from '../diagnostic.ts'
import type { Passage } from '../passages.ts'
import type { WordToAvoid } from '../words-to-avoid.ts'

/** A03. Words in quotation marks are somebody's, or are spoken of. */
export function tellWordsToAvoid(
  { words, span }: Passage,
  avoided: readonly WordToAvoid[],
  tell: Tell,
): void {
  for (const { pattern, better } of avoided) {
    for (const { 0: found, index } of words.matchAll(pattern)) {
      if (isQuoted(words, index)) continue
      tell(
        warning('A03', span(index, found.length), {
          what: `"${found}" is on your list of words to avoid.`,
          fix: better ? `you could write: ${better}.` : 'say it in another way.',
        }),
      )
    }
  }
}

function isQuoted(words: string, index: number): boolean {
  const before = words.slice(0, index)
  const straight = before.match(/"/g)?.length ?? 0
  return (
    straight % 2 === 1 ||
    before.lastIndexOf('“') > before.lastIndexOf('”') ||
    before.lastIndexOf('‘') > before.lastIndexOf('’')
  )
}

const COLOUR = '(?:red|green|blue|yellow|orange|purple|pink|grey|gray|black|white|brown)'
const MARKED =
  '(?:box(?:es)?|buttons?|text|words?|panels?|links?|icons?|circles?|squares?|arrows?|dots?)'
const PLACED =
  '(?:box(?:es)?|buttons?|pictures?|images?|columns?|lists?|text|panels?|links?|menus?|charts?|icons?|arrows?)'
const BY_LOOK = [
  new RegExp(`\\b(?:the|each|every|any|all|this|that|these|those) +${COLOUR} +${MARKED}\\b`, 'i'),
  new RegExp(`\\b${PLACED} +(?:on|to|at) +the +(?:left|right)\\b`, 'i'),
  /\b(?:on|to|at) +the +(?:left|right)(?:[- ]hand)?(?: +side)? +of +(?:the|this|your) +(?:page|screen)\b/i,
]

/** Whether it would be told of any of the words. */
export const isByLook = (text: string): boolean => BY_LOOK.some((pattern) => pattern.test(text))

/** A06. */
export function tellByLook({ words, span }: Passage, tell: Tell): void {
  for (const pattern of BY_LOOK) {
    const found = pattern.exec(words)
    if (!found) continue
    tell(
      warning('A06', span(found.index, found[0].length), {
        what: `"${found[0]}" can only be found by people who see the page just as you do.`,
        fix: 'call it by its name or its words, such as: the box "Key point".',
      }),
    )
  }
}

const SENSITIVE =
  /\b(?:suicid\w*|self-harm\w*|rap(?:e|ed|ist)|sexual(?:ly)? (?:assault|abus|violen)\w*|murder\w*|overdos\w*|tortur\w*|strangl\w*|miscarr\w*|stillb\w*|domestic (?:abuse|violence)|child abuse|beaten|genocide)\b/i

/** A07, once for a page. */
export function tellSensitive(passages: readonly Passage[], tell: Tell): void {
  for (const { words, span } of passages) {
    const found = SENSITIVE.exec(words)
    if (!found) continue
    tell(
      idea('A07', span(found.index, found[0].length), {
        what: `"${found[0]}" can bring things back for people, and no content note stands before it.`,
        fix: 'say under the heading what the page holds, so that people can choose.\n> **Content note:** This page speaks of … There are no pictures.',
      }),
    )
    return
  }
}

const IN_DETAIL =
  /\b(?:blood\w*|scream\w*|bod(?:y|ies)|corpse|burn(?:ed|t|ing)|crush\w*|wounds?|stabb\w*|dragg\w*|broken bones?|graphic\w*)\b/i
const LONGEST_NOTE = 40

/** B06. `passages`: of the note. */
export function tellNote(passages: readonly Passage[], at: Span, tell: Tell): void {
  const words = passages.flatMap((passage) => passage.words.split(/\s+/)).length
  if (words > LONGEST_NOTE) {
    tell(
      idea('B06', at, {
        what: `This content note has ${words} words, so it may tell the thing itself.`,
        fix: 'say what follows and how much of it, in one sentence.\n> **Content note:** This page describes a road accident, in two sentences.',
      }),
    )
  }
  for (const { words, span } of passages) {
    const trigger = /\btrigger\w*/i.exec(words)
    if (trigger) tell(warningWord(trigger[0], span(trigger.index, trigger[0].length)))
    const detail = IN_DETAIL.exec(words)
    if (detail) tell(inDetail(detail[0], span(detail.index, detail[0].length)))
  }
}

const warningWord = (word: string, at: Span) =>
  idea('B06', at, {
    what: `"${word}" can itself alarm people.`,
    fix: 'say what follows, and leave the word out.\n> **Content note:** This page describes a road accident. There are no pictures.',
  })

const inDetail = (word: string, at: Span) =>
  idea('B06', at, {
    what: `"${word}" is a detail of what happened, and this note is read by people who may not want it.`,
    fix: 'name the thing, without what it looked or felt like.',
  })
