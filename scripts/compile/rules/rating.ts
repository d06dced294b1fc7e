// B11, Q05, Q06, Q08, Q11, Q19, Q20, Q31, Q32 and Q36, for a rating.

import { problem, quietly, type Span, type Tell, warning } from '../diagnostic.ts'
import { isQuestionPart } from '../label-table.ts'
import { readLabels } from '../labels.ts'
import { didYouMean } from '../near.ts'
import type { Named } from '../reading.ts'
import type { BlockToken } from '../token-types.ts'
import { noWords, type PlacedAnswer, tellSameWords, tooFew, tooMany } from './q.ts'

const MOST_STEPS = 7
/** Learning systems take one digit. */
const MOST_RECORDED = 9
const MOST_STATEMENTS = 9

const SCALE = `1. Not yet
2. Started
3. Doing well`

/** Q36. `found`: what stands where the scale should be. */
export function noScale(found: BlockToken | undefined, heading: Span) {
  return problem('Q36', found ? firstSign(found.at) : heading, {
    what: whatIsThere(found),
    fix: `write the steps from low to high as a numbered list. Statements that share it, if there are any, come right below with bullets.\n${SCALE}\n\n- There is a quiet space, and people are offered it`,
  })
}

function whatIsThere(found: BlockToken | undefined): string {
  if (found?.kind === 'table') {
    return 'This rating is a table. On a phone and with a screen reader each statement has its own steps, so a rating is written as lists.'
  }
  return found
    ? 'This rating has a list, but no scale: the steps of a scale are numbered.'
    : 'This rating has no scale.'
}

/** Q36: a list above the scale that looks like the statements. */
export const statementsAbove = (at: Span) =>
  warning('Q36', firstSign(at), {
    what: 'This list stands above the scale, so I read it as words about the question and not as statements to rate.',
    fix: `put statements right below the scale.\n${SCALE}\n\n- There is a quiet space, and people are offered it`,
  })

const firstSign = ({ file, start }: Span): Span => ({ file, start, end: start + 1 })

export function tellScale(
  steps: readonly PlacedAnswer[],
  rating: { readonly at: Span; readonly isRecorded: boolean },
  tell: Tell,
): void {
  const { at, isRecorded } = rating
  tellSameWords(steps, tell, 'steps')
  for (const { words, at, answer } of steps) {
    if (words === '' && answer.parts.length === 0) tell(noWords(at, 'step', 'its number'))
    if (answer.feedback.length > 0) tell(ideaUnderStep(at))
  }
  if (steps.length < 2) tell(tooFew('step', steps.length, at))
  else if (isRecorded && steps.length > MOST_RECORDED) tell(tooLongToRecord(steps.length, at))
  else if (steps.length > MOST_STEPS) tell(longScale(steps.length, at))
}

export function tellStatements(statements: readonly PlacedAnswer[], at: Span, tell: Tell): void {
  const said = statements.map(({ words }) => words.toLowerCase())
  statements.forEach(({ words, at, answer }, index) => {
    if (words === '' && answer.parts.length === 0) tell(noWords(at, 'statement', 'its bullet'))
    const first = said.indexOf(said[index] ?? '')
    if (first < index && words !== '') tell(sameStatement(words, at, statements[first]?.at ?? at))
  })
  if (statements.length > 26) tell(tooMany('statements', statements.length, at))
  else if (statements.length > MOST_STATEMENTS) tell(manyStatements(statements.length, at))
}

const sameStatement = (words: string, at: Span, first: Span) =>
  problem('Q36', at, {
    what: `This statement is there twice: "${words}".`,
    fix: 'change one of the two, or remove it.',
    related: [first],
  })

const ideaUnderStep = (at: Span) =>
  warning('Q36', at, {
    what: 'What is indented under a step of the scale is not shown.',
    fix: 'write ideas under a statement.\n- There is a quiet space, and people are offered it\n  - Find the quiet space, and put it on the first letter.',
  })

const longScale = (count: number, at: Span) =>
  warning('Q19', at, {
    what: `This scale has ${count} steps. People find it hard to tell so many apart.`,
    fix: `keep up to ${MOST_STEPS} steps, each in words of its own.`,
  })

const manyStatements = (count: number, at: Span) =>
  warning('Q19', at, {
    what: `This rating has ${count} statements. Long forms are hard with a keyboard or screen reader.`,
    fix: `make two ratings of it, with up to ${MOST_STATEMENTS} statements each.`,
  })

/** Q20. */
const tooLongToRecord = (count: number, at: Span) =>
  problem('Q20', at, {
    what: `This scale has ${count} steps. Learning systems know a step by one digit, and digits end at ${MOST_RECORDED}.`,
    fix: `keep up to ${MOST_STEPS} steps, or write (private).`,
  })

/** Q06. */
export const unexpectedBox = (at: Span) =>
  warning('Q06', at, {
    what: 'A rating has no right answer, so its lines have no boxes. I read it without.',
    fix: 'take the box out.\n1. Not yet',
  })

/** Q31. */
export const recordedAlone = (at: Span) =>
  warning('Q31', at, {
    what: 'Learners will be told that this is recorded, and some will answer less openly. Is it needed?',
    fix: 'write private, or leave it as it is if someone needs to know the answers.',
  })

/** B11: what only a question with a right answer has. */
export function tellParts(quotes: readonly BlockToken[], tell: Tell): void {
  const labelled = quotes.flatMap((quote) =>
    quote.kind === 'quote' ? readLabels(quote, quietly) : [],
  )
  for (const { label, written, labelAt } of labelled) {
    if (isQuestionPart(label)) tell(partOfRating(written, labelAt))
  }
}

const partOfRating = (written: string, at: Span) =>
  warning('B11', at, {
    what: `A rating is not checked, so "${written}" is not shown here.`,
    fix: 'write it as a paragraph below the rating, or as an idea under a statement.',
  })

/** Q32. `close`: the name that may have been meant. */
export const noEarlier = ({ name, at }: Named, close: string | undefined) =>
  warning('Q32', at, {
    what: `There is no rating "${name}" to compare with.${didYouMean(close)} No change is shown.`,
    fix: close
      ? `write compare with ${close}.`
      : 'write the name that stands at the end of the heading of the earlier rating.\n### Rating: How sure do you feel? {#sure-before}',
  })

export const itself = ({ at }: Named) =>
  warning('Q32', at, {
    what: 'This rating is compared with itself, so no change is shown.',
    fix: 'write the name of the earlier rating.',
  })

export const laterOne = ({ name, at }: Named, related: Span) =>
  warning('Q32', at, {
    what: `"${name}" comes after this rating, so there is nothing to compare with yet.`,
    fix: 'write "compare with" in the later one of the two.',
    related: [related],
  })

export const otherSteps = ({ name, at }: Named, related: Span) =>
  warning('Q32', at, {
    what: `The scale of "${name}" has other steps, so the two cannot be compared. No change is shown.`,
    fix: 'use the same steps, in the same words, in both ratings.',
    related: [related],
  })

export const otherStatements = ({ name, at }: Named, missing: string, related: Span) =>
  warning('Q32', at, {
    what: `"${name}" does not have ${missing}, so its change is not shown.`,
    fix: 'use the same words for a statement in both ratings.',
    related: [related],
  })
