// What a branching scenario needs: steps with words and names, ways that come to an end.

import type { ScenarioChoice, ScenarioStep } from '../../../src/course/question.ts'
import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import { didYouMean, nearest } from '../near.ts'
import type { Reading } from '../reading.ts'
import { tooMany } from './q.ts'

export interface PlacedStep {
  readonly step: ScenarioStep
  readonly at: Span
  readonly endingAt: Span | undefined
  readonly choices: readonly PlacedChoice[]
}

interface PlacedChoice {
  readonly choice: ScenarioChoice
  readonly words: string
  readonly at: Span
  /** To a step that is there. */
  readonly leads: boolean
}

const MOST = 26

/** Q02: a step has the name of another, or of the scenario, which is that of its first step. True where one was told. */
export function tellSameSteps(
  scenario: string,
  steps: readonly { readonly name: string; readonly at: Span }[],
  tell: Tell,
): boolean {
  let isTold = false
  const [first] = steps
  const taken = new Map([...steps.slice(0, 1), { name: scenario, at: first?.at }].map(placed))
  for (const { name, at } of steps.slice(1)) {
    const other = taken.get(name)
    if (!taken.has(name)) taken.set(name, at)
    else {
      isTold = true
      tell(
        problem('Q02', at, {
          what: `Two steps of this scenario are called "${name}".`,
          fix: 'give one of them another name.',
          related: other ? [other] : [],
        }),
      )
    }
  }
  return isTold
}

const placed = ({ name, at }: { readonly name: string; readonly at: Span | undefined }) =>
  [name, at] as const

/** S04, Q05, Q08, Q20: each step by itself. */
export function tellSteps(steps: readonly PlacedStep[], { tell }: Reading): void {
  for (const [index, { step, at, choices, endingAt }] of steps.entries()) {
    if (step.blocks.length === 0) tell(noWords(at, index === 0))
    if (choices.length > MOST) tell(tooMany('choices', choices.length, at))
    if (choices.length > 0 && endingAt) tell(noEndingHere(endingAt))
    tellSameChoices(choices, tell)
  }
}

function tellSameChoices(choices: readonly PlacedChoice[], tell: Tell): void {
  const words = choices.map((choice) => choice.words.toLowerCase())
  choices.forEach(({ at, words: written }, index) => {
    const first = words.indexOf(words[index] ?? '')
    if (first === index) return
    tell(
      problem('Q08', at, {
        what: `Two choices have the same words: "${written}".`,
        fix: 'change one of them, or remove it.',
        related: [choices[first]?.at ?? at],
      }),
    )
  })
}

const noWords = (at: Span, isFirst: boolean) =>
  problem('S04', at, {
    what: isFirst ? 'The first step of this scenario has no words.' : 'This step has no words.',
    fix: isFirst
      ? 'say below the heading, before the choices, what is happening.'
      : 'say what happens now, or remove the step.',
  })

const noEndingHere = (at: Span) =>
  warning('Q26', at, {
    what: 'This step has choices, so it is no ending, and its outcome is not shown.',
    fix: 'remove the outcome, or move it to the ending that it belongs to.',
  })

/** Q26. */
export function unknownEnding(words: string, at: Span, known: readonly string[]) {
  const close = nearest(words, known)
  return problem('Q26', at, {
    what: `I do not know the outcome "${words}".${didYouMean(close)}`,
    fix: `write one of ${known.join(', ')}, and more words in a paragraph of their own.\n> **Outcome:** ${close ?? known[0]}`,
  })
}

/** Q26. */
export const notInAQuote = (at: Span, words: string) =>
  warning('Q26', at, {
    what: 'This outcome does not stand in a quote. I read it as if it did.',
    fix: `write it like this.\n> **Outcome:** ${words}`,
  })

/** B11. */
export const outcomeElsewhere = (at: Span) =>
  warning('B11', at, {
    what: '"Outcome" belongs to the ending of a scenario. It is not shown here.',
    fix: 'put it below the #### heading of a step without choices.',
  })

/** Q06. */
export const unexpectedBox = (at: Span) =>
  warning('Q06', at, {
    what: 'The choices of a scenario have no boxes: none of them is the right answer. I read it without.',
    fix: 'take the box out.\n- [The words of the choice](#the-step)',
  })
