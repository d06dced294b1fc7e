// What a chart says, in XState's configuration: the part of it that the charts here use.

/** What a chart asks and does is told of. */
export interface Moment {
  readonly context: object
  readonly event: ChartEvent
}

export interface ChartEvent {
  readonly type: string
}

export type Named =
  | string
  | { readonly type: string; readonly params?: (moment: Moment) => unknown }

export interface Way {
  readonly guard?: string
  readonly target?: string
  readonly actions?: Named | readonly Named[]
}

export type Ways = string | Way | readonly Way[]

export interface StateConfig {
  readonly type?: string
  readonly initial?: string
  readonly entry?: Named | readonly Named[]
  readonly on?: Readonly<Record<string, Ways>>
  readonly always?: Ways
  readonly after?: Readonly<Record<string, Ways>>
  readonly states?: Readonly<Record<string, StateConfig>>
}

export interface StateNode {
  readonly key: string
  readonly config: StateConfig
  readonly parent: StateNode | undefined
  readonly children: Readonly<Record<string, StateNode>>
  /** By event, also that of a wait that is over. */
  readonly ways: Readonly<Record<string, Ways>>
  /** Its waits: the event at the end of each, and the name of how long it is. */
  readonly waits: readonly (readonly [event: string, delay: string])[]
  readonly hasHistory: boolean
}

/** @param path empty for the chart as a whole */
export function readChart(config: StateConfig, path = '', parent?: StateNode): StateNode {
  const { on, after = {}, states = {} } = config
  const children: Record<string, StateNode> = {}
  const endOf = (delay: string) => `after ${delay} in${path}`
  const ends = Object.entries(after).map(([delay, ways]) => [endOf(delay), ways] as const)
  const node: StateNode = {
    key: path.slice(path.lastIndexOf('.') + 1),
    config,
    parent,
    children,
    ways: { ...on, ...Object.fromEntries(ends) },
    waits: Object.keys(after).map((delay) => [endOf(delay), delay]),
    hasHistory: Object.values(states).some(({ type }) => type === 'history'),
  }
  for (const [key, state] of Object.entries(states)) {
    children[key] = readChart(state, `${path}.${key}`, node)
  }
  return node
}

/** The state and those round it, the innermost first. The chart itself is the last. */
export const outward = (node: StateNode): readonly StateNode[] =>
  node.parent ? [node, ...outward(node.parent)] : [node]

export const isWithin = (node: StateNode, outer: StateNode): boolean =>
  outward(node).includes(outer)

/** Where a state begins. */
export function innermost(node: StateNode): StateNode {
  const initial = node.children[node.config.initial ?? '']
  return initial ? innermost(initial) : node
}

/** @param target `#chart.state.within`, `.within`, or the way from a state beside `source` */
export function follow(source: StateNode, target: string): StateNode {
  const [first = '', ...keys] = target.split('.')
  if (first.startsWith('#')) return walk(outward(source).at(-1), keys)
  return first ? walk(source.parent, [first, ...keys]) : walk(source, keys)
}

/** @throws where the chart has no such state */
function walk(from: StateNode | undefined, keys: readonly string[]): StateNode {
  const found = keys.reduce((node, key) => node?.children[key], from)
  if (!found) throw new Error(`Statechart: expected a state ${keys.join('.')}`)
  return found
}
