// `--fix` writes the standard form of what is read anyway: twice is once, and nothing else changes.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { nameOf } from '../../scripts/compile/names.ts'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import { contentFiles, LESSON, OPTIONS, type Texts } from '../compile/course-files.ts'
import { mangled } from '../compile/mangled.ts'

const CASES = join(import.meta.dirname, '../compile/cases')

/** One lesson, put right. */
function fixed(lesson: string, others: Texts = {}) {
  const files = contentFiles({ [LESSON]: lesson, ...others })
  const { files: after, ...said } = fixContent(files, OPTIONS)
  const textOf = (path: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      after.find((file) => file.path === path)?.bytes,
    )
  return { text: textOf(LESSON), textOf, ...said }
}

const lesson = (text: string) => `# Listening\n\nWords.\n\n${text}\n`
const question = (answers: string) => `### Question: What helps? {#helps}\n\n${answers}`

describe('what is put right', () => {
  it.each([
    ['an invisible space behind ##', '##\u00a0A page\n\nWords.', '## A page\n\nWords.'],
    ['no space behind ##', '##A page\n\nWords.', '## A page\n\nWords.'],
    ['bullets of a word processor', '• A seat\n• A door', '- A seat\n- A door'],
    ['two kinds of bullet', '- A seat\n* A door', '- A seat\n- A door'],
    [
      'a list item far in',
      '1. A seat\n\t    - Near a door\n          - In the light',
      '1. A seat\n   - Near a door\n   - In the light',
    ],
    [
      'a list item far in, in a quote',
      '> - A seat\n>         - A chair',
      '> - A seat\n>   - A chair',
    ],
    ['text right above a line', 'Wait.\n---', 'Wait.\n\n---'],
    ['text right above a line, in a quote', '> Wait.\n> ---', '> Wait.\n>\n> ---'],
    ['text above a line of equals', 'Wait.\n===', 'Wait.\n'],
    ['a second title', '# Choices\n\nWords.', '## Choices\n\nWords.'],
    ['a heading that jumps', '## One\n\n#### Two\n\nWords.', '## One\n\n### Two\n\nWords.'],
    ['a name tag with capitals', '## A page {#A Page}\n\nWords.', '## A page {#a-page}\n\nWords.'],
    ['a label with a slip', '> **Key ponit:** Wait.', '> **Key point:** Wait.'],
    ['a label that is not bold', '> Key point: Wait.', '> **Key point:** Wait.'],
    ['a label that never ends', '> **Tip: Wait.', '> **Tip:** Wait.'],
    [
      'two blocks in one',
      '> **Tip:** Wait.\n> **Note:** Nod.',
      '> **Tip:** Wait.\n\n> **Note:** Nod.',
    ],
    ['a mark with a slip', '> [!WARNIN]\n> Wait.', '> [!WARNING]\n> Wait.'],
    [
      'a trigger warning',
      '## A page\n\n> **Trigger warning:** A death.\n\nWords.',
      '## A page\n\n> **Content note:** A death.\n\nWords.',
    ],
    [
      'a question without a name',
      '### Question: What helps?\n\n- [x] A\n- [ ] B',
      '### Question: What helps? {#what-helps}\n\n- [x] A\n- [ ] B',
    ],
    [
      'a question with closing marks',
      '### Question: What helps? ###\n\n- [x] A\n- [ ] B',
      '### Question: What helps? {#what-helps} ###\n\n- [x] A\n- [ ] B',
    ],
    [
      'boxes with slips, each in its way',
      question('- [] A\n- [X] B\n- [x]C\n- ( ) D\n- ☒ E'),
      question('- [ ] A\n- [x] B\n- [x] C\n- [ ] D\n- [x] E'),
    ],
    [
      'the same slip in each box',
      question('- [X] A\n- [] B\n- [] C'),
      question('- [x] A\n- [ ] B\n- [ ] C'),
    ],
    ['signs without bullets', question('☒ A\n☐ B'), question('- [x] A\n- [ ] B')],
    ['boxes without bullets', question('[x] A\n[ ] B'), question('- [x] A\n- [ ] B')],
    ['a box glued to its bullet', question('- [ ] A\n-[x] B'), question('- [ ] A\n- [x] B')],
    ['a box that is not closed', question('- [ ] A\n- [x B'), question('- [ ] A\n- [x] B')],
    ['a dash before a box', question('– [x] A\n– [ ] B'), question('- [x] A\n- [ ] B')],
    [
      'a setting of a question with a slip',
      '### Question (chose one): What helps? {#helps}\n\n- [x] A\n- [ ] B',
      '### Question (choose one): What helps? {#helps}\n\n- [x] A\n- [ ] B',
    ],
    [
      'a question word with a slip',
      '### Qestion (choose one): What helps? {#helps}\n\n- [x] A\n- [ ] B',
      '### Question (choose one): What helps? {#helps}\n\n- [x] A\n- [ ] B',
    ],
    [
      'a question with a number',
      '### Question 2: What helps? {#helps}\n\n- [x] A\n- [ ] B',
      '### Question: What helps? {#helps}\n\n- [x] A\n- [ ] B',
    ],
    [
      'a question of another level',
      '#### Question: What helps? {#helps}\n\n- [x] A\n- [ ] B',
      '### Question: What helps? {#helps}\n\n- [x] A\n- [ ] B',
    ],
    [
      'a link with a slip',
      '[Your privacy](../pages/privcy.md)',
      '[Your privacy](../pages/privacy.md)',
    ],
    [
      'a link to a heading with a slip',
      '## Choices\n\n[Choices](#choicse)',
      '## Choices\n\n[Choices](#choices)',
    ],
    [
      'a picture with a slip',
      '![Two chairs](../images/rooom.svg)',
      '![Two chairs](../images/room.svg)',
    ],
    [
      'several slips in one place',
      '##\u00a0A page\n•\u00a0one\n•\u00a0two',
      '## A page\n- one\n- two',
    ],
  ])('%s', (_, slip, standard) => {
    expect(fixed(lesson(slip)).text).toBe(lesson(standard))
  })

  it('a setting with a slip', () => {
    expect(fixed('---\nminuets: 5\n---\n\n# Listening\n\nWords.\n').text).toBe(
      '---\nminutes: 5\n---\n\n# Listening\n\nWords.\n',
    )
  })

  it('settings without a line above them', () => {
    const settings = 'minutes: 5\n---\n\n# Listening\n\nWords.\n'
    expect(fixed(settings).text).toBe(`---\n${settings}`)
  })

  it('a step of a story with a slip in its link', () => {
    const story = (to: string) =>
      lesson(
        `### Scenario: Sam {#sam}\n\nSam waits.\n\n- [Greet Sam](#${to})\n\n#### A greeting {#greeting}\n\n> **Outcome:** helpful\n\nSam nods.`,
      )
    expect(fixed(story('greting')).text).toBe(story('greeting'))
  })

  it('a text in another encoding, which keeps its words', () => {
    const files = contentFiles({
      [LESSON]: Buffer.from('# Listening\r\n\r\n\x93Wait\x94\r\n', 'latin1'),
    })
    const { files: after } = fixContent(files, OPTIONS)
    const bytes = after.find(({ path }) => path === LESSON)?.bytes
    expect(new TextDecoder().decode(bytes)).toBe('# Listening\r\n\r\n“Wait”\r\n')
  })

  it('a text in UTF-16, which says so itself', () => {
    const { textOf } = fixed('', {
      [LESSON]: Buffer.from('\ufeff# Dziękuję\n\nProszę.\n', 'utf16le'),
    })
    expect(textOf(LESSON)).toBe('# Dziękuję\n\nProszę.\n')
  })

  it('a file name, with the links to it', () => {
    const { textOf, renamed } = fixed(lesson('![Two chairs](../images/My%20Room.SVG "A room")'), {
      'images/My Room.SVG': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 4"></svg>\n',
    })
    expect(renamed).toEqual([{ from: 'images/My Room.SVG', to: 'images/my-room.svg' }])
    expect(textOf(LESSON)).toBe(lesson('![Two chairs](../images/my-room.svg "A room")'))
  })

  it('file names of which nothing would be left, or that another file has', () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 4"></svg>\n'
    const { renamed, textOf } = fixed(lesson('![Two chairs](../images/😀.svg)'), {
      'images/😀.svg': picture,
      'images/a-b.svg': picture,
      'images/A b.svg': picture,
      'images/A-B.svg': picture,
      'images/CON!.svg': picture,
    })
    const smile = nameOf('😀')
    expect(renamed).toEqual([
      { from: 'images/😀.svg', to: `images/${smile}.svg` },
      { from: 'images/A b.svg', to: 'images/a-b-2.svg' },
      { from: 'images/A-B.svg', to: 'images/a-b-3.svg' },
      { from: 'images/CON!.svg', to: 'images/con-2.svg' },
    ])
    expect(textOf(LESSON)).toBe(lesson(`![Two chairs](../images/${smile}.svg)`))
  })

  it('a file name whose space was in the way of the link', () => {
    const { renamed, textOf } = fixed(lesson('Words.'), {
      'course.md':
        '---\nid: a\nversion: 1.0\n---\n\n# A\n\n## Lessons\n\n1. [Listening](lessons/01-listening.md)\n2. [Choices](lessons/02 Choices.md)\n',
      'lessons/02 Choices.md': '# Choices\n\nWords.\n',
    })
    expect(renamed.map(({ to }) => to)).toEqual(['lessons/02-choices.md'])
    expect(textOf('course.md')).toContain('2. [Choices](lessons/02-choices.md)')
  })
})

