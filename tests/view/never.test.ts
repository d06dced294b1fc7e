// What the player never does on the screen, wherever one looks in its sources.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SOURCE = new URL('../../src/', import.meta.url)
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(view|player|launch)\/.*\.(tsx?|css)$/.test(name))
  .map((name) => [name, readFileSync(new URL(name, SOURCE), 'utf8')] as const)

const NEVER: Readonly<Record<string, readonly [RegExp, example: string]>> = {
  'plays or counts by itself (UL10; WCAG 1.4.2, 2.2.2)': [
    /autoplay|setInterval|animation[^;{}]*infinite|<marquee/i,
    '<video autoPlay>',
  ],
  'stands over the page while it scrolls (WCAG 2.4.11)': [
    /position:\s*(fixed|sticky)/,
    'header { position: sticky }',
  ],
  'shows something for a pointer or a focus alone (WCAG 1.4.13, 3.2.1)': [
    /onMouse(Over|Enter)|onFocus\b|'mouse(over|enter)'|:hover[^{}]*\{[^{}]*(display|visibility|content):/,
    'a:hover .tip { display: block }',
  ],
  'asks for a drag, a path or the moment of pressing down (WCAG 2.5.1, 2.5.2, 2.5.7)': [
    /draggable|onDrag|on(Pointer|Mouse|Touch)(Down|Move|Start)|'(dragstart|pointermove|touchstart|touchmove|mousedown)'/,
    '<li draggable>',
  ],
  'has a shortcut of one letter (WCAG 2.1.4)': [
    /accesskey|\bkey === '[^']'/i,
    "if (key === 'n') next()",
  ],
}

describe('the player never', () => {
  it.each(Object.entries(NEVER))('%s', (_, [pattern, example]) => {
    expect(example).toMatch(pattern)
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter(([, text]) => pattern.test(text)).map(([name]) => name)).toEqual([])
  })
})
