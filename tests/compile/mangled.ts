// What stands in a file while someone types: a lesson of the cases, of the course or of the guide,
// with pieces cut out and put in.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { noise } from '../support/noise.ts'

const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^=== .*\n/gm, ''))

const cases = textsIn(join(import.meta.dirname, 'cases'))
/** Some are long, so that a piece may be cut anywhere in them. */
const real = [
  ...textsIn('content'),
  ...textsIn('docs/examples'),
  readFileSync('docs/authoring.md', 'utf8'),
]
const LONGEST = Math.max(...real.map((text) => text.length))

export const mangled = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...cases) },
      { weight: 1, arbitrary: fc.constantFrom(...real) },
    ),
    fc.array(
      fc.record({
        at: fc.nat({ max: LONGEST }),
        cut: fc.nat({ max: 40 }),
        put: fc.oneof(
          fc.constantFrom(
            '[',
            ']',
            '(',
            '{#',
            '}',
            '|',
            '->',
            '>',
            '`',
            '\n',
            '\t',
            '---\n',
            '### ',
          ),
          fc.constantFrom(
            '<!-- facts: ',
            '<b',
            '[!',
            '**',
            '\u00a0',
            '\ud800',
            ':',
            '- [x] ',
            ' or ',
            '{{',
            '}}',
            '{{name}}',
            '> **Local: ',
          ),
          noise(4),
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((now, { at, cut, put }) => {
      const place = at % (now.length + 1)
      return now.slice(0, place) + put + now.slice(place + cut)
    }, text),
  )
