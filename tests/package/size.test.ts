import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { TARGETS } from '../../scripts/package/targets.ts'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { readerWords } from '../../src/view/words-reader-en.ts'
import { packages, unzipped } from './built.ts'

const kilobytes = (...texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000

/** Script and style with all that the content asks for, and without the content. */
async function playerFor(content: Awaited<ReturnType<typeof readContent>>) {
  const { course } = compile(content, { today: '2026-11-22', drafts: 'kept' })
  if (!course) throw new Error('Expected a course, found problems')
  const made = await makePackages({ ...course, files: [] }, [])
  return (target: string) => {
    const files = made.find(({ name }) => name.includes(`-${target}.`))?.files ?? []
    const text = (start: string) =>
      new TextDecoder().decode(files.find(({ name }) => name.startsWith(start))?.bytes)
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(text('index.')) ?? []
    const player = text('player-')
    const outline = player.slice(player.indexOf('{"outline":'), player.indexOf('"readerName"'))
    const launch = kilobytes(player.replace(outline, ''), style)
    return { launch, all: launch + kilobytes(text('reader-')) }
  }
}

const shipped = await playerFor(await readContent('content'))
const everything = await playerFor((await readPatterns()).content)

/** What sends another status is as large. */
const KINDS = TARGETS.filter(({ statusSent }) => !statusSent)

describe.each(KINDS)('the package for $name', ({ name: target, isCmi5 }) => {
  // What speaks to a system with cmi5 has more to say (docs/decisions/0014-cmi5.md).
  const limit = isCmi5 ? 32.4 : 32
  const page = unzipped(target).get('index.html') ?? ''

  // docs/decisions/0005-weight.md says what is in them.
  it(`UL02: starts from at most ${limit} kB of script and style, compressed, beside its content`, () => {
    // One compressor takes a few bytes more than another.
    const launch = Math.round(everything(target).launch * 10) / 10
    expect(launch).toBeLessThanOrEqual(limit)
  })

  it('sends at most 79.3 kB of them in all, with the reader’s words, for every kind of block and question', () => {
    expect(everything(target).all).toBeLessThanOrEqual(79.3)
    expect(shipped(target).all).toBeLessThanOrEqual(everything(target).all)
  })

  it('shows its first words from at most 11 kB, compressed', () => {
    expect(kilobytes(page)).toBeLessThanOrEqual(11)
  })

  it('has no use at the start for a word that comes later', () => {
    const player = [...unzipped(target)].find(([name]) => name.startsWith('player-'))?.[1] ?? ''
    const needs = (key: string) =>
      ['"', "'", '`'].some((mark) => player.includes(mark + key + mark))
    expect(needs('home.start')).toBe(true)
    expect(Object.keys(readerWords).filter(needs)).toEqual([])
  })

  it('opens with three requests: page, script, first lessons', () => {
    const asked = page.match(/<(script|link|img)[^>]* (src|href)=/g)
    expect(asked).toHaveLength(1)
  })
})

it('the packages have few files beside the control documents', () => {
  for (const { files } of packages) {
    const own = files.filter(({ name }) => !/\.(xsd|dtd)$/.test(name))
    expect(own.length).toBeLessThanOrEqual(40)
  }
})
