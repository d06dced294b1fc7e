// Words can stand in many parts of a course: none of them is forgotten by what looks at all words.

import { expect, it } from 'vitest'
import { kindsIn } from '../../scripts/package/parts.ts'
import { compileTexts, courseOf, LESSON, type Texts } from './course-files.ts'

/** With what somebody has to find, fill, pack or tell. */
const WORDS = `Our badword for it is [a part](../${LESSON}#a-part) of the work of {{name}}. <!-- facts: B04 -->

![A room](../images/room.svg)`

const VIDEO = `> **Video:** [A film](../media/film.mp4)
> Length: 2 minutes
> Captions: ../media/film.vtt
> Described: yes`

const NOTE = '> **Content note:** This tells of a fall.'

const CHECK = `---
assessment: yes
---

# Check

> **Draw:** all questions from [the bank](../question-banks/check.md)
`

const QUESTION = `### Question (choose one, outcome 1): Which helps? {#helps}

- [x] Asking
- [ ] Telling

> **Why:** Asking gives a choice.`

const course = (lead = '', afterwards = '') => `---
id: listening-well
version: 1.0
roles: manager, police officer
---

# Listening well

${lead}

## Outcomes

1. Describe what listening is

## Lessons

1. [Listening](${LESSON})
2. [Check](lessons/02-check.md)

${afterwards}
`

const FILES: Texts = {
  'course.md': course(),
  'lessons/02-check.md': CHECK,
  'question-banks/check.md': `# Bank\n\n${QUESTION}\n`,
  'organisations/default.md':
    '---\nname: Example Council\naccessibility contact: your manager\n---\n',
  'sources.md':
    '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| B04 | The report | 2026-01-01 |\n',
  '_words-to-avoid.md': '| Avoid | Better |\n| --- | --- |\n| badword | good word |\n',
  'media/film.mp4': new Uint8Array([0, 0, 0, 24, 102, 116, 121, 112, 1, 2, 3, 4]),
  'media/film.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n',
}

const quoted = (text: string, marks = '> ') => text.replace(/^/gm, marks).replace(/[^\S\n]+$/gm, '')

const lesson = (text: string): Texts => ({
  ...FILES,
  [LESSON]: `# Listening\n\n${text}\n\n## Aim\n\n### A part\n\nWords.\n`,
})

const PLACES: Readonly<Record<string, (words: string) => Texts>> = {
  'a page': (words) => lesson(words),
  'a Tip': (words) => lesson(`> **Tip:** Listen.\n>\n${quoted(words)}`),
  'a More block': (words) => lesson(`> **More: Details**\n>\n${quoted(words)}`),
  'what is for one role': (words) => lesson(`> **For managers:** Ask.\n>\n${quoted(words)}`),
  'a reflection': (words) => lesson(`> **Reflection:** Who listens?\n>\n${quoted(words)}`),
  'a planner': (words) => lesson(`> **Planner: Mine**\n>\n${quoted(words)}\n>\n> - One thing`),
  'the words of a video': (words) =>
    lesson(`${VIDEO}\n>\n${quoted(words)}\n>\n> **Transcript**\n>\n> Words.`),
  'a transcript': (words) => lesson(`${VIDEO}\n>\n> **Transcript**\n>\n${quoted(words)}`),
  'the description of a picture': (words) =>
    lesson(
      `![A room](../images/room.svg)\n\n> **Image description:** Chairs.\n>\n${quoted(words)}`,
    ),
  'a point of a picture': (words) =>
    lesson(
      `> **Picture points: A door**\n>\n> ![A room](../images/room.svg)\n>\n> 1. **Door** (10, 20)\n>\n${quoted(words, '>    ')}`,
    ),
  'what a note covers': (words) => lesson(`Hello.\n\n### A fall\n\n${NOTE}\n\n${words}`),
  'the summary of a section': (words) =>
    lesson(`Hello.\n\n### A fall\n\n${NOTE}\n>\n> **Summary:** In short.\n>\n${quoted(words)}`),
  'the summary of a page': (words) =>
    lesson(
      `Hello.\n\n## A fall\n\n${NOTE}\n>\n> **Summary:** In short.\n>\n${quoted(words)}\n\nIt.`,
    ),
  'the summary of a lesson': (words) =>
    lesson(`${NOTE}\n>\n> **Summary:** In short.\n>\n${quoted(words)}\n\nHello.`),
  'a Local block': (words) => lesson(`> **Local: Whom to ask**\n>\n${quoted(words)}`),
  'a section of a profile': (words) => ({
    ...lesson('> **Local: Whom to ask**'),
    'organisations/default.md': `${FILES['organisations/default.md']}\n## Whom to ask\n\n${words}\n`,
  }),
  'the scene of a question': (words) =>
    lesson(QUESTION.replace('- [x]', `${words}\n\n- [x]`).replace('#helps', '#scene')),
  'the feedback of an answer': (words) =>
    lesson(QUESTION.replace('- [ ]', `\n${quoted(words, '  ')}\n\n- [ ]`).replace('#helps', '#f')),
  'what a question explains': (words) =>
    lesson(`${QUESTION.replace('#helps', '#why')}\n>\n${quoted(words)}`),
  'a step of a story': (words) =>
    lesson(
      `### Scenario: Who calls? {#call}\n\nThe phone rings.\n\n- [Ask](#ask)\n\n#### Ask {#ask}\n\n${words}\n\n> **Outcome:** Helpful.`,
    ),
  'the idea for a step of a scale': (words) =>
    lesson(`### Rating: How sure?\n\n1. Not yet\n2. Very\n\n- Asking\n\n${quoted(words, '  ')}\n`),
  'a question to be drawn': (words) => ({
    ...lesson('> **Draw:** all questions from [more](../question-banks/more.md)'),
    'question-banks/more.md': `# More\n\n${QUESTION.replace('#helps', '#more')}\n>\n${quoted(words)}\n`,
  }),
  'a page of the menu': (words) => ({
    ...lesson('Hello.'),
    'pages/more.md': `# More\n\n${words}\n`,
  }),
  'a lesson for afterwards': (words) => ({
    ...lesson('Hello.'),
    'course.md': course('', '## Afterwards\n\n- [Pledge](lessons/03-pledge.md)\n'),
    'lessons/03-pledge.md': `# Pledge\n\n${words}\n`,
  }),
}

it.each(Object.entries(PLACES))('in %s nothing is forgotten', (_, texts) => {
  const course = courseOf(texts(WORDS))
  const { outline, lessonFiles, files } = course
  const { diagnostics } = compileTexts(texts(WORDS.replace('B04', 'B99')))
  const told = diagnostics.map(({ code }) => code)
  expect({
    wordsToAvoid: told.filter((code) => code === 'A03').length,
    unknownFacts: told.filter((code) => code === 'L09').length,
    places: JSON.stringify([outline, lessonFiles]).split('work of Example Council').length - 1,
    pictures: files.map(({ path }) => path).includes('images/room.svg'),
    parts: kindsIn(course).has('headingLink'),
    sources: lessonFiles.flatMap(({ pages }) => pages).some(({ sources }) => sources.length > 0),
  }).toEqual({
    wordsToAvoid: 1,
    unknownFacts: 1,
    places: 1,
    pictures: true,
    parts: true,
    sources: true,
  })
})

it('a link to a heading works among the first words of a course too', () => {
  const link = `See [the part](${LESSON}#a-part).`
  const made = courseOf({ ...lesson('Hello.'), 'course.md': course(link) })
  expect([...kindsIn(made)]).toContain('headingLink')
})
