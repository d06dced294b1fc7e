// What a trainer waits for, in courses of several sizes: the doctor, the build, and a saved change on
// the preview's screen.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bigCourse, lessonPath, lessonText } from '../big-course.ts'
import { median, percentile } from '../figures.ts'
import { print, type Row } from '../table.ts'
import { timeChanges } from './preview-changes.ts'
import { timeCommand } from './time-command.ts'

/** Lessons, of six pages and three questions each. */
const SIZES = [10, 100, 1000]
const RUNS = 3
const CHANGES = 20

/** @returns rows by the title of their table */
export async function benchTrainer(): Promise<Readonly<Record<string, readonly Row[]>>> {
  const tables: Record<string, readonly Row[]> = {}
  for (const size of SIZES) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    try {
      await writeCourse(folder, size)
      const title = `For trainers: ${size} lessons, ${size * 6} pages, ${size * 3} questions`
      tables[title] = await rowsFor(folder, size)
      print(title, tables[title])
    } finally {
      await rm(folder, { recursive: true })
    }
  }
  return tables
}

async function rowsFor(folder: string, size: number): Promise<readonly Row[]> {
  const doctor = Array.from({ length: RUNS }, () => timeCommand('doctor.ts', folder))
  const build = timeCommand('bench/trainer/pack-one.ts', folder)
  const save = (words: string) =>
    writeFile(join(folder, 'content', lessonPath(1)), lessonText(1, words))
  const changes = await timeChanges(join(folder, 'content'), save, CHANGES)
  const took = median(doctor.map(({ milliseconds }) => milliseconds))
  const most = Math.max(...doctor.map(({ megabytes }) => megabytes))
  const isLargest = size === SIZES.at(-1)
  return [
    { what: 'doctor, with Node’s own start', figure: took, unit: 'ms' },
    { what: 'doctor, most memory', figure: most, unit: 'MB' },
    { what: 'packing one package, with Node’s own start', figure: build.milliseconds, unit: 'ms' },
    { what: 'packing, most memory', figure: build.megabytes, unit: 'MB' },
    {
      what: 'both, as a build does them',
      figure: took + build.milliseconds,
      unit: 'ms',
      ...(isLargest && { target: 4000 }),
      reason: 'what ten lessons take is about half of it: Node, the bundler and the schemas',
    },
    { what: 'saved file to screen, median', figure: median(changes), unit: 'ms' },
    {
      what: 'saved file to screen, 95th percentile',
      figure: percentile(changes, 0.95),
      unit: 'ms',
      target: isLargest ? 300 : 150,
      reason:
        'each change has the course checked as a whole; most are seen sooner, as the median says',
    },
  ]
}

async function writeCourse(folder: string, lessons: number): Promise<void> {
  for (const { path, bytes } of bigCourse(lessons)) {
    const place = join(folder, 'content', path)
    await mkdir(dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
}
