// The packages of an organisation that has its course hosted (UAD3).

import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import { type CoursePackage, makePackages } from '../../scripts/package/make-packages.ts'
import { packageFaults } from '../../scripts/package/package-faults.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { HOSTED_TARGETS, type Target, targetsFor } from '../../scripts/package/targets.ts'
import { zipFiles } from '../../scripts/package/zip.ts'
import { aChoice } from '../support/builders.ts'
import { content, course } from './a-course.ts'

const ADDRESS = 'https://learning.council.gov.uk/listening/'
const hostedBy = (more: Partial<Course['organisation']> = {}): Course => ({
  ...course,
  organisation: { ...course.organisation, hostedAt: ADDRESS, ...more },
})

const packages = await makePackages(hostedBy(), content, HOSTED_TARGETS)

const named = (target: Target['name'], all: readonly CoursePackage[] = packages) => {
  const made = all.find((made) => made.target.name === target)
  if (!made) throw new Error(`expected a package ${target}`)
  return made
}
const textIn = ({ files }: CoursePackage, start: string) =>
  new TextDecoder().decode(files.find(({ name }) => name.startsWith(start))?.bytes)

const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1000

describe('UAD3: the hosted copy and the thin packages', () => {
  it('are made on request alone: where the profile says where the copy is', () => {
    const names = (address?: string) => targetsFor(course.outline, address).map(({ name }) => name)
    const more = names(ADDRESS).filter((name) => !names().includes(name))
    expect(more).toEqual(['hosted', 'thin-scorm12', 'thin-scorm2004'])
    expect(names(ADDRESS)[0]).toBe('scorm12')
  })

  it.each(packages.map((made) => [made.name, made] as const))(
    '%s has no fault',
    async (_, made) => {
      expect(await packageFaults(made)).toEqual([])
    },
  )

  it('the copy looks for no learning system, and needs none of a package’s documents', () => {
    const { files } = named('hosted')
    expect(textIn(named('hosted'), 'player-')).not.toMatch(/LMSInitialize|API_1484_11/)
    expect(files.filter(({ name }) => /\.(xml|xsd|dtd)$/.test(name))).toEqual([])
  })
})

describe.each(['thin-scorm12', 'thin-scorm2004'] as const)('UAD3: %s', (target) => {
  const made = named(target)
  const page = textIn(made, 'index.html')

  it('has no lesson in it, but the plain copy with its pictures', () => {
    const names = made.files.map(({ name }) => name).filter((name) => !/\.(xsd|dtd)$/.test(name))
    expect(names).toEqual([
      'imsmanifest.xml',
      'index.html',
      expect.stringMatching(/^thin-\w+\.js$/),
      'plain.html',
      'door-1a2b3c4d.svg',
    ])
  })

  it('may show the hosted copy, and nothing else of any other site', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(policy).toContain(`frame-src ${ADDRESS};`)
    expect(policy.match(/https?:/g)).toHaveLength(1)
  })

  it('whose policy lets another site in, too, is refused', async () => {
    const open = page.replace(`frame-src ${ADDRESS}`, `frame-src ${ADDRESS} https://more.example`)
    const files = made.files.map((file) =>
      file.name === 'index.html' ? textFile(file.name, open) : file,
    )
    const told = await packageFaults({ ...made, files, zip: zipFiles(files) })
    expect(told.map(({ code }) => code)).toEqual(['P10'])
  })

  it('is a page of valid HTML, and opens from at most 11.9 kB, compressed', async () => {
    const checker = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
    })
    const { results } = await checker.validateString(page)
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
    expect(kilobytes(page) + kilobytes(textIn(made, 'thin-'))).toBeLessThanOrEqual(11.9)
  })

  it('has the same script whatever the course has: nobody knows what the copy will have', async () => {
    const other = {
      ...hostedBy(),
      lessonFiles: [{ pages: [], bank: [aChoice('b', ['x A', 'B'])] }],
    }
    const again = await makePackages(
      { ...other, files: [] },
      [],
      HOSTED_TARGETS.filter(({ name }) => name === target),
    )
    expect(textIn(named(target, again), 'thin-')).toBe(textIn(made, 'thin-'))
    expect(made.thirdParty).toEqual([])
  })
})

describe('UAD3: the words of a thin package', () => {
  it('say whom to ask, where the profile does', async () => {
    const support = { phone: '020 7946 0001', email: 'wellbeing@council.gov.uk' }
    const asked = await makePackages(hostedBy({ support }), content, HOSTED_TARGETS)
    const page = textIn(named('thin-scorm12', asked), 'index.html')
    expect(page).toContain('<a href="tel:02079460001">020 7946 0001</a>')
    expect(page).toContain('<a href="mailto:wellbeing@council.gov.uk">')
    expect(textIn(named('thin-scorm12'), 'index.html')).not.toContain('ask for help here')
  })

  it('are the translator’s where there are some, in its page and in no page of the course', async () => {
    const words = { ...course.words, 'thin.missing': 'Nid yw’r cwrs wedi cyrraedd' }
    const welsh = await makePackages({ ...hostedBy(), words }, content, HOSTED_TARGETS)
    expect(textIn(named('thin-scorm12', welsh), 'index.html')).toContain('wedi cyrraedd')
    expect(textIn(named('hosted', welsh), 'index.html')).not.toContain('wedi cyrraedd')
  })
})
