// One course, read for each organisation: Local blocks, labels, and what stays the same.

import { describe, expect, it } from 'vitest'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import { compileTexts, contentFiles, doctor, LESSON, OPTIONS, type Texts } from './course-files.ts'
import { blocksOf, COUNCIL, forAll, forCouncil, PROFILES, paragraph, wordsOf } from './profiles.ts'

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

describe('what turns the screen away', () => {
  const exitOf = (line: string, main = '') => {
    const texts = {
      'organisations/default.md': `---\nname: Everybody\n${main}\n---\n`,
      [COUNCIL]: `---\nname: Council\n${line}\n---\n`,
    }
    return forCouncil('# Listening\n\nWords.\n', texts).outline.quickExit
  }

  it.each([
    ['quick exit: off', { kind: 'off' }],
    ['quick exit: Hide screen', { kind: 'hideScreen' }],
    ['', { kind: 'hideScreen' }],
    [
      'quick exit: https://www.weather.gov.uk/Today?at=Leeds#now',
      { kind: 'leaveSite', address: 'https://www.weather.gov.uk/Today?at=Leeds#now' },
    ],
    [
      'quick exit: HTTP://intranet.council.gov.uk',
      { kind: 'leaveSite', address: 'http://intranet.council.gov.uk/' },
    ],
  ] as const)('is what the profile says: %s', (line, exit) => {
    expect(exitOf(line)).toEqual(exit)
  })

  it('is taken from default.md, as other settings are', () => {
    expect(exitOf('', 'quick exit: off')).toEqual({ kind: 'off' })
    expect(exitOf('quick exit: hide screen', 'quick exit: off')).toEqual({ kind: 'hideScreen' })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,words',
    'www.weather.gov.uk',
    '//weather.gov.uk',
    'https://weather',
    'https://',
    'https://weather.gov.uk\\@elsewhere.org',
    'https://someone@weather.gov.uk',
    'https://weather.gov.uk/"><script>',
    'leave',
  ])('is never an address that is not of a site: %s', (value) => {
    const texts = {
      'organisations/default.md': `---\nname: Everybody\nquick exit: ${value}\n---\n`,
    }
    const { course, diagnostics } = compileTexts(texts)
    expect(course).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toContain('F05')
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
