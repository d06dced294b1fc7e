// One text, read for each organisation: places, Local blocks, labels, and what stays the same.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Course } from '../../scripts/compile/compile.ts'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import type { Block } from '../../src/course/course.ts'
import { tries } from '../support/tries.ts'
import {
  compileTexts,
  contentFiles,
  courseOf,
  doctor,
  LESSON,
  OPTIONS,
  type Texts,
} from './course-files.ts'

const DEFAULT = 'organisations/default.md'
const COUNCIL = 'organisations/example-council.md'

const PROFILES: Texts = {
  [DEFAULT]: `---
name: your organisation
accessibility contact: your learning team
cultural consideration: cultural consideration
---
`,
  [COUNCIL]: `---
name: Example Council
short name: the council
support phone: 020 7946 0002
support email: wellbeing@council.gov.uk
cultural consideration: inclusivity
---
`,
}

/** The course for the council, with its lesson. */
const forCouncil = (lesson: string, texts: Texts = {}): Course =>
  courseOf({ ...PROFILES, ...texts, [LESSON]: lesson }, { organisation: 'example-council' })

const forAll = (lesson: string, texts: Texts = {}): Course =>
  courseOf({ ...PROFILES, ...texts, [LESSON]: lesson })

/** All that a learner reads of the lessons, as one text. */
const wordsOf = ({ lessonFiles }: Course) => {
  const words: string[] = []
  const pages = lessonFiles.flatMap(({ pages }) => pages)
  const lessons = pages.filter(({ id }) => !id.startsWith('pages/'))
  JSON.stringify(lessons, (key, value) => {
    if (key === 'text' && typeof value === 'string') words.push(value)
    return value
  })
  return words.join('|')
}

const blocksOf = ({ lessonFiles }: Course, page = 'listening/start'): readonly Block[] =>
  lessonFiles.flatMap(({ pages }) => pages).find(({ id }) => id === page)?.blocks ?? []

const paragraph = (text: string) => ({ kind: 'paragraph', parts: [{ kind: 'text', text }] })

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

describe('a Local block', () => {
  const FACTS: Texts = {
    'sources.md':
      '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| B04 | A survey | To check |\n',
  }
  const withSection = (text: string): Texts => ({
    ...FACTS,
    [COUNCIL]: `${PROFILES[COUNCIL]}\n## Who to talk to\n\n${text}`,
  })
  const RING = withSection('Ring {{support phone}}. <!-- facts: B04 -->\n')
  const lesson = `# Listening

> **Local: Who to talk to**
>
> Talk to your manager.

> **Local: who to talk TO**
`

  it('shows the organisation’s section, else its own text, else nothing', () => {
    expect(blocksOf(forCouncil(lesson, RING))).toEqual([
      paragraph('Ring 020 7946 0002.'),
      paragraph('Ring 020 7946 0002.'),
    ])
    expect(blocksOf(forAll(lesson, RING))).toEqual([paragraph('Talk to your manager.')])
  })

  it('is not all of a page for those who have nothing there', () => {
    const told = doctor(
      compileTexts({
        ...PROFILES,
        ...RING,
        [LESSON]: `# Listening\n\nWords.\n\n## Help {#help}\n\n> **Local: Who to talk to**\n`,
      }),
    )
    expect(told).toContain('The page "Help" is empty. This is so only for the profile default.')
  })

  it('brings the sources of its facts to the page', () => {
    const sourcesOf = (course: Course) =>
      course.lessonFiles[0]?.pages[0]?.sources.map(({ fact }) => fact)
    expect(sourcesOf(forCouncil(lesson, RING))).toEqual(['B04'])
    expect(sourcesOf(forAll(lesson, RING))).toEqual([])
  })

  it('may hold any block, a question too, and faults in it are told in the profile', () => {
    const section = `
> **Key point:** Ring first.

### Question (choose one): Whom do you ring? {#whom}

- [x] Wellbeing
- [ ] Nobody

See [the room](../lessons/01-listening.md) and [nothing](nowhere.md).
`
    const once = lesson.slice(0, lesson.indexOf('> **Local: who'))
    const compiled = compileTexts({ ...PROFILES, ...withSection(section), [LESSON]: once })
    expect(compiled.diagnostics.map(({ code, at, what }) => [code, at.file, what])).toEqual([
      ['L01', COUNCIL, 'There is no page nowhere.md.'],
    ])
    const mended = forCouncil(once, withSection(section.replace(/ and \[nothing\].*\)/, '')))
    expect(blocksOf(mended).map(({ kind }) => kind)).toEqual(['panel', 'question', 'paragraph'])
  })
})

