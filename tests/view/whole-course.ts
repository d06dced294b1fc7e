// One small course with every kind of block and question, for the tests of the screens.

import type { Block, Inline, LessonFile, Outline } from '../../src/course/course.ts'
import { noteId, pageId, questionId } from '../../src/course/ids.ts'
import type { CheckableQuestion, Question } from '../../src/course/question.ts'
import {
  aBankQuestion,
  aBody,
  aCheck,
  aChoice,
  aCourse,
  aLesson,
  aLessonFile,
  aMatch,
  aNote,
  anOrder,
  aPage,
  aParagraph,
  aSort,
  aText,
  text,
} from '../support/builders.ts'

const question = (question: Question): Block => ({ kind: 'question', question })

export const waiting: CheckableQuestion = aChoice(
  'waiting',
  [
    'Ask Ali what happened to him',
    'x Offer a choice of where to wait',
    'Say that it will not be long',
  ],
  {
    text: text('What could you offer first?'),
    scene: [
      aParagraph('Ali arrives early and stands by the door. He does not like crowded rooms.'),
    ],
    hint: [aParagraph('Which answer changes what Ali can control?')],
    why: [aParagraph('Trauma often takes choice away, so a small real choice gives some back.')],
    keepOrder: false,
  },
)

export const signs: CheckableQuestion = aChoice(
  'signs',
  ['x Not meeting your eye', 'x Talking very fast', 'x Going quiet', 'Asking for large print'],
  {
    text: text('Which of these can be signs of distress?'),
    ifPartlyRight: [aParagraph('People can go still as well as loud.')],
    tries: 2,
  },
)

export const need: CheckableQuestion = {
  ...aChoice('need', ['True', 'x False'], {
    text: text('You need to know what happened to someone before you can help them.'),
  }),
  kind: 'trueFalse',
}

export const principles: CheckableQuestion = aMatch(
  'principles',
  [
    ['Safety', 'Saying who will be in the room'],
    ['Choice', 'Asking “phone or in person?”'],
    ['Trust', 'Ringing when you said you would'],
  ],
  ['Asking for the full story at the desk'],
  { text: text('Join each principle to an example'), keepOrder: false },
)

export const myths: CheckableQuestion = aSort(
  'myths',
  [
    ['A high score means poor health', 'Myth', 'It shows risk in large groups.'],
    [
      'A trusted adult can make a real difference',
      'Fact',
      'Support lowers the risk of harm later.',
    ],
    ['The score was made to screen people', 'Myth', 'It was made to study groups.'],
  ],
  { text: text('Myth or fact?') },
)

export const steps: CheckableQuestion = aSort(
  'steps',
  [
    ['Learn how common it is', 'Realise'],
    ['Notice who goes quiet', 'Recognise'],
    ['Change the letter', 'Respond'],
    ['Ask before you touch', 'Resist'],
  ],
  { text: text('Which of the four is it?') },
)

export const upset: CheckableQuestion = anOrder(
  'upset',
  ['Notice, and slow down', 'Say what you see: Kindly.', 'Offer a choice', 'Agree what is next'],
  {
    text: text('What comes first when someone becomes upset?'),
    ifNotYet: [aParagraph('What has to happen before you can offer a choice?')],
  },
)

export const feelSafe: CheckableQuestion = aText('feel-safe', ['x safe', 'x secure', 'happy'], {
  text: [
    ...text('People need to feel '),
    { kind: 'gap' },
    ...text(' before they can think clearly.'),
  ],
  hint: [aParagraph('What is the other side of danger?')],
})

export const firstNeed: CheckableQuestion = aText('first-need', ['x safety'], {
  text: text('What do people need first?'),
  caseMatters: true,
  tries: 1,
})

const link: Inline = {
  kind: 'pageLink',
  page: pageId('what', 'body'),
  parts: text('what the body remembers'),
}
const outside: Inline = { kind: 'webLink', address: 'https://example.org/', parts: text('a study') }

const start = aPage('what', 'start', { title: 'What do we mean by trauma?' })
const ways = aPage('what', 'ways', { title: 'Event, experience and effect' })
const body = aPage('what', 'body', {
  title: 'What the body remembers',
  note: aNote('what/body', {
    text: text('This page says how fear can show in the body. It tells no story.'),
    summary: [aParagraph('The body can react before we have words for it.')],
  }),
})
const practice = aPage('what', 'practice', { title: 'Try it for yourself' })
const small = aPage('four', 'small', { title: 'Small things that help' })
const parts = aPage('four', 'parts', { title: 'A part with a note' })
const check = aPage('check', 'start', { title: 'Check your learning' })
const before = aPage('pages', 'before-you-start', { title: 'Before you start', file: 1 })
const help = aPage('pages', 'help-and-support', { title: 'Help and support', file: 1 })
const access = aPage('pages', 'accessibility', { title: 'Accessibility', file: 1 })
const privacy = aPage('pages', 'privacy', { title: 'Privacy', file: 1 })

export const bank: readonly CheckableQuestion[] = [
  { ...waiting, id: questionId('waiting-2'), outcomes: [1] },
  { ...signs, id: questionId('signs-2'), outcomes: [1] },
  { ...principles, id: questionId('principles-2'), outcomes: [2] },
  { ...myths, id: questionId('myths-2'), outcomes: [2] },
]

const outcomes = [
  'Describe trauma as event, experience and effect',
  'Name the four things that a trauma-informed service does',
]

