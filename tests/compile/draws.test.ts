import { describe, expect, it } from 'vitest'
import { answer, newProgress } from '../../src/course/progress.ts'
import { decode, encode } from '../../src/course/saved-state.ts'
import { compileTexts, courseOf, LESSON } from './course-files.ts'

const BANK = 'question-banks/listening.md'
const bank = `# The bank

### Question (outcome 1): What could you offer? {#offer}

- [x] A choice of seats
- [ ] A longer wait

### Question (outcome 2): Which seat? {#seat}

- [x] One by the door
- [ ] The last one

### Question: Which words? {#words}

- [x] Kind ones
- [ ] Long ones
`

const withDraw = (draw: string, settings = '') => ({
  [LESSON]: `${settings}# Listening\n\n> **Draw:** ${draw.replace('the bank', `[the bank](../${BANK})`)}\n`,
  [BANK]: bank,
})
const drawIn = (texts: Parameters<typeof courseOf>[0]) =>
  courseOf(texts).lessonFiles[0]?.pages[0]?.blocks.find(({ kind }) => kind === 'practiceDraw')
const BOTH = '---\noutcomes: 1, 2\n---\n\n'

describe('a draw in a lesson', () => {
  it('holds the questions of its bank, for practice, under names of this lesson', () => {
    expect(drawIn(withDraw('2 questions from the bank'))).toMatchObject({
      count: 2,
      inOrder: false,
      bank: [
        { id: 'listening/offer', practice: true },
        { id: 'listening/seat', practice: true },
        { id: 'listening/words', practice: true },
      ],
    })
  })

  it.each([
    ['all questions from the bank', { count: 3, atLeastForEach: 0, inOrder: false }],
    ['1 question from the bank', { count: 1 }],
    ['2 questions from the bank, in this order', { inOrder: true }],
    ['3 questions from the bank, at least 1 for each outcome', { atLeastForEach: 1 }],
    [
      '3 questions from the bank, in this order, at least 1 for each outcome.',
      { atLeastForEach: 1, inOrder: true },
    ],
    [
      '3 questions from the bank, at least 1 for each outcome and in this order',
      { atLeastForEach: 1, inOrder: true },
    ],
  ])('reads "%s"', (written, expected) => {
    expect(drawIn(withDraw(written, BOTH))).toMatchObject(expected)
  })

  it.each([
    'some questions from the bank',
    '2 questions from the bank, if there is time',
    '0 questions from the bank',
    '2 questions',
  ])('cannot be read as "%s"', (written) => {
    const { diagnostics } = compileTexts(withDraw(written, BOTH))
    expect(diagnostics.map(({ code }) => code)).toEqual(['B08'])
  })

  it('leaves out what it can never ask', () => {
    const draw = drawIn(withDraw('2 questions from the bank, at least 1 for each outcome', BOTH))
    expect(draw).toMatchObject({ bank: [{ id: 'listening/offer' }, { id: 'listening/seat' }] })
  })

  it('brings the sources of what it may ask to the end of its page', () => {
    const course = courseOf({
      'sources.md':
        '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| A01 | A report | 2026 |\n',
      ...withDraw('1 question from the bank'),
      [BANK]: `${bank}\n> **Why:** Words matter. <!-- facts: A01 -->\n`,
    })
    expect(course.lessonFiles[0]?.pages[0]?.sources).toMatchObject([{ fact: 'A01' }])
  })

  it('has its answers kept with the place, by name', () => {
    const { outline, lessonFiles } = courseOf(withDraw('2 questions from the bank'))
    const [draw] = (lessonFiles[0]?.pages[0]?.blocks ?? []).flatMap((block) =>
      block.kind === 'practiceDraw' ? block : [],
    )
    const [question] = draw?.bank ?? []
    if (!question) throw new Error('no question was drawn')
    const progress = answer(newProgress, question.id, { kind: 'chosen', letters: ['b'] })
    const decoded = decode(outline, encode(outline, progress, 1))
    expect(decoded).toMatchObject({ kind: 'read', progress: { answers: progress.answers } })
  })
})
