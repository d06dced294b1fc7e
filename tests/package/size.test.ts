import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { TARGETS } from '../../scripts/package/targets.ts'
import { aCourse } from '../support/builders.ts'
import { packages, unzipped } from './built.ts'

const kilobytes = (...texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000

const empty = await makePackages({ outline: aCourse([]), lessonFiles: [], pictures: [] }, [])

describe.each(TARGETS)('the package for $name', ({ name: target }) => {
  const page = unzipped(target).get('index.html') ?? ''

  it('sends at most 40 kB of script and style, compressed, beside its content', () => {
    const made = empty.find(({ name }) => name.includes(`-${target}.`))
    const text = (start: string) => {
      const file = made?.files.find(({ name }) => name.startsWith(start))
      return new TextDecoder().decode(file?.bytes)
    }
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(text('index.')) ?? []
    expect(kilobytes(text('player-'), style)).toBeLessThanOrEqual(40)
  })

  it('shows its first words from at most 14 kB, compressed', () => {
    expect(kilobytes(page)).toBeLessThanOrEqual(14)
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
