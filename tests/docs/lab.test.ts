// docs/lab.md says what each acceptance check is shown by. The names of the tests have to agree.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const PAGE = new URL('../../docs/lab.md', import.meta.url)
const page = readFileSync(PAGE, 'utf8')

/** What begins with an id, or the number of a criterion. */
const rows = page
  .split('\n')
  .filter((line) => /^\| ([A-Z]+\d+|\d\.\d\.\d+) \|/.test(line))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim())
    return { id: cells[1] ?? '', how: cells[3] ?? '', result: cells[4] ?? '' }
  })

const RESULTS = /^(Shown|In part: \S.*|Not shown: \S.*|Decided otherwise: \S.*)$/

const SHARED = 'what-matters-most.ts'

const tests = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.test\.tsx?$/.test(name) && name !== 'tests/docs/lab.test.ts')
  .map((name) => [name, idsOf(name)] as const)

const cases = readdirSync('tests/compile/cases')

/** Those of a journey that is walked in several browsers are in another file. */
function idsOf(name: string): ReadonlySet<string> {
  const source = readFileSync(name, 'utf8')
  const shared = source.includes(SHARED) ? readFileSync(`tests/browser/${SHARED}`, 'utf8') : ''
  return idsIn(source + shared)
}

/** In names, which are the only strings of a test that hold ids; comments aside. */
function idsIn(source: string): ReadonlySet<string> {
  const code = source
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
    .join('\n')
  const ours = code.match(/\b(UL\d\d|ULD\d+|UA\d\d|UAD\d|X\d\d)\b/g) ?? []
  const wcag = [...code.matchAll(/WCAG ((?:\d\.\d\.\d+(?:, )?)+)/g)]
  return new Set([...ours, ...wcag.flatMap(([, list = '']) => list.split(', '))])
}

const filesIn = (how: string) => [...how.matchAll(/\(\.\.\/(tests\/[^)]+)\)/g)].map(([, at]) => at)
const isShown = (result: string) => /^(Shown|In part)/.test(result)

describe('the table of what is shown', () => {
  it('has every learner’s and administrator’s feature, every fault, each once', () => {
    const numbered = (prefix: string, count: number, digits: number) =>
      Array.from({ length: count }, (_, at) => prefix + String(at + 1).padStart(digits, '0'))
    const ids = rows.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids).toEqual(
      expect.arrayContaining([
        ...numbered('UL', 27, 2),
        ...numbered('ULD', 10, 1),
        ...numbered('UA', 14, 2),
        ...numbered('UAD', 7, 1),
        ...numbered('X', 19, 2),
      ]),
    )
  })

  it.each(rows)('says of $id how far it is shown, by tests that have it in their names', (row) => {
    const { id, how, result } = row
    expect(result).toMatch(RESULTS)
    const files = filesIn(how)
    const rules = [...how.matchAll(/\b([A-Z]\d\d)\b(?= of the doctor)/g)].map(([, rule]) => rule)
    if (isShown(result)) expect([...files, ...rules]).not.toEqual([])
    for (const file of files) {
      const named = tests.find(([name]) => name === file)
      expect(named, `${file} is not there`).toBeDefined()
      expect([...(named?.[1] ?? [])], `${file} has no test with ${id} in its name`).toContain(id)
    }
    for (const rule of rules) {
      const isTried = cases.some((name) => name.startsWith(`${rule?.toLowerCase()}-`))
      expect(isTried, `the doctor has no ${rule}`).toBe(true)
    }
  })

  it('leads to what is there', () => {
    const places = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, place = '']) => place)
    expect(places.length).toBeGreaterThan(rows.length)
    expect(places.filter((place) => !existsSync(new URL(place, PAGE)))).toEqual([])
  })

  it('has a row for every id that stands in the name of a test', () => {
    const ids = new Set(rows.map(({ id }) => id))
    const missing = tests.flatMap(([name, found]) =>
      [...found].filter((id) => !ids.has(id)).map((id) => `${id} in ${name}`),
    )
    expect(missing).toEqual([])
  })

  it.each(['tests/browser/firefox.test.ts', 'tests/browser/webkit.test.ts'])(
    'says of each check whether it is walked in another browser, too: %s',
    (file) => {
      const walked = tests.find(([name]) => name === file)?.[1] ?? new Set()
      expect(walked.size).toBeGreaterThan(0)
      const saying = rows.filter(({ how }) => filesIn(how).includes(file))
      expect(saying.map(({ id }) => id).sort()).toEqual([...walked].sort())
    },
  )

  it('does not say of anything that no test has it, where one has', () => {
    const without = rows.filter(({ result }) => result.startsWith('Not shown'))
    expect(without.filter(({ id }) => tests.some(([, found]) => found.has(id)))).toEqual([])
  })
})
