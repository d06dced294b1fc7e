import { describe, expect, it } from 'vitest'
import { readArguments } from '../../scripts/terminal/args.ts'

const read = (written: readonly string[], environment = {}) =>
  readArguments(written, ['fix', 'ideas', 'json'], environment)

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

  it('is answered in words where it is not known', () => {
    expect(read(['--idaes'])).toBe(
      'I do not know --idaes. Did you mean "--ideas"?\nYou can write --fix, --ideas, --json.',
    )
    expect(read(['--quiet'])).toBe('I do not know --quiet.\nYou can write --fix, --ideas, --json.')
  })
})
