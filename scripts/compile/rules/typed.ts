// Q05, Q07, Q08, Q11 and Q21, for words that a learner types.

import { LONGEST_TEXT } from '../../../src/course/question.ts'
import { bareText } from '../../../src/course/spelling.ts'
import { problem, type Span, type Tell, warning, within } from '../diagnostic.ts'
import type { Reading } from '../reading.ts'
import { spanOf } from '../token-text.ts'
import type { InlineToken } from '../token-types.ts'
import { noBox, noWords, type PlacedAnswer } from './q.ts'

type Strictness = Parameters<typeof bareText>[0]

export function tellTyped(
  answers: readonly PlacedAnswer[],
  strictness: Strictness,
  tell: Tell,
): void {
  const unboxed = noBox(answers)
  const [first] = answers
  const bare = answers.map(({ words }) => bareText(strictness, words))
  answers.forEach((answer, index) => {
    const twin = bare.indexOf(bare[index] ?? '')
    const other = answers[twin]
    if (bare[index] === '') tell(noWords(answer.at))
    else if (other && twin < index) tell(readAsSame(answer, other))
    if (answer.words.length > LONGEST_TEXT) tell(tooLong(answer))
    const several = severalIn(answer.words)
    if (several) tell(severalInOne(answer, several))
  })
  if (unboxed) tell(unboxed)
  else if (first && !answers.some(({ answer }) => answer.right)) tell(noneAccepted(first))
}

/** Q05. */
export const noneWritten = (at: Span) =>
  problem('Q05', at, {
    what: 'This question has no answers.',
    fix: 'write each answer that you accept on a line of its own below it.\n- [x] safe',
  })

const noneAccepted = ({ boxAt, at, words }: PlacedAnswer) =>
  problem('Q21', boxAt ?? at, {
    what: 'No answer is ticked, so nothing that a learner writes would be right.',
    fix: `put an x in the brackets of each answer that you accept, like this.\n- [x] ${words}`,
  })

/** Q21 where one of the two is accepted and the other is not, else Q08. */
function readAsSame(answer: PlacedAnswer, other: PlacedAnswer) {
  const what = `"${other.words}" and "${answer.words}" are read as the same`
  const related = [other.at]
  if (answer.answer.right === other.answer.right) {
    return warning('Q08', answer.at, {
      what: `${what}, so one of them is enough.`,
      fix: 'remove one of them.',
      related,
    })
  }
  return problem('Q21', answer.at, {
    what: `${what}, but only one of them is ticked.`,
    fix: 'tick both or none, remove one, or write (exact spelling) or (case matters) in the brackets of the question.',
    related,
  })
}

/** `safe / secure` and `safe, secure or sound`; "fight or flight" may well be one answer. */
function severalIn(words: string): readonly string[] | undefined {
  const pieces = words.split(/\s*\/\s*|\s*[,;]\s*(?:or\s+)?/)
  const all = pieces.length > 1 && /[,;]/.test(words) ? pieces.flatMap(splitAtOr) : pieces
  const areWords = all.every(
    (piece) => /^\p{L}[\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]+){0,2}$/u.test(piece) && piece.length > 2,
  )
  return all.length > 1 && areWords && !/\band\s*\/\s*or\b/i.test(words) ? all : undefined
}

const splitAtOr = (piece: string) => piece.split(/\s+or\s+/)

/** Q21. */
const severalInOne = ({ words, at, answer }: PlacedAnswer, several: readonly string[]) =>
  warning('Q21', at, {
    what: `"${words}" is one answer, and hardly anyone types all of it.`,
    fix: `write each answer on a line of its own.\n${several.map((one) => `- [${answer.right ? 'x' : ' '}] ${one}`).join('\n')}`,
  })

const tooLong = ({ at, words }: PlacedAnswer) =>
  problem('Q21', at, {
    what: `This answer has ${words.length} characters, and learners can type ${LONGEST_TEXT}.`,
    fix: 'accept a shorter one, or ask it as a choice.',
  })

/** Q21: one box cannot fill several gaps, and none can stand inside other marks. */
export function tellGaps(
  text: readonly InlineToken[],
  questionAt: Span,
  { source, tell }: Reading,
): void {
  const at = spanOf(text, questionAt)
  const [first, second] = [...source.lexed.slice(at.start, at.end).matchAll(/_{2,}/g)]
  if (second) {
    tell(
      problem('Q21', within(at, second.index, second[0].length), {
        what: 'This question has several gaps. There is one box to write in.',
        fix: 'keep one gap, and make a question of its own for each of the others.',
      }),
    )
    return
  }
  if (!first || text.some((token) => token.kind === 'text' && /__/.test(token.text))) return
  tell(
    problem('Q21', within(at, first.index, first[0].length), {
      what: 'This gap stands inside bold words or a link, where no box can stand.',
      fix: 'take the stars or the link away around the gap.',
    }),
  )
}
