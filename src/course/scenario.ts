// Ways through a branching story. A path is the letter of the choice at each step, from the start.

import type { Ending, ScenarioChoice, ScenarioStep } from './question.ts'

type Path = readonly string[]

/** A step on the way; the last one has no choice yet. */
export interface PassedStep {
  readonly step: ScenarioStep
  readonly choice: ScenarioChoice | undefined
}

/** What the best ending earns of the points: all, half, or none. */
const SHARES: Readonly<Record<Ending, number>> = { helpful: 1, mixed: 0.5, harder: 0 }

/** The steps of a path, where it leads to last. A letter that its step does not have ends it. */
export function walk(steps: readonly ScenarioStep[], path: Path): readonly PassedStep[] {
  const passed: PassedStep[] = []
  let [step] = steps
  for (const letter of path) {
    const choice = step?.choices.find((choice) => choice.letter === letter)
    if (!step || !choice) break
    passed.push({ step, choice })
    step = steps[choice.to]
  }
  return step ? [...passed, { step, choice: undefined }] : passed
}

/** The ending that a path leads to; undefined where it is still under way. */
export function endingOf(steps: readonly ScenarioStep[], path: Path): ScenarioStep | undefined {
  const last = walk(steps, path).at(-1)?.step
  return last?.choices.length === 0 ? last : undefined
}

/** 0–1; nothing for a path that is still under way. */
export function shareOfPath(steps: readonly ScenarioStep[], path: Path): number {
  const { ending } = endingOf(steps, path) ?? {}
  return ending ? SHARES[ending] : 0
}

/** The same way without the rounds that came back to a step: no longer than there are steps. */
export function withoutRounds(steps: readonly ScenarioStep[], path: Path): Path {
  let kept: readonly PassedStep[] = []
  for (const here of walk(steps, path)) {
    const before = kept.findIndex(({ step }) => step === here.step)
    kept = [...(before < 0 ? kept : kept.slice(0, before)), here]
  }
  return kept.flatMap(({ choice }) => choice?.letter ?? [])
}

/** A shortest way to the best ending there is. */
export function bestPath(steps: readonly ScenarioStep[]): Path {
  const ways: Path[] = [[]]
  const met = new Set<ScenarioStep | undefined>()
  let best: Path | undefined
  for (const path of ways) {
    const step = walk(steps, path).at(-1)?.step
    if (met.has(step)) continue
    met.add(step)
    const isEnding = step?.choices.length === 0
    if (isEnding && (!best || shareOfPath(steps, path) > shareOfPath(steps, best))) best = path
    ways.push(...(step?.choices.map(({ letter }) => [...path, letter]) ?? []))
  }
  return best ?? []
}
