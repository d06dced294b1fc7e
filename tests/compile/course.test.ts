// Whole small courses: what the outline says, where the words go, and in which order.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileTexts, courseOf, LESSON, type Texts } from './course-files.ts'

const GOOD = readFileSync(join(import.meta.dirname, 'cases/good-course.md'), 'utf8')
const parts = GOOD.split(/^=== content\/(.+)\n/m)
const good: Texts = Object.fromEntries(
  parts.flatMap((path, index) => (index % 2 ? [[path, parts[index + 1] ?? '']] : [])),
)

const words = (text: string) => [{ kind: 'text', text }]

const listing = (...paths: readonly string[]) =>
  `---\nid: listening-well\nversion: 1.0\n---\n\n# Listening well\n\n## Lessons\n\n${paths
    .map((path, index) => `${index + 1}. [Lesson](${path})`)
    .join('\n')}\n`

describe('the outline', () => {
  const { outline, lessonFiles, files } = courseOf(good)

  it('has the lessons and pages in the order of course.md', () => {
    expect(outline.lessons.map(({ id, title }) => [id, title])).toEqual([
      ['listening', 'Listening'],
      ['offering-choices', 'Offering choices'],
      ['check-your-learning', 'Check your learning'],
    ])
    expect(outline.lessons[0]?.pages.map(({ id }) => id)).toEqual([
      'listening/start',
      'listening/looks',
    ])
  })

  it('has the standing pages in the order of the menu', () => {
    expect(outline.standingPages.map(({ id }) => id)).toEqual([
      'pages/before-you-start',
      'pages/help-and-support',
      'pages/accessibility',
      'pages/privacy',
      'pages/resources',
      'pages/sources',
    ])
  })

  it('has the check with its draw and its bank', () => {
    expect(outline.check).toMatchObject({
      lesson: 'check-your-learning',
      count: 2,
      atLeastForEach: 1,
      outcomes: [1, 2],
      inOrder: true,
      tries: 3,
      bank: [{ id: 'which-listening' }, { id: 'what-choice' }],
    })
  })

  it('says in which file each page and the bank are', () => {
    for (const page of [
      ...outline.lessons.flatMap(({ pages }) => pages),
      ...outline.standingPages,
    ]) {
      expect(lessonFiles[page.file]?.pages.map(({ id }) => id)).toContain(page.id)
    }
    expect(lessonFiles[outline.check?.file ?? -1]?.bank.map(({ id }) => id)).toEqual([
      'which-listening',
      'what-choice',
    ])
  })

  it('has the words of the home screen, paragraph by paragraph', () => {
    expect(outline.lead[1]).toEqual({
      kind: 'emphasis',
      parts: [{ kind: 'text', text: 'everyone' }],
    })
  })

  it('names the pictures that are shown', () => {
    expect(files).toEqual([{ file: expect.stringMatching(/^room-/), path: 'images/room.svg' }])
  })

  it('goes through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify({ outline, lessonFiles }))).toEqual({ outline, lessonFiles })
  })
})

describe('the fingerprint', () => {
  const of = (lesson: string) => courseOf({ [LESSON]: lesson }).outline.fingerprint

  it('has eight characters and stays when the words change', () => {
    expect(of('# Listening\n\nOne.\n')).toMatch(/^[0-9a-f]{8}$/)
    expect(of('# Hearing\n\nTwo.\n')).toBe(of('# Listening\n\nOne.\n'))
  })

  it('is another with another page', () => {
    expect(of('# Listening\n\nOne.\n\n## Two {#two}\n\nTwo.\n')).not.toBe(
      of('# Listening\n\nOne.\n'),
    )
  })
})

