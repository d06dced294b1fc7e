// What stands in a file while someone types: a lesson of the cases, with pieces cut out and put in.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { noise } from '../support/noise.ts'

const CASES = join(import.meta.dirname, 'cases')
const lessons = readdirSync(CASES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(CASES, name), 'utf8').replace(/^=== .*\n/gm, ''))

export const mangled = fc
  .tuple(
    fc.constantFrom(...lessons),
    fc.array(
      fc.record({
        at: fc.nat({ max: 2000 }),
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
