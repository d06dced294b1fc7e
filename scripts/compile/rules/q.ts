// Q: answers of a choice, and words of feedback.

import type { Answer } from '../../../src/course/question.ts'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { QuestionHeading } from '../questions/heading.ts'
import type { Source } from '../source.ts'
import type { BlockToken } from '../token-types.ts'

export interface PlacedAnswer {
  readonly answer: Answer
  readonly words: string
  readonly at: Span
  /** Undefined where the answer has no box. */
  readonly boxAt: Span | undefined
  /** Of its line: feedback may have been meant. */
  readonly indent: number
}

const MOST = 26

export function tellAnswers(
  heading: QuestionHeading,
  answers: readonly PlacedAnswer[],
  tell: Tell,
): void {
  const unboxed = noBox(answers)
  tellSameWords(answers, tell)
  for (const { words, at, answer } of answers) {
    if (words === '' && answer.parts.length === 0) tell(noWords(at))
  }
  if (answers.length > MOST) tell(tooMany('answers', answers.length, heading.at))
  if (answers.length < 2) tell(tooFew('answer', answers.length, heading.at))
  else if (unboxed) tell(unboxed)
  else tellTicks(heading, answers, tell)
}

/** Q11. */
export const noWords = (at: Span, one = 'answer', after = 'the brackets') =>
  problem('Q11', at, {
    what: `This ${one} has no text.`,
    fix: `write it after ${after}, or remove the line.`,
  })

function tellTicks(
  { settings, kind, at }: QuestionHeading,
  answers: readonly PlacedAnswer[],
  tell: Tell,
): void {
  const ticked = answers.filter(({ answer }) => answer.right)
  const [first] = answers
  if (kind === 'trueFalse' && answers.length > 2) {
    tell(
      problem('Q05', at, {
        what: `True or false needs two answers; this has ${answers.length}.`,
        fix: 'keep two, or start the heading with Question.',
      }),
    )
    return
  }
  if (ticked.length === 0 && first) {
    tell(noRightAnswer(first))
    return
  }
  const choosesOne = settings.choose === 'one' || kind === 'trueFalse'
  if (choosesOne && ticked.length > 1) tell(severalTicked(ticked, kind))
  const { chooseCount, chooseAt } = settings
  const otherCount = chooseCount !== undefined && chooseCount > 1 && chooseCount !== ticked.length
  if (otherCount) tell(wrongCount(chooseCount, ticked.length, chooseAt ?? at))
}

const noRightAnswer = ({ boxAt, at, words }: PlacedAnswer) =>
  problem('Q03', boxAt ?? at, {
    what: 'This question has no right answer.',
    fix: `put an x in the brackets of the right answer, like this.\n- [x] ${words}`,
  })

function severalTicked(ticked: readonly PlacedAnswer[], kind: QuestionHeading['kind']) {
  const second = ticked[1]
  const at = second?.boxAt ?? second?.at ?? { file: '', start: 0, end: 0 }
  return problem('Q04', at, {
    what: `${kind === 'trueFalse' ? 'One of the two is right' : '"Choose one"'}, but ${ticked.length} answers are ticked.`,
    fix:
      kind === 'trueFalse'
        ? 'untick one of them.'
        : 'untick all but one, or write (choose all that apply).',
  })
}

const wrongCount = (count: number, ticked: number, at: Span) =>
  problem('Q10', at, {
    what: `The learner is to choose ${count}, but ${ticked} answers ${ticked === 1 ? 'is' : 'are'} ticked.`,
    fix: `tick ${count} answers, or write (choose ${ticked === 1 ? 'one' : ticked}).`,
  })

/** Q07. */
export function noBox(answers: readonly PlacedAnswer[]) {
  const without = answers.filter(({ boxAt }) => !boxAt)
  const [first] = without
  if (!first) return undefined
  const isIndented = first.indent > (answers[0]?.indent ?? 0)
  return isIndented ? shallowFeedback(first) : noBrackets(first, without.length, answers.length)
}

