import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { zipFiles } from '../../scripts/package/zip.ts'

const someFiles = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,8}\.[a-z]{1,3}$/), bytes: fc.uint8Array() }),
  { selector: ({ name }) => name, minLength: 1 },
)

describe('a zip', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        const expected = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))
        expect(unzipSync(zipFiles(files))).toEqual(expected)
      }),
    )
  })

  it('has the same bytes from files in any order', () => {
    fc.assert(
      fc.property(someFiles, (files) => {
        expect(zipFiles([...files].reverse())).toEqual(zipFiles(files))
      }),
    )
  })

  it('has the same bytes in any time zone', () => {
    const files = [{ name: 'a.txt', bytes: new Uint8Array([1, 2, 3]) }]
    const zips = ['Pacific/Auckland', 'UTC', 'America/Los_Angeles'].map((zone) => {
      vi.stubEnv('TZ', zone)
      return zipFiles(files)
    })
    vi.unstubAllEnvs()
    expect(zips[1]).toEqual(zips[0])
    expect(zips[2]).toEqual(zips[0])
  })
})
