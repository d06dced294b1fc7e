// Places such as {{support phone}}: filled for one organisation, in any text.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import { tries } from '../support/tries.ts'
import { compileTexts, contentFiles, doctor, LESSON, OPTIONS } from './course-files.ts'
import {
  blocksOf,
  COUNCIL,
  DEFAULT,
  forAll,
  forCouncil,
  PROFILES,
  paragraph,
  wordsOf,
} from './profiles.ts'

describe('a place', () => {
  const LESSON_TEXT = `---
content note: A word from {{short name}}.
---

# Listening at {{name}}

## How {{name}} listens {#how}

### {{Cultural consideration}} {#culture}

Here it means {{cultural consideration}}.

![A room at {{name}}](../images/room.svg "In {{short_name}}")

### Question (choose one): What does {{name}} say? {#say}

- [x] {{Cultural-Consideration}}
  - Yes: {{cultural consideration}}.
- [ ] Nothing
  - Not so.
`

  it('is filled wherever learners read', () => {
    const course = forCouncil(LESSON_TEXT, {
      'course.md': `---
id: listening-well
version: 1.0
contact: The team of {{name}}
---

# Listening at {{short name}}

A course of {{name}}.

## Outcomes

1. Describe what {{cultural consideration}} is

## Lessons

1. [Listening](${LESSON})
`,
    })
    const { outline } = course
    expect(outline).toMatchObject({
      title: 'Listening at the council',
      contact: 'The team of Example Council',
      lead: [{ kind: 'text', text: 'A course of Example Council.' }],
      outcomes: ['Describe what inclusivity is'],
      lessons: [
        {
          title: 'Listening at Example Council',
          noteLine: 'A word from the council.',
          pages: [{ title: 'How Example Council listens' }],
        },
      ],
    })
    expect(wordsOf(course)).toBe(
      'Inclusivity|Here it means inclusivity.|What does Example Council say?|Inclusivity|Yes: inclusivity.|Nothing|Not so.',
    )
    expect(blocksOf(course, 'listening/how')).toContainEqual(
      expect.objectContaining({
        alternative: 'A room at Example Council',
        caption: 'In the council',
      }),
    )
  })

  it('takes from default.md what the profile does not say', () => {
    const course = forCouncil('# Listening\n\nAsk {{accessibility contact}}.\n')
    expect(wordsOf(course)).toContain('Ask your learning team.')
  })

  it('UAD6: has the words of each organisation on completion, and is gone where it has none', () => {
    const lesson = '# Listening\n\nWell done.\n\n{{completion words}}\n'
    const thanks = '---\nname: Example Council\ncompletion words: Thank you for taking part.\n---\n'
    expect(wordsOf(forCouncil(lesson, { [COUNCIL]: thanks }))).toBe(
      'Well done.|Thank you for taking part.',
    )
    expect(wordsOf(forAll(lesson))).toBe('Well done.')
  })

  it('takes no name, logo or date of another organisation from default.md', () => {
    const texts = {
      [DEFAULT]: `---
name: The charity
short name: the charity
accessibility contact: us
checked: 2026-01-01
logo: ../images/room.svg
logo text: The charity
---
`,
      [COUNCIL]: '---\nname: Example Council\n---\n',
    }
    const lesson = '# Listening\n\nFor {{short name}}.\n\nChecked: {{checked}}.\n'
    const council = forCouncil(lesson, texts)
    expect(wordsOf(council)).toBe('For Example Council.')
    expect(council.outline.logo).toBeUndefined()
    expect(forAll(lesson, texts).outline.logo).toMatchObject({ alternative: 'The charity' })
  })

  it('makes its paragraph, list item or table row go where it is empty', () => {
    const lesson = `# Listening

Write to {{support email}}.

- Ring {{support phone}}
  - At any time.
- Talk to someone

| Who | How |
| --- | --- |
| Wellbeing | {{support phone}} |
| A friend | In person |

> **Tip:** Ring {{support phone}}.
>
> Soon.

> Ring {{support phone}}, or talk to someone.
`
    expect(blocksOf(forAll(lesson))).toEqual([
      { kind: 'list', start: undefined, items: [[paragraph('Talk to someone')]] },
      {
        kind: 'table',
        head: [[{ kind: 'text', text: 'Who' }], [{ kind: 'text', text: 'How' }]],
        rows: [[[{ kind: 'text', text: 'A friend' }], [{ kind: 'text', text: 'In person' }]]],
      },
    ])
    expect(blocksOf(forCouncil(lesson)).map(({ kind }) => kind)).toEqual([
      'paragraph',
      'list',
      'table',
      'panel',
      'quote',
    ])
  })

  it('can be the address of a link', () => {
    const lesson =
      '# Listening\n\n[Write](mailto:{{support email}}), [ring](tel:{{support_phone}}).\n\nWords.\n'
    expect(blocksOf(forCouncil(lesson))[0]).toMatchObject({
      parts: [
        { kind: 'webLink', address: 'mailto:wellbeing@council.gov.uk' },
        { kind: 'text', text: ', ' },
        { kind: 'webLink', address: 'tel:02079460002' },
        { kind: 'text', text: '.' },
      ],
    })
    expect(blocksOf(forAll(lesson))).toEqual([paragraph('Words.')])
  })

  it('can be pressed on a page of the menu where it is a contact', () => {
    const help = '# Help and support\n\nTalk to someone.\n\n{{support email}} {{support phone}}\n'
    const course = forCouncil('# Listening\n\nWords.\n', { 'pages/help-and-support.md': help })
    expect(JSON.stringify(blocksOf(course, 'pages/help-and-support'))).toMatch(
      /mailto:wellbeing@council\.gov\.uk.*tel:02079460002/,
    )
  })

  it('stays as it is written in code, and where a backslash is before it', () => {
    const course = forCouncil('# Listening\n\nWrite `{{name}}` or \\{{name}}.\n')
    expect(wordsOf(course)).toContain('{{name}}| or {{name}}.')
  })

  it('brings words and nothing else, whatever is in them', () => {
    const hostile = '**x** [y](javascript:alert) <b onload="1">\'" -> | ____'
    const lesson = '# Listening\n\n{{Area}}\n\n- {{area}}\n\n### {{area}} {#area}\n\nWords.\n'
    const course = forCouncil(lesson, {
      [DEFAULT]: `${PROFILES[DEFAULT]}`.replace('name:', 'area: England\nname:'),
      [COUNCIL]: `---\nname: Council\narea: ${hostile}\n---\n`,
    })
    expect(blocksOf(course)).toEqual([
      paragraph(hostile.replace('x', 'X')),
      { kind: 'list', start: undefined, items: [[paragraph(hostile)]] },
      { kind: 'heading', level: 3, parts: [{ kind: 'text', text: hostile }] },
      paragraph('Words.'),
    ])
  })

  it('leads to no address that a link may not have', () => {
    const texts = { ...PROFILES, [COUNCIL]: '---\nname: Council\narea: javascript:alert(1)\n---\n' }
    const lesson = '# Listening\n\n[Here you are]({{area}})\n\nWords.\n'
    const told = doctor(compileTexts({ ...texts, [LESSON]: lesson }))
    expect(told).toContain(
      'A link cannot lead to "javascript:alert(1)". This is so only for the profile example-council.',
    )
  })
})

