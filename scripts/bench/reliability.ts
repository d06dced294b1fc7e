// npm run bench -- reliability: tries all of tests/reliability, with many more tries than npm test,
// and writes what came of it into docs/reliability.md.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT_FOLDER } from '../package/project.ts'
import { runNode } from '../testing/step.ts'
import {
  type FaultRow,
  type Figures,
  figuresInWords,
  matrix,
  withPart,
} from './reliability-page.ts'

const PAGE = join(PROJECT_FOLDER, 'docs/reliability.md')

/** @returns the exit code: a figure that is not as wanted is a failure, and nothing is written */
export async function benchReliability(seed = '1'): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'figures-'))
  try {
    console.log(`Seed ${seed}. This takes some minutes.`)
    Object.assign(process.env, { FIGURES: folder, SEED: seed })
    const { code, output } = await runNode([
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project=thorough',
      '--project=figures',
      'tests/reliability',
    ])
    if (code !== 0) {
      console.log(output)
      return 1
    }
    const left = async <Figure>(name: string): Promise<Figure> =>
      JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))
    const figures: Figures = {
      faults: await left('faults'),
      kills: await left('kills'),
      fuzz: await left('fuzz'),
      hour: await left('hour'),
      block: await left('block'),
    }
    const words = figuresInWords(figures)
    const page = withPart(await readFile(PAGE, 'utf8'), 'figures', words)
    const { rows } = await left<{ readonly rows: readonly FaultRow[] }>('faults')
    await writeFile(PAGE, withPart(page, 'faults', matrix(rows)))
    console.log(words)
    return 0
  } finally {
    await rm(folder, { recursive: true })
  }
}
