import { describe, expect, it } from 'vitest'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { warning } from '../../scripts/compile/diagnostic.ts'
import { readSource } from '../../scripts/compile/source.ts'
import { describeDiagnostics } from '../../scripts/terminal/report.ts'
import { compileTexts, LESSON } from './course-files.ts'

/** A report on one file, with a warning at each of the given words. */
function report(text: string, words: readonly string[], colours = false): string {
  const source = readSource({ path: 'a.md', bytes: new TextEncoder().encode(text) }, () => {})
  const diagnostics = words.map((word) => {
    const start = source.text.indexOf(word)
    const at = { file: 'a.md', start, end: start + word.length }
    return warning('A08', at, { what: 'What.', fix: 'do this.' })
  })
  const counts = { files: 1, pages: 2, questions: 1 }
  const compiled: Compiled = {
    course: undefined,
    courses: [],
    diagnostics,
    counts,
    sources: new Map([['a.md', source]]),
    unready: [],
    pagePlaces: new Map(),
    asRead: undefined,
    repairs: [],
  }
  return describeDiagnostics(compiled, { colours, folder: 'content' })
}

/** The marked line and the marks below it. */
function marked(text: string, word: string): readonly string[] {
  const lines = report(text, [word]).split('\n')
  const index = lines.findIndex((line) => line.startsWith('  > '))
  return lines.slice(index, index + 2).map((line) => line.replace(/^.*? \| /, ''))
}

describe('the mark', () => {
  it('is under the exact characters', () => {
    expect(marked('One two three\n', 'two')).toEqual(['One two three', '    ^^^'])
  })

  it('keeps its place behind tabs', () => {
    expect(marked('\tOne\ttwo\n', 'two')).toEqual(['\tOne\ttwo', '\t   \t^^^'])
  })

  it('keeps its place behind wide letters, pictures and marks on letters', () => {
    expect(marked('日本 two\n', 'two')[1]).toBe('     ^^^')
    expect(marked('🙂 two\n', 'two')[1]).toBe('   ^^^')
    expect(marked('cafe\u0301 two\n', 'two')[1]).toBe('     ^^^')
    expect(marked('One 日本\n', '日本')[1]).toBe('    ^^^^')
  })

  it('shows the part of a long line where it stands', () => {
    const [line = '', mark = ''] = marked(
      `${'before '.repeat(40)}two${' after'.repeat(40)}\n`,
      'two',
    )
    expect(line).toMatch(/^….*two.*…$/)
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('two')
    expect(line.length).toBeLessThanOrEqual(102)
  })

  it('ends with its line where the words go on', () => {
    expect(marked('One\ntwo\n', 'One\ntwo')).toEqual(['One', '^^^'])
  })
})

describe('the report', () => {
  it('counts lines and columns from 1', () => {
    expect(report('One\n  two\n', ['two'])).toMatch(
      /^content\/a\.md:2:3 {3}Warning A08\n {2}What\.\n/,
    )
  })

  it('ends with a summary that says what next', () => {
    expect(report('One\n', ['One'])).toMatch(
      /\n\n1 warning in 1 file\. The package can be made\.\n$/,
    )
    expect(report('One\n', [])).toBe('All good: 1 file, 2 pages, 1 question.\n')
  })

  it('names the folder that --fix is to change, where it is another one', () => {
    const texts = { [LESSON]: '# Listening\n\n##Choices\n\nWait.\n' }
    const adviceFor = (folder: string) =>
      /I can put .*/.exec(describeDiagnostics(compileTexts(texts), { colours: false, folder }))?.[0]
    expect(adviceFor('content')).toBe('I can put this right for you: npm run doctor -- --fix')
    expect(adviceFor('../ours')).toBe(
      'I can put this right for you: npm run doctor -- ../ours --fix',
    )
    expect(adviceFor('our course')).toMatch(/-- "our course" --fix$/)
  })

  it('has colours only where they are asked for', () => {
    expect(report('One\n', ['One'])).not.toContain('\u001b')
    expect(report('One\n', ['One'], true)).toContain('\u001b[33mWarning A08\u001b[0m')
  })

  it('shows control characters, which a terminal would obey, as signs', () => {
    const printed = report('Red \u001b[31mwords\u0007 and \u009b31m more', ['words'])
    expect(printed).toContain('Red ␛[31mwords␇ and \ufffd31m more')
  })
})
