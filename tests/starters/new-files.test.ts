// What `npm run new` makes is right from the start: the doctor has nothing new to tell.

import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import type { ContentFile } from '../../scripts/compile/source.ts'
import { type Kind, kindFrom, makeNew } from '../../scripts/starters/new-files.ts'
import { QUESTIONS } from '../../scripts/starters/questions.ts'
import { contentFiles, doctor, LESSON, OPTIONS, type Texts } from '../compile/course-files.ts'

const CHECK: Texts = {
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening well

## Outcomes

1. Describe what listening is
2. Offer a choice

## Lessons

1. [Listening](${LESSON})
2. [Check](lessons/11-check.md)
`,
  'lessons/11-check.md':
    '---\nassessment: yes\noutcomes: 1\n---\n\n# Check\n\n> **Draw:** all questions from [the bank](../question-banks/check.md)\n',
  'question-banks/check.md':
    '# Questions\n\n### Question (choose one, outcome 1): What helps? {#helps}\n\n- [x] Asking\n- [ ] Telling\n\n> **Why:** People know what helps them.\n',
}

/** The content with what was made, as texts; a refusal fails the test in its words. */
function withNew(kind: Kind, given: readonly string[], texts: Texts = {}) {
  const before = contentFiles(texts)
  const made = makeNew(kind, given, before)
  if (typeof made === 'string') throw new Error(made)
  const names = made.files.map(({ path }) => path)
  const files: readonly ContentFile[] = [
    ...before.filter(({ path }) => !names.includes(path)),
    ...made.files.map(({ path, after }) => ({ path, bytes: after })),
  ]
  const text = (path: string) =>
    new TextDecoder().decode(files.find((file) => file.path === path)?.bytes)
  return { names, text, told: doctor(compile(files, { ...OPTIONS, ideas: true })) }
}

const refusal = (kind: Kind, given: readonly string[], texts: Texts = {}) =>
  makeNew(kind, given, contentFiles(texts))

describe('a new lesson', () => {
  it('is a draft, with a number of its own and a line before the check', () => {
    const { names, text, told } = withNew('lesson', ['Feeling safe'], CHECK)
    expect(names).toEqual(['lessons/02-feeling-safe.md', 'course.md'])
    expect(text('course.md')).toContain(
      `1. [Listening](${LESSON})\n2. [Feeling safe](lessons/02-feeling-safe.md)\n3. [Check](lessons/11-check.md)\n`,
    )
    expect(text('lessons/02-feeling-safe.md')).toContain('status: draft')
    expect(told).toMatch(/Outcome 2 is never checked[\s\S]*\n1 warning in 9 files/)
  })

  it('is left out of packages, and seen in the preview', () => {
    expect(withNew('lesson', ['Feeling safe']).told).toMatch(/^All good/)
  })

  it('may have any title', () => {
    const { names, told } = withNew('lesson', ['What [do] we mean by “safe”?'])
    expect(names[0]).toBe('lessons/02-what-do-we-mean-by-safe.md')
    expect(told).toMatch(/^All good/)
  })

  it('keeps the line ends of course.md', () => {
    const course = String(CHECK['course.md']).replaceAll('\n', '\r\n')
    const { text } = withNew('lesson', ['Feeling safe'], { ...CHECK, 'course.md': course })
    expect(text('course.md').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is not made where one has its name, or there is no list for it', () => {
    expect(refusal('lesson', ['Listening'])).toBe(
      `There is a lesson of that name: ${LESSON}. Choose another title.`,
    )
    expect(refusal('lesson', ['Safe'], { 'course.md': '# Empty\n' })).toMatch(/no list of lessons/)
    expect(refusal('lesson', ['Safe'], { 'course.md': undefined })).toMatch(/no course\.md yet/)
  })
})

describe('a new page', () => {
  it('has its title', () => {
    const { names, told } = withNew('page', ['Who we are'])
    expect(names).toEqual(['pages/who-we-are.md'])
    expect(told).toMatch(/^All good/)
  })

  it('may be called as what every object has', () => {
    const { text } = withNew('page', ['Constructor'])
    expect(text('pages/constructor.md')).toMatch(/^# Constructor\n/)
  })

  it.each(['before-you-start', 'help-and-support', 'accessibility', 'privacy'])(
    '%s has words to begin with',
    (name) => {
      const { text, told } = withNew('page', [name], { [`pages/${name}.md`]: undefined })
      expect(text(`pages/${name}.md`).length).toBeGreaterThan(100)
      expect(told).toMatch(/^All good/)
    },
  )
})

describe('a new question', () => {
  it.each(Object.keys(QUESTIONS))('%s stands at the end of a lesson', (kind) => {
    const { text, told } = withNew('question', [`content/${LESSON}`, kind])
    expect(text(LESSON)).toMatch(/^# Listening\n\nPeople notice when we listen\.\n\n### /)
    expect(told).toMatch(/^All good: .* 1 question\.\n$/)
  })

  it('has a name that nothing else has', () => {
    const first = withNew('question', [LESSON])
    const second = withNew('question', [LESSON], { [LESSON]: first.text(LESSON) })
    expect(second.text(LESSON)).toContain('{#new-question-2}')
    expect(second.told).not.toContain('Q02')
  })

  it('in a bank asks for an outcome that none asks for yet', () => {
    const { text, told } = withNew(
      'question',
      ['question-banks/check.md', 'true', 'or', 'false'],
      CHECK,
    )
    expect(text('question-banks/check.md')).toContain('### True or false (outcome 2):')
    expect(told).toMatch(/^All good/)
  })

  it.each([['True or false'], ['put in order'], ['Fill in  the blank'], ['short-answer']])(
    'may be asked for as "%s", in quotation marks',
    (kind) => {
      expect(withNew('question', [LESSON, kind]).told).toMatch(/^All good: .* 1 question\.\n$/)
    },
  )

  it('is not made where there is no such file or kind', () => {
    expect(refusal('question', ['lessons/01-listenin.md'])).toBe(
      `There is no lesson or question bank lessons/01-listenin.md. Did you mean "${LESSON}"? There are:\n  ${LESSON}`,
    )
    expect(refusal('question', ['question-banks/check.md', 'rating'], CHECK)).toMatch(
      /^A rating has no right answer/,
    )
    expect(refusal('question', [LESSON, 'mach'])).toMatch(/Did you mean "match"\?/)
  })
})

describe('a file that is not saved as UTF-8', () => {
  const text = Buffer.from('# Listening\n\nIt\xd5s open.\n', 'latin1')
  it('is not written over by a new question', () => {
    expect(refusal('question', [LESSON], { [LESSON]: text })).toBe(
      `${LESSON} is not saved as UTF-8, so nothing was changed. Run npm run doctor, which says how to save it.`,
    )
  })
})

describe('a new caption file', () => {
  const VIDEO = `# Listening

> **Video:** [Maya talks](../media/maya.mp4)
> Length: 2 minutes
> Captions: ../media/maya.vtt
> Described: yes
>
> **Transcript**
>
> **Maya:** The letter only told me the time.
`
  const texts: Texts = { [LESSON]: VIDEO, 'media/maya.mp4': '0000ftypmp42' }

  it('lies beside its video and asks to be filled', () => {
    const { names, text, told } = withNew('captions', ['content/media/maya.mp4'], texts)
    expect(names).toEqual(['media/maya.vtt'])
    expect(text('media/maya.vtt')).toMatch(/^WEBVTT\n/)
    expect(told).toContain('There are no words under this time.')
    expect(told).toMatch(/\n1 problem in/)
  })

  it('is all that the doctor asked for once it has words', () => {
    const { text } = withNew('captions', ['media/maya.mp4'], texts)
    const filled = `${text('media/maya.vtt')}The letter only told me the time.\n`
    const compiled = compile(contentFiles({ ...texts, 'media/maya.vtt': filled }), OPTIONS)
    expect(doctor(compiled)).toMatch(/^All good/)
  })

  it('is not made where there is no such video, or where it has one', () => {
    expect(refusal('captions', ['media/mya.mp4'], texts)).toBe(
      'There is no video media/mya.mp4. Did you mean "media/maya.mp4"? There are:\n  media/maya.mp4',
    )
    expect(
      refusal('captions', ['media/maya.mp4'], { ...texts, 'media/maya.vtt': 'WEBVTT\n' }),
    ).toBe('There are captions already: media/maya.vtt.')
  })
})

describe('a new course', () => {
  it('is whole', () => {
    const made = makeNew('course', ['Being kind'], [])
    if (typeof made === 'string') throw new Error(made)
    const files = made.files.map(({ path, after }) => ({ path, bytes: after }))
    const compiled = compile(files, { ...OPTIONS, drafts: 'left out', ideas: true })
    expect(doctor(compiled)).toMatch(/^All good: 6 files, 6 pages/)
    expect(compiled.course?.outline).toMatchObject({ id: 'being-kind', title: 'Being kind' })
  })

  it('is not made over another', () => {
    expect(refusal('course', ['Being kind'])).toBe('There is a course here already: course.md.')
  })
})

describe('what can be made', () => {
  it('is named in one word or in several', () => {
    expect(kindFrom('Lessons')).toBe('lesson')
    expect(kindFrom('lesosn')).toEqual({
      fault:
        'I cannot make a "lesosn". Did you mean "lesson"? Say what to make: npm run new -- lesson | page | question | captions | course | organisation',
    })
    const help = {
      fault:
        'Say what to make: npm run new -- lesson | page | question | captions | course | organisation',
    }
    expect(['', '--help', '-h', '-?'].map(kindFrom)).toEqual([help, help, help, help])
  })
})

describe('a new organisation', () => {
  it('is a profile that the doctor has nothing to say of, with default.md where there is none', () => {
    const { names, text, told } = withNew('organisation', ['Example Council'])
    expect(names).toEqual(['organisations/default.md', 'organisations/example-council.md'])
    expect(text('organisations/example-council.md')).toMatch(/^---\nname: Example Council\n/)
    expect(told).toMatch(/^All good: 8 files/)
  })

  it('has a line for each label, and names what the course leaves to it', () => {
    const texts: Texts = {
      'organisations/default.md':
        '---\nname: us\naccessibility contact: our team\ntrustworthiness: trustworthiness\n---\n',
      [LESSON]: '# Listening\n\n> **Local: Who to talk to**\n>\n> Someone you trust.\n',
    }
    const { names, text, told } = withNew('organisation', ['Example Council'], texts)
    expect(names).toEqual(['organisations/example-council.md'])
    expect(text('organisations/example-council.md')).toContain('\ntrustworthiness:\n')
    expect(text('organisations/example-council.md')).toContain('for: Who to talk to.')
    expect(told).toMatch(/^All good/)
  })

  it.each(['Example "Council" <b>', '{{name}}', 'Cyngor: Esiampl', 'مجلس', '# 1 --- x'])(
    'may be called %s',
    (title) => {
      expect(withNew('organisation', [title]).told).toMatch(/^All good/)
    },
  )

  it('is not made twice', () => {
    const texts = { 'organisations/example-council.md': '---\nname: Example Council\n---\n' }
    expect(refusal('organisation', ['Example council'], texts)).toBe(
      'There is a profile of that name: organisations/example-council.md.',
    )
  })
})
