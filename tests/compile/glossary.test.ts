import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { termFinder } from '../../scripts/compile/term-finder.ts'
import type { Block, Inline, PageBody } from '../../src/course/course.ts'
import { courseOf, LESSON, type Texts } from './course-files.ts'

const GLOSSARY = `# Glossary

## Window of tolerance {#window-of-tolerance}

The range in which a person can *think and feel* at the same time.

## Trigger {#trigger}

Something that reminds the body of a past danger. Also: triggers, triggered
`

/** Words of the glossary in anything drawn, in reading order. */
function termsIn(value: unknown): readonly string[] {
  const found: string[] = []
  JSON.stringify(value, (_, part: Partial<Inline>) => {
    if (part?.kind === 'term' && part.text) found.push(part.text)
    return part
  })
  return found
}

function pageOf(texts: Texts, id = 'listening/start'): PageBody {
  const pages = courseOf(texts).lessonFiles.flatMap(({ pages }) => pages)
  const page = pages.find((page) => page.id === id)
  if (!page) throw new Error(`Expected a page ${id}, found none`)
  return page
}

/** A page with words below its title, and a glossary. */
const pageWith = (words: string, glossary = GLOSSARY) =>
  pageOf({ 'glossary.md': glossary, [LESSON]: `# Listening\n\n${words}\n` })

const explainedIn = (words: string, glossary = GLOSSARY) => termsIn(pageWith(words, glossary))

describe('A word of the glossary', () => {
  it.each([
    ['is explained where a page first uses it', 'A trigger. Another trigger.', ['trigger']],
    [
      'may have capitals',
      'TRIGGERED by a Window Of Tolerance',
      ['TRIGGERED', 'Window Of Tolerance'],
    ],
    ['may be in another of its forms', 'Many triggers', ['triggers']],
    ['may go over the end of a line', 'a window\nof tolerance', ['window of tolerance']],
    [
      'may be bold or in italics',
      'a **bad trigger**, a *window of tolerance*',
      ['trigger', 'window of tolerance'],
    ],
    ['may stand in quotation marks', 'They call it ‘trigger’.', ['trigger']],
    ['is no part of a longer word', 'triggering, untrigger, trigger-happy, trigger’s', []],
    ['is not explained in a heading', '### A trigger\n\nWords.', []],
    ['is not explained in a link', '[a trigger](../glossary.md#trigger)', []],
    ['is not explained in code', '`trigger`\n\n    trigger', []],
    ['is not explained in the title of a panel', '> **Tip: Trigger**\n>\n> Words.', []],
    ['is explained in a panel', '> **Tip:** Find the trigger.', ['trigger']],
    ['is explained in a list', '- One\n  - Find the trigger', ['trigger']],
    [
      'is explained in a cell, not in the head of a table',
      '| Trigger | What |\n| --- | --- |\n| A smell | is a trigger |',
      ['trigger'],
    ],
    ['is not explained in the prompt of a reflection', '> **Reflection:** Which trigger?', []],
  ])('%s', (_, words, found) => {
    expect(explainedIn(words)).toEqual(found)
  })

  it('is not explained in a question, its answers, its feedback or a story', () => {
    const answers = '- [x] A trigger\n  - A trigger.\n- [ ] No\n  - No trigger.'
    const question = `### Question: A trigger? {#one}\n\nThe trigger.\n\n${answers}\n\n> **Why:** A trigger.`
    const story =
      '### Scenario: A trigger {#two}\n\nA trigger.\n\n- [A trigger](#end)\n\n#### End {#end}\n\n> **Outcome:** helpful\n\nA trigger.'
    expect(explainedIn(`Trigger.\n\n${question}\n\n${story}`)).toEqual(['Trigger'])
  })

  it('gives way to a longer one that begins where it does', () => {
    const glossary = `${GLOSSARY}\n## Window\n\nGlass in a wall.\n`
    expect(explainedIn('A window of tolerance, a window.', glossary)).toEqual([
      'window of tolerance',
      'window',
    ])
  })

  it('is read with letters of any language, hyphens and apostrophes', () => {
    const glossary =
      "# Glossary\n\n## Hiraeth tŷ\n\nA longing.\n\n## Carer's break\n\nA rest.\n\n## Re-traumatisation\n\nBeing hurt again.\n\n## صدمة\n\nTrauma.\n"
    const words = 'hiraeth TY\u0302, a carer’s break, re‑traumatisation, صدمة.'
    expect(explainedIn(words, glossary)).toEqual([
      'hiraeth TŶ',
      'carer’s break',
      're‑traumatisation',
      'صدمة',
    ])
  })

  it('has its meaning with the first text that uses it, and nowhere else', () => {
    const [paragraph] = pageWith('A trigger, and a trigger.').blocks
    expect(paragraph).toEqual({
      kind: 'paragraph',
      parts: [
        {
          kind: 'explained',
          parts: [
            { kind: 'text', text: 'A ' },
            { kind: 'term', term: 'trigger', text: 'trigger' },
            { kind: 'text', text: ', and a trigger.' },
          ],
          terms: [
            {
              id: 'trigger',
              name: 'Trigger',
              meaning: [
                { kind: 'text', text: 'Something that reminds the body of a past danger.' },
              ],
            },
          ],
        },
      ],
    })
  })

  it('is explained again behind what not everyone opens', () => {
    const more = '> **More: Why**\n>\n> A trigger.'
    expect(explainedIn(`${more}\n\nA trigger.\n\n${more}`)).toEqual(['trigger', 'trigger'])
  })

  it('under a content note is explained there alone', () => {
    const note = '> **Content note:** A trigger is named.\n>\n> Summary: A trigger.'
    const { blocks } = pageWith(
      `Words.\n\n### A part\n\n${note}\n\nA trigger.\n\n### After\n\nA trigger.`,
    )
    const covering = blocks.find(({ kind }) => kind === 'contentNote') as Extract<
      Block,
      { kind: 'contentNote' }
    >
    expect(termsIn(covering.covered)).toEqual(['trigger'])
    expect(termsIn([covering.text, covering.summary])).toEqual([])
    expect(termsIn(blocks)).toEqual(['trigger', 'trigger'])
  })

  it('is plain in what a content note gives as its summary', () => {
    const { outline } = courseOf({
      'glossary.md': GLOSSARY,
      [LESSON]:
        '# Listening\n\n## A\n\n> **Content note:** It is hard.\n\n> **Key point:** A trigger passes.\n',
    })
    const note = outline.lessons[0]?.pages[0]?.note
    expect(note?.summary).toHaveLength(1)
    expect(termsIn(note)).toEqual([])
  })

  it('is plain in a lesson that wants no glossary', () => {
    const texts = {
      'glossary.md': GLOSSARY,
      [LESSON]: '---\nglossary: off\n---\n\n# Listening\n\nA trigger.\n',
    }
    expect(termsIn(pageOf(texts))).toEqual([])
  })

  it('is explained on the pages of the menu, but for the glossary and the sources', () => {
    const texts = {
      'glossary.md': GLOSSARY,
      'sources.md':
        '# Sources\n\nA trigger.\n\n| Fact | From |\n| --- | --- |\n| B04 | A trigger |\n',
      'pages/privacy.md': '# Privacy\n\nA trigger.\n',
      [LESSON]: '# Listening\n\nA window of tolerance. <!-- facts: B04 -->\n',
    }
    expect(termsIn(pageOf(texts, 'pages/privacy'))).toEqual(['trigger'])
    expect(termsIn(pageOf(texts, 'pages/glossary'))).toEqual([])
    expect(termsIn(pageOf(texts, 'pages/sources'))).toEqual([])
  })
})

