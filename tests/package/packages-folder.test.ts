import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lastPackageFile, readLastPackage } from '../../scripts/package/last-package-file.ts'
import { folderFor, outsideFolders } from '../../scripts/package/packages-folder.ts'
import { course } from './a-course.ts'

let dist = ''
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'dist of a course '))
})
afterEach(() => rm(dist, { recursive: true, force: true }))

const recordOf = (version: string) =>
  lastPackageFile({ ...course, outline: { ...course.outline, version } })

async function leave(folder: string, version: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const { name, bytes } = recordOf(version)
  await writeFile(join(folder, name), bytes)
}

describe('the folder of the packages', () => {
  it('has a folder for each organisation, the default one too', () => {
    expect(folderFor('dist', 'default')).toBe(join('dist', 'default'))
    expect(folderFor('dist', 'example-council')).toBe(join('dist', 'example-council'))
  })

  it('tells of packages that lie outside any folder, and of nothing else there', async () => {
    await leave(join(dist, 'default'), '1.4')
    await writeFile(join(dist, 'default', 'course-1.4-scorm12.zip'), '')
    expect(await outsideFolders(dist)).toEqual([])
    await writeFile(join(dist, 'course-1.3-scorm12.zip'), '')
    await writeFile(join(dist, 'last-package.json'), '')
    expect(await outsideFolders(dist)).toEqual(['course-1.3-scorm12.zip'])
  })
})

describe('the record of the last package', () => {
  it('is that of its organisation', async () => {
    await leave(join(dist, 'default'), '1.4')
    await leave(join(dist, 'example-council'), '1.3')
    expect((await readLastPackage(dist))?.version).toBe('1.4')
    expect((await readLastPackage(dist, 'example-council'))?.version).toBe('1.3')
  })

  it('of the default one counts where it lay outside any folder, until it has one of its own', async () => {
    await leave(dist, '1.2')
    expect((await readLastPackage(dist))?.version).toBe('1.2')
    expect(await readLastPackage(dist, 'example-council')).toBeUndefined()
    await leave(join(dist, 'default'), '1.4')
    expect((await readLastPackage(dist))?.version).toBe('1.4')
  })
})
