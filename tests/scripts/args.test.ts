import { describe, expect, it } from 'vitest'
import { readArguments } from '../../scripts/terminal/args.ts'

const KNOWN = { fix: 'mends', ideas: 'tells more', json: 'for programs' }
const OPTIONS = 'You can write:\n  --fix    mends\n  --ideas  tells more\n  --json   for programs'

const read = (written: readonly string[], environment = {}) =>
  readArguments(written, KNOWN, environment)

describe('what stands behind a command', () => {
  it('is options and folders, in any order', () => {
    expect(read(['my content', '--fix', '--ideas'])).toEqual({
      options: new Set(['fix', 'ideas']),
      others: ['my content'],
    })
  })

  it('may have capitals, one dash, or the long dash of a word processor', () => {
    expect(read(['–fix', '-IDEAS', '—json'])).toEqual({
      options: new Set(['fix', 'ideas', 'json']),
      others: [],
    })
  })

  it('is heard where -- was forgotten before it, which npm takes for itself', () => {
    expect(read([], { npm_config_fix: 'true' })).toEqual({ options: new Set(['fix']), others: [] })
  })

  it.each([
    ['--idaes', 'I do not know --idaes. Did you mean "--ideas"?'],
    ['--json=1', 'I do not know --json=1. Did you mean "--json"?'],
    ['--quiet', 'I do not know --quiet.'],
    ['fix', 'An option starts with two hyphens. Did you mean "--fix"?'],
  ])('is answered in words where it is not understood: %s', (word, answer) => {
    expect(read([word])).toBe(`${answer}\n${OPTIONS}`)
  })

  it.each(['--help', '-h', '-?'])('says what can be written: %s', (word) => {
    expect(read([word])).toBe(OPTIONS)
  })

  it('may have hyphens that stand alone', () => {
    expect(read(['--', '--fix'])).toEqual({ options: new Set(['fix']), others: [] })
  })
})
