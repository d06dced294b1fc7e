// Each kind of question, as the authoring format shows it.

import { describe, expect, it } from 'vitest'
import type { Inline } from '../../src/course/course.ts'
import type { Question } from '../../src/course/question.ts'
import { codesOf, compileTexts, courseOf, LESSON } from './course-files.ts'

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]
const said = (text: string) => [{ kind: 'paragraph', parts: words(text) }]

function questionOf(markdown: string): Question {
  const course = courseOf({ [LESSON]: `# Listening\n\n${markdown}\n` })
  const blocks = course.lessonFiles[0]?.pages[0]?.blocks ?? []
  const found = blocks.find((block) => block.kind === 'question')
  if (found?.kind !== 'question') throw new Error(`No question in ${JSON.stringify(blocks)}`)
  return found.question
}

const stampOf = (markdown: string) =>
  courseOf({ [LESSON]: `# Listening\n\n${markdown}\n` }).outline.lessons[0]?.pages[0]?.questions[0]
    ?.stamp

describe('a choice', () => {
  const ALI = `### Question (choose one, outcome 2): What could you offer first? {#first-offer}

Ali arrives early and stands by the door. He says he does not like crowded rooms.

- [ ] Ask Ali what happened to him
  - Asking for the story too soon can feel unsafe.
- [x] Offer a choice of where to wait
  > Yes. A small, real choice gives back some control.
- [ ] Tell Ali the wait will not be long

  Kind, but it does not change what is hard for him right now.

> **Hint:** Which answer changes what Ali can control?

> **Why:** Choice is one of the principles.`

  it('has its scene, its answers with feedback, its hint and its reason', () => {
    expect(questionOf(ALI)).toEqual({
      kind: 'choice',
      id: 'first-offer',
      text: words('What could you offer first?'),
      scene: said(
        'Ali arrives early and stands by the door. He says he does not like crowded rooms.',
      ),
      outcomes: [2],
      points: 1,
      practice: true,
      partMarks: false,
      keepOrder: false,
      tries: undefined,
      choose: 'one',
      chooseCount: undefined,
      answers: [
        {
          letter: 'a',
          parts: words('Ask Ali what happened to him'),
          right: false,
          feedback: said('Asking for the story too soon can feel unsafe.'),
        },
        {
          letter: 'b',
          parts: words('Offer a choice of where to wait'),
          right: true,
          feedback: said('Yes. A small, real choice gives back some control.'),
        },
        {
          letter: 'c',
          parts: words('Tell Ali the wait will not be long'),
          right: false,
          feedback: said('Kind, but it does not change what is hard for him right now.'),
        },
      ],
      hint: said('Which answer changes what Ali can control?'),
      why: said('Choice is one of the principles.'),
      ifRight: [],
      ifNotYet: [],
      ifPartlyRight: [],
    })
  })

  it('has several right answers where several are ticked, and its settings', () => {
    const question = questionOf(
      '### Question (2 points, part marks, outcomes 1, 2, 3 tries, keep order): Which? {#which}\n\n- [x] One\n- [x] Two\n- [ ] Three\n\n> **If right:** Yes.\n\n> **If wrong:** Look again.\n\n> **If partly right:** Nearly.',
    )
    expect(question).toMatchObject({
      choose: 'many',
      points: 2,
      partMarks: true,
      outcomes: [1, 2],
      tries: 3,
      keepOrder: true,
      ifRight: said('Yes.'),
      ifNotYet: said('Look again.'),
      ifPartlyRight: said('Nearly.'),
    })
  })

  it('says how many to choose where the author does', () => {
    const question = questionOf(
      '### Question (choose 2): Which? {#which}\n\n- [x] One\n- [x] Two\n- [ ] Three',
    )
    expect(question).toMatchObject({ choose: 'many', chooseCount: 2 })
  })

  it('takes the last paragraph as its text where the heading has none', () => {
    const question = questionOf(
      '### Question {#which}\n\nAli waits.\n\nWhat *now*?\n\n- [x] One\n- [ ] Two',
    )
    expect(question.scene).toEqual(said('Ali waits.'))
    expect(question.text).toEqual([
      ...words('What '),
      { kind: 'emphasis', parts: words('now') },
      ...words('?'),
    ])
  })

  it.each(['All of these', 'None of the above', 'Both of them'])(
    'keeps its order where the last answer is "%s"',
    (last) => {
      const question = questionOf(
        `### Question: Which? {#which}\n\n- [x] One\n- [ ] Two\n- [ ] ${last}`,
      )
      expect(question).toMatchObject({ keepOrder: true })
    },
  )

  it('lets the page go on after its parts', () => {
    const course = courseOf({
      [LESSON]:
        '# Listening\n\n### Question: Which? {#which}\n\n- [x] One\n- [ ] Two\n\n> **Why:** So.\n\nOn we go.\n',
    })
    const kinds = course.lessonFiles[0]?.pages[0]?.blocks.map(({ kind }) => kind)
    expect(kinds).toEqual(['question', 'paragraph'])
  })
})

