// Each kind of block, as the authoring format shows it.

import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../src/course/course.ts'
import { compileTexts, courseOf, LESSON } from './course-files.ts'

const words = (text: string): Inline => ({ kind: 'text', text })
const paragraph = (...parts: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  parts: parts.map((part) => (typeof part === 'string' ? words(part) : part)),
})

function blocksOf(markdown: string): readonly Block[] {
  const course = courseOf({ [LESSON]: `# Listening\n\n## Page {#page}\n\n${markdown}\n` })
  return course.lessonFiles[0]?.pages[0]?.blocks ?? []
}

describe('ordinary Markdown', () => {
  it.each<[string, string, Block]>([
    [
      'a paragraph with bold, italic and code',
      'Say **who** *you* are, and `how`.\nThen wait.',
      paragraph(
        'Say ',
        { kind: 'strong', parts: [words('who')] },
        ' ',
        { kind: 'emphasis', parts: [words('you')] },
        ' are, and ',
        { kind: 'code', text: 'how' },
        '. Then wait.',
      ),
    ],
    [
      'smart quotes, left alone',
      '‘Hello,’ “she” said – twice…',
      paragraph('‘Hello,’ “she” said – twice…'),
    ],
    ['a mark such as &amp;', 'Tea &amp; water \\* &pound;2', paragraph('Tea & water * £2')],
    ['a line break', 'One  \nTwo', paragraph('One', { kind: 'break' }, 'Two')],
    ['text struck through, as text', 'Not ~~gone~~', paragraph('Not gone')],
    [
      'a numbered list',
      '3. Three\n4. Four',
      { kind: 'list', start: 3, items: [[paragraph('Three')], [paragraph('Four')]] },
    ],
    [
      'a nested list',
      '- One\n  - Inner',
      {
        kind: 'list',
        start: undefined,
        items: [
          [paragraph('One'), { kind: 'list', start: undefined, items: [[paragraph('Inner')]] }],
        ],
      },
    ],
    ['a quotation', '> Said.', { kind: 'quote', blocks: [paragraph('Said.')], from: [] }],
    [
      'a quotation that starts in bold',
      '> **Not a label** at all.',
      {
        kind: 'quote',
        blocks: [paragraph({ kind: 'strong', parts: [words('Not a label')] }, ' at all.')],
        from: [],
      },
    ],
    ['code', '```\nlet x\n```', { kind: 'codeText', text: 'let x' }],
    ['a heading', '### Words {#words}', { kind: 'heading', level: 3, parts: [words('Words')] }],
    [
      'a table',
      '| A | B |\n| --- | --- |\n| 1 <!-- note --> | 2 \\| 3 |',
      {
        kind: 'table',
        head: [[words('A')], [words('B')]],
        rows: [[[words('1')], [words('2 | 3')]]],
      },
    ],
  ])('has %s', (_, markdown, block) => {
    expect(blocksOf(markdown)).toEqual([block])
  })

  it('drops comments, and keeps the text around them', () => {
    expect(blocksOf('One. <!-- to do -->\n\n<!-- a note -->\n\nTwo.')).toEqual([
      paragraph('One.'),
      paragraph('Two.'),
    ])
  })

  it('keeps the words of HTML, without tags, scripts and styles', () => {
    const { diagnostics, course } = compileTexts({
      [LESSON]: '# Listening\n\n<div>Kept</div><script>gone()</script>\n\nAnd <b>bold</b>.\n',
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['S09', 'S09'])
    expect(course?.lessonFiles[0]?.pages[0]?.blocks).toEqual([
      paragraph('Kept'),
      paragraph('And bold.'),
    ])
  })
})

describe('a labelled quote', () => {
  it.each([
    ['> **Key point:** Words.', 'keyPoint'],
    ['> **Remember:** Words.', 'keyPoint'],
    ['> **Note:** Words.', 'note'],
    ['> **Info**: Words.', 'note'],
    ['> **tip:**\n> Words.', 'tip'],
    ['> **Take care:**\n>\n> Words.', 'takeCare'],
    ['> **Warning:** Words.', 'takeCare'],
    ['> **Example:** Words.', 'example'],
    ['> **Story:** Words.', 'story'],
    ['> **Pause:** Words.', 'pause'],
    ['> [!NOTE]\n> Words.', 'note'],
    ['> [!TIP]\n> Words.', 'tip'],
    ['> [!IMPORTANT]\n> Words.', 'keyPoint'],
    ['> [!WARNING]\n> Words.', 'takeCare'],
    ['> [!CAUTION]\n>\n> Words.', 'takeCare'],
  ])('%j is a panel', (markdown, label) => {
    expect(blocksOf(markdown)).toEqual([
      { kind: 'panel', label, title: [], blocks: [paragraph('Words.')] },
    ])
  })

  it.each(['> **More** than half say so.', '> **Not** everyone says so.'])(
    '%j is a quotation, for its bold words are no label',
    (markdown) => {
      expect(blocksOf(markdown)).toMatchObject([{ kind: 'quote' }])
    },
  )

  it('may have its label on a line of its own, without a colon', () => {
    expect(blocksOf('> **Key point**\n>\n> Words.')).toMatchObject([{ kind: 'panel' }])
    expect(blocksOf('> **Key point**\n> Words.')).toMatchObject([{ kind: 'panel' }])
  })

  it('may carry a title inside the bold words', () => {
    expect(blocksOf('> **Tip: Names first** Say yours.')).toEqual([
      {
        kind: 'panel',
        label: 'tip',
        title: [words('Names first')],
        blocks: [paragraph('Say yours.')],
      },
    ])
  })

  it.each([
    ['on a line of its own', '> **In their words:** Ask me.\n>\n> — Maya, tenant'],
    ['on the next line', '> **In their words:**\n> Ask me.\n> – Maya, tenant'],
    ['after a line break', '> **In their words:** Ask me.  \n> -- Maya, tenant'],
    ['inside the bold words', '> **In their words: Maya, tenant**\n>\n> Ask me.'],
    ['without a label', '> Ask me.\n>\n> — Maya, tenant'],
  ])('is a quotation with its source: %s', (_, markdown) => {
    expect(blocksOf(markdown)).toEqual([
      { kind: 'quote', blocks: [paragraph('Ask me.')], from: [words('Maya, tenant')] },
    ])
  })

  it('is the description of the picture above it', () => {
    const blocks = blocksOf(
      'The room.\n\n![Two chairs](../images/room.svg "A room")\n\n> **Image description:** Side by side.\n>\n> - The door is open.',
    )
    expect(blocks).toMatchObject([
      paragraph('The room.'),
      {
        kind: 'image',
        caption: 'A room',
        description: [paragraph('Side by side.'), { kind: 'list' }],
      },
    ])
  })

  it('is a picture with numbered points, placed where the drawing has its circles', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 200 100"><circle cx="90" cy="50" r="9" id="point-2"/><circle id="point-1" cx="-10" cy="25" r="9"/></svg>\n'
    const markdown =
      '> **Picture points: The room**\n>\n> Look round.\n>\n> ![A room](../images/two.svg)\n>\n> 1. **A door.** It is open.\n> 2. **A seat.**\n>\n>    Two of them.'
    const course = courseOf({
      [LESSON]: `# Listening\n\n## Page {#page}\n\n${markdown}\n`,
      'images/two.svg': svg,
    })
    expect(course.lessonFiles[0]?.pages[0]?.blocks).toMatchObject([
      {
        kind: 'picturePoints',
        title: [words('The room')],
        blocks: [paragraph('Look round.')],
        image: { alternative: 'A room', width: 200, height: 100 },
        points: [
          {
            title: [words('A door.')],
            blocks: [paragraph('It is open.')],
            place: { across: 0, down: 0.25 },
          },
          {
            title: [words('A seat.')],
            blocks: [paragraph('Two of them.')],
            place: { across: 0.5, down: 0.5 },
          },
        ],
      },
    ])
  })

  it('is a reflection with its prompt', () => {
    expect(blocksOf('> **Reflection:** What was the choice?\n>\n> Think of the seat.')).toEqual([
      {
        kind: 'reflection',
        prompt: [words('What was the choice?')],
        blocks: [paragraph('Think of the seat.')],
      },
    ])
  })

  it('forms one accordion of neighbouring More blocks', () => {
    const [more, after, alone] = blocksOf(
      '> **More: One**\n>\n> First.\n\n> **More: Two**\n> Second.\n\nBetween.\n\n> **More:** Three\n>\n> Third.',
    )
    expect(more).toEqual({
      kind: 'more',
      items: [
        { title: [words('One')], blocks: [paragraph('First.')] },
        { title: [words('Two')], blocks: [paragraph('Second.')] },
      ],
    })
    expect(after).toEqual(paragraph('Between.'))
    expect(alone).toEqual({
      kind: 'more',
      items: [{ title: [words('Three')], blocks: [paragraph('Third.')] }],
    })
  })

  it('is read as meant when a second label follows without an empty line', () => {
    const { course } = compileTexts({
      [LESSON]: '# Listening\n\n> **Tip:** One.\n> **Note:** Two.\n',
    })
    expect(course?.lessonFiles[0]?.pages[0]?.blocks).toEqual([
      { kind: 'panel', label: 'tip', title: [], blocks: [paragraph('One.')] },
      { kind: 'panel', label: 'note', title: [], blocks: [paragraph('Two.')] },
    ])
  })
})

