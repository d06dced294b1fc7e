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
      named: {},
      others: ['my content'],
    })
  })

  it('may have capitals, one dash, or the long dash of a word processor', () => {
    expect(read(['–fix', '-IDEAS', '—json'])).toEqual({
      options: new Set(['fix', 'ideas', 'json']),
      named: {},
      others: [],
    })
  })

  it('is heard where -- was forgotten before it, which npm takes for itself', () => {
    expect(read([], { npm_config_fix: 'true' })).toEqual({
      options: new Set(['fix']),
      named: {},
      others: [],
    })
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
    expect(read(['--', '--fix'])).toEqual({
      options: new Set(['fix']),
      named: {},
      others: [],
    })
  })
})

describe('an option that takes a word', () => {
  const readNamed = (written: readonly string[], environment = {}) =>
    readArguments(written, { 'all-organisations': 'all' }, environment, { organisation: 'one' })

  it.each([
    [['--organisation', 'example-council'], {}],
    [['--Organisation=example-council'], {}],
    [[], { npm_config_organisation: 'example-council' }],
  ])('is read with it: %j %j', (written, environment) => {
    expect(readNamed(written, environment)).toEqual({
      options: new Set(),
      named: { organisation: 'example-council' },
      others: [],
    })
  })

  it.each([
    [['--organisation'], {}],
    [['--organisation', '--all-organisations'], {}],
    [[], { npm_config_organisation: 'true' }],
  ])('asks for one that is missing: %j %j', (written, environment) => {
    expect(readNamed(written, environment)).toBe('Please write a name behind --organisation.')
  })

  it('is among those that can be written', () => {
    expect(readNamed(['--orgnisation', 'x'])).toBe(
      'I do not know --orgnisation. Did you mean "--organisation"?\nYou can write:\n  --organisation       one\n  --all-organisations  all',
    )
  })

  it('may have hyphens, which npm makes underscores of', () => {
    expect(readNamed([], { npm_config_all_organisations: 'true' })).toMatchObject({
      options: new Set(['all-organisations']),
    })
  })
})
