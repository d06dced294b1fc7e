import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checksumsFile, namesIn } from '../../scripts/package/checksums.ts'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { diskFault, writePackages } from '../../scripts/package/write-packages.ts'
import { course } from './a-course.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packages of a course '))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const inFolder = (name: string) => readFile(join(folder, name), 'utf8')

describe('writing packages', () => {
  it('makes the folder and puts each package there', async () => {
    const dist = join(folder, 'dist')
    await writePackages(dist, [textFile('a.zip', 'A'), textFile('b.zip', 'B')])
    expect(await readdir(dist)).toEqual(['a.zip', 'b.zip'])
  })

  it('puts a new package in the place of an earlier one', async () => {
    await writePackages(folder, [textFile('a.zip', 'old')])
    await writePackages(folder, [textFile('a.zip', 'new')])
    expect(await inFolder('a.zip')).toBe('new')
  })

  it('leaves every earlier package as it was when one cannot be written', async () => {
    await writePackages(folder, [textFile('a.zip', 'old A'), textFile('b.zip', 'old B')])
    await mkdir(join(folder, 'b.zip.part', 'in the way'), { recursive: true })
    const written = writePackages(folder, [textFile('a.zip', 'new A'), textFile('b.zip', 'new B')])
    await expect(written).rejects.toThrow()
    expect(await inFolder('a.zip')).toBe('old A')
    expect(await inFolder('b.zip')).toBe('old B')
  })

  it('brings every earlier package back when the last cannot take its place', async () => {
    await writePackages(folder, [textFile('a.zip', 'old A'), textFile('b.zip', 'old B')])
    await mkdir(join(folder, 'b.zip.earlier', 'in the way'), { recursive: true })
    const files = [textFile('a.zip', 'new A'), textFile('new.zip', 'new'), textFile('b.zip', 'B')]
    await expect(writePackages(folder, files)).rejects.toThrow()
    expect(await inFolder('a.zip')).toBe('old A')
    expect(await inFolder('b.zip')).toBe('old B')
    expect(await readdir(folder)).toEqual(['a.zip', 'b.zip', 'b.zip.earlier'])
  })

  it('takes away what only the earlier set had, and leaves what is of no set', async () => {
    const first = [textFile('course-1.0.zip', '1'), textFile('answer-key.html', 'key')]
    await writePackages(folder, [...first, checksumsFile(first)])
    await writeFile(join(folder, 'our notes.txt'), 'ours')
    const second = [textFile('course-1.1.zip', '2')]
    await writePackages(folder, [...second, checksumsFile(second)])
    expect(await readdir(folder)).toEqual(['checksums.txt', 'course-1.1.zip', 'our notes.txt'])
  })

  it('leaves nothing half-written behind', async () => {
    await writeFile(join(folder, 'a.zip.part'), 'from a run that was stopped')
    await writePackages(folder, [textFile('a.zip', 'A')])
    expect(await readdir(folder)).toEqual(['a.zip'])
  })
})

describe('a fault of the disk', () => {
  it('is said in words, with the place', () => {
    const full = Object.assign(new Error(), { code: 'ENOSPC', path: 'dist/a.zip.part' })
    expect(diskFault(full)).toBe(
      'There is no room on the disk. Nothing was changed.\n(dist/a.zip.part)',
    )
  })

  it.each(['dist', 'dist/example-council'])(
    'is said of a file that is in the way of %s',
    async (name) => {
      await writeFile(join(folder, 'dist'), 'not a folder')
      const written = writePackages(join(folder, name), [textFile('a.zip', 'A')])
      const fault = await written.catch((error: unknown) => error)
      expect(diskFault(fault)).toContain('There is a file where I need a folder.')
      expect(await inFolder('dist')).toBe('not a folder')
    },
  )

  it('is said of a video that goes away while the package is made', async () => {
    const large = { place: join(folder, 'gone.mp4'), size: 2_000_000, digest: '0'.repeat(64) }
    const gone = { path: 'images/door.svg', bytes: new Uint8Array(), large }
    const fault = await makePackages(course, [gone]).catch((error: unknown) => error)
    expect(diskFault(fault)).toContain('A file was removed while I was at work.')
    expect(diskFault(fault)).toContain('gone.mp4')
  })

  it('is not made of a fault of our own', () => {
    expect(diskFault(new TypeError('x is not a function'))).toBeUndefined()
  })
})

describe('the list of checksums', () => {
  const files = [textFile('b.zip', 'B'), textFile('a.html', 'abc')]
  const { name, bytes } = checksumsFile(files)
  const list = new TextDecoder().decode(bytes)

  it('has the SHA-256 of each file, as sha256sum -c reads it', () => {
    expect(name).toBe('checksums.txt')
    expect(list).toBe(
      [
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.html\n',
        'df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c  b.zip\n',
      ].join(''),
    )
  })

  it('says which files were made together', () => {
    expect(namesIn(list)).toEqual(['a.html', 'b.zip', 'checksums.txt'])
  })

  it.each(['', 'words of somebody', `${'a'.repeat(64)}  ../course.md\n`])(
    'names nothing where it is none: %j',
    (text) => {
      expect(namesIn(text)).toEqual([])
    },
  )
})
