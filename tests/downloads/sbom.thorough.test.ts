import { readFileSync } from 'node:fs'
import Ajv from 'ajv'
import { expect, it } from 'vitest'
import { sbom } from '../../scripts/downloads/sbom/sbom.ts'
import { course } from '../package/a-course.ts'
import { checkedPackages } from './made.ts'

it('the bill of materials is valid by the schema of CycloneDX', async () => {
  const packages = checkedPackages(course).map(({ made }) => made)
  const bom = JSON.parse(await sbom(course, packages))
  const schema = (name: string) => {
    const file = `node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`
    return JSON.parse(readFileSync(file, 'utf8'))
  }
  const ajv = new Ajv({ strict: false, validateFormats: false })
  for (const name of ['spdx', 'jsf-0.82']) {
    const $id = `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`
    ajv.addSchema({ ...schema(name), $id })
  }
  const isValid = ajv.compile(schema('bom-1.6'))
  isValid(bom)
  expect(isValid.errors).toBeNull()
})
