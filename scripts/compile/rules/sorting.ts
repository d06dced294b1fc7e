// Q18, Q33, Q34 and Q35: the cards and groups of a sorting question.

import { slips } from '../../../src/course/slips.ts'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { Row } from '../questions/rows.ts'
import type { NamedGroup, PlacedCard } from '../questions/sort.ts'
import { plainText, spanOf } from '../token-text.ts'

const MOST_CARDS = 9
const MOST_GROUPS = 6

export function tellGroups(cards: readonly PlacedCard[], questionAt: Span, tell: Tell): void {
  if (cards.length === 0) return
  const without = cards.filter(({ groups }) => groups.length === 0)
  for (const { row } of cards) if (row.others.length > 0) tell(fourthCell(row))
  for (const { row } of without) tell(noGroup(plainText(row.left), row.at))
  tellRepeats(cards, tell)
  const named = cards.flatMap(({ groups }) => groups)
  for (const card of cards) tellShortRow(card, named, tell)
  const groups = named.filter(
    (group, index) => named.findIndex(({ words }) => words === group.words) === index,
  )
  if (groups.length < 2 && without.length === 0) tell(tooFewGroups(questionAt))
  if (cards.length > MOST_CARDS || groups.length > MOST_GROUPS) {
    tell(tooLong(cards.length, groups.length, questionAt))
  }
  for (const [index, group] of groups.entries())
    tellOddGroup(group, groups.slice(0, index), named, tell)
}

/** Q18. */
const fourthCell = ({ others, at }: Row) =>
  problem('Q18', spanOf(others, at), {
    what: 'A card has its words, its group and a reason; this is a fourth column, and nobody would see it.',
    fix: 'remove it, or say it in the reason or in a Why below the cards.',
  })

const noGroup = (card: string, at: Span) =>
  problem('Q33', at, {
    what: `The card "${card}" has no group. Every card needs a group, and there need to be two.`,
    fix: 'write its group in the second column.',
  })

/** Q33: with its middle cell forgotten, the reason of a card is taken for its group. */
function tellShortRow({ row, groups }: PlacedCard, named: readonly NamedGroup[], tell: Tell): void {
  const [group, ...others] = groups
  const isItsOwn = named.filter(({ words }) => words === group?.words).length === 1
  if (!row.isShort || !group || others.length > 0 || !isItsOwn) return
  tell(
    warning('Q33', group.at, {
      what: `A cell is missing in this row, so I read "${group.words}" as the group of "${plainText(row.left)}".`,
      fix: `write the group in the second column, and a reason in the third. A cell may be empty.\n| ${plainText(row.left)} | Its group | ${group.words} |`,
    }),
  )
}

const tooFewGroups = (at: Span) =>
  problem('Q33', at, {
    what: 'All cards are in one group. Every card needs a group, and there need to be two.',
    fix: 'name a second group in the second column.',
  })

const tooLong = (cards: number, groups: number, at: Span) =>
  warning('Q34', at, {
    what: `This question has ${cards} cards and ${groups} groups. Long lists are hard with a keyboard or screen reader.`,
    fix: `make two questions of it: up to ${MOST_CARDS} cards and ${MOST_GROUPS} groups.`,
  })

function tellRepeats(cards: readonly PlacedCard[], tell: Tell): void {
  const words = cards.map(({ row }) => plainText(row.left).toLowerCase())
  cards.forEach(({ row }, index) => {
    const first = words.indexOf(words[index] ?? '')
    if (words[index] !== '' && first === index) return
    const related = first === index ? [] : [cards[first]?.row.at ?? row.at]
    tell(
      problem('Q18', row.at, {
        what: related.length
          ? `The card "${plainText(row.left)}" is there twice.`
          : 'This card has no words.',
        fix: related.length
          ? 'keep one of the two.'
          : 'write what is on the card, or remove the row.',
        related,
      }),
    )
  })
}

/** Q35: a group that may be another one with a slip, or that no card names by itself. */
function tellOddGroup(
  group: NamedGroup,
  others: readonly NamedGroup[],
  named: readonly NamedGroup[],
  tell: Tell,
): void {
  const twin = others.find((other) => isSlip(group.words, other.words))
  if (twin) {
    tell(
      warning('Q35', group.at, {
        what: `There is a group "${twin.words}" and a group "${group.words}". Are they one?`,
        fix: `if so, write "${twin.words}" each time.`,
        related: [twin.at],
      }),
    )
    return
  }
  if (named.some(({ words, isAlone }) => isAlone && words === group.words)) return
  tell(
    warning('Q35', group.at, {
      what: `No card is in "${group.words}" alone: it only stands beside "or".`,
      fix: 'if "or" is part of the name of a group, use another word for it.',
    }),
  )
}

const bare = (words: string) => words.toLowerCase().replace(/^(?:the|an?) /, '')

function isSlip(a: string, b: string): boolean {
  const [first, second] = [bare(a), bare(b)]
  return (
    first === second || (Math.min(first.length, second.length) > 3 && slips(first, second) <= 1)
  )
}
