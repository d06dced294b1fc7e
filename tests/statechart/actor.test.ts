// What an actor does when others misbehave.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assign, createActor, emit, setup } from '../../src/statechart/xstate.ts'

const lamp = (act: () => void = () => undefined) =>
  setup({
    guards: {
      isMended: () => {
        throw new Error('No hand for it')
      },
    },
    actions: {
      act,
      count: assign(({ context }) => ({ times: (context as { times: number }).times + 1 })),
      say: emit(() => ({ type: 'switched' })),
    },
  }).createMachine({
    context: () => ({ times: 0 }),
    initial: 'off',
    states: {
      off: {
        on: { press: { target: 'on', actions: ['act', 'count', 'say'] } },
      },
      on: { on: { press: 'off', mend: { guard: 'isMended', target: 'off' } } },
    },
  })

const press = { type: 'press' }

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

/** Of a lamp that was pressed often, and kept and taken up again in between. */
function pressedOften(): { readonly now: object; readonly before: readonly WeakRef<object>[] } {
  const before: WeakRef<object>[] = []
  let actor = createActor(lamp(), {}).start()
  for (let times = 0; times < 10; times++) {
    before.push(new WeakRef(actor.getSnapshot()))
    actor.send(press)
    before.push(new WeakRef(actor.getSnapshot()))
    actor = createActor(lamp(), { snapshot: actor.getPersistedSnapshot() }).start()
    actor.send(press)
  }
  return { now: actor.getSnapshot(), before }
}

describe('a chart that runs', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('waits with what is sent until it has started', () => {
    const actor = createActor(lamp(), {})
    actor.send(press)
    expect(actor.getSnapshot().value).toBe('off')
    expect(actor.start().getSnapshot().value).toBe('on')
  })

  it('takes what is sent by those who watch afterwards, in its turn', () => {
    const actor = createActor(lamp(), {}).start()
    const seen: unknown[] = []
    actor.subscribe(({ value }) => {
      if (value === 'on') actor.send(press)
      seen.push(value)
    })
    actor.send(press)
    expect(seen).toEqual(['on', 'off'])
  })

  it('goes on when an action or someone who watches throws, and the browser hears of it', () => {
    const fails = () => {
      throw new Error('Not now')
    }
    const actor = createActor(lamp(fails), {}).start()
    const seen: unknown[] = []
    actor.on('switched', fails)
    actor.subscribe(fails)
    actor.subscribe(({ value }) => seen.push(value))
    actor.send(press)
    expect(seen).toEqual(['on'])
    expect(actor.getSnapshot().context).toEqual({ times: 1 })
    for (let fault = 0; fault < 3; fault++)
      expect(() => vi.advanceTimersToNextTimer()).toThrow('Not now')
  })

  it('is as it was when a guard throws, and takes the next event', () => {
    const actor = createActor(lamp(), {}).start()
    actor.send(press)
    expect(() => actor.send({ type: 'mend' })).toThrow('No hand for it')
    expect(actor.getSnapshot().value).toBe('on')
    actor.send(press)
    expect(actor.getSnapshot().value).toBe('off')
  })

  it('hears nothing more once it is stopped', () => {
    const actor = createActor(lamp(), {}).start()
    actor.stop()
    actor.send(press)
    expect(actor.getSnapshot().value).toBe('off')
  })
})

describe('a chart that runs for long', () => {
  it('holds nothing of where it was', async () => {
    const { now, before } = pressedOften()
    // What a weak reference was asked for stays until the turn is over.
    await new Promise((next) => setTimeout(next))
    collectGarbage()
    expect(before.filter((snapshot) => snapshot.deref())).toEqual([])
    expect(now).toMatchObject({ value: 'off', context: { times: 10 } })
  })
})
