// The charts use no part of XState that its stand-in in the package does not have.

import { describe, expect, it } from 'vitest'
import { playerMachine } from '../../src/player/machine.ts'
import {
  follow,
  readChart,
  type StateNode,
  type Way,
  type Ways,
} from '../../src/statechart/chart.ts'
import type { Machine } from '../../src/statechart/xstate.ts'
import { trackerMachine } from '../../src/tracking/tracker.ts'

const STATE = ['initial', 'entry', 'on', 'always', 'after', 'states', 'type', 'history']

const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : ([one].flat() as T[])

const nodesIn = (node: StateNode): readonly StateNode[] => [
  node,
  ...Object.values(node.children).flatMap(nodesIn),
]

const waysOf = ({ config: { on, after, always } }: StateNode): readonly Way[] =>
  [...Object.values(on ?? {}), ...Object.values(after ?? {}), always]
    .flatMap((ways: Ways | undefined) => list(ways))
    .map((way) => (typeof way === 'string' ? { target: way } : way))

describe.each([
  ['player', playerMachine as unknown as Machine],
  ['tracker', trackerMachine as unknown as Machine],
])('the chart of the %s', (id, { config, implementations }) => {
  const chart = readChart(config)
  const nodes = nodesIn(chart)
  const { actions = {}, guards = {}, delays = {} } = implementations

  it('is made of states that begin, end or remember', () => {
    expect(config).toMatchObject({ id })
    for (const { config: state, parent } of nodes) {
      if (parent) expect(STATE).toEqual(expect.arrayContaining(Object.keys(state)))
      expect([undefined, 'final', 'history']).toContain(state.type)
      if (state.type === 'history') expect(state).toMatchObject({ history: 'deep' })
      if (state.type === 'final') expect(parent).toBe(chart)
      if (state.states) expect(state.states).toHaveProperty(state.initial ?? '')
    }
  })

  it('has ways that lead to a state, if their guard and actions have names', () => {
    for (const node of nodes) {
      for (const way of waysOf(node)) {
        expect(['target', 'guard', 'actions']).toEqual(expect.arrayContaining(Object.keys(way)))
        if (way.target?.startsWith('#')) expect(way.target).toMatch(new RegExp(`^#${id}\\.`))
        if (way.target) expect(() => follow(node, way.target ?? '')).not.toThrow()
        if (way.guard) expect(guards).toHaveProperty(way.guard)
      }
      for (const action of [
        ...list(node.config.entry),
        ...waysOf(node).flatMap((way) => list(way.actions)),
      ]) {
        expect(actions).toHaveProperty([typeof action === 'string' ? action : action.type])
      }
      for (const delay of Object.keys(node.config.after ?? {})) {
        expect(delays).toHaveProperty(delay)
      }
    }
  })

  it('changes, waits and tells in ways that the stand-in knows', () => {
    for (const action of Object.values(actions)) {
      if (action.type === undefined) continue
      expect(action.type).toMatch(/^xstate\.(assign|raise|cancel|emit)$/)
      if (action.type === 'xstate.raise') {
        const { event, id: name, delay } = action
        expect({ event, name, delay }).toEqual({
          event: { type: expect.any(String) },
          name: expect.any(String),
          delay: expect.any(Number),
        })
      }
      if (action.type === 'xstate.cancel') expect(action.sendId).toBeTypeOf('string')
      if (action.type === 'xstate.emit') expect(action.event).toBeTypeOf('function')
      if (action.type === 'xstate.assign' && typeof action.assignment !== 'function') {
        const values = Object.values(action.assignment)
        expect(values.filter((value) => typeof value === 'function')).toEqual([])
      }
    }
  })
})
