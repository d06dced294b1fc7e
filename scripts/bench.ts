// npm run bench: how long the compiler takes for courses of several sizes, and how long a saved
// change takes to be on the preview's screen. Figures to read, not to pass: they vary with the machine.
// npm run bench -- reliability, and a seed if you like: docs/reliability.md.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bigCourse, lessonPath, lessonText } from './bench/big-course.ts'
import { timeDoctor } from './bench/doctor-time.ts'
import { median, percentile } from './bench/figures.ts'
import { timeChanges } from './bench/preview-changes.ts'
import { benchReliability } from './bench/reliability.ts'
import { run } from './terminal/run.ts'

/** Lessons, of six pages and three questions each. */
const SIZES = [10, 100, 1000]
const RUNS = 3
const CHANGES = 20

const [what, seed] = process.argv.slice(2)

await run(async () => {
  if (what === 'reliability') return benchReliability(seed)
  for (const size of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    try {
      await writeCourse(folder, size)
      await bench(folder, size)
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return 0
})

async function bench(folder: string, size: number): Promise<void> {
  const runs = Array.from({ length: RUNS }, () => timeDoctor(folder))
  const took = median(runs.map(({ milliseconds }) => milliseconds))
  const most = Math.max(...runs.map(({ megabytes }) => megabytes))
  const save = (words: string) =>
    writeFile(join(folder, 'content', lessonPath(1)), lessonText(1, words))
  const changes = await timeChanges(join(folder, 'content'), save, CHANGES)
  console.log(`${size} lessons, ${size * 6} pages, ${size * 3} questions`)
  console.log(
    `  doctor: ${Math.round(took)} ms, ${(took / size).toFixed(1)} ms a lesson, ${Math.round(most)} MB (median and most of ${RUNS}, with Node's own start)`,
  )
  console.log(
    `  preview, from a saved file to the screen: median ${Math.round(median(changes))} ms, 95th percentile ${Math.round(percentile(changes, 0.95))} ms, most ${Math.round(Math.max(...changes))} ms (${CHANGES} changes)`,
  )
}

async function writeCourse(folder: string, lessons: number): Promise<void> {
  for (const { path, bytes } of bigCourse(lessons)) {
    const place = join(folder, 'content', path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
}
