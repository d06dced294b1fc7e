// A file that another system has saved: its lines end otherwise, or it begins with a mark.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileTexts, doctor, LESSON } from './course-files.ts'

const CASES = join(import.meta.dirname, 'cases')

describe('a file of another system', () => {
  const texts = readdirSync(CASES)
    .filter((name) => /^(?:[bs]|q0)\d.*\.md$/.test(name))
    .map((name) => readFileSync(join(CASES, name), 'utf8'))
    .filter((text) => !text.includes('=== content'))
  const told = (text: string) => doctor(compileTexts({ [LESSON]: text }))
  const asWritten = texts.map((text) => [text, told(text)] as const)

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR alone', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text: string) => `\ufeff${text}`],
    ['a byte-order mark and CRLF', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('with %s is answered in the same words, at the same places', (_, written) => {
    for (const [text, words] of asWritten) expect(told(written(text))).toBe(words)
  })
})
