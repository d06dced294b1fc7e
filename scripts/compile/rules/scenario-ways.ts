// Q24, Q25 and Q26: where the ways of a branching scenario lead.

import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import type { PlacedStep } from './scenario.ts'

/** Also Q05, where there is no way at all. */
export function tellWays(
  steps: readonly PlacedStep[],
  purpose: 'scored' | 'practice',
  tell: Tell,
): void {
  const [first] = steps
  if (!first) return
  if (first.choices.length === 0) {
    tell(noChoices(first.at))
    return
  }
  // A way that leads to no step is one mistake, and what follows from it is none.
  if (steps.some(({ choices }) => choices.some(({ leads }) => !leads))) return
  const endings = steps.filter(({ choices }) => choices.length === 0)
  if (endings.length === 0) tell(noEnding(first.at))
  else tellRounds(steps, tell)
  tellUnreached(steps, tell)
  if (purpose === 'practice') return
  for (const { step, at, endingAt } of endings) if (!step.ending && !endingAt) tell(noOutcome(at))
}

/** Q25, at the first step of a round that nothing leads out of. */
function tellRounds(steps: readonly PlacedStep[], tell: Tell): void {
  const out = new Set(steps.flatMap(({ choices }, index) => (choices.length ? [] : [index])))
  let before = -1
  while (before !== out.size) {
    before = out.size
    for (const [index, { step }] of steps.entries()) {
      if (step.choices.some(({ to }) => out.has(to))) out.add(index)
    }
  }
  const reached = reachable(steps)
  const lost = steps.find((_, index) => reached.has(index) && !out.has(index))
  if (lost) tell(noWayOut(lost.at))
}

/** Q24: steps that no other leads to; of a ring of them, the first. */
function tellUnreached(steps: readonly PlacedStep[], tell: Tell): void {
  const reached = reachable(steps)
  const lost = steps.flatMap((placed, index) => (reached.has(index) ? [] : [{ placed, index }]))
  const alone = lost.filter(({ placed, index }) =>
    steps.every((other) => other === placed || !other.step.choices.some(({ to }) => to === index)),
  )
  const told = alone.length ? alone : lost.slice(0, 1)
  for (const { placed } of told) tell(neverReached(placed))
}

function reachable(steps: readonly PlacedStep[]): ReadonlySet<number> {
  const reached = new Set([0])
  for (const index of reached) {
    for (const { to } of steps[index]?.step.choices ?? []) reached.add(to)
  }
  return reached
}

const noChoices = (at: Span) =>
  problem('Q05', at, {
    what: 'This scenario has no choices to start with.',
    fix: 'write them as a list of links to steps, and each step below a #### heading.\n- [Offer a seat](#a-seat)\n\n#### A seat {#a-seat}',
  })

const noEnding = (at: Span) =>
  problem('Q25', at, {
    what: 'This scenario never ends: every step has choices.',
    fix: 'add a step without choices, and let a choice lead to it.\n#### Sam stays {#sam-stays}\n\n> **Outcome:** helpful\n\nSam stays for the appointment.',
  })

const noWayOut = (at: Span) =>
  problem('Q25', at, {
    what: 'From this step on, the choices go round and round: none comes to an ending.',
    fix: 'let one of the choices lead on to an ending.',
  })

const neverReached = ({ step, at }: PlacedStep) =>
  warning('Q24', at, {
    what: 'No choice leads to this step, so nobody will see it.',
    fix: `let a choice lead to it, or remove it.\n- [The words of the choice](#${step.name})`,
  })

const noOutcome = (at: Span) =>
  problem('Q26', at, {
    what: 'This ending does not say how it turned out, so it cannot be scored.',
    fix: 'write helpful, mixed or harder below its heading.\n> **Outcome:** helpful',
  })
