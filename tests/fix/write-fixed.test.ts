import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import { writeFixed } from '../../scripts/fix/write-fixed.ts'
import { contentFiles, LESSON, OPTIONS } from '../compile/course-files.ts'

const SLIP = '# Listening\n\n• one\n• two\n'
const files = contentFiles({ [LESSON]: SLIP, 'images/A room.svg': '<svg></svg>\n' })

let folder = ''

/** The files on disk, and what a fix makes of them. */
function onDisk() {
  folder = mkdtempSync(join(tmpdir(), 'a folder with spaces '))
  for (const below of ['lessons', 'pages', 'images']) mkdirSync(join(folder, below))
  for (const { path, bytes } of files) writeFileSync(join(folder, path), bytes)
  return fixContent(files, OPTIONS)
}

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

afterEach(() => rmSync(folder, { recursive: true }))

describe('a fix on disk', () => {
  it('is written, with the new names, and leaves nothing beside', async () => {
    const fixed = onDisk()
    expect(await writeFixed(folder, files, fixed)).toBeUndefined()
    expect(read(LESSON)).toBe('# Listening\n\n- one\n- two\n')
    expect(readdirSync(join(folder, 'lessons'))).toEqual(['01-listening.md'])
    expect(readdirSync(join(folder, 'images'))).toEqual(['a-room.svg', 'room.svg'])
  })

  it('does not touch a file that is right', async () => {
    const fixed = onDisk()
    const before = statSync(join(folder, 'course.md')).mtimeMs
    await writeFixed(folder, files, fixed)
    expect(statSync(join(folder, 'course.md')).mtimeMs).toBe(before)
  })

  it('is not made where someone has saved the file meanwhile', async () => {
    const fixed = onDisk()
    writeFileSync(join(folder, LESSON), '# Listening\n\nNew words.\n')
    expect(await writeFixed(folder, files, fixed)).toBe(
      `${LESSON} was saved by someone just now, so nothing was changed. Run this again.`,
    )
    expect(read(LESSON)).toBe('# Listening\n\nNew words.\n')
    expect(readdirSync(join(folder, 'images'))).toEqual(['A room.svg', 'room.svg'])
  })
})
