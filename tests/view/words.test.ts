import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { points } from '../../src/view/figures.ts'
import { clockTime, percent, speak, words } from '../../src/view/words.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { paperWords } from '../../src/view/words-paper-en.ts'

const all = { ...englishWords, ...paperWords }
speak(all)

const view = new URL('../../src/view/', import.meta.url)
const code = readdirSync(view, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/^words-.*en\.ts$/.test(name))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), view), 'utf8'))
  .join('\n')
const keys = Object.keys(all)

/** `words(`saving.${saving.kind}`)` uses every key that begins so. */
const isUsed = (key: string) =>
  code.includes(`'${key}'`) || code.includes(`\`${key.split('.')[0]}.\${`)

describe('The words of the interface', () => {
  it('are all used', () => {
    expect(keys.length).toBeGreaterThan(100)
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })

  it('stand in the table alone, never in the markup', () => {
    const loose = [...code.matchAll(/>\s*([A-Z][a-z]+ [a-z][^<>{}=]*)</g)].map(([, text]) => text)
    expect(loose).toEqual([])
  })

  it('neither shout nor blame', () => {
    expect(JSON.stringify(all)).not.toMatch(
      /!"|\b((?<!went )wrong|incorrect|failed|oops|invalid|mandatory|must)\b/i,
    )
  })

  it('put values in their places and choose the plural by count', () => {
    expect(words('page.next', { title: 'Small things' })).toBe('Next: Small things')
    expect(words('lesson.minutes', { count: 1 })).toBe('1 minute')
    expect(words('lesson.minutes', { count: 5 })).toBe('5 minutes')
  })

  it('leave a title alone that looks like a place', () => {
    expect(words('page.next', { title: '{count}' })).toBe('Next: {count}')
  })
})

describe('Numbers and times', () => {
  it('are written as the course’s language writes them', () => {
    expect(clockTime(new Date(2026, 10, 3, 14, 2), 'en')).toBe('14:02')
    expect(percent(0.8, 'en')).toBe('80%')
    expect(points(8.25, 'en')).toBe('8.3')
  })
})