describe('a picture', () => {
  it('has its words, its caption, its size, and a name of its own in the package', () => {
    const [image] = blocksOf('![Two chairs](../images/room.svg "A room with choice")')
    expect(image).toEqual({
      kind: 'image',
      file: expect.stringMatching(/^room-[0-9a-f]{8}\.svg$/),
      description: [],
      alternative: 'Two chairs',
      caption: 'A room with choice',
      width: 720,
      height: 428,
    })
  })

  it('that is decorative has no words', () => {
    expect(blocksOf('![Decorative](../images/room.svg)')).toMatchObject([{ alternative: '' }])
  })

  it('comes out of the text that it stands in', () => {
    const kinds = blocksOf('Before ![Two chairs](../images/room.svg) after.').map(
      ({ kind }) => kind,
    )
    expect(kinds).toEqual(['paragraph', 'image', 'paragraph'])
  })

  it('is packed once, and the others are not', () => {
    const { files } = courseOf({
      [LESSON]: '# Listening\n\n![One](../images/room.svg)\n\n![Again](../images/room.svg)\n',
      'images/unused.svg': '<svg/>',
    })
    expect(files.map(({ path }) => path)).toEqual(['images/room.svg'])
  })

  it.each([
    ['png', '89504e470d0a1a0a0000000d49484452000002d0000001ac', { width: 720, height: 428 }],
    ['jpg', 'ffd8ffe000040000ffc0000b0801ac02d00301', { width: 720, height: 428 }],
    ['jpg', 'ffd8ffe000040000ffffffc0000b0801ac02d00301', { width: 720, height: 428 }],
    ['webp', '52494646', { width: undefined, height: undefined }],
  ])('has its size read from a .%s, where that is simple', (format, bytes, size) => {
    const course = courseOf({
      [LESSON]: `# Listening\n\n![Two chairs](../images/chairs.${format})\n`,
      [`images/chairs.${format}`]: Buffer.from(bytes, 'hex'),
    })
    expect(course.lessonFiles[0]?.pages[0]?.blocks[0]).toMatchObject(size)
  })
})

