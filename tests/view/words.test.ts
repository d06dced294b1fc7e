import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { percentIn } from '../../scripts/package/writing.ts'
import { longDates } from '../../src/view/figures.ts'
import { clockTime, numeral, percent, speak, words } from '../../src/view/words.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { readerWords } from '../../src/view/words-reader-en.ts'
import { thinWords } from '../../src/view/words-thin-en.ts'

const all = { ...englishWords, ...readerWords, ...thinWords }
speak(all, 'en')

const view = new URL('../../src/view/', import.meta.url)
const sources = readdirSync(view, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^words-.*en\.ts$/.test(name))
  .map((name) => new URL(name.replaceAll('\\', '/'), view))
/** The page of a thin package is made by the build. */
const thinPage = new URL('../../scripts/package/thin/thin-page.ts', import.meta.url)
const code = [...sources, thinPage].map((file) => readFileSync(file, 'utf8')).join('\n')
const keys = Object.keys(all)

/** `words(`saving.${saving.kind}`)` uses every key that begins so. */
const isUsed = (key: string) =>
  code.includes(`'${key}'`) || code.includes(`\`${key.split('.')[0]}.\${`)

describe('The words of the interface', () => {
  it('are all used', () => {
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })

  it('stand in the table alone, never in the markup (WCAG 3.2.4)', () => {
    const loose = [...code.matchAll(/>\s*([A-Z][a-z]+ [a-z][^<>{}=]*)</g)].map(([, text]) => text)
    expect(loose).toEqual([])
  })

  it('neither shout nor blame', () => {
    expect(JSON.stringify(all)).not.toMatch(
      /!"|\b((?<!went )wrong|incorrect|failed|oops|invalid|mandatory|must)\b/i,
    )
  })

  it('put values in their places and choose the plural by count', () => {
    expect(words('pager.next', { title: 'Small things' })).toBe('Next: Small things')
    expect(words('lesson.minutes', { count: 1 })).toBe('1 minute')
    expect(words('lesson.minutes', { count: 5 })).toBe('5 minutes')
  })

  it('leave a title alone that looks like a place', () => {
    expect(words('pager.next', { title: '{count}' })).toBe('Next: {count}')
  })
})

describe('Words of another language', () => {
  const inPolish = {
    ...all,
    'lesson.minutes': {
      one: '{count} minuta',
      few: '{count} minuty',
      many: '{count} minut',
      other: '{count} minuty',
    },
  }
  afterAll(() => speak(all, 'en'))

  it('have the forms for a number that their language has', () => {
    speak(inPolish, 'pl')
    expect([1, 3, 5, 22].map((count) => words('lesson.minutes', { count }))).toEqual([
      '1 minuta',
      '3 minuty',
      '5 minut',
      '22 minuty',
    ])
  })

  it('come with its numbers, dates and lists', () => {
    speak(inPolish, 'pl')
    expect(numeral(8.25)).toBe('8,3')
    const days = [Date.UTC(2027, 4, 27, 12), Date.UTC(2027, 10, 27, 12)]
    expect(longDates(days)).toBe('27 maja 2027 i 27 listopada 2027')
    speak(all, 'fa')
    expect(words('page.progress', { lesson: 2, lessons: 10, page: 3, pages: 7 })).toBe(
      'Lesson ۲ of ۱۰ · page ۳ of ۷',
    )
    expect(clockTime(new Date(2026, 10, 3, 14, 2))).toBe('۱۴:۰۲')
  })
})

describe('Numbers and times', () => {
  it.each([
    'en',
    'cy',
    'de-CH',
    'es',
    'fr',
    'ks-Latn',
    'pl',
    'pt-BR',
    'sw',
    'tr',
    'vi',
    'ar',
    'fa',
  ])('are written without a formatter as with one: %s', (language) => {
    const shares = [0, 0.5, 0.575, 0.8, 1]
    const written = () => [
      ...[...Array(1001).keys(), -1, 0.5, 12_345.67].map(numeral),
      ...shares.map(percent),
    ]
    speak(all, language)
    const formatted = written()
    speak(all, language, percentIn(language))
    expect(written()).toEqual(formatted)
    speak(all, 'en')
  })

  it('are written as the course’s language writes them', () => {
    expect(clockTime(new Date(2026, 10, 3, 14, 2))).toBe('14:02')
    expect(percent(0.8)).toBe('80%')
    expect(numeral(8.25)).toBe('8.3')
    expect(longDates([Date.UTC(2027, 4, 27, 12), Date.UTC(2027, 10, 27, 12)])).toBe(
      '27 May 2027 and 27 November 2027',
    )
  })
})
