// One step of a chart: an event, the way that it opens, and the ways that follow of themselves
// (SCXML, appendix D, for charts without parallel states). Pure: what there is to do in the world
// is handed back.

import type { ChartEvent, Moment, Named, StateConfig, StateNode, Way } from './chart.ts'
import * as chart from './chart.ts'

/** What `assign`, `raise`, `cancel` and `emit` make, here and in XState. */
export type BuiltIn =
  | {
      readonly type: 'xstate.assign'
      readonly assignment: object | ((moment: Moment, params: unknown) => object)
    }
  | {
      readonly type: 'xstate.raise'
      readonly event: ChartEvent
      readonly id: string
      readonly delay: number
    }
  | { readonly type: 'xstate.cancel'; readonly sendId: string }
  | { readonly type: 'xstate.emit'; readonly event: (moment: Moment) => ChartEvent }

/** An action of the chart's own. */
type Custom = ((moment: Moment & { readonly self: unknown }, params: unknown) => void) & {
  readonly type?: undefined
}

export interface Implementations {
  readonly guards?: Readonly<Record<string, (moment: Moment) => boolean>>
  readonly actions?: Readonly<Record<string, BuiltIn | Custom>>
  readonly delays?: Readonly<Record<string, (moment: Moment) => number>>
}

/** What a step may ask of the world, once it is taken. */
export interface World {
  readonly self: unknown
  readonly wait: (name: string, milliseconds: number, event: ChartEvent) => void
  readonly stopWaiting: (name: string) => void
  readonly tell: (fact: ChartEvent) => void
}

type Effect = (world: World) => void

export interface Situation {
  readonly leaf: StateNode
  readonly context: object
  /** Where a state with a history was when it was left last. */
  readonly left: ReadonlyMap<StateNode, StateNode>
}

export interface Step extends Situation {
  readonly effects: readonly Effect[]
}

export interface ChartSteps {
  /** Enters the chart. */
  readonly begin: (context: object) => Step
  /** @returns undefined where the event means nothing */
  readonly step: (from: Situation, event: ChartEvent) => Step | undefined
  /** Whether the event would do anything. */
  readonly isOpen: (from: Situation, event: ChartEvent) => boolean
}

export function stepsOf(
  root: StateNode,
  { guards = {}, actions = {}, delays = {} }: Implementations,
): ChartSteps {
  /** Where one is during a step, and what came of it so far. */
  interface Going {
    leaf: StateNode
    context: object
    left: ReadonlyMap<StateNode, StateNode>
    readonly event: ChartEvent
    readonly effects: Effect[]
  }
  type Found = Way & { readonly source: StateNode }

  function find(
    { leaf, context }: Situation,
    event: ChartEvent,
    waysOf: (node: StateNode) => StateConfig['always'],
  ): Found | undefined {
    for (const source of chart.outward(leaf)) {
      for (const written of list(waysOf(source))) {
        const way: Way = typeof written === 'string' ? { target: written } : written
        if (!way.guard || guards[way.guard]?.({ context, event })) return { ...way, source }
      }
    }
    return undefined
  }

  const findByEvent = (from: Situation, event: ChartEvent) =>
    find(from, event, ({ ways }) => ways[event.type])

  /** Goes a way, and then those that need no event, until there is none. */
  function go(going: Going, way: Found | undefined): void {
    if (!way) return
    const { source, target } = way
    const end = target === undefined ? undefined : arrival(going, chart.follow(source, target))
    const around = end && innermostAround(source, end)
    if (around) leave(going, around)
    for (const action of list(way.actions)) perform(going, action)
    if (around) enter(going, around, end)
    go(
      going,
      find(going, going.event, ({ config }) => config.always),
    )
  }

  function leave(going: Going, around: StateNode): void {
    const { leaf } = going
    for (const node of chart.outward(leaf)) {
      if (node === around) return
      if (node.hasHistory) going.left = new Map(going.left).set(node, leaf)
    }
  }

  /** Enters all that lies between `around` and where `end` begins, from the outside in. */
  function enter(going: Going, around: StateNode, end: StateNode): void {
    going.leaf = chart.innermost(end)
    const path = [...chart.outward(going.leaf)].reverse()
    for (const { config, waits } of path.slice(path.indexOf(around) + 1)) {
      for (const action of list(config.entry)) perform(going, action)
      for (const [type, delay] of waits) {
        const milliseconds = delays[delay]?.(going) ?? 0
        going.effects.push((world) => world.wait(type, milliseconds, { type }))
      }
    }
  }

  function perform(going: Going, named: Named): void {
    const { context, event, effects } = going
    const moment = { context, event }
    const { type, params: read } =
      typeof named === 'string' ? { type: named, params: undefined } : named
    const params = read?.(moment)
    const action = actions[type]
    if (!action) throw new Error(`Statechart: expected an action ${type}`)
    switch (action.type) {
      case 'xstate.assign': {
        const { assignment } = action
        const change = typeof assignment === 'function' ? assignment(moment, params) : assignment
        going.context = { ...context, ...change }
        return
      }
      case 'xstate.emit': {
        const fact = action.event(moment)
        effects.push((world) => world.tell(fact))
        return
      }
      case 'xstate.raise':
        effects.push((world) => world.wait(action.id, action.delay, action.event))
        return
      case 'xstate.cancel':
        effects.push((world) => world.stopWaiting(action.sendId))
        return
      default:
        effects.push(({ self }) => action({ ...moment, self }, params))
    }
  }

  return {
    begin(context) {
      const event = { type: 'xstate.init' }
      const going: Going = { leaf: root, context, left: new Map(), event, effects: [] }
      go(going, { source: root, target: `.${root.config.initial}` })
      return going
    },
    step(from, event) {
      const way = findByEvent(from, event)
      if (!way) return undefined
      const going: Going = { ...from, event, effects: [] }
      go(going, way)
      return going
    },
    isOpen(from, event) {
      const { target, actions } = findByEvent(from, event) ?? {}
      return target !== undefined || actions !== undefined
    },
  }
}

/** What a target stands for: a history, for where its state was left, or for its beginning. */
function arrival({ left }: Situation, aim: StateNode): StateNode {
  if (aim.config.type !== 'history' || !aim.parent) return aim
  return left.get(aim.parent) ?? aim.parent
}

/** The innermost state that is neither left nor entered. */
function innermostAround(source: StateNode, end: StateNode): StateNode | undefined {
  if (chart.isWithin(end, source)) return source
  const around = chart.outward(end).slice(1)
  return around.find((node) => node !== source && chart.isWithin(source, node))
}

const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : ([one].flat() as T[])
