import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from '../../scripts/compile/read-content.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function write(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), path)
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

  it('keeps back names that start with _ or ., and all that is in such folders', async () => {
    for (const path of ['course.md', '_draft.md', '.hidden', '_old/a.md', 'lessons/_b.md'])
      write(path)
    expect((await readContent(folder)).map(({ path }) => path)).toEqual(['course.md'])
  })

  it('has no files where it is not there', async () => {
    expect(await readContent(join(folder, 'nowhere'))).toEqual([])
  })
})
