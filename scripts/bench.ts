// npm run bench [-- learner | trainer] [--keep]: how long learners and trainers wait, beside what the
// project aims at. Figures to read, not to pass: they vary with the machine. With --keep they go to
// docs/bench/ too, as JSON.
// npm run bench -- reliability, and a seed if you like: docs/reliability.md.

import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { benchLearner } from './bench/learner/learner.ts'
import { benchReliability } from './bench/reliability.ts'
import { isMet, type Row } from './bench/table.ts'
import { benchTrainer } from './bench/trainer/trainer.ts'
import { PROJECT_FOLDER } from './package/project.ts'
import { readArguments } from './terminal/args.ts'
import { run } from './terminal/run.ts'

const BENCHES = { learner: benchLearner, trainer: benchTrainer } as const
const NAMES = Object.keys(BENCHES) as readonly (keyof typeof BENCHES)[]

await run(async () => {
  const asked = readArguments(
    process.argv.slice(2),
    { keep: 'keeps the figures in docs/bench/' },
    process.env,
  )
  if (typeof asked === 'string') return refuse(asked)
  const [first, seed] = asked.others
  if (first === 'reliability') return benchReliability(seed)
  const stray = asked.others.find((other) => !NAMES.some((name) => name === other))
  if (stray !== undefined) {
    return refuse(`I have no figures for "${stray}". There are: ${NAMES.join(', ')}, reliability.`)
  }
  const wanted = NAMES.filter((name) => asked.others.length === 0 || asked.others.includes(name))
  const tables: Record<string, readonly Row[]> = {}
  for (const name of wanted) Object.assign(tables, await BENCHES[name]())
  const aimed = Object.values(tables)
    .flat()
    .filter((row) => isMet(row) !== undefined)
  const met = aimed.filter((row) => isMet(row))
  console.log(`\n${met.length} of ${aimed.length} targets met.`)
  if (asked.options.has('keep')) await keep(wanted.join('-'), tables)
  return 0
})

function refuse(words: string): number {
  console.error(words)
  return 1
}

/** One file for each day and kind, so that figures can be compared over time. */
async function keep(name: string, tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  const folder = join(PROJECT_FOLDER, 'docs', 'bench')
  const day = new Date().toISOString().slice(0, 10)
  const path = join(folder, `${day}-${name}.json`)
  const machine = { processors: cpus().length, model: cpus()[0]?.model, node: process.version }
  await mkdir(folder, { recursive: true })
  await writeFile(path, `${JSON.stringify({ day, machine, tables }, null, 2)}\n`)
  console.log(`The figures are in docs/bench/${day}-${name}.json`)
}