const shallowFeedback = ({ at, words }: PlacedAnswer) =>
  problem('Q07', at, {
    what: 'This line is indented too little to be the feedback for the answer above, and as an answer it has no [ ] in front.',
    fix: `for feedback, put two spaces in front of its -; for an answer, put [ ] behind the -.\n  - ${words}`,
  })

const noBrackets = ({ at, words }: PlacedAnswer, without: number, all: number) =>
  problem('Q07', at, {
    what:
      without === 1
        ? 'This answer has no [ ] in front.'
        : `This answer has no [ ] in front, and so ${without} of ${all} have none.`,
    // Nobody but the author knows which of the two it is, so there is no edit.
    fix: `put [ ] in front of each answer, and [x] in front of a right one. If it is the feedback for the answer above, put two more spaces in front of the line.\n- [ ] ${withoutHalfBox(words)}`,
  })

/** What is left of a box, or another sign in one, would stand behind the new one. */
const withoutHalfBox = (words: string) =>
  words.replace(/^(?:[[{(]?[^\s[\](){}]{0,3}[\]}]|[[{])\s*/, '')

export const tooFew = (one: string, count: number, at: Span) =>
  problem('Q05', at, {
    what: `This question has ${count === 0 ? `no ${one}s` : `only one ${one}`}. Two are needed.`,
    fix: `write at least two ${one}s below it, each on a line of its own.`,
  })

/** Q39. */
export const strayBoxes = ({ file, start }: Span) =>
  problem(
    'Q39',
    { file, start, end: start + 1 },
    {
      what: 'These boxes belong to no question.',
      fix: 'put the heading of a question above them, or take the brackets out for an ordinary list.\n### Question (choose one): What could you offer first?',
    },
  )

/** Q20. */
export const tooMany = (what: string, count: number, at: Span) =>
  problem('Q20', at, {
    what: `This question has ${count} ${what}. Learning systems know them by a letter, and letters run out at z.`,
    fix: `keep ${MOST}, or make two questions of it.`,
  })

/** Q08. */
export function tellSameWords(
  answers: readonly PlacedAnswer[],
  tell: Tell,
  several = 'answers',
): void {
  const words = answers.map((answer) => answer.words.toLowerCase())
  answers.forEach(({ at, words: written }, index) => {
    const first = words.indexOf(words[index] ?? '')
    if (first === index || written === '') return
    tell(
      problem('Q08', at, {
        what: `Two ${several} have the same words: "${written}".`,
        fix: 'change one of them, or remove it.',
        related: [answers[first]?.at ?? at],
      }),
    )
  })
}

const HARSH: readonly { readonly pattern: RegExp; readonly gentler: string }[] = [
  {
    pattern: /\b(?:wrong|incorrect)\b/i,
    gentler: 'say what is true: "This is one part of it. Look at …"',
  },
  { pattern: /\bfail(?:ed|s|ure)?\b/i, gentler: 'say "not yet", and what to look at.' },
  { pattern: /\bno!/i, gentler: 'say "Not quite", and why.' },
  { pattern: /\bobviously\b/i, gentler: 'leave the word out.' },
]

/** Q17: in feedback, hints and reasons; comments are no learner's business. */
export function tellHarshWords(
  tokens: readonly BlockToken[],
  { source, tell }: { readonly source: Source; readonly tell: Tell },
): void {
  for (const { at } of tokens) {
    const text = source.lexed
      .slice(at.start, at.end)
      .replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length))
    for (const { pattern, gentler } of HARSH) {
      const found = pattern.exec(text)
      if (!found) continue
      const start = at.start + found.index
      tell(
        warning(
          'Q17',
          { ...at, start, end: start + found[0].length },
          {
            what: `"${found[0]}" can sound harsh to someone who is learning.`,
            fix: gentler,
          },
        ),
      )
    }
  }
}
