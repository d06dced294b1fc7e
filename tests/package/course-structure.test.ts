// cmi5.xml: what a system with cmi5 reads of the package.

import { describe, expect, it } from 'vitest'
import { courseStructureFile } from '../../scripts/package/manifest.ts'
import { packageFaults } from '../../scripts/package/package-faults.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { courseStructureFaults } from '../../scripts/package/schema-faults.ts'
import { course } from './a-course.ts'
import { packages, unzipped } from './built.ts'

const structure = unzipped('cmi5').get('cmi5.xml') ?? ''

const structureOf = async (outline: Partial<typeof course.outline>) =>
  new TextDecoder().decode((await courseStructureFile({ ...course.outline, ...outline })).bytes)

describe('UAD1: the course structure for cmi5', () => {
  it('is valid by the schema of the specification, and one that is not would be told', async () => {
    expect(await courseStructureFaults(structure)).toEqual([])
    const broken = structure.replace('<url>index.html</url>', '')
    expect(await courseStructureFaults(broken)).not.toEqual([])
  })

  it('takes any title and any words', async () => {
    const title = `R&D "of" <lessons> ${'ü'.repeat(300)}`
    expect(await courseStructureFaults(await structureOf({ title, lead: [] }))).toEqual([])
  })

  it('has one unit, under ids that are whole, and opens index.html', () => {
    const ids = [...structure.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual(['urn:x-course:small-course', 'urn:x-course:small-course:course'])
    expect(structure.match(/<url>.*<\/url>/g)).toEqual(['<url>index.html</url>'])
  })

  it('always says when the course is done: without that it would be at once', async () => {
    expect(structure).toContain('moveOn="CompletedAndPassed" masteryScore="0.8"')
    for (const outline of [{ check: undefined }, { statusSent: 'completed' as const }]) {
      const unchecked = await structureOf(outline)
      expect(unchecked).toContain('moveOn="Completed"')
      expect(unchecked).not.toContain('masteryScore')
      expect(await courseStructureFaults(unchecked)).toEqual([])
    }
  })

  it('that is broken stops the package', async () => {
    const made = packages.find(({ target }) => target.name === 'cmi5')
    if (!made) throw new Error('expected a package for cmi5')
    const files = made.files.map((file) =>
      file.name === 'cmi5.xml' ? textFile(file.name, structure.slice(0, 300)) : file,
    )
    const told = await packageFaults({ ...made, files })
    expect(told.map(({ level, code }) => `${level} ${code}`)).toContain('problem P05')
  })
})

it('only the page for cmi5 may ask over the network', () => {
  const policies = packages.map(({ target, files }) => {
    const page = new TextDecoder().decode(files.find(({ name }) => name === 'index.html')?.bytes)
    return [target.name, /connect-src/.test(page)]
  })
  expect(policies.filter(([, asks]) => asks)).toEqual([['cmi5', true]])
})
