import { describe, expect, it } from 'vitest'
import { warning, wholeFile } from '../../scripts/compile/diagnostic.ts'
import { conformancePage } from '../../scripts/downloads/conformance/conformance.ts'
import { largestFiles, lessonSizes } from '../../scripts/downloads/conformance/sizes.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { thirdParty } from '../../scripts/package/third-party.ts'
import { course } from '../package/a-course.ts'
import { checkedPackages, linksIn, readAs } from './made.ts'

const checked = checkedPackages(course)

describe('the page of what was checked', () => {
  it('has each check with its tool and version, and for how many packages it holds', async () => {
    const { version } = await thirdParty('xmllint-wasm')
    const words = readAs(await conformancePage(course, checked))
    expect(words).toContain(
      `The manifest is valid xmllint-wasm ${version} Passed, for all ${checked.length} packages`,
    )
    expect(words).toMatch(/No file asks another site for anything this build, [\w-]+ [\d.]+ Passed/)
  })

  it('says what was told, of which package', async () => {
    const what = 'This package is 51 MB large.'
    const [first, ...others] = checked
    if (!first) throw new Error('expected a package')
    const told = { what: 'Size', faults: [warning('P02', wholeFile(''), { what, fix: '' })] }
    const page = await conformancePage(course, [{ ...first, checks: [told] }, ...others])
    expect(readAs(page)).toContain(`${first.made.name}: ${what}`)
  })

  it('keeps what only the tests try apart, without a result', async () => {
    const page = await conformancePage(course, checked)
    const [, tested = ''] = page.split('Tried by the project’s tests')
    expect(readAs(tested.split('How large')[0] ?? '')).not.toMatch(/Passed/)
  })

  it('has the licences of what is packed, and no script', async () => {
    const page = await conformancePage(course, checked)
    expect(readAs(page)).toContain('preact 11.2.0 MIT')
    expect(page).not.toContain('<script')
    expect(linksIn(page)).toEqual(['READ-ME-FIRST.html', 'accessibility-statement.html'])
  })
})

describe('how large a package is', () => {
  it('is said by lesson, with the pictures that it shows', () => {
    const [first] = checked
    const [lesson] = first ? lessonSizes(course, first.made) : []
    expect(lesson).toMatchObject({ media: 3000, files: ['door-1a2b3c4d.svg'] })
    expect(lesson?.words).toBeGreaterThan(100)
  })

  it('is said of the ten largest files, the largest first', () => {
    const files = Array.from({ length: 12 }, (_, index) =>
      textFile(`file-${index}.js`, 'a'.repeat(1000 * index)),
    )
    const largest = largestFiles(files)
    expect(largest.map(({ name }) => name).slice(0, 2)).toEqual(['file-11.js', 'file-10.js'])
    expect(largest).toHaveLength(10)
    expect(largest[0]?.sent).toBeLessThan(11_000)
  })
})
