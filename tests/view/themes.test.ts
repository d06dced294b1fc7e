// Light, dark, high contrast: each pair of colours that stands together can be told apart.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, readColour } from '../../scripts/compile/organisations/colours.ts'

const read = (name: string) =>
  readFileSync(new URL(`../../src/view/styles/${name}.css`, import.meta.url), 'utf8')

const [light = '', dark = '', more = ''] = read('tokens').split('@media')
/** As the style sheet lays them over one another: high contrast stands on dark. */
const THEMES = { light: [light], dark: [light, dark], contrast: [light, dark, more] }
type Theme = keyof typeof THEMES

const themes = Object.keys(THEMES) as readonly Theme[]

function tokens(theme: Theme): Readonly<Record<string, string>> {
  const written = THEMES[theme].join('').matchAll(/--([\w-]+): (#[0-9a-f]+);/g)
  const all = Object.fromEntries(
    [...written].map(([, name, value = '']) => [name, readColour(value) ?? '']),
  )
  if (theme !== 'contrast') return all
  // There panels have a frame in place of a colour of their own.
  const panels = Object.keys(all).filter((name) => name.endsWith('-panel'))
  return { ...all, ...Object.fromEntries(panels.map((name) => [name, all.page ?? ''])) }
}

const PANELS = ['right', 'yet', 'note', 'care', 'problem']
const PAPER = ['page', 'surface', 'key', ...PANELS.map((name) => `${name}-panel`)]

/** Words, each on all that they stand on. */
const TEXT = [
  ...['ink', 'link', 'link-hover'].map((name) => [name, PAPER] as const),
  ['muted', ['page', 'surface', 'key']] as const,
  ...PANELS.map((name) => [name, [`${name}-panel`, 'surface']] as const),
  ['right', ['key']] as const,
  ['yet', ['key']] as const,
  ['on-accent', ['accent', 'link-hover']] as const,
]

/** Frames and shapes that say something. */
const SHAPES = [
  ['accent', ['page', 'surface', 'key', 'track']],
  ['border', PAPER],
  ['ring-inner', ['ring-outer']],
] as const

describe.each(themes)('the %s theme', (theme) => {
  const colour = tokens(theme)
  const lowest = (name: string, behind: readonly string[]) =>
    Math.min(...behind.map((other) => contrast(colour[name] ?? '', colour[other] ?? '')))

  it.each(TEXT)('has words in %s that can be read (WCAG 1.4.3)', (name, behind) => {
    expect(lowest(name, behind)).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5)
  })

  it.each(SHAPES)('has shapes in %s that can be seen (WCAG 1.4.11)', (name, behind) => {
    expect(lowest(name, behind)).toBeGreaterThanOrEqual(3)
  })

  it('has a ring that shows on whatever it surrounds (WCAG 2.4.7)', () => {
    for (const paper of PAPER) {
      const seen = Math.max(lowest('ring-inner', [paper]), lowest('ring-outer', [paper]))
      expect(seen).toBeGreaterThanOrEqual(3)
    }
  })

  it('says to the browser which colours its own parts are to have', () => {
    const said = THEMES[theme].at(-1)
    expect(said).toContain(`color-scheme: ${theme === 'light' ? 'light' : 'dark'};`)
  })
})

describe('the page colours for reading', () => {
  const source = readFileSync(
    new URL('../../src/view/settings/SettingsList.tsx', import.meta.url),
    'utf8',
  )
  const papers = [...source.matchAll(/\['(#[0-9a-f]+)', 'reading\./g)].map(
    ([, paper = '']) => readColour(paper) ?? '',
  )

  it.each(papers)('leave words and frames as clear as they are: %s', (paper) => {
    expect(papers).toHaveLength(5)
    const { ink = '', muted = '', link = '', border = '', accent = '' } = tokens('light')
    for (const text of [ink, muted, link]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5)
    for (const shape of [border, accent]) expect(contrast(shape, paper)).toBeGreaterThanOrEqual(3)
  })
})
