import { describe, expect, it } from 'vitest'
import { sbom } from '../../scripts/downloads/sbom/sbom.ts'
import { course } from '../package/a-course.ts'
import { checkedPackages } from './made.ts'

const packages = checkedPackages(course).map(({ made }) => made)
const font = { file: 'ours-1a2b3c4d.woff2', licence: 'OFL-1.1' }
const withFont = { ...course, organisation: { ...course.organisation, font } }

const text = await sbom(withFont, packages)
const bom = JSON.parse(text)
const named = (name: string) => bom.components.find((one: { name: string }) => one.name === name)

describe('the bill of materials', () => {
  it('is CycloneDX, of this course and version', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bom.metadata.component).toMatchObject({
      name: 'small-course',
      version: '1.4',
      licenses: [{ license: { id: 'CC-BY-4.0' } }],
    })
  })

  it('UAD7: has what is packed, with its licence', () => {
    expect(named('preact')).toMatchObject({
      scope: 'required',
      purl: 'pkg:npm/preact@11.2.0',
      licenses: [{ license: { id: 'MIT' } }],
    })
    expect(named('ours-1a2b3c4d.woff2').licenses).toEqual([{ license: { id: 'OFL-1.1' } }])
    expect(named('scorm-control-documents')).toBeDefined()
  })

  it('marks what only builds and tests as not packed', () => {
    expect(named('vite')).toMatchObject({
      scope: 'excluded',
      properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
    })
    expect(named('@biomejs/biome').licenses).toEqual([{ expression: 'MIT OR Apache-2.0' }])
  })

  it('names each part once', () => {
    const all = [bom.metadata.component, ...bom.metadata.tools.components, ...bom.components]
    const references = all.map((one) => one['bom-ref'])
    expect(new Set(references).size).toBe(references.length)
  })

  it('has no time and no random number, so that the same commit gives the same bytes', async () => {
    expect(text).not.toMatch(/timestamp|serialNumber|BomRef\./)
    expect(await sbom(withFont, packages)).toBe(text)
  })
})
