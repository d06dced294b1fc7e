// First words for a question of each kind, by the word that its heading starts with.

interface Starter {
  readonly word: string
  readonly text: string
  /** In the brackets. */
  readonly settings: string
  readonly answers: string
}

export const QUESTIONS: Readonly<Record<string, Starter>> = {
  question: {
    word: 'Question',
    text: 'What could you offer first?',
    settings: 'choose one',
    answers: `- [ ] An answer that is not right
  - What is true about it, kindly said.
- [x] The right answer
  - Why it helps.

> **Why:** The reason, for everyone.`,
  },
  'true-or-false': {
    word: 'True or false',
    text: 'A sentence that is so or is not.',
    settings: '',
    answers: `- [x] True
  - Why it is so.
- [ ] False
  - What is true about it, kindly said.`,
  },
  match: {
    word: 'Match',
    text: 'Join each thing to an example',
    settings: '',
    answers: `| Thing | Example |
| --- | --- |
| The first thing | An example of the first |
| The second thing | An example of the second |

> **Why:** The reason, for everyone.`,
  },
  sort: {
    word: 'Sort',
    text: 'Which group does each belong to?',
    settings: '',
    answers: `| Card | Group | Why |
| --- | --- | --- |
| What stands on a card | One group | Why it belongs there |
| What stands on another | Another group | Why it belongs there |`,
  },
  'put-in-order': {
    word: 'Put in order',
    text: 'What comes first?',
    settings: '',
    answers: `1. The first step
2. The second step
3. The third step

> **Why:** The reason, for everyone.`,
  },
  'fill-in-the-blank': {
    word: 'Fill in the blank',
    text: 'A sentence with ____ in it.',
    settings: '',
    answers: `- [x] gap
- [x] another word that you accept
- [ ] a word that you expect
  - What is true about it, kindly said.`,
  },
  'short-answer': {
    word: 'Short answer',
    text: 'Which word do we use for this?',
    settings: '',
    answers: `- [x] the word
- [ ] a word that you expect
  - What is true about it, kindly said.`,
  },
  rating: {
    word: 'Rating',
    text: 'How sure do you feel about this?',
    settings: 'private',
    answers: `1. Not sure yet
2. A little sure
3. Fairly sure
4. Very sure`,
  },
  scenario: {
    word: 'Scenario',
    text: 'Someone comes to the desk',
    settings: '',
    answers: `What happens, in a few words.

- [What someone could do](#NAME-calmer)
- [What someone else could do](#NAME-harder)

#### It gets calmer {#NAME-calmer}

> **Outcome:** helpful

What happens then, and why it helped.

#### It gets harder {#NAME-harder}

> **Outcome:** harder

What happens then, and what could come next.`,
  },
}

/** As it stands in a file. `name`: of a question that is not there yet. */
export function questionText(kind: string, name: string, outcome: number | undefined): string {
  const starter = QUESTIONS[kind]
  if (!starter) return ''
  const { word, text, settings, answers } = starter
  const inBrackets = [settings, outcome === undefined ? '' : `outcome ${outcome}`].filter(Boolean)
  const brackets = inBrackets.length ? ` (${inBrackets.join(', ')})` : ''
  return `### ${word}${brackets}: ${text} {#${name}}\n\n${answers.replaceAll('NAME', name)}\n`
}
