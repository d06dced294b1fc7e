import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { readLiveCourse } from '../../scripts/preview/live-course.ts'
import { aContentFolder } from './a-content-folder.ts'

afterEach(() => vi.restoreAllMocks())

it('a fault of the tool is told on the page, and the last good course stays', async () => {
  const content = await aContentFolder()
  const folder = join(content.folder, 'content')
  const good = await readLiveCourse(folder)
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(Date.prototype, 'toISOString').mockImplementationOnce(() => {
    throw new Error('Today has no date')
  })
  const live = await readLiveCourse(folder, good)
  expect(live.shown).toBe(good.shown)
  expect(live.report.findings).toMatchObject([
    { level: 'problem', what: expect.stringContaining('Today has no date') },
  ])
  expect(printed).toHaveBeenCalledOnce()
  const { report } = await readLiveCourse(folder, live)
  expect(report.findings.map(({ level }) => level)).not.toContain('problem')
  await content.remove()
})