describe('true or false', () => {
  it('has one right answer and keeps its order', () => {
    const question = questionOf(
      '### True or false: Everyone needs the same. {#same}\n\n- [ ] True\n- [x] False\n  - Right.',
    )
    expect(question).toMatchObject({ kind: 'trueFalse', choose: 'one', keepOrder: true })
    expect(question.kind === 'trueFalse' && question.answers.map(({ right }) => right)).toEqual([
      false,
      true,
    ])
  })
})

describe('a match', () => {
  it('is read from a table, with answers that fit nothing', () => {
    const question = questionOf(
      '### Match: Join each principle to an example {#principles}\n\n| Principle | Example |\n| --- | --- |\n| Safety | Who will be in the room |\n| Choice | "Phone or in person?" |\n| | The full story at the desk |',
    )
    expect(question).toMatchObject({
      kind: 'match',
      leftHead: 'Principle',
      rightHead: 'Example',
      items: [
        { letter: 'a', parts: words('Safety'), right: 1 },
        { letter: 'b', parts: words('Choice'), right: 2 },
      ],
      options: [
        words('Who will be in the room'),
        words('"Phone or in person?"'),
        words('The full story at the desk'),
      ],
    })
  })

  it('is read from a list with arrows', () => {
    const question = questionOf(
      '### Match: Join them {#join}\n\n- Fight -> Raised voice, leaning in\n- **Freeze** → Silent <!-- a note -->',
    )
    expect(question).toMatchObject({
      leftHead: '',
      items: [{ right: 1 }, { parts: [{ kind: 'strong', parts: words('Freeze') }], right: 2 }],
      options: [words('Raised voice, leaning in'), words('Silent')],
    })
  })
})

describe('a sort', () => {
  it('is read from a table: groups in the order in which they come, reasons beside the cards', () => {
    const question = questionOf(
      '### Sort: Myth or fact? {#myths}\n\n| Card | Which is it? | Why |\n| --- | --- | --- |\n| Poverty is on the list | Myth | It is *not*. |\n| Support matters | Fact | |\n| The score was made for people | Myth | For groups. |',
    )
    expect(question).toMatchObject({
      kind: 'sort',
      groups: [words('Myth'), words('Fact')],
      cards: [
        {
          letter: 'a',
          right: [1],
          why: [...words('It is '), { kind: 'emphasis', parts: words('not') }, ...words('.')],
        },
        { letter: 'b', right: [2], why: [] },
        { letter: 'c', right: [1] },
      ],
    })
  })

  it('lets a card fit two groups', () => {
    const question = questionOf(
      '### Sort: Which principle? {#principle}\n\n- A seat of their own -> Choice\n- A plan made together -> Collaboration or Choice\n- A shared list -> Collaboration',
    )
    expect(question).toMatchObject({
      groups: [words('Choice'), words('Collaboration')],
      cards: [{ right: [1] }, { right: [2, 1] }, { right: [2] }],
    })
  })
})

