// Figures for docs/reliability.md. `npm run bench -- reliability` asks for them, and for more tries
// than `npm test` has time for.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.FIGURES

/** The same seed gives the same walks, kills and states. */
export const SEED = Number(process.env.SEED ?? 1)

export const howOften = (inTests: number, inBench: number): number => (folder ? inBench : inTests)

export function leaveFigures(name: string, figures: unknown): void {
  if (folder) writeFileSync(join(folder, `${name}.json`), JSON.stringify(figures))
}
