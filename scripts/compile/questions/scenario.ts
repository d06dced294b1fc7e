// A branching story: its first step stands under the `###`, each `####` begins another, and the list
// entries that link to a step are the choices (authoring format, 6.8).

import type { Inline } from '../../../src/course/course.ts'
import { LETTERS, type ScenarioChoice, type ScenarioStep } from '../../../src/course/question.ts'
import { readBlocks } from '../blocks.ts'
import { onceEach, quietly, type Span, type Tell } from '../diagnostic.ts'
import { readInline } from '../inline.ts'
import { headingName, readHeading } from '../names.ts'
import type { Reading } from '../reading.ts'
import { tellJoinedLines } from '../rules/joined-lines.ts'
import { tellHarshWords } from '../rules/q.ts'
import { type PlacedStep, tellSameSteps, tellSteps, unexpectedBox } from '../rules/scenario.ts'
import { noSuchStep, noWay, stepMeant } from '../rules/scenario-links.ts'
import { tellWays } from '../rules/scenario-ways.ts'
import { after, plainText, spanOf } from '../token-text.ts'
import type { BlockToken, InlineToken, ListEntry } from '../token-types.ts'
import { readBox } from './box.ts'
import { feedbackTokens } from './choice.ts'
import { readEnding } from './ending.ts'
import type { QuestionHeading } from './heading.ts'
import { tellLostChoices } from './lost-answers.ts'
import { choiceWords, isChoices, stepLink } from './step-links.ts'

/** The name of the first step, in records. */
const START = 'start'

export interface ScenarioParts {
  readonly steps: readonly ScenarioStep[]
}

interface StepDraft {
  readonly name: string
  readonly title: readonly Inline[]
  readonly at: Span
  readonly tokens: readonly BlockToken[]
}

/** `name`: the scenario's own; a link to it leads to the first step. */
export function readScenario(
  heading: QuestionHeading,
  name: string,
  tokens: readonly BlockToken[],
  reading: Reading,
): ScenarioParts {
  const drafts = splitSteps(heading.at, tokens, reading)
  const hasSameNames = tellSameSteps(name, drafts, reading.tell)
  const names = [name, ...drafts.slice(1).map((draft) => draft.name)]
  // Steps below other headings are one mistake.
  const once = { ...reading, tell: onceEach(reading.tell) }
  const steps = drafts.map((draft) => readStep(draft, names, once))
  tellSteps(steps, reading)
  const isScored = reading.questions !== 'practice' && !heading.settings.practice
  // Where two steps share a name, nobody knows where the ways lead.
  if (!hasSameNames) tellWays(steps, isScored ? 'scored' : 'practice', reading.tell)
  return { steps: steps.map(({ step }) => step) }
}

function splitSteps(
  at: Span,
  tokens: readonly BlockToken[],
  reading: Reading,
): readonly StepDraft[] {
  const starts = tokens.flatMap((token, index) =>
    token.kind === 'heading' && token.level === 4 ? [index] : [],
  )
  const first = { name: START, title: [], at, tokens: tokens.slice(0, starts[0]) }
  const others = starts.flatMap((start, index): readonly StepDraft[] => {
    const token = tokens[start]
    if (token?.kind !== 'heading') return []
    const heading = readHeading(token, reading.source, reading.tell)
    const own = tokens.slice(start + 1, starts[index + 1])
    const title = readInline(heading.parts, reading)
    return [{ name: headingName(heading), title, at: token.at, tokens: own }]
  })
  return [first, ...others]
}

function readStep(
  { name, title, at, tokens }: StepDraft,
  names: readonly string[],
  reading: Reading,
): PlacedStep {
  const lists = tokens.filter(isChoices)
  const entries = lists.flatMap((list) => list.entries)
  const tellBox = onceEach(reading.tell)
  for (const entry of entries) tellLostChoices(entry, reading)
  const choices = entries.map((entry, index) =>
    readChoice(entry, index, { ...reading, names, tellBox }),
  )
  const words = tokens.filter((token) => !isChoices(token))
  const { ending, endingAt, rest } = readEnding(words, reading)
  const blocks = readBlocks(rest, reading)
  const step = { name, title, blocks, choices: choices.map(({ choice }) => choice), ending }
  return { step, at, endingAt, choices }
}

function readChoice(
  entry: ListEntry,
  index: number,
  reading: Reading & { readonly names: readonly string[]; readonly tellBox: Tell },
): PlacedStep['choices'][number] {
  const { source, tell, names, tellBox } = reading
  const box = readBox(entry, source, quietly)
  if (box) tellBox(unexpectedBox(box.at))
  const words = box ? after(choiceWords(entry), box.at.end) : choiceWords(entry)
  const at = spanOf(words, entry.at)
  const link = stepLink(words)
  const to = link ? names.indexOf(stepMeant(link, names) ?? '') : -1
  if (!link) tell(noWay(at, plainText(words)))
  else if (names[to] !== link.address.slice(1) || !link.address.startsWith('#'))
    tell(noSuchStep(link, names, reading))
  const below = entry.blocks.slice(entry.blocks[0]?.kind === 'paragraph' ? 1 : 0)
  tellHarshWords(below, reading)
  tellJoinedLines(entry, reading)
  const choice: ScenarioChoice = {
    letter: LETTERS[index] ?? '',
    parts: readInline(words.map(unlinked), reading),
    to: Math.max(0, to),
    feedback: readBlocks(feedbackTokens(below), reading),
  }
  return { choice, at, words: plainText(words), leads: to >= 0 }
}

const unlinked = (token: InlineToken): InlineToken =>
  token.kind === 'link' ? { kind: 'plain', parts: token.parts, at: token.at } : token
