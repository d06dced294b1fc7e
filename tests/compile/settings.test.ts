import { describe, expect, it } from 'vitest'
import type { Outline } from '../../src/course/course.ts'
import { compileTexts, courseOf, LESSON, type Texts } from './course-files.ts'

const courseWith = (...lines: readonly string[]): Texts => ({
  'course.md': `---\n${['id: listening-well', 'version: 1.0', ...lines].join('\n')}\n---\n\n# Listening well\n\n## Outcomes\n\n1. Listen\n2. Offer\n\n## Lessons\n\n1. [Listening](${LESSON})\n`,
})

const lessonWith = (...lines: readonly string[]): Texts => ({
  [LESSON]: `---\n${lines.join('\n')}\n---\n\n# Listening\n\nPeople notice.\n`,
})

describe('a setting of the course', () => {
  it.each<[string, keyof Outline, unknown]>([
    ['title: Listening, well and long', 'title', 'Listening, well and long'],
    ['language: cy', 'language', 'cy'],
    ['minutes: 60', 'minutes', 60],
    ['pass mark: 75%', 'passMark', 0.75],
    ['Pass_Mark:100 %', 'passMark', 1],
    ['completion: all lessons', 'completion', 'allLessons'],
    ['status sent: passed and failed', 'statusSent', 'passedAndFailed'],
    ['record practice answers: yes', 'recordPracticeAnswers', true],
    ['roles: Front-line worker , Manager', 'roles', ['Front-line worker', 'Manager']],
    ['owner: Learning: and Development', 'owner', 'Learning: and Development'],
    ['review by: 2027-03-31', 'reviewBy', '2027-03-31'],
    ['licence: CC BY 4.0', 'licence', 'CC BY 4.0'],
    ['contact: access@example.org', 'contact', 'access@example.org'],
  ])('%s', (line, name, value) => {
    expect(courseOf(courseWith(line)).outline[name]).toEqual(value)
  })

  it('has a default where it is not set', () => {
    const { outline } = courseOf(courseWith())
    expect(outline).toMatchObject({
      title: 'Listening well',
      language: 'en',
      minutes: 1,
      passMark: 0.8,
      completion: 'allLessons',
      statusSent: 'completedAndPassed',
      recordPracticeAnswers: false,
      roles: [],
      owner: '',
    })
  })

  it.each([
    'pass mark: 101%',
    'pass mark: eighty',
    'minutes: 0',
    'minutes: an hour',
    'language: English',
    'completion: when done',
    'status sent: failed',
    'tries at the final check: none',
    'record practice answers: maybe',
    'review by: 31/03/2027',
    'review by: 2027-02-30',
    'order: alphabetical',
  ])('cannot be read as %s', (line) => {
    const { diagnostics, sources } = compileTexts(courseWith(line))
    expect(diagnostics.map(({ code }) => code)).toEqual(['F05'])
    const { start = 0, end = 0 } = diagnostics[0]?.at ?? {}
    const value = line.slice(line.indexOf(':') + 2)
    expect(sources.get('course.md')?.text.slice(start, end)).toBe(value)
  })

  it.each([
    ['roles: Manager,, Senior leader', ','],
    ['roles: Manager, Senior leader,', ','],
    ['roles: , Manager', ','],
    ['roles: Manager, Senior leader, manager', 'manager'],
    ['roles: Manager, Senior leader, Managers', 'Managers'],
    ['roles: Head of service, Heads of services', 'Heads of services'],
    ['roles: Front-line worker, Front line workers', 'Front line workers'],
  ])('cannot be read as %s', (line, place) => {
    const { diagnostics, sources } = compileTexts(courseWith(line))
    expect(diagnostics.map(({ code }) => code)).toEqual(['F05'])
    const { start = 0, end = 0 } = diagnostics[0]?.at ?? {}
    expect(sources.get('course.md')?.text.slice(start, end).trim()).toBe(place)
  })

  it.each(['other languages: cy', 'constructor: x', 'glossary: on'])(
    'is not known in this version: %s',
    (line) => {
      expect(compileTexts(courseWith(line)).diagnostics.map(({ code }) => code)).toEqual(['F04'])
    },
  )
})

describe('a setting of a lesson', () => {
  it('is read with its words in any case, with hyphens or spaces', () => {
    const lines = [
      'ID: hearing',
      'Minutes: 7',
      'outcomes: 2, 1',
      'Content-Note: A loss.',
      'optional: Yes',
    ]
    const [lesson] = courseOf(lessonWith(...lines)).outline.lessons
    expect(lesson).toMatchObject({
      id: 'hearing',
      minutes: 7,
      outcomes: [2, 1],
      noteLine: 'A loss.',
      optional: true,
      assessment: false,
    })
  })

  it('gives way to the file name and the number of words', () => {
    const text = `# Listening\n\n${'word '.repeat(900)}\n`
    const [lesson] = courseOf({ [LESSON]: text }).outline.lessons
    expect(lesson).toMatchObject({ id: 'listening', minutes: 5, outcomes: [], noteLine: '' })
  })

  it('may be empty, which is the same as not there', () => {
    expect(compileTexts(lessonWith('minutes:', 'outcomes: ')).diagnostics).toEqual([])
  })
})

describe('a line of --- further down', () => {
  it('is a pause line and ends no settings', () => {
    const { lessonFiles } = courseOf({ [LESSON]: '# Listening\n\nOne.\n\n---\n\nname: value\n' })
    const kinds = lessonFiles[0]?.pages[0]?.blocks.map(({ kind }) => kind)
    expect(kinds).toEqual(['paragraph', 'pauseLine', 'paragraph'])
  })
})