describe('a link', () => {
  const linkIn = (markdown: string) => {
    const course = courseOf({
      ...good,
      [LESSON]: `# Listening\n\n## One {#one}\n\n${markdown}\n\n### Two {#two}\n\nWords.\n\n### Question: Three? {#three}\n\n- [x] A\n- [ ] B\n`,
    })
    const [block] = course.lessonFiles[0]?.pages[0]?.blocks ?? []
    return block?.kind === 'paragraph' ? block.parts[0] : undefined
  }

  it.each([
    ['[a](02-choices.md)', 'offering-choices/seats'],
    ['[a](02-choices.md#seats)', 'offering-choices/seats'],
    ['[a](#one)', 'listening/one'],
    ['[a](#two)', 'listening/one'],
    ['[a](#three)', 'listening/one'],
    ['[a](../pages/help-and-support.md#talk)', 'pages/help-and-support'],
    ['[a](../resources.md)', 'pages/resources'],
    ['[a](..\\pages\\privacy.md)', 'pages/privacy'],
  ])('%s leads to a page', (markdown, page) => {
    expect(linkIn(markdown)).toMatchObject({ page })
  })

  it('leads to a heading inside a page, and to a page from its top', () => {
    expect(linkIn('[a](#two)')).toMatchObject({ kind: 'headingLink', heading: 'Two' })
    expect(linkIn('[a](#one)')).toMatchObject({ kind: 'pageLink' })
  })

  it.each([
    ['[a](https://example.org/x?y=1&z=2)', 'https://example.org/x?y=1&z=2'],
    ['[a](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[a](tel:116123)', 'tel:116123'],
    ['a@example.org', 'mailto:a@example.org'],
  ])('%s leads out', (markdown, address) => {
    expect(linkIn(markdown)).toMatchObject({ kind: 'webLink', address })
  })
})

describe('a standing page', () => {
  it('is one page: its ## are headings inside it', () => {
    const { outline, lessonFiles } = courseOf(good)
    const help = outline.standingPages.find(({ id }) => id === 'pages/help-and-support')
    const body = lessonFiles[help?.file ?? -1]?.pages.find(({ id }) => id === help?.id)
    expect(help?.note?.id).toBe('pages/help-and-support#1')
    expect(body?.blocks).toMatchObject([
      { kind: 'heading', level: 3 },
      { kind: 'paragraph' },
      { kind: 'heading', level: 4 },
      { kind: 'paragraph' },
    ])
  })

  it('lets people press a phone number that follows "call"', () => {
    const text = '# Help and support\n\nCall 116 123, free, since 2015. Text 85258.\n'
    const { lessonFiles } = courseOf({ 'pages/help-and-support.md': text })
    const page = lessonFiles
      .flatMap(({ pages }) => pages)
      .find(({ id }) => id === 'pages/help-and-support')
    expect(page?.blocks[0]).toEqual({
      kind: 'paragraph',
      parts: [
        { kind: 'text', text: 'Call ' },
        { kind: 'webLink', address: 'tel:116123', parts: [{ kind: 'text', text: '116 123' }] },
        { kind: 'text', text: ', free, since 2015. Text 85258.' },
      ],
    })
  })
})

