import { describe, expect, it } from 'vitest'
import { manifestFile } from '../../scripts/package/manifest.ts'
import { schemaFaults } from '../../scripts/package/schema-faults.ts'
import type { Manifest } from '../../scripts/package/targets.ts'
import { course } from './a-course.ts'
import { SCORM_TARGETS, unzipped } from './built.ts'

async function manifestOf(manifest: Manifest, title: string): Promise<string> {
  const { bytes } = await manifestFile({ ...course.outline, title }, manifest, ['index.html'])
  return new TextDecoder().decode(bytes)
}

describe.each(SCORM_TARGETS)('UA01: the manifest for $name', (target) => {
  const files = unzipped(target.name)
  const manifest = files.get('imsmanifest.xml') ?? ''

  it('is valid by the schemas of the standard', async () => {
    expect(await schemaFaults(target.manifest.standard, files)).toEqual([])
  })

  it('would be told apart from one that is not valid', async () => {
    const broken = manifest.replace('<organizations', '<organisations')
    expect(await schemaFaults(target.manifest.standard, files, broken)).not.toEqual([])
  })

  it('UA06: takes no button of the system away', () => {
    expect(manifest).toContain('<organizations')
    expect(manifest).not.toMatch(/hideLMSUI|navigationInterface/i)
  })

  it('lists every file but itself and the control documents', () => {
    const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name)
    const own = [...files.keys()].filter((name) => !/\.(xsd|dtd|xml)$/.test(name))
    expect(listed).toEqual(own.sort())
  })

  it('sets no pass mark: a system would turn a first try below it into failed', () => {
    expect(manifest).not.toMatch(/masteryscore|satisfiedByMeasure|minNormalizedMeasure/i)
  })

  it('sets no threshold: a system would take back what was complete when pages are added', () => {
    expect(manifest).not.toMatch(/completionThreshold|minProgressMeasure/i)
  })

  it('names the control documents that are in the package', () => {
    const [, locations = ''] = /schemaLocation="([^"]+)"/.exec(manifest) ?? []
    const named = locations.split(/\s+/).filter((word) => word.endsWith('.xsd'))
    expect(named.length).toBeGreaterThan(1)
    expect([...files.keys()]).toEqual(expect.arrayContaining(named))
  })

  it('takes any title, and shortens one that systems have no room for', async () => {
    const manifest = await manifestOf(target.manifest, `R&D "of" <lessons> ${'ü'.repeat(300)}`)
    expect(await schemaFaults(target.manifest.standard, files, manifest)).toEqual([])
    const [, title = ''] = /<title>(.*?)<\/title>/.exec(manifest) ?? []
    expect(title.replace(/&\w+;/g, '.')).toHaveLength(200)
  })

  it('reads as before', () => {
    const calm = manifest.replace(/-[0-9a-f]{8}\./g, '-‹hash›.')
    expect(calm).toMatchSnapshot()
  })
})

describe('the words that systems look for', () => {
  it('are exact in SCORM 1.2', () => {
    const manifest = unzipped('scorm12').get('imsmanifest.xml')
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>')
    expect(manifest).toContain('adlcp:scormtype="sco"')
  })

  it.each([
    ['scorm2004', '2004 4th Edition'],
    ['scorm2004-3rd', '2004 3rd Edition'],
  ] as const)('are exact in %s', (target, version) => {
    const manifest = unzipped(target).get('imsmanifest.xml')
    expect(manifest).toContain(`<schemaversion>${version}</schemaversion>`)
    expect(manifest).toContain('adlcp:scormType="sco"')
    expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"')
  })
})
