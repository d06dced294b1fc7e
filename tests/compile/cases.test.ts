// The manual of messages: each case is Markdown, and beside it what the doctor prints about it.
// A case is the lesson of a small course, or several files, each below a line `=== content/…`.
// After a file's path: (left out), (as Windows-1252), (as Mac Roman), (as two ways), (as UTF-16), (as docx), (of … MB) for a large
// one, (that is …) for a file that cannot be read, (in the last package) for what it was there.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Compiled } from '../../scripts/compile/compile.ts'
import { recordOf } from '../../scripts/compile/last-package.ts'
import type { Unreadable } from '../../scripts/compile/source.ts'
import { compileTexts, courseOf, doctor, LESSON, type Texts } from './course-files.ts'

const CASES = join(import.meta.dirname, 'cases')
const COMPILER = join(import.meta.dirname, '../../scripts/compile')

const names = readdirSync(CASES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))

const mistakes = names.filter((name) => /^[a-z]\d\d-/.test(name))
const codeOf = (name: string) => name.slice(0, 3).toUpperCase()
/** Ideas are for those who ask, and other cases are too short to have none. */
const IDEAS = /^(?:s08|s13|b06|m11|b09|q1[456]|a0[12457]|good-ideas)-?/

/** Each is read once, and looked at in several ways. */
const known = new Map<string, Compiled>()

function read(name: string): Compiled {
  const compiled = known.get(name) ?? compileCase(name)
  known.set(name, compiled)
  return compiled
}

function compileCase(name: string): Compiled {
  const { now, before } = textsOf(readFileSync(join(CASES, `${name}.md`), 'utf8'))
  const last = before && recordOf(courseOf({ ...now, ...before }))
  const asked = name.startsWith('o01-') && { organisation: 'exmaple-council' }
  return compileTexts(now, { ideas: IDEAS.test(name), last, ...asked })
}

describe('a case', () => {
  it.each(names)('%s is told in these words', async (name) => {
    await expect(doctor(read(name))).toMatchFileSnapshot(join(CASES, `${name}.expected.txt`))
  })

  it.each(mistakes)('%s is told once, and nothing else is', (name) => {
    const codes = read(name).diagnostics.map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set([codeOf(name)]))
  })

  it.each(names.filter((name) => !mistakes.includes(name)))('%s has nothing to tell', (name) => {
    expect(read(name).diagnostics).toEqual([])
  })
})

describe('the codes', () => {
  it('each have a case, and each case has a code', () => {
    expect([...new Set(mistakes.map(codeOf))].sort()).toEqual(codesOfCompiler())
  })
})

function codesOfCompiler(): readonly string[] {
  const files = readdirSync(COMPILER, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((path) => path.endsWith('.ts'))
  const codes = sources.flatMap((path) => {
    const text = readFileSync(join(COMPILER, path), 'utf8')
    return [...text.matchAll(/'([A-Z]\d\d)'/g)].map(([, code]) => code ?? '')
  })
  return [...new Set(codes)].sort()
}

interface CaseTexts {
  readonly now: Texts
  /** Files that were otherwise in the last package, where there is one. */
  readonly before: Texts | undefined
}

function textsOf(written: string): CaseTexts {
  const parts = written.split(/^=== content\/(.+)\n/m)
  if (parts.length === 1) return { now: { [LESSON]: written }, before: undefined }
  const now: Record<string, Texts[string]> = {}
  const before: Record<string, Texts[string]> = {}
  for (let index = 1; index < parts.length; index += 2) {
    const [, path = '', how] = /^(.+?)(?: \((.+)\))?$/.exec(parts[index] ?? '') ?? []
    const text = parts[index + 1] ?? ''
    if (how === 'in the last package') before[path] = text
    else now[path] = savedAs(how, text)
  }
  return { now, before: Object.keys(before).length ? before : undefined }
}

/** What the case needs of it. */
const MAC: Readonly<Record<string, string>> = { '’': '\xd5', é: '\x8e', '“': '\xd2', '”': '\xd3' }

function savedAs(how: string | undefined, text: string): Texts[string] {
  if (how?.startsWith('that is ')) return { unreadable: how.slice(8) as Unreadable }
  const size = Number(/^of (.+) MB$/.exec(how ?? '')?.[1])
  if (size) {
    const large = { place: '', size: size * 1_000_000, digest: '0'.repeat(64) }
    return { bytes: Buffer.from(text), large }
  }
  switch (how) {
    case undefined:
      return text
    case 'left out':
      return undefined
    case 'as Windows-1252':
      return Buffer.from(text, 'latin1')
    case 'as Mac Roman':
      return Buffer.from(
        text.replace(/[’é“”]/g, (sign) => MAC[sign] ?? ''),
        'latin1',
      )
    case 'as two ways':
      return Buffer.concat([Buffer.from(text), Buffer.from('Th\xe9 end.\n', 'latin1')])
    case 'as UTF-16':
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 'as docx':
      return Buffer.from('504b0304140006000800', 'hex')
    default:
      throw new Error(`A case cannot be saved "${how}"`)
  }
}