describe('the sources of a page', () => {
  it('are those of its facts, each once, in the order of the first naming', () => {
    const { lessonFiles } = courseOf({
      'sources.md':
        '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| A01 | One | 2026 |\n| B02 | Two | To check |\n',
      [LESSON]:
        '# Listening\n\nOne. <!-- facts: B02 -->\n\n> **Tip:** Two. <!-- facts: A01, B02 -->\n\n## Next {#next}\n\nNone.\n',
    })
    expect(lessonFiles[0]?.pages.map(({ sources }) => sources.map(({ fact }) => fact))).toEqual([
      ['B02', 'A01'],
      [],
    ])
    expect(lessonFiles[0]?.pages[0]?.sources[0]).toEqual({
      fact: 'B02',
      from: [{ kind: 'text', text: 'Two' }],
      checked: 'To check',
    })
  })

  it('are found at the end of a line, in a quote, in a list and in the cell of a table', () => {
    const facts = ['A01', 'B02', 'C03', 'D04', 'E05']
    const { lessonFiles } = courseOf({
      'sources.md': `# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n${facts
        .map((fact) => `| ${fact} | A report | 2026 |`)
        .join('\n')}\n`,
      [LESSON]:
        '# Listening\n\nOne. <!-- facts: A01 -->\nMore.\n\n> Two. <!-- facts: B02 -->\n\n- Three. <!-- facts: C03 -->\n\n| We say | They hear |\n| --- | --- |\n| Four <!-- facts: D04 --> | Five |\n\n<!-- facts: E05 -->\n',
    })
    const [page] = lessonFiles[0]?.pages ?? []
    expect(page?.sources.map(({ fact }) => fact)).toEqual(facts)
    expect(JSON.stringify(page?.blocks)).not.toContain('facts')
  })

  it('are all listed on their own page, the ones to check as to be confirmed', () => {
    const { lessonFiles } = courseOf({
      'sources.md':
        '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| B02 | Two | To check |\n',
    })
    const pages = lessonFiles.flatMap(({ pages }) => pages)
    const page = pages.find(({ id }) => id === 'pages/sources')
    expect(page?.blocks).toMatchObject([
      { kind: 'table', rows: [[words('B02'), words('Two'), words('To be confirmed')]] },
    ])
  })
})

describe('a draft', () => {
  it('is in no package, and neither is a course of nothing else', () => {
    const { course, diagnostics, unready } = compileTexts(
      { [LESSON]: '---\nstatus: draft\n---\n\n# Listening\n\nWords.\n' },
      { drafts: 'left out' },
    )
    expect(course).toBeUndefined()
    expect(unready).toEqual([{ path: LESSON, address: 'listening' }])
    expect(diagnostics.map(({ code, what }) => [code, what])).toEqual([
      ['F07', 'Every lesson of the course is a draft, so there is nothing to pack.'],
    ])
  })

  const drafts: Texts = {
    'course.md': listing(LESSON, 'lessons/02-choices.md'),
    'lessons/02-choices.md': '---\nstatus: draft\n---\n\n# Choices\n\n## Empty\n',
  }

  it('is left out of a package with all that is wrong with it', () => {
    const { outline } = courseOf(drafts, { drafts: 'left out' })
    expect(outline.lessons.map(({ id }) => id)).toEqual(['listening'])
  })

  it('is read in the preview', () => {
    expect(compileTexts(drafts, { drafts: 'kept' }).diagnostics.map(({ code }) => code)).toEqual([
      'S04',
    ])
  })

  it('cannot be linked to from what is in the package', () => {
    const linked = { ...drafts, [LESSON]: '# Listening\n\nSee [choices](02-choices.md).\n' }
    const { diagnostics } = compileTexts(linked, { drafts: 'left out' })
    expect(diagnostics.map(({ code, what }) => [code, what])).toEqual([
      ['L01', '02-choices.md is a draft, so it is not in the package.'],
    ])
  })
})

