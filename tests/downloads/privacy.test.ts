// The page for a data protection officer, held against what the player does.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { privacyPage } from '../../scripts/downloads/privacy/privacy.ts'
import {
  ASKED,
  IN_DOCUMENT,
  IN_RECORD,
  ON_DEVICE,
  SENT,
  STATEMENTS,
} from '../../scripts/downloads/privacy/storage.ts'
import { EMPTY } from '../../src/tracking/cmi5/progress-document.ts'
import { interactionOf } from '../../src/tracking/interaction.ts'
import type { Dialect } from '../../src/tracking/scorm/dialect.ts'
import { dialect12 } from '../../src/tracking/scorm/dialect-12.ts'
import { dialect2004 } from '../../src/tracking/scorm/dialect-2004.ts'
import { interactionPairs } from '../../src/tracking/scorm/records.ts'
import { courseOf, LESSON, type Texts } from '../compile/course-files.ts'
import { aChoice } from '../support/builders.ts'
import { linksIn, readAs } from './made.ts'

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join('src', name), 'utf8'))

const EDITIONS: readonly (readonly [string, Dialect, readonly string[]])[] = [
  ['SCORM 1.2', dialect12, [...new Set(SENT.flatMap(({ in12 }) => in12))]],
  ['SCORM 2004', dialect2004, [...new Set(SENT.flatMap(({ in2004 }) => in2004))]],
]

const report = {
  completion: 'complete',
  success: 'passed',
  score: 0.8,
  share: 1,
  place: 'Lesson 1',
  savedState: '1.',
  shorter: [],
} as const

const elementsOf = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([element]) => element)

describe('what is stored on the device', () => {
  it('is listed by each name that the player stores it under', () => {
    const shelves = SOURCES.flatMap((text) =>
      [...text.matchAll(/`\$\{[\w.()]*[iI]d\}\.([a-z]+)`/g)].map(([, name]) => name),
    )
    expect([...new Set(shelves)].sort()).toEqual(ON_DEVICE.map(({ name }) => name).sort())
  })

  it('is in no other kind of storage', () => {
    const others = SOURCES.filter((text) =>
      /\bdocument\.cookie|\bindexedDB\b|\bcaches\.|serviceWorker/.test(text),
    )
    expect(others).toEqual([])
  })
})

describe.each(EDITIONS)('what is sent to a system of %s', (_, dialect, listed) => {
  it('is listed, and nothing else', () => {
    const sent = new Set([
      ...elementsOf(dialect.reportPairs(report)),
      ...elementsOf(dialect.beginning),
      dialect.sessionTime(1000)[0],
      dialect.elements.exit,
      ...(dialect.closeCourse ? [dialect.closeCourse[0]] : []),
    ])
    expect([...sent].sort()).toEqual([...listed].sort())
  })

  it('has records of answers with no part that is not named', () => {
    const question = aChoice('first', ['x Ask', 'Tell'])
    const response = { kind: 'chosen', letters: ['a'] } as const
    const record = interactionOf({ question, response, try: 1, at: new Date(0), latency: 0 })
    for (const element of elementsOf(interactionPairs(dialect, record, 0))) {
      expect(IN_RECORD).toContain(element.split('.')[3])
    }
  })

  it('is answered by no more than is listed as asked for', () => {
    const asked: string[] = [
      dialect.elements.savedState,
      dialect.elements.credit,
      dialect.elements.learner,
    ]
    dialect.readLaunch((element) => {
      asked.push(element)
      return ''
    })
    expect(asked.filter((element) => ![...ASKED, ...listed].includes(element))).toEqual([])
  })
})

