// A course as large as any: the search looks through it while somebody types.

import { describe, expect, it } from 'vitest'
import { excerptFrom, findPages, searchedPages } from '../../src/view/search/find-pages.ts'
import { patternsOf } from '../../src/view/search/matching.ts'
import { aCourse, aLesson, aPage } from '../support/builders.ts'

const NUMBERS = Array.from({ length: 10 }, (_, index) => index)
const lessons = Array.from({ length: 100 }, (_, lesson) =>
  aLesson(
    `l${lesson}`,
    NUMBERS.map((page) => aPage(`l${lesson}`, `p${page}`)),
  ),
)
const outline = aCourse(lessons)
const texts = NUMBERS.map(
  (number) => `${'Déjà vu, whatever the “service” is. '.repeat(8)} ${number}`,
)

const time = <Made>(make: () => Made): [Made, milliseconds: number] => {
  const start = performance.now()
  const made = make()
  return [made, performance.now() - start]
}

describe('A thousand pages', () => {
  const [pages, toPrepare] = time(() =>
    searchedPages(outline, () => ({ texts, headings: texts.slice(0, 2) })),
  )

  it('are made ready once, in less than a second on a slow machine', () => {
    expect(pages).toHaveLength(1000)
    expect(toPrepare).toBeLessThan(1000)
  })

  it.each(['se', 'service 7', 'zebra', 'deja vu whatever the service is'])(
    'are looked through between two letters: %s',
    (query) => {
      const patterns = patternsOf(query, 'en')
      const [found, toFind] = time(() => {
        const found = findPages(pages, patterns)
        return found.slice(0, 50).map((page) => excerptFrom(page, patterns, 'en'))
      })
      expect(found).toHaveLength(query === 'zebra' ? 0 : 50)
      expect(toFind).toBeLessThan(250)
    },
  )
})
