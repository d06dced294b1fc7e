// Q01, Q11 and Q12: what the heading of a question says.

import { type Edit, inserted, problem, type Span, warning } from '../diagnostic.ts'
import { endOfWords } from '../lines.ts'
import type { QuestionHeading } from '../questions/heading.ts'
import type { Reading } from '../reading.ts'
import { plainText } from '../token-text.ts'
import type { InlineToken } from '../token-types.ts'
import { outcomeMissing } from './outcomes.ts'

/** Q01, Q11 and Q12. `name`: the one it has, or would have. */
export function tellHeading(
  { kind, at, name: tag, word, settings }: QuestionHeading,
  text: readonly InlineToken[],
  name: string,
  { source, tell, outcomes }: Reading,
): void {
  if (plainText(text) === '') {
    tell(
      problem('Q11', at, {
        what: kind === 'scenario' ? 'This scenario has no title.' : 'This question has no text.',
        fix: `write it after the colon.\n### ${word}: ${EXAMPLES[kind] ?? 'What could you offer first?'}`,
      }),
    )
  } else if (tag === undefined) {
    const line = source.text.slice(at.start, at.end).trimEnd()
    tell(
      warning('Q01', at, {
        what: 'This question has no name, so its results would change if the words change.',
        fix: `add a name at the end of the heading.\n${line} {#${name}}`,
        edits: nameAtEnd(line, name, at),
      }),
    )
  }
  for (const { number, at } of settings.outcomes) {
    if (number < 1 || number > outcomes) tell(outcomeMissing(number, outcomes, at))
  }
}

const EXAMPLES: Readonly<Partial<Record<QuestionHeading['kind'], string>>> = {
  scenario: 'Sam at the front desk',
  rating: 'How sure do you feel about offering a choice?',
}

/** Before closing marks and comments. Bold text that was meant as a heading is made one first. */
function nameAtEnd(line: string, name: string, { file, start }: Span): readonly Edit[] {
  const place = start + endOfWords(line)
  return line.startsWith('###') ? [inserted(file, place, ` {#${name}}`)] : []
}
