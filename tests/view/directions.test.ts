// Written from the left or from the right: no style knows where left is.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writingOf } from '../../scripts/package/writing.ts'

const folders = ['../../src/view/styles/', '../../scripts/plain/']
const styles = folders.flatMap((folder) => {
  const place = new URL(folder, import.meta.url)
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map(
      (name) => [name, readFileSync(new URL(name.replaceAll('\\', '/'), place), 'utf8')] as const,
    )
})

const PHYSICAL =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|(?:min-|max-)?(?:width|height)|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)/g

/** Sides that differ, in the order top, right, bottom, left. */
const UNEVEN = /(?<![\w-])(?:margin|padding|inset|border-width|border-radius)\s*:\s*([^;{}]+);/g

function physical(style: string): readonly string[] {
  // What is asked of the window, and of paper, has its own words.
  const rules = style.replace(/@(?:media|page)[^{]*\{/g, '{').replace(/\/\*[\s\S]*?\*\//g, '')
  const named = [...rules.matchAll(PHYSICAL)].map(([found]) => found)
  const uneven = [...rules.matchAll(UNEVEN)].flatMap(([found, value = '']) => {
    const [, right, , left] =
      value.match(/(?:[\w-]+\([^()]*(?:\([^()]*\)[^()]*)*\)|[^\s()]+)/g) ?? []
    return left !== undefined && left !== right ? [found] : []
  })
  return [...named, ...uneven]
}

describe('a style', () => {
  it.each(styles)('%s has no left and no right', (_, style) => {
    expect(physical(style)).toEqual([])
  })

  it.each([
    'a { margin-left: 1rem; }',
    'a { padding: 1px 2px 3px 4px; }',
    'a { text-align: right; }',
    'a{left:0}',
    'a { inset: 0 auto auto 0; }',
    'a { width: 3rem; }',
  ])('would be found: %s', (style) => {
    expect(physical(style)).toHaveLength(1)
  })

  it.each([
    'a { margin-inline-start: 1rem; padding: 1px 2px; }',
    '@media (width < 40rem) { a { padding: 0.5rem min(1.15rem, 4vw) 1rem; } }',
    'a { max-inline-size: 3rem; border-width: 1px 2px 3px 2px; }',
  ])('is good: %s', (style) => {
    expect(physical(style)).toEqual([])
  })
})

describe('a page', () => {
  it.each([
    ['en', 'ltr', 'latn'],
    ['cy', 'ltr', 'latn'],
    ['pl', 'ltr', 'latn'],
    ['ar', 'rtl', 'arab'],
    ['fa', 'rtl', 'arab'],
    ['ur', 'rtl', 'arab'],
    ['he', 'rtl', 'hebr'],
    ['pa', 'ltr', 'guru'],
    ['pa-Arab', 'rtl', 'arab'],
  ])('in %s is written %s', (language, direction, letters) => {
    expect(writingOf(language)).toMatchObject({ language, direction, letters })
  })
})