describe('a misspelt place', () => {
  it('is put right by --fix where it can only mean one, with its capital', () => {
    const files = contentFiles({
      ...PROFILES,
      [LESSON]:
        '# Listening\n\n{{Nme}} and {{cultural considertion}}.\n\n[Ring](tel:{{suport phone}}) now.\n',
    })
    expect(fixContent(files, OPTIONS).changes.flatMap(({ after }) => after)).toEqual([
      '{{Name}} and {{cultural consideration}}.',
      '[Ring](tel:{{support phone}}) now.',
    ])
  })
})

describe('any words for any name', () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replace(/[\r\n]/g, ' '))

  it('are answered', () => {
    fc.assert(
      fc.property(line, line, line, (name, value, title) => {
        const compiled = compileTexts({
          [DEFAULT]: `---\nname: ${value}\n${name}: ${value}\n---\n\n## ${title}\n\n{{${name}}}\n`,
          [COUNCIL]: `---\nname: Council\n${name}: ${title}\n---\n\n## ${title}\n\n${value}\n`,
          [LESSON]: `# A {{${name}}}\n\n> **Local: ${title}**\n>\n> {{${value}}}\n\n- {{${name}}\n\n[a](b{{${title}}})\n`,
        })
        expect(doctor(compiled)).toMatch(/\n$/)
        for (const { at } of compiled.diagnostics) {
          const length = compiled.sources.get(at.file)?.text.length ?? 0
          expect(at.start).toBeLessThanOrEqual(length)
          expect(at.end).toBeGreaterThanOrEqual(at.start)
        }
      }),
      { numRuns: tries(60) },
    )
  })
})
