// The words of the interface in another language, from one table.

import { describe, expect, it } from 'vitest'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { readerWords } from '../../src/view/words-reader-en.ts'
import { thinWords } from '../../src/view/words-thin-en.ts'
import { compileTexts, contentFiles, OPTIONS, type Texts } from './course-files.ts'

const TABLE = 'interface-words.md'

const courseIn = (language: string): Texts => ({
  'course.md': `---
id: listening-well
language: ${language}
version: 1.0
---

# Listening well

## Lessons

1. [Listening](lessons/01-listening.md)
`,
})

const tableOf = (...rows: readonly (readonly [english: string, own: string])[]) =>
  `| English | Ours |\n| --- | --- |\n${rows.map(([english, own]) => `| ${english} | ${own} |\n`).join('')}`

/** What a translator gets from `--fix`, as a text. */
function startedIn(language: string, table: string): string {
  const { files } = fixContent(contentFiles({ ...courseIn(language), [TABLE]: table }), OPTIONS)
  return new TextDecoder().decode(files.find(({ path }) => path === TABLE)?.bytes)
}

const wordsIn = (language: string, table: string) =>
  compileTexts({ ...courseIn(language), [TABLE]: table }).course?.words

describe('a table of interface words', () => {
  it('gives the words that it has, and English for the others', () => {
    const words = wordsIn('cy', tableOf(['Menu', 'Dewislen'], ['Next: {title}', 'Nesaf: {title}']))
    expect(words?.['shell.menu']).toBe('Dewislen')
    expect(words?.['pager.next']).toBe('Nesaf: {title}')
    expect(words?.['shell.close']).toBe('Close')
  })

  it('is understood with the signs that a word processor puts in', () => {
    const words = wordsIn('cy', tableOf(['That’s right', 'Cywir'], ['Opening...', 'Yn agor…']))
    expect(words?.['question.right']).toBe('Cywir')
    expect(words?.['start.opening']).toBe('Yn agor…')
  })

  it('has a row for each form of a number that the language has', () => {
    const rows = startedIn('cy', '').match(/^\| \{count\} minutes \(.*$/gm)
    expect(rows).toEqual(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map(
        (form) => `| {count} minutes (${form}) |  |`,
      ),
    )
    const words = wordsIn('pl', tableOf(['{count} minutes (few)', '{count} minuty']))
    expect(words?.['lesson.minutes']).toEqual({ few: '{count} minuty', other: '{count} minutes' })
  })

  it.each(['', '# Interface words\n', tableOf(), `${tableOf(['Menu', 'Dewislen'])}\nA note.\n`])(
    'is made whole by --fix, whatever it started from: %j',
    (table) => {
      const started = startedIn('cy', table)
      const filled = started.replaceAll(/^\| (?!English)(.*?) \| {2}\|$/gm, '| $1 | ~$1~ |')
      const { diagnostics, course } = compileTexts({ ...courseIn('cy'), [TABLE]: filled })
      expect(diagnostics).toEqual([])
      expect(course?.words['pager.next']).toBe('~Next: {title}~')
      expect(course?.words['better.body']).toMatch(/^~Page: .*\nCourse: /)
      expect(Object.keys(course?.words ?? {})).toEqual(
        Object.keys({ ...englishWords, ...readerWords, ...thinWords }),
      )
      if (table.includes('A note.'))
        expect(started.indexOf('A note.')).toBeGreaterThan(started.indexOf('Skip to'))
    },
  )

  it('says how many words are missing, and names the first of them', () => {
    const { diagnostics } = compileTexts({
      ...courseIn('cy'),
      [TABLE]: tableOf(['Skip to the page', 'Neidio']),
    })
    expect(diagnostics.map(({ code, what }) => [code, what.replace(/\d+/g, '…')])).toEqual([
      [
        'T04',
        '… interface words have no Welsh: "Menu", "Break", "Help and rights" and … more. Learners see English there.',
      ],
    ])
  })

  it('is asked for where the course is not in English, and only there', () => {
    expect(compileTexts(courseIn('en-GB')).diagnostics).toEqual([])
    expect(compileTexts(courseIn('ar')).diagnostics.map(({ code }) => code)).toEqual(['T04'])
  })

  it.each([
    ['pl', 'minuta', []],
    ['ru', 'минута', ['T02']],
  ])('may leave a number out in words for that number alone: %s', (language, own, codes) => {
    const told = compileTexts({
      ...courseIn(language),
      [TABLE]: tableOf(['{count} minutes (one)', own]),
    })
    expect(told.diagnostics.map(({ code }) => code).filter((code) => code !== 'T04')).toEqual(codes)
  })

  it('keeps what it cannot use from learners', () => {
    const { course } = compileTexts({
      ...courseIn('cy'),
      [TABLE]: tableOf(['Next: {title}', 'Nesaf']),
    })
    expect(course).toBeUndefined()
  })
})
