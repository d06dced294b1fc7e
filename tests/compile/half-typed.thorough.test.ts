// People save while they type: whatever stands in a file, the compiler answers.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTexts, doctor, LESSON } from './course-files.ts'
import { mangled } from './mangled.ts'

describe('a half-typed file', () => {
  it.each([
    LESSON,
    'course.md',
    'pages/privacy.md',
    'glossary.md',
    'organisations/default.md',
    'trainer-pack.md',
  ])('is answered as %s', (path) => {
    fc.assert(
      fc.property(mangled, (text) => {
        const compiled = compileTexts({ [path]: text }, { ideas: true })
        expect(doctor(compiled)).toMatch(/\n$/)
        for (const { at } of compiled.diagnostics) {
          const length = compiled.sources.get(at.file)?.text.length ?? 0
          expect(at.start).toBeLessThanOrEqual(length)
          expect(at.end).toBeGreaterThanOrEqual(at.start)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('is answered where stars end in the middle of a link', () => {
    const { diagnostics } = compileTexts({
      [LESSON]:
        '# Listening\n\n> **Draw:** 2 from [the bank](../a> **Draw:### [the bank](../b.md)\n',
    })
    expect(diagnostics.map(({ code }) => code)).toContain('B08')
    for (const { at } of diagnostics) expect(at.end).toBeGreaterThanOrEqual(at.start)
  })

  it('is answered as a question bank of the final check', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const compiled = compileTexts({
          [LESSON]: `---\nassessment: yes\n---\n\n# Check\n\n> **Draw:** all questions from [the bank](../question-banks/check.md)\n`,
          'question-banks/check.md': text,
        })
        expect(doctor(compiled)).toMatch(/\n$/)
      }),
      { numRuns: 50 },
    )
  })

  it('may be any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(doctor(compileTexts({ [LESSON]: bytes }))).toMatch(/\n$/)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['lists', '- '.repeat(3000)],
    ['numbered lists', '1. '.repeat(3000)],
    ['quotes', '>'.repeat(20_000)],
    [
      'lists, line by line',
      Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- a\n`).join(''),
    ],
    ['bold and italic words', `${'_a '.repeat(1600)}${'b_ '.repeat(1600)}`],
  ])('may have very many %s in each other', (_, text) => {
    const { diagnostics } = compileTexts({ [LESSON]: `# Listening\n\nWords.\n\n${text}end\n` })
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['S18']))
  })

  // Each took minutes or more, where a pattern looked through a long row again and again.
  it.each([
    ['spaces between brackets', `# {${' '.repeat(100_000)}{\n\nWords.\n`],
    ['spaces in a heading', `# Listening\n\n## A${' '.repeat(100_000)}page\n\nWords.\n`],
    ['spaces in a text', `# Listening\n\nSome${' '.repeat(100_000)}words.\n`],
    ['empty lines', `# Listening\n\nSome${'\n'.repeat(100_000)}words.\n`],
    ['open comments', `# Listening\n\nWords. ${'<!-- '.repeat(20_000)}\n`],
    ['name tags that never end', `# Listening\n\nWords. ${'{#'.repeat(50_000)} }.\n`],
    ['full stops in a link', `# Listening\n\n[a${'.'.repeat(100_000)}b](../pages/privacy.md)\n`],
  ])('may have a hundred kilobytes of %s', (_, text) => {
    expect(doctor(compileTexts({ [LESSON]: text }, { ideas: true }))).toMatch(/\n$/)
  })
})