describe('an order', () => {
  it('is the order in which its lines are written, with reasons below them', () => {
    const question = questionOf(
      '### Put in order (part marks): What comes first? {#first}\n\nAli is upset.\n\n1. **Notice**\n   - Slow down.\n2. Ask\n3. Agree\n\n> **If not yet:** Look again.',
    )
    expect(question).toMatchObject({
      kind: 'order',
      scene: said('Ali is upset.'),
      partMarks: true,
      items: [
        {
          letter: 'a',
          parts: [{ kind: 'strong', parts: words('Notice') }],
          feedback: said('Slow down.'),
        },
        { letter: 'b', parts: words('Ask'), feedback: [] },
        { letter: 'c', parts: words('Agree'), feedback: [] },
      ],
      ifNotYet: said('Look again.'),
    })
  })

  it('may stand in a list with bullets, and takes the numbered list where there are two', () => {
    const bullets = questionOf('### Put in order: First? {#first}\n\n- One\n- Two\n- Three')
    expect(bullets.kind === 'order' && bullets.items).toHaveLength(3)
    const both = questionOf(
      '### Put in order: First? {#first}\n\n- Ali\n- Sam\n\nThree steps.\n\n1. One\n2. Two\n3. Three',
    )
    expect(both.kind === 'order' && both.items).toHaveLength(3)
    expect(both.scene.map(({ kind }) => kind)).toEqual(['list', 'paragraph'])
  })
})

describe('a word to type', () => {
  it('has a gap in its text, accepted and expected answers, and feedback', () => {
    const question = questionOf(
      '### Fill in the blank: People need to feel ____ before *all* else. {#feel}\n\n- [x] **safe**\n- [ ] happy\n  - Lovely, but not needed here.',
    )
    expect(question).toMatchObject({
      kind: 'text',
      text: [
        ...words('People need to feel '),
        { kind: 'gap' },
        ...words(' before '),
        { kind: 'emphasis', parts: words('all') },
        ...words(' else.'),
      ],
      exactSpelling: false,
      caseMatters: false,
      answers: [
        { text: 'safe', right: true, feedback: [] },
        { text: 'happy', right: false, feedback: said('Lovely, but not needed here.') },
      ],
    })
  })

  it.each(['__', '_____'])('takes %s for a gap', (gap) => {
    const question = questionOf(`### Fill in the blank: Feel ${gap}. {#feel}\n\n- [x] safe`)
    expect(question.text).toEqual([...words('Feel '), { kind: 'gap' }, ...words('.')])
  })

  it('may have its gap in the paragraph before the answers, or none', () => {
    const below = questionOf(
      '### Fill in the blank {#feel}\n\nAli waits.\n\nPeople need to feel ____.\n\n- [x] safe',
    )
    expect(below.text).toContainEqual({ kind: 'gap' })
    expect(below.scene).toEqual(said('Ali waits.'))
    const short = questionOf(
      '### Short answer (exact spelling, case matters): What first? {#first}\n\n- [x] Safety',
    )
    expect(short).toMatchObject({
      exactSpelling: true,
      caseMatters: true,
      text: words('What first?'),
    })
  })
})

describe('answers behind a tab or four spaces', () => {
  it.each([
    [
      '### Question: What helps? {#helps}\n\nPeople wait.\n\n\t- [x] A seat\n\t- [ ] A queue',
      '- [x] A seat',
    ],
    ['### Put in order: What comes first? {#first}\n\n    1. Ask\n    2. Wait', '1. Ask'],
  ])('are not called missing: %s', (markdown, first) => {
    const told = compileTexts({ [LESSON]: `# Listening\n\n${markdown}\n` }).diagnostics
    const none = told.find(({ code }) => code === 'Q05')
    expect(none?.what).toMatch(/^A tab or four spaces stand in front of the answers/)
    expect(none?.fix).toBe(`take them out at the start of each line.\n${first}`)
  })
})

describe('a stamp', () => {
  const ask = (text: string, first: string, second: string) =>
    `### Question: ${text} {#which}\n\n- [${first}] One\n- [${second}] Two`

  it('stays when the words change', () => {
    expect(stampOf(ask('Which?', 'x', ' '))).toBe(stampOf(ask('Which one?', 'x', ' ')))
  })

  it('is another when another answer is right', () => {
    expect(stampOf(ask('Which?', 'x', ' '))).not.toBe(stampOf(ask('Which?', ' ', 'x')))
  })

  it('is one character', () => {
    expect(stampOf(ask('Which?', 'x', ' '))).toMatch(/^[0-9a-z]$/)
  })
})

describe('a heading', () => {
  it.each([
    '### Match day',
    '### Questions for you',
    '### Watch: A film',
    '### Sorted',
    '### Scenarios from work',
  ])('%s is no question', (heading) => {
    expect(codesOf(`# Listening\n\n${heading}\n\nWords.\n`)).toEqual([])
  })
})