describe('a content note', () => {
  const noteUnder = (markdown: string) => courseOf({ [LESSON]: markdown })

  it('right under ## covers the page', () => {
    const { outline, lessonFiles } = noteUnder(
      '# Listening\n\n## Sam {#sam}\n\n> **Content note:** A loss.\n\nSam was nine.\n\n> **Key point:** Wait.\n',
    )
    const [page] = outline.lessons[0]?.pages ?? []
    expect(page?.note).toEqual({
      id: 'listening/sam#1',
      text: [words('A loss.')],
      summary: [{ kind: 'panel', label: 'keyPoint', title: [], blocks: [paragraph('Wait.')] }],
    })
    expect(lessonFiles[0]?.pages[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'panel'])
  })

  it('under # covers the lesson, and alone makes no page', () => {
    const { outline } = noteUnder(
      '# Listening\n\n> **Content note:** A loss.\n>\n> Summary: People **notice**.\n\n## Sam {#sam}\n\nSam was nine.\n',
    )
    const [lesson] = outline.lessons
    expect(lesson?.note?.id).toBe('listening#1')
    expect(lesson?.note?.summary).toEqual([
      paragraph('People ', { kind: 'strong', parts: [words('notice')] }, '.'),
    ])
    expect(lesson?.noteLine).toBe('A loss.')
    expect(lesson?.pages.map(({ id, note }) => [id, note])).toEqual([['listening/sam', undefined]])
  })

  it('among the opening words covers the lesson too, with the key points of all its pages', () => {
    const { outline, lessonFiles } = noteUnder(
      '# Listening\n\nHello.\n\n> **Content note:** A loss.\n\n> **Key point:** One.\n\n## Sam {#sam}\n\n> **Remember:** Two.\n',
    )
    const summary = outline.lessons[0]?.note?.summary ?? []
    expect(summary.map((block) => block.kind === 'panel' && block.blocks)).toEqual([
      [paragraph('One.')],
      [paragraph('Two.')],
    ])
    expect(lessonFiles[0]?.pages[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'panel'])
  })

  it('under ### covers that section alone', () => {
    const { lessonFiles } = noteUnder(
      '# Listening\n\n## Page {#page}\n\nBefore.\n\n### Sam\n\n> **Content note:** A loss.\n\nSam was nine.\n\n#### Later\n\nTen.\n\n### After\n\nOn.\n',
    )
    const blocks = lessonFiles[0]?.pages[0]?.blocks ?? []
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'contentNote',
      'heading',
      'paragraph',
    ])
    expect(blocks[2]).toMatchObject({
      id: 'listening/page#1',
      covered: [paragraph('Sam was nine.'), { kind: 'heading', level: 4 }, paragraph('Ten.')],
    })
  })
})

