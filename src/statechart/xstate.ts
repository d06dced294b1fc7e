// Stands in for XState in the learner's package, where XState's 11 kB would be a third of the
// script: the same charts, read by the part of XState's rules that they use. The sources, their
// types and most tests have XState itself; tests/statechart compares the two.

import {
  type ChartEvent,
  type Moment,
  outward,
  readChart,
  type StateConfig,
  type StateNode,
} from './chart.ts'
import {
  type BuiltIn,
  type Implementations,
  type Situation,
  type Step,
  stepsOf,
  type World,
} from './step.ts'

/** Of XState's machines, what is read here. */
export interface Machine {
  readonly config: StateConfig & {
    readonly context: (given: { readonly input: unknown }) => object
  }
  readonly implementations: Implementations
}

export const setup = (implementations: Implementations) => ({
  createMachine: (config: Machine['config']): Machine => ({ config, implementations }),
})

type Assign = Extract<BuiltIn, { readonly type: 'xstate.assign' }>

export const assign = (assignment: Assign['assignment']): BuiltIn => ({
  type: 'xstate.assign',
  assignment,
})

export const raise = (
  event: ChartEvent,
  { delay, id }: { readonly delay: number; readonly id: string },
): BuiltIn => ({ type: 'xstate.raise', event, delay, id })

export const cancel = (sendId: string): BuiltIn => ({ type: 'xstate.cancel', sendId })

export const emit = (event: (moment: Moment) => ChartEvent): BuiltIn => ({
  type: 'xstate.emit',
  event,
})

/** Which states are on: `left`, or `{ course: { page: 'reading' } }`. */
export type StateValue = string | { readonly [key: string]: StateValue }

export interface Snapshot extends Situation {
  readonly value: StateValue
  readonly status: 'active' | 'done'
  readonly matches: (value: StateValue) => boolean
  readonly can: (event: ChartEvent) => boolean
}

interface Start {
  readonly input?: unknown
  /** Of an actor of the same machine, to carry on from. Waits are not carried over. */
  readonly snapshot?: Situation
}

type Listener<T> = (told: T) => void

/** An actor of one machine is found again in the states of another. */
const charts = new WeakMap<Machine, StateNode>()

/**
 * XState's actor, for the charts here. An action or a listener that throws is reported by the
 * browser and stops nobody else; a guard that throws leaves all as it was.
 */
export function createActor(machine: Machine, { input, snapshot: kept }: Start) {
  const chart = charts.get(machine) ?? readChart(machine.config)
  charts.set(machine, chart)
  const steps = stepsOf(chart, machine.implementations)
  const first: Step = kept
    ? { ...kept, effects: [] }
    : steps.begin(machine.config.context({ input }))

  const queue: ChartEvent[] = []
  const waits = new Map<string, ReturnType<typeof setTimeout>>()
  const watchers = new Set<Listener<Snapshot>>()
  const listeners = new Map<string, Set<Listener<ChartEvent>>>()
  let snapshot = snapshotOf(first)
  let isRunning = false
  let isBusy = false

  function snapshotOf(step: Situation): Snapshot {
    const situation = alone(step)
    const path = outward(situation.leaf).map(({ key }) => key)
    path.pop()
    path.reverse()
    return {
      ...situation,
      value: valueAt(path),
      status: situation.leaf.config.type === 'final' ? 'done' : 'active',
      matches: (value) => pathOf(value).every((key, index) => path[index] === key),
      can: (event) => steps.isOpen(situation, event),
    }
  }

  /** Takes a step, then what was sent meanwhile. */
  function work(step: Step | undefined): void {
    isBusy = true
    try {
      take(step)
      while (isRunning && queue.length > 0) take(steps.step(snapshot, queue.shift() as ChartEvent))
    } finally {
      isBusy = false
    }
  }

  function take(step: Step | undefined): void {
    if (!step) return
    snapshot = snapshotOf(step)
    for (const effect of step.effects) attempt(() => effect(world))
    for (const watch of watchers) attempt(() => watch(snapshot))
    if (snapshot.status === 'done') stop()
  }

  function send(event: ChartEvent): void {
    queue.push(event)
    if (isRunning && !isBusy) work(undefined)
  }

  function stop(): void {
    isRunning = false
    for (const name of waits.keys()) world.stopWaiting(name)
    watchers.clear()
  }

  const actor = {
    send,
    stop,
    start() {
      isRunning = true
      work(first)
      return actor
    },
    getSnapshot: () => snapshot,
    getPersistedSnapshot: (): Situation => alone(snapshot),
    subscribe: (watch: Listener<Snapshot>) => join(watchers, watch),
    on(type: string, hear: Listener<ChartEvent>) {
      const hearers = listeners.get(type) ?? new Set()
      listeners.set(type, hearers)
      return join(hearers, hear)
    },
  }

  const world: World = {
    self: actor,
    wait(name, milliseconds, event) {
      world.stopWaiting(name)
      waits.set(
        name,
        setTimeout(() => send(event), milliseconds),
      )
    },
    stopWaiting: (name) => clearTimeout(waits.get(name)),
    tell(fact) {
      for (const hear of listeners.get(fact.type) ?? []) attempt(() => hear(fact))
    },
  }

  return actor
}

/** Without what holds the step, the snapshot or the actor that it came from, and so all before them. */
const alone = ({ leaf, context, left }: Situation): Situation => ({ leaf, context, left })

function join<T>(all: Set<Listener<T>>, one: Listener<T>) {
  all.add(one)
  return { unsubscribe: () => void all.delete(one) }
}

function attempt(act: () => void): void {
  try {
    act()
  } catch (fault) {
    setTimeout(() => {
      throw fault
    })
  }
}

const valueAt = ([key = '', ...keys]: readonly string[]): StateValue =>
  keys.length > 0 ? { [key]: valueAt(keys) } : key

const pathOf = (value: StateValue): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value).flatMap(([key, within]) => [key, ...pathOf(within)])
