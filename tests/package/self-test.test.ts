// The packages that try a new learning system (product, UAD4).

import { describe, expect, it } from 'vitest'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { packageFaults } from '../../scripts/package/package-faults.ts'
import { SELF_TESTS } from '../../scripts/package/targets.ts'
import { content, course } from './a-course.ts'

const made = await makePackages(course, content, SELF_TESTS)
const organisation = { ...course.organisation, file: 'example-council', isDefault: false }
const ofOrganisation = await makePackages({ ...course, organisation }, content, SELF_TESTS)

describe.each(made)('the package $name', (selfTest) => {
  const text = (wanted: RegExp) => {
    const file = selfTest.files.find(({ name }) => wanted.test(name))
    return new TextDecoder().decode(file?.bytes)
  }

  it('can be uploaded anywhere', async () => {
    expect(await packageFaults(selfTest)).toEqual([])
  })

  it('is another course to a system than the one that it is for', () => {
    expect(text(/^imsmanifest/)).toContain(`identifier="${course.outline.id}-self-test"`)
    expect(text(/^imsmanifest/)).toContain('<title>Self-test: ')
  })

  it('has nothing of the course in it but its name', () => {
    const own = selfTest.files.map(({ name }) => name).filter((name) => !/xsd|dtd|xml$/.test(name))
    expect(own.map((name) => name.replace(/-[0-9a-f]{8}/, '')).sort()).toEqual([
      'index.html',
      'licences.txt',
      'self-test.js',
    ])
    expect(text(/^licences/)).toContain('preact')
  })
})

it('the packages are named after the organisation, too', () => {
  expect(ofOrganisation.map(({ name }) => name)).toEqual([
    'small-course-1.4-example-council-self-test-scorm12.zip',
    'small-course-1.4-example-council-self-test-scorm2004.zip',
  ])
})
