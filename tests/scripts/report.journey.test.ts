// The command itself: exit codes, words, and what lies on the disk.

import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** As `npm run report -- …` does, which speaks of the course in `content/`. */
function report(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/report.ts', ...words],
    { cwd: ROOT, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const EXPORT = [
  'Learner ID;Interaction ID;Learner Response;Result',
  ...Array.from({ length: 24 }, (_, index) => {
    const isRight = index % 2 === 0
    const given = isRight ? 'b;correct' : 'a;incorrect'
    return `kim${index}@example.org;q_best_description;${given}`
  }),
  '',
].join('\r\n')

describe('a report', () => {
  let folder = ''
  let path = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'my exports '))
    path = join(folder, 'export.csv')
    await writeFile(path, EXPORT)
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is told in the words of the course, and lies beside the export', async () => {
    const { status, stdout, stderr } = report(path)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('Which is the best short description of trauma?')
    expect(stdout).toContain('Written, to keep or to print:')
    const written = join(folder, 'report')
    expect(await readdir(written)).toEqual(['item-analysis.csv', 'item-analysis.html'])
    const page = await readFile(join(written, 'item-analysis.html'), 'utf8')
    expect(page).toContain('Which is the best short description of trauma?')
    expect(page + stdout).not.toMatch(/kim\d/)
  })

  it('is made anew over an earlier one, which stays where there is nothing to make', async () => {
    report(path)
    await writeFile(path, `${EXPORT}"kim24@exa`)
    const { status, stderr } = report(path)
    expect(status).toBe(1)
    expect(stderr).toMatch(/It ends inside a quotation\.[\s\S]*\nNo report was written\.\n$/)
    expect(await readdir(join(folder, 'report'))).toEqual([
      'item-analysis.csv',
      'item-analysis.html',
    ])
  })

  it('says where something stands in its way, and leaves nothing half written', async () => {
    await writeFile(join(folder, 'report'), 'minutes of a meeting')
    const { status, stderr } = report(path)
    expect(status).toBe(1)
    expect(stderr).toContain('There is a file where I need a folder.')
    expect(await readdir(folder)).toEqual(['export.csv', 'report'])
  })

  it.each([
    [
      'no export is named',
      () => [],
      /Please say which export to read: npm run report -- export\.csv/,
    ],
    [
      'there is no such file',
      () => [join(folder, 'exprot.csv')],
      /exprot\.csv: There is no such file\./,
    ],
    ['a folder is named', () => [folder], /This is a folder\. Please name the file in it\./],
    [
      'there is no such organisation',
      () => [path, '--organisation', 'nobody'],
      /takes its words from the content/,
    ],
    ['an option is none', () => [path, '--csv'], /I do not know --csv\./],
  ])('ends with 1 and words where %s', async (_, words, expected) => {
    const { status, stderr } = report(...words())
    expect(stderr).toMatch(expected)
    expect(status).toBe(1)
    expect(await readdir(folder)).toEqual(['export.csv'])
  })

  it('of several exports lies beside the first', async () => {
    const other = join(folder, 'other')
    await mkdir(other)
    await writeFile(join(other, 'export.csv'), EXPORT)
    expect(report(join(other, 'export.csv'), path).status).toBe(0)
    expect(await readdir(other)).toEqual(['export.csv', 'report'])
  })
})
