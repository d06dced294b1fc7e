import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import { bytesOf, digestOf, sizeOf } from '../../scripts/files/file-bytes.ts'
import { describeDiagnostics } from '../../scripts/terminal/report.ts'
import { tries } from '../support/tries.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string, words: string | Uint8Array = path): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), words)
}

/** What could not be read, by path. */
async function reasons(path: string): Promise<Readonly<Record<string, string>>> {
  const files = await readContent(path)
  return Object.fromEntries(
    files.flatMap(({ path, unreadable }) => (unreadable ? [[path, unreadable]] : [])),
  )
}

describe('the content folder', () => {
  it('gives its files with paths below it, sorted, with their bytes', async () => {
    for (const path of ['lessons/02-b.md', 'course.md', 'lessons/01-a.md']) write(path)
    const files = await readContent(folder)
    expect(files.map(({ path }) => path)).toEqual([
      'course.md',
      'lessons/01-a.md',
      'lessons/02-b.md',
    ])
    expect(new TextDecoder().decode(files[1]?.bytes)).toBe('lessons/01-a.md')
  })

  it('keeps the list of words to avoid, though its name starts with _', async () => {
    for (const path of ['_words-to-avoid.md', '_draft.md', 'lessons/_words-to-avoid.md']) {
      write(path)
    }
    expect((await readContent(folder)).map(({ path }) => path)).toEqual(['_words-to-avoid.md'])
  })

  it('keeps back names that start with _ or ., and all that is in such folders', async () => {
    for (const path of ['course.md', '_draft.md', '.hidden', '_old/a.md', 'lessons/_b.md'])
      write(path)
    expect((await readContent(folder)).map(({ path }) => path)).toEqual(['course.md'])
  })

  it('leaves a large file on the disk, and knows its size, its beginning and its fingerprint', async () => {
    const bytes = Buffer.alloc(3_000_000, '0000ftyp')
    write('media/maya.mp4', bytes)
    const [file] = await readContent(folder)
    if (!file?.large) throw new Error('expected a large file')
    expect(file.bytes.length).toBeLessThan(1_000_000)
    expect(Buffer.from(file.bytes.subarray(0, 8)).toString()).toBe('0000ftyp')
    expect(sizeOf(file)).toBe(3_000_000)
    expect(digestOf(file)).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(bytes.equals(await bytesOf(file))).toBe(true)
  })

  it('does not read a large file again until it has changed', async () => {
    write('media/maya.mp4', Buffer.alloc(2_000_000, 'a'))
    const first = await readContent(folder)
    expect((await readContent(folder, first))[0]).toBe(first[0])
    write('media/maya.mp4', Buffer.alloc(2_000_001, 'b'))
    const [changed] = await readContent(folder, first)
    expect(changed?.large?.size).toBe(2_000_001)
    expect(changed?.large?.digest).not.toBe(first[0]?.large?.digest)
  })

  it.each(['lessons/01-long.md', 'media/maya.vtt', 'images/drawing.svg'])(
    'reads no text of 50 MB: %s',
    async (path) => {
      write(path)
      // Only its size is looked at, so nothing has to be in it.
      truncateSync(join(folder, path), 50_000_000)
      expect(await reasons(folder)).toEqual({ [path]: 'too large' })
    },
  )

  it('says so where it is not there, and where it is a file', async () => {
    write('a.md')
    expect(await reasons(join(folder, 'nowhere'))).toEqual({ '': 'no such folder' })
    expect(await reasons(join(folder, 'a.md'))).toEqual({ '': 'a file in place of a folder' })
  })

  // Windows makes links only for people with the right to.
  it.skipIf(process.platform === 'win32')(
    'says which entries it cannot read, and why',
    async () => {
      for (const path of ['course.md', 'pages/a.md', 'lessons/01-a.md/note.md']) write(path)
      symlinkSync('gone.md', join(folder, 'lessons/02-lost.md'))
      symlinkSync('03-circle.md', join(folder, 'lessons/03-circle.md'))
      symlinkSync('../pages', join(folder, 'lessons/more'))
      expect(await reasons(folder)).toEqual({
        'lessons/01-a.md': 'a folder',
        'lessons/02-lost.md': 'a link to nothing',
        'lessons/03-circle.md': 'a link in a circle',
        'lessons/more': 'a link to a folder',
      })
    },
  )

  it.skipIf(process.platform === 'win32')('goes round no circle of folders', async () => {
    for (const path of ['course.md', 'lessons/01-a.md']) write(path)
    symlinkSync('..', join(folder, 'lessons/up'))
    symlinkSync('/dev/null', join(folder, 'lessons/02-device.md'))
    expect(await reasons(folder)).toEqual({
      'lessons/up': 'a link to a folder',
      'lessons/02-device.md': 'not a file',
    })
  })

  it.skipIf(process.platform === 'win32')('follows no link out of the folder', async () => {
    for (const path of ['content/course.md', 'content/pages/a.md', 'secret.md']) write(path)
    symlinkSync('a.md', join(folder, 'content/pages/b.md'))
    symlinkSync('../../secret.md', join(folder, 'content/pages/c.md'))
    symlinkSync('content', join(folder, 'linked'))
    const told = { 'pages/c.md': 'a link out of the folder' }
    expect(await reasons(join(folder, 'content'))).toEqual(told)
    expect(await reasons(join(folder, 'linked'))).toEqual(told)
  })

  // Who may do everything may read everything.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says which file and folder it may not open',
    async () => {
      for (const path of ['course.md', 'lessons/01-a.md', 'pages/privacy.md']) write(path)
      chmodSync(join(folder, 'lessons/01-a.md'), 0)
      chmodSync(join(folder, 'pages'), 0)
      const told = await reasons(folder)
      chmodSync(join(folder, 'pages'), 0o755)
      expect(told).toEqual({
        'lessons/01-a.md': 'not allowed',
        pages: 'a folder that cannot be opened',
      })
    },
  )

  it('takes what goes away while it is read for gone', async () => {
    write('course.md')
    for (let round = 0; round < tries(20); round++) {
      for (let file = 0; file < 20; file++) write(`lessons/part-${file}/${file}.md`)
      const reading = readContent(folder)
      rmSync(join(folder, 'lessons'), { recursive: true })
      expect((await reading).filter(({ unreadable }) => unreadable)).toEqual([])
    }
  })

  it.skipIf(process.platform === 'win32')('takes any name that a file can have', async () => {
    const names = ['say "hello".md', "Sam's.md", 'two\nlines.md', '\u202egpj.md', ' .md', 'é.md']
    for (const name of names) write(`lessons/${name}`)
    write('course.md')
    const files = await readContent(folder)
    expect(files).toHaveLength(names.length + 1)
    const compiled = compile(files, { today: '2026-11-22', drafts: 'kept' })
    const said = describeDiagnostics(compiled, { colours: false, folder: 'content' })
    expect(said).toContain('F10')
    expect(said).not.toMatch(/two\nlines|\u202e/)
  })

  it.skipIf(process.platform === 'win32')('follows a link to a file', async () => {
    write('pages/a.md')
    symlinkSync('a.md', join(folder, 'pages/b.md'))
    expect(await reasons(folder)).toEqual({})
  })

  it('gives a file that has not changed as it was, and a changed one anew', async () => {
    for (const path of ['a.md', 'b.md']) write(path)
    const before = await readContent(folder)
    writeFileSync(join(folder, 'b.md'), 'B.md')
    const [a, b] = await readContent(folder, before)
    expect(a).toBe(before[0])
    expect(new TextDecoder().decode(b?.bytes)).toBe('B.md')
  })
})