export const outline: Outline = aCourse(
  [
    aLesson('what', [start, ways, body, practice], {
      title: 'What do we mean by trauma?',
      outcomes: [1],
      noteLine: 'One page says how fear shows in the body. You can skip it.',
    }),
    aLesson('four', [small, parts], {
      title: 'Realise, recognise, respond, resist',
      minutes: 6,
      outcomes: [2],
      note: aNote('four', { text: text('This lesson names harm done by services.') }),
    }),
    aLesson('check', [check], { title: 'Check your learning', assessment: true }),
  ],
  {
    title: 'Becoming Trauma Informed',
    lead: text(
      'Small, steady ways of working that help people feel safe with us, and help us too.',
    ),
    minutes: 16,
    outcomes,
    roles: ['Front-line worker', 'Manager'],
    standingPages: [before, help, access, privacy],
    check: aCheck(
      bank.map(({ id, outcomes }) => aBankQuestion(id, { outcomes })),
      { outcomes: [1, 2] },
    ),
  },
)

const prose: readonly Block[] = [
  {
    kind: 'paragraph',
    parts: [
      ...text('Trauma is more than an event. It is also '),
      { kind: 'emphasis', parts: text('how it was') },
      ...text(' for the person, and '),
      { kind: 'strong', parts: text('what it left') },
      ...text('. Read on in '),
      link,
      ...text(', or in '),
      outside,
      ...text('.'),
    ],
  },
  { kind: 'heading', level: 3, parts: text('Three parts') },
  {
    kind: 'list',
    start: undefined,
    items: [
      [aParagraph('What happened')],
      [aParagraph('How it was')],
      [aParagraph('What it left')],
    ],
  },
  { kind: 'list', start: 1, items: [[aParagraph('Notice')], [aParagraph('Slow down')]] },
  {
    kind: 'table',
    head: [text('We say'), text('We could say')],
    rows: [
      [text('Refused to engage'), text('Missed three visits. We do not know why yet.')],
      [text('Hard to reach'), text('We have not found a way yet that works.')],
    ],
  },
  {
    kind: 'quote',
    blocks: [aParagraph('I just needed someone to ask what would help.')],
    from: text('Person with lived experience, shared with permission'),
  },
  { kind: 'codeText', text: 'One line as it is' },
  { kind: 'pauseLine' },
]

const panels: readonly Block[] = (
  ['keyPoint', 'note', 'tip', 'takeCare', 'example', 'story', 'pause'] as const
).map((label) => ({
  kind: 'panel',
  label,
  title: label === 'example' ? text('At the front desk') : [],
  blocks: [aParagraph('Behaviour is often a way to stay safe. Ask what the person needs.')],
}))

const pointsInPicture: Block = {
  kind: 'picturePoints',
  title: text('The waiting room'),
  blocks: [],
  image: {
    kind: 'image',
    file: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"/%3E',
    alternative: 'A waiting room with two numbers',
    caption: '',
    description: [],
    width: 800,
    height: 400,
  },
  points: [
    {
      title: text('Names are called out.'),
      blocks: [aParagraph('Everyone hears who is here.')],
      place: { across: 0.2, down: 0.5 },
    },
    {
      title: text('A sign lists penalties.'),
      blocks: [aParagraph('It can feel like blame.')],
      place: { across: 0.3, down: 0.5 },
    },
  ],
}

export const lessonFiles: readonly LessonFile[] = [
  aLessonFile(
    [
      aBody(start, [...prose, ...panels, pointsInPicture], {
        sources: [
          { fact: 'A01', from: text('Public Health Agency, 2025'), checked: 'November 2026' },
          { fact: 'A02', from: [outside], checked: 'To check' },
        ],
      }),
      aBody(ways, [
        {
          kind: 'image',
          file: 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 3"/%3E',
          alternative: 'Two chairs at an angle beside a window',
          caption: 'A room set out with choice in mind',
          description: [aParagraph('The chairs face the same way, not each other.')],
          width: 800,
          height: 300,
        },
        {
          kind: 'more',
          items: [
            { title: text('Why the body reacts first'), blocks: [aParagraph('It is faster.')] },
            { title: text('At a front desk'), blocks: [aParagraph('Looking at the door.')] },
          ],
        },
        {
          kind: 'reflection',
          prompt: text('Think of a time when a small choice helped you. What was the choice?'),
          blocks: [aParagraph('You might think about where you sat.')],
        },
      ]),
      aBody(body, ['The sentence that nobody reads before choosing to.']),
      aBody(
        practice,
        [waiting, signs, need, principles, myths, steps, upset, feelSafe, firstNeed].map(question),
      ),
      aBody(small, ['A door that stands open. A name that is remembered.']),
      aBody(parts, [
        'Before the part.',
        {
          kind: 'contentNote',
          id: noteId('four/parts', 1),
          text: text('The next part describes a ward at night.'),
          summary: [aParagraph('Nights can be hard on a ward.')],
          covered: [aParagraph('The words of the covered part.')],
        },
        'After the part.',
      ]),
      aBody(check, ['Four questions about what you have read.', { kind: 'draw' }]),
    ],
    { bank },
  ),
  aLessonFile([
    aBody(before, ['Some pages describe hard experiences. We always say so first.']),
    aBody(help, ['You can talk to someone at any time.']),
    aBody(access, ['Everything works with a keyboard.']),
    aBody(privacy, ['What you write in private boxes stays with you.']),
  ]),
]
