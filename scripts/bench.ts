// npm run bench: how long the compiler takes for courses of several sizes, and how long a saved
// change takes to be on the preview's screen. Figures to read, not to pass: they vary with the machine.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { benchCourse, lessonPath, lessonText } from './bench/course.ts'
import { median, percentile } from './bench/figures.ts'
import { timeChanges } from './bench/preview-changes.ts'
import { compile } from './compile/compile.ts'
import { run } from './terminal/run.ts'

/** More lessons than about 700 pages can hold would not fit into a learner's saved progress. */
const SIZES = [10, 100, 1000]
const PREVIEW_SIZES = [10, 100, 700]
const COMPILES = 3
const CHANGES = 20

await run(async () => {
  console.log('Compiling, in milliseconds (median of 3, a new process would add about 300):')
  for (const size of SIZES) {
    const files = benchCourse(size)
    const times = Array.from({ length: COMPILES }, () => {
      const start = performance.now()
      compile([...files.map((file) => ({ ...file }))], { today: '2026-11-22', drafts: 'kept' })
      return performance.now() - start
    })
    console.log(`  ${size} lessons: ${Math.round(median(times))}`)
  }
  console.log(`Preview, from a saved file to the screen, in milliseconds (${CHANGES} changes):`)
  for (const size of PREVIEW_SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    try {
      for (const { path, bytes } of benchCourse(size)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), bytes)
      }
      const save = (words: string) => writeFile(join(folder, lessonPath(1)), lessonText(1, words))
      const times = await timeChanges(folder, save, CHANGES)
      console.log(
        `  ${size} lessons: median ${Math.round(median(times))}, 95th percentile ${Math.round(percentile(times, 0.95))}`,
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return 0
})
