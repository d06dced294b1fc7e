// An organisation may choose any colour: what learners read keeps its contrast.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contrast,
  leastContrast,
  meantColour,
  readColour,
  shade,
} from '../../scripts/compile/organisations/colours.ts'
import {
  headerFrom,
  onWhite,
  SURFACES,
  tonesFrom,
} from '../../scripts/compile/organisations/look.ts'
import { tries } from '../support/tries.ts'

const STYLE = readFileSync(join(import.meta.dirname, '../../src/view/styles/tokens.css'), 'utf8')

/** A token of the style sheet, light or dark. */
function token(name: string, scheme: 'light' | 'dark'): string {
  const [light = '', dark = ''] = STYLE.split('@media (prefers-color-scheme: dark)', 2)
  const value = new RegExp(`--${name}: (#[0-9a-f]+);`).exec(scheme === 'light' ? light : dark)?.[1]
  return readColour(value ?? '') ?? ''
}

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#4aa3ff', '#ffffff', 2.63],
  ])('is that of the guidelines: %s on %s', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2)
    expect(contrast(b, a)).toBe(contrast(a, b))
  })
})

describe('a colour', () => {
  it.each([
    ['#005A30', '#005a30'],
    ['#a3f', '#aa33ff'],
    ['005a30', undefined],
    ['green', undefined],
    ['#005a30;}', undefined],
  ])('is read as it is written: %s', (written, colour) => {
    expect(readColour(written)).toBe(colour)
  })

  it.each([
    ['005A30', '#005a30'],
    ['# 005a30', '#005a30'],
    ['05a', '#0055aa'],
    ['rgb(0, 90, 48)', '#005a30'],
    ['RGB(0 90 48);', '#005a30'],
    ['0, 90, 48', '#005a30'],
    ['rgb(0, 90, 256)', undefined],
    ['rgb(0, 90)', undefined],
    ['rgba(0, 90, 48, 0.5)', undefined],
    ['#005a3', undefined],
    ['dark green', undefined],
  ])('is understood where it is written otherwise: %s', (written, colour) => {
    expect(meantColour(written)).toBe(colour)
  })

  it('stays as it is where white paper carries it', () => {
    expect(onWhite('#005a30')).toEqual({ colour: '#005a30', share: 0 })
  })

  it('is darkened no further than it needs', () => {
    const { colour, share } = onWhite('#4aa3ff')
    expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(shade('#4aa3ff', 'black', (share - 1) / 100), '#ffffff')).toBeLessThan(4.5)
  })
})

describe('the tones of any colour', () => {
  it('stand on the surfaces that the style sheet has', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const names = [
        'page',
        'surface',
        'right-panel',
        'yet-panel',
        'note-panel',
        'care-panel',
        'problem-panel',
      ]
      expect(SURFACES[scheme]).toEqual(names.map((name) => token(name, scheme)))
    }
  })

  it.each(['light', 'dark'] as const)('can be read everywhere when it is %s', (scheme) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { accent, onAccent, link, linkHover, key } = tonesFrom(colour)[scheme]
        const paper = [...SURFACES[scheme], key]
        expect(leastContrast(link, paper)).toBeGreaterThanOrEqual(4.5)
        expect(leastContrast(linkHover, paper)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5)
        expect(contrast(linkHover, onAccent)).toBeGreaterThanOrEqual(4.5)
        // Shapes: buttons, the progress bar on its track, the path, the frame of a chosen answer.
        const behind = [...SURFACES[scheme], key, token('track', scheme)]
        expect(leastContrast(accent, behind)).toBeGreaterThanOrEqual(3)
        expect(contrast(token('border', scheme), key)).toBeGreaterThanOrEqual(3)
        for (const text of ['ink', 'muted', 'right', 'yet'])
          expect(contrast(token(text, scheme), key)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: tries(200) },
    )
  })
})

describe('a bar of any colour', () => {
  it.each(['light', 'dark'] as const)('has words that can be read when it is %s', (scheme) => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { back, ink, key } = headerFrom(colour)[scheme]
        expect(leastContrast(ink, [back, key])).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: tries(200) },
    )
  })

  it('is as it was asked for, and at night no lighter than the night', () => {
    const { light, dark } = headerFrom('#ffdd00')
    expect([light.back, light.ink]).toEqual(['#ffdd00', '#000000'])
    expect(dark.ink).toBe('#ffffff')
    expect(contrast(dark.back, '#ffffff')).toBeGreaterThanOrEqual(7)
    expect(headerFrom('#12284b').dark.back).toBe('#12284b')
  })
})