describe('<details>, as people paste it', () => {
  const more = (title: string, ...blocks: readonly Block[]): Block => ({
    kind: 'more',
    items: [{ title: [words(title)], blocks }],
  })

  it.each([
    ['with blank lines', '<details>\n<summary>Why</summary>\n\nIt is faster.\n\n</details>'],
    ['without', '<details><summary><b>Why</b></summary>It is faster.</details>'],
    ['opened', '<details open>\n<summary>Why</summary>\nIt is faster.\n</details>'],
    [
      'with an end right after the words',
      '<details><summary>Why</summary>\n\n<div>It is faster.</div></details>',
    ],
  ])('is a More block: %s', (_, markdown) => {
    expect(blocksOf(markdown)).toEqual([more('Why', paragraph('It is faster.'))])
  })

  it('may stand in another one', () => {
    expect(
      blocksOf(
        '<details>\n<summary>One</summary>\n\n<details>\n<summary>Two</summary>\n\nDeep.\n\n</details>\n\nHigh.\n\n</details>\n\nAfter.',
      ),
    ).toEqual([
      more('One', more('Two', paragraph('Deep.')), paragraph('High.')),
      paragraph('After.'),
    ])
  })

  it('without a summary or an end is told as other HTML is', () => {
    const { diagnostics } = compileTexts({
      [LESSON]: '# Listening\n\n<details>\n\nIt is faster.\n\n</details>\n',
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['S09'])
  })
})