describe('what is under Afterwards', () => {
  const course = {
    'course.md': `${listing(LESSON)}\n## Afterwards\n\n1. [Later](lessons/13-later.md)\n`,
    'lessons/13-later.md':
      '---\nminutes: 4\nremind after: 1 week\n---\n\n# Later\n\nSee [listening](01-listening.md).\n\n> **Draw:** 1 question from [the bank](../question-banks/later.md)\n',
    'question-banks/later.md':
      '# Bank\n\n### Question: Which? {#which}\n\n- [x] This\n- [ ] That\n',
  }

  it('is no lesson of the course, and its minutes are not the course’s', () => {
    const { outline } = courseOf(course)
    expect(outline.lessons.map(({ id }) => id)).toEqual(['listening'])
    expect(outline.afterwards).toMatchObject([
      { id: 'later', remindAfter: [{ months: 0, days: 7 }], assessment: false },
    ])
    expect(outline.minutes).toBe(1)
  })

  it('has its words in the lesson files, and its questions for practice', () => {
    const { outline, lessonFiles } = courseOf(course)
    const [page] = outline.afterwards[0]?.pages ?? []
    expect(page?.questions.map(({ id }) => id)).toEqual(['later/which'])
    const bodies = lessonFiles[page?.file ?? -1]?.pages ?? []
    expect(bodies.find(({ id }) => id === page?.id)?.blocks).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'practiceDraw' },
    ])
  })

  it('can be linked to from a lesson', () => {
    const text = '# Listening\n\nSee [later](13-later.md).\n'
    expect(compileTexts({ ...course, [LESSON]: text }).diagnostics).toEqual([])
  })

  it('changes the fingerprint of the course, and of no other', () => {
    const without = courseOf({ 'course.md': listing(LESSON) }).outline.fingerprint
    expect(courseOf(course).outline.fingerprint).not.toBe(without)
    expect(courseOf({}).outline.fingerprint).toBe(without)
  })

  it('may draw from the bank of the check: it comes behind it', () => {
    const { diagnostics } = compileTexts({
      ...course,
      'course.md': `${listing(LESSON, 'lessons/11-check.md')}\n## Afterwards\n\n1. [Later](lessons/13-later.md)\n`,
      'lessons/11-check.md':
        '---\nassessment: yes\n---\n\n# Check\n\n> **Draw:** 1 question from [the bank](../question-banks/later.md)\n',
    })
    expect(diagnostics).toEqual([])
  })
})

describe('lesson files', () => {
  const paths = ['lessons/a.md', 'lessons/b.md', 'lessons/c.md', 'lessons/d.md']
  const long = 'Words that fill a page. '.repeat(700)

  it('hold neighbouring lessons until they are full', () => {
    const { outline, lessonFiles } = courseOf({
      'course.md': listing(...paths),
      [LESSON]: undefined,
      ...Object.fromEntries(paths.map((path) => [path, `# ${path}\n\n${long}\n`])),
    })
    expect(outline.lessons.map(({ pages }) => pages[0]?.file)).toEqual([0, 0, 1, 1])
    expect(lessonFiles.map(({ pages }) => pages.length)).toEqual([2, 2, 4])
  })
})

describe('the same words, saved another way', () => {
  const plain = good[LESSON]?.toString() ?? ''

  it.each([
    ['with Windows line ends', plain.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${plain}`],
    ['without a last newline', plain.trimEnd()],
  ])('%s, make the same course', (_, text) => {
    expect(courseOf({ ...good, [LESSON]: text })).toEqual(courseOf(good))
  })

  it('have their mistakes on the same lines', () => {
    const wrong = plain.replace('../images/room.svg', '../images/rom.svg')
    const places = (text: string) =>
      compileTexts({ ...good, [LESSON]: text }).diagnostics.map(({ at }) => at)
    expect(places(`\ufeff${wrong.replaceAll('\n', '\r\n')}`)).toEqual(places(wrong))
    expect(places(wrong)).toHaveLength(1)
  })
})

describe('slips', () => {
  it('are read as meant', () => {
    const slips =
      '# Listening\n\n##\u00a0Choices {#choices}\n\n• A seat\n• A door\n\n### Question: Which? {#which}\n\n- [X] One\n- [] Two\n'
    const meant =
      '# Listening\n\n## Choices {#choices}\n\n- A seat\n- A door\n\n### Question: Which? {#which}\n\n- [x] One\n- [ ] Two\n'
    expect(courseOf({ [LESSON]: slips })).toEqual(courseOf({ [LESSON]: meant }))
  })
})

describe('a file with merge marks', () => {
  it('is told once, and links into it are not judged by what is lost', () => {
    const { diagnostics } = compileTexts({
      ...good,
      'lessons/02-choices.md': (good['lessons/02-choices.md']?.toString() ?? '').replace(
        '## Seats {#seats}\n',
        '<<<<<<< mine\n## Seats {#seats}\n=======\n## Chairs {#seats}\n>>>>>>> theirs\n',
      ),
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['F15'])
  })
})