describe('The page of the glossary', () => {
  const read = (glossary: string, texts: Texts = {}) =>
    courseOf({
      'glossary.md': glossary,
      [LESSON]: '# Listening\n\nA trigger, a window, Übung.\n',
      ...texts,
    })
  const glossary =
    '# Words\n\nIn short.\n\n## Window\n\nGlass.\n\n## Übung\n\nPractice.\n\n## Trigger\n\nA smell.\n\nAlso: triggers\n'

  it('is in the menu before resources and sources, and in no count', () => {
    const { outline } = read(glossary, { 'resources.md': '# Resources\n\nHelp.\n' })
    expect(outline.standingPages.map(({ title }) => title).slice(-2)).toEqual([
      'Words',
      'Resources',
    ])
    expect(outline.lessons.flatMap(({ pages }) => pages)).toHaveLength(1)
  })

  it('has its words in the order of the alphabet, with their other forms', () => {
    const pages = read(glossary).lessonFiles.flatMap(({ pages }) => pages)
    const text = JSON.stringify(pages.find(({ id }) => id === 'pages/glossary'))
    const order = [
      'In short.',
      'Trigger',
      'A smell.',
      'Also: triggers',
      'Übung',
      'Practice.',
      'Window',
    ]
    const places = order.map((words) => text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('can be linked to, word by word', () => {
    const { blocks } = pageWith(
      'See [the glossary](../glossary.md#trigger) on a trigger and a window of tolerance.',
    )
    expect(JSON.stringify(blocks)).toContain(
      '"kind":"headingLink","page":"pages/glossary","heading":"Trigger"',
    )
  })

  it('keeps a sentence that begins with "also" in the meaning', () => {
    const { blocks } = pageWith(
      'A trigger.',
      '# Glossary\n\n## Trigger\n\nA smell. Also: it may be a tone. Take care.\n',
    )
    expect(JSON.stringify(blocks)).toContain('A smell. Also: it may be a tone. Take care.')
  })

  it('holds for a language that the machine does not know', () => {
    const course =
      '---\nid: a\nversion: 1.0\nlanguage: qqx\n---\n\n# A\n\n## Lessons\n\n1. [Listening](lessons/01-listening.md)\n'
    expect(read(glossary, { 'course.md': course }).outline.language).toBe('qqx')
  })
})

describe('Finding words', () => {
  it('finds stretches of the text, in order and apart', () => {
    const word = fc.constantFrom(
      'a',
      'b-c',
      "d'e",
      'fg',
      'ÉÉ',
      'İ',
      '(h)',
      '’',
      ' ',
      '\n',
      '-',
      '𝒜',
    )
    const words = fc.array(word, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (forms, text) => {
        const found = termFinder(forms.map((form) => ({ text: form, term: form })))(text)
        let from = 0
        for (const { term, start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end - start).toBe(term.length)
          from = end
        }
        expect(from).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
