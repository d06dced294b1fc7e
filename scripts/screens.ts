// npm run screens: pictures of each screen in docs/screens, at three widths, by day and by night, and a
// page that shows them. They are for the eye: nothing compares them.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_FOLDER } from './package/project.ts'
import { fileOf, screensPage } from './screens/page.ts'
import { takeScreens } from './screens/take-screens.ts'
import { run } from './terminal/run.ts'
import { findBrowser } from './testing/browser.ts'

const FOLDER = join(PROJECT_FOLDER, 'docs/screens')

await run(async () => {
  if (!findBrowser()) {
    console.error('I found no browser to take the pictures with. Install Chrome, Edge or Chromium.')
    return 1
  }
  const taken = new Map<string, Buffer>()
  await takeScreens(async (screen, look, picture) => {
    taken.set(fileOf(screen, look), picture)
  })
  // Only now: a fault on the way leaves those that are there.
  await rm(FOLDER, { recursive: true, force: true })
  await mkdir(FOLDER, { recursive: true })
  for (const [file, picture] of taken) await writeFile(join(FOLDER, file), picture)
  await writeFile(join(FOLDER, 'README.md'), screensPage())
  const size = [...taken.values()].reduce((sum, { length }) => sum + length, 0)
  console.log(`${taken.size} pictures are in docs/screens, ${Math.round(size / 1000)} kB in all.`)
  return 0
})