describe('what is left alone', () => {
  it.each([
    ['ordinary text that holds signs', '- He said – wait.\n- a * b, [x] and #this'],
    ['a link that could mean two', '## Part 1\n\n[Part](#part-3)\n\n## Part 2\n\nWords.'],
    ['a figure that is one off', '## Step 1\n\n[Step](#step-2)'],
    ['code', '```\n•\u00a0one\n##Two\n```'],
    ['a line that may be an answer or feedback', question('- [x] A\n- B')],
    ['answers of which none has a box', question('- A\n- B')],
    ['an address without https', '[A page](http://example.org)'],
  ])('%s', (_, text) => {
    const { changes, text: after } = fixed(lesson(text))
    expect({ changes, after }).toEqual({ changes: [], after: lesson(text) })
  })

  it.each([
    [
      'of Central Europe',
      '# Sluchanie\n\nZa\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9, prosz\xea.\n\n##Next\n\nWords.\n',
    ],
    ['of a Mac', '# Listening\n\nIt\xd5s caf\x8e \xd2time\xd3\n\n##Next\n\nWords.\n'],
    ['with a line cut off in UTF-8', '# Listening\n\nCaf\xc3\xa9 caf\xe9\n\n##Next\n\nWords.\n'],
    ['of UTF-16 that is not whole', '\xff\xfe#\0 \0A\0\n\0\x00\xd8\n'],
  ])('each byte of a text %s, whatever else could be put right in it', (_, written) => {
    const bytes = Buffer.from(written, 'latin1')
    const files = contentFiles({ [LESSON]: bytes })
    const { files: after, changes } = fixContent(files, OPTIONS)
    expect(after.find(({ path }) => path === LESSON)?.bytes).toEqual(bytes)
    expect(changes).toEqual([])
  })

  it('line ends, a byte-order mark and a missing newline at the end', () => {
    const written = '\ufeff# Listening\r\n\r\nWait.\r\n---\r\n\r\n•  one\r\n•  two  '
    expect(fixed(written).text).toBe(
      '\ufeff# Listening\r\n\r\nWait.\r\n\r\n---\r\n\r\n-  one\r\n-  two  ',
    )
  })
})