describe('what is sent to a system of cmi5', () => {
  const statements = readFileSync('src/tracking/cmi5/statements.ts', 'utf8')

  it('is listed by each verb', () => {
    const [, verbs = ''] = /type Cmi5Verb = (.*)/.exec(statements) ?? []
    const said = [...verbs.matchAll(/'(\w+)'/g), ...statements.matchAll(/verbOf\('(\w+)'\)/g)]
    expect(said.map(([, verb]) => verb).sort()).toEqual(STATEMENTS.map(([verb]) => verb).sort())
  })

  it('is listed by each part of the document that is kept there', () => {
    expect(Object.keys(EMPTY)).toEqual(IN_DOCUMENT)
  })
})

describe('the privacy page', () => {
  const lesson = (rating: string) =>
    `# Listening\n\n### Rating${rating}: How sure? {#sure}\n\n1. No\n2. Yes\n`

  it('says what this course records', async () => {
    const course = courseOf({ [LESSON]: lesson(' (recorded)') })
    const words = readAs(await privacyPage(course))
    expect(words).toContain('A record of each answer: ratings that say Recorded')
    expect(words).toContain('In this course some do')
  })

  const inShort = async (texts: Texts) => {
    const words = readAs(await privacyPage(courseOf(texts)))
    return /The learning system of your organisation gets (.*?);/.exec(words)?.[1]
  }
  const CHECK: Texts = {
    'course.md': `---\nid: a\nversion: 1.0\nrecord practice answers: yes\n---\n\n# A\n\n## Lessons\n\n1. [Listening](${LESSON})\n2. [Check](lessons/02-check.md)\n`,
    'lessons/02-check.md':
      '---\nassessment: yes\n---\n\n# Check\n\n> **Draw:** all questions from [the bank](../question-banks/check.md)\n',
    'question-banks/check.md':
      '# Questions\n\n### Question: What helps? {#helps}\n\n- [x] Asking\n- [ ] Telling\n',
  }

  it('says in short what this course sends, and no more', async () => {
    expect(await inShort({ [LESSON]: lesson('') })).toBe('a status and times')
    expect(await inShort({ [LESSON]: lesson(' (recorded)') })).toBe(
      'a status, times and a record of each answer in ratings that say Recorded',
    )
    expect(await inShort({ ...CHECK, [LESSON]: lesson(' (recorded)') })).toBe(
      'a status, a score, times and a record of each answer in the final check, practice questions and ratings that say Recorded',
    )
  })

  it('promises nothing of a check where there is none', async () => {
    const page = await privacyPage(courseOf({ [LESSON]: lesson('') }))
    expect(readAs(page)).not.toMatch(/final check|the check|Best score|answered|a score/)
    expect(page).not.toMatch(/success_status|score\.raw|<code>(?:passed|failed|score|failedAt)</)
    const checked = await privacyPage(courseOf(CHECK))
    expect(readAs(checked)).toMatch(/results of the check.*Best score of the check/)
    expect(checked).toMatch(/success_status.*<code>passed</s)
  })

  it('UAD3: says what a host can see, where the course is hosted, and only there', async () => {
    const course = courseOf({ [LESSON]: lesson('') })
    const hostedAt = 'https://learning.council.gov.uk/listening/'
    const organisation = { ...course.organisation, hostedAt }
    const hosted = readAs(await privacyPage({ ...course, organisation }))
    expect(hosted).toContain(`The copy lies at ${hostedAt}.`)
    expect(hosted).toContain('IP address')
    expect(hosted).not.toContain('nothing is asked of any other site')
    const words = readAs(await privacyPage(course))
    expect(words).toContain('nothing is asked of any other site')
    expect(words).not.toMatch(/IP address|thin package/i)
  })

  it('says so where a course records no answer', async () => {
    const page = await privacyPage(courseOf({ [LESSON]: lesson('') }))
    expect(readAs(page)).toContain('In this course none does.')
    expect(readAs(page)).not.toContain('A record of each answer')
    expect(linksIn(page)).toEqual([])
    expect(page).toContain('<code>listening-well.private</code> in <code>localStorage</code>')
    expect(page).not.toContain('<script')
  })
})