describe('the courses of all organisations', () => {
  const lesson = `# Listening at {{name}}

## How {{name}} listens

Words for {{name}}.

### Question (choose one): What does {{name}} say?

- [x] {{cultural consideration}}
- [ ] Nothing

### Scenario: A day at {{name}} {#day}

Sam comes in.

- [Wait](#day-at-name)
- [Ask](#day-at-name)

#### Day at {{name}}

> **Outcome:** helpful

Good.
`

  it('have the same names for pages, questions and steps, so that progress and reports add up', () => {
    const { courses } = compileTexts({ ...PROFILES, [LESSON]: lesson })
    const namesIn = ({ outline }: Course) =>
      JSON.stringify(
        outline.lessons.map(({ id, pages }) => [
          id,
          pages.map(({ id, key, questions }) => [id, key, questions]),
        ]),
      )
    const [first, second] = courses
    if (!first || !second) throw new Error('Expected two courses')
    expect(wordsOf(first)).not.toBe(wordsOf(second))
    expect(namesIn(first)).toBe(namesIn(second))
    expect(first.outline.fingerprint).toBe(second.outline.fingerprint)
  })

  it('keep these names when --fix writes them into the files', () => {
    const files = contentFiles({ ...PROFILES, [LESSON]: lesson })
    const fixed = fixContent(files, OPTIONS)
    expect(fixed.changes.flatMap(({ after }) => after)).toEqual([
      '## How {{name}} listens {#how-name-listens}',
      '### Question (choose one): What does {{name}} say? {#what-does-name-say}',
      '#### Day at {{name}} {#day-at-name}',
    ])
    expect(fixContent(fixed.files, OPTIONS).changes).toEqual([])
  })

  it('are one reading where the text asks for no organisation', () => {
    const { courses } = compileTexts(PROFILES)
    expect(courses.map(({ organisation }) => organisation.name)).toEqual([
      'your organisation',
      'Example Council',
    ])
    expect(courses[0]?.lessonFiles).toBe(courses[1]?.lessonFiles)
  })

  it('are none as long as one of them has a problem', () => {
    const { course, courses } = compileTexts({
      ...PROFILES,
      [LESSON]: '# Listening\n\n## Ring {{support phone}} {#ring}\n\nWords.\n',
    })
    expect([course, courses]).toEqual([undefined, []])
  })

  it('may say to the learning system what the organisation asks for', () => {
    const texts = { [COUNCIL]: '---\nname: Council\nstatus sent: completed\n---\n' }
    expect(forCouncil('# Listening\n\nWords.\n', texts).outline.statusSent).toBe('completed')
    expect(forAll('# Listening\n\nWords.\n', texts).outline.statusSent).toBe('completedAndPassed')
  })
})

describe('an organisation that asks for ratings', () => {
  it('has them recorded, and no other has', () => {
    const lesson =
      '# Listening\n\n### Rating: How is it? {#how}\n\n1. Not yet\n2. Started\n3. Doing well\n'
    const texts = { [COUNCIL]: '---\nname: Council\nrecord ratings: yes\n---\n' }
    const isRecorded = (course: Course) =>
      blocksOf(course).map(
        (block) => block.kind === 'question' && Reflect.get(block.question, 'recorded'),
      )
    expect(isRecorded(forCouncil(lesson, texts))).toEqual([true])
    expect(isRecorded(forAll(lesson, texts))).toEqual([false])
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

describe('a course without profiles', () => {
  it('is read as ever', () => {
    const { course, courses, diagnostics } = compileTexts({})
    expect(diagnostics).toEqual([])
    expect(courses).toEqual([course])
  })

  it('shows no brackets to learners', () => {
    const { course, diagnostics } = compileTexts({
      [LESSON]: '# Listening\n\nRing {{support phone}}.\n\nWords.\n',
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['L06'])
    expect(course && blocksOf(course)).toEqual([paragraph('Words.')])
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