describe('what is said of it', () => {
  it('names each line, as it was and as it is', () => {
    expect(fixed(lesson('Wait.\n---\n\n• one')).changes).toEqual([
      { file: LESSON, line: 6, before: [], after: [''] },
      { file: LESSON, line: 8, before: ['• one'], after: ['- one'] },
    ])
  })
})

describe('a fix', () => {
  /** Once, and the same once more; the course is what it was. */
  function expectSafe(texts: Texts): void {
    const files = contentFiles(texts)
    const once = fixContent(files, OPTIONS)
    const twice = fixContent(once.files, OPTIONS)
    expect(twice.changes).toEqual([])
    expect(twice.renamed).toEqual([])
    if (once.renamed.length === 0) {
      expect(compile(once.files, OPTIONS).asRead).toEqual(compile(files, OPTIONS).asRead)
    }
  }

  const slips = readdirSync(CASES)
    .filter((name) => /^(?:[bfs]|q0|q37|l01|m01)[^.]*\.md$/.test(name))
    .map((name) => [name, readFileSync(join(CASES, name), 'utf8')] as const)
    .filter(([, text]) => !text.includes('=== content'))

  it.each(slips)('of %s is made once, and changes no meaning', (_, text) => {
    expectSafe({ [LESSON]: text })
  })

  it('of a half-typed file is made once, and changes no meaning', () => {
    fc.assert(
      fc.property(mangled, (text) => expectSafe({ [LESSON]: text })),
      { numRuns: 60 },
    )
  })
})
