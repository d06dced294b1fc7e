// Whole visits, from the screen to a strict learning system and back at the next launch.

import { act, screen, waitFor } from '@testing-library/preact'
import { render } from 'preact'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import { newProgress, visit as visitPage } from '../../src/course/progress.ts'
import { ok } from '../../src/course/result.ts'
import { encode } from '../../src/course/saved-state.ts'
import { openCourse } from '../../src/launch/course.tsx'
import { otherWindows } from '../../src/launch/other-windows.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import type { PlayerActor } from '../../src/player/use-player.ts'
import type { Launch, TrackingPort } from '../../src/tracking/port.ts'
import { type Habit, refuses } from '../support/bad-mannered-lms.ts'
import { PretendChannel } from '../support/channels.ts'
import type { LaunchOptions } from '../support/lms-launch.ts'
import { arrived } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { launch, names } from '../tracking/launch.ts'
import { lessonFiles, outline } from './whole-course.ts'

const listening = vi.spyOn(globalThis, 'addEventListener')
afterAll(() => listening.mockRestore())
beforeEach(() => vi.stubGlobal('BroadcastChannel', PretendChannel))
const windows = new Set<() => void>()
afterEach(() => {
  for (const close of windows) close()
})

const ways = pageId('what', 'ways')
const openWays: PlayerEvent = { type: 'page.open', page: ways }
const offer = () => screen.queryByText(/We found answers on this device/)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const title = () => screen.getByRole('heading', { level: 1 }).textContent

describe.each(['1.2', '2004'] as const)('a visit in SCORM %s', (edition) => {
  async function visit(
    options: LaunchOptions = {},
    habits: readonly Habit[] = [],
    lessons = arrived(lessonFiles, { otherWindows }),
    more: Partial<Launch> = {},
  ) {
    const system = launch(edition, habits, options)
    const root = document.body.appendChild(document.createElement('div'))
    let player: PlayerActor | undefined
    history.replaceState(null, '', '/')
    let isGone = false
    /** What is gone says no goodbye. */
    const leave: TrackingPort['leave'] = (...last) => isGone || system.port.leave(...last)
    const open: TrackingPort['open'] = async () => {
      const opened = await system.port.open()
      return opened.ok ? ok({ ...opened.value, ...more }) : opened
    }
    const port = { ...system.port, open, leave }
    openCourse(port, { outline, lessons }, root, {
      watch(started) {
        player = started
      },
    })
    /** The window is gone, and with it all that went on in it. No event tells the system. */
    function close() {
      isGone = true
      dispatchEvent(new Event('pagehide'))
      for (const [type, listener, options] of listening.mock.calls) {
        removeEventListener(type, listener, options)
      }
      listening.mockClear()
      render(null, root)
      root.remove()
      windows.delete(close)
    }
    windows.add(close)
    await waitFor(() => expect(player).toBeTruthy())
    await waitFor(() => screen.getByRole('button', { name: /^(Start|Carry on|Look again)/ }))
    const send = (...events: readonly PlayerEvent[]) =>
      act(async () => {
        for (const event of events) player?.send(event)
      })
    const seen = () => player?.getSnapshot().context.progress.seen
    const saved = () => system.elements()['cmi.suspend_data']
    return { ...system, send, seen, saved, close }
  }

  /** What the device keeps, of the one learner there is. */
  function keptStates(): readonly string[] {
    const [shelf = '{}'] = Object.values<string>({ ...localStorage })
    const [own = {}] = Object.values<object>(JSON.parse(shelf))
    return Object.keys(own)
  }

  const commitRefused = refuses('101', ({ asked }) => asked === 'Commit')

  /** A first visit in which nothing was saved, and the window was closed. */
  async function lost(options: LaunchOptions = {}) {
    const first = await visit(options, [commitRefused])
    await first.send(openWays)
    await waitFor(() =>
      screen.getByText('Not saved yet. We will keep trying.', { selector: '.saved' }),
    )
    first.close()
    expect(first.saved()).toBeUndefined()
  }

  it('whose answers were not saved has them offered back, and used', async () => {
    await lost()
    const again = await visit()
    expect(offer()).toBeTruthy()
    expect(again.seen()).toEqual([])
    expect(title()).toBe(outline.title)
    await press('Use them')
    expect(offer()).toBeNull()
    expect(screen.getByText('Your answers are back.')).toBeTruthy()
    expect(again.seen()).toContain(ways)
    expect(title()).toBe('Welcome back')
    await waitFor(() => expect(again.saved()).toBeTruthy())
    again.rest()
    expect(again.lms.refused).toEqual([])
    again.close()
    expect(localStorage).toHaveLength(1)
    const third = await visit({ record: again.lms.record() })
    expect(third.seen()).toContain(ways)
    expect(offer()).toBeNull()
    expect(localStorage).toHaveLength(0)
  })

  it('has them left out where the learner does not want them, and they are gone', async () => {
    await lost()
    const again = await visit()
    await press('Leave them out')
    expect(offer()).toBeNull()
    expect(again.seen()).toEqual([])
    expect(localStorage).toHaveLength(0)
    expect(again.saved()).toBeUndefined()
  })

  it('has them offered until it is decided, whatever is saved meanwhile', async () => {
    await lost()
    const again = await visit()
    await again.send({ type: 'page.open', page: pageId('what', 'start') })
    await waitFor(() => expect(again.saved()).toBeTruthy())
    await again.send({ type: 'home.open' })
    await press('Use them')
    expect(again.seen()).toEqual(expect.arrayContaining([ways, pageId('what', 'start')]))
  })

  it('is offered nothing where the system has it all', async () => {
    const first = await visit()
    await first.send(openWays)
    dispatchEvent(new Event('pagehide'))
    first.close()
    await visit({ record: first.lms.record() })
    expect(offer()).toBeNull()
  })

  it('is offered nothing where only the last answer of the system was lost', async () => {
    const first = await visit({}, [
      ({ asked, run }) => {
        const answer = run()
        return asked === 'Commit' ? '<!doctype html><title>Sign in</title>' : answer
      },
    ])
    await first.send(openWays)
    await waitFor(() => screen.getByText('Your learning system has stopped answering.'))
    first.close()
    expect(localStorage).toHaveLength(1)
    const again = await visit({ record: first.lms.record() })
    expect(again.seen()).toContain(ways)
    expect(offer()).toBeNull()
    expect(localStorage).toHaveLength(0)
  })

  it('whose page is loaded anew before it is saved says so, saves it, and keeps it on the device meanwhile', async () => {
    await lost()
    const [savedState = ''] = keptStates()
    const again = await visit({}, [commitRefused], undefined, { savedState, isUnsaved: true })
    expect(again.seen()).toContain(ways)
    expect(offer()).toBeNull()
    await waitFor(() =>
      screen.getByText('Not saved yet. We will keep trying.', { selector: '.saved' }),
    )
    expect(keptStates()).toContain(savedState)
  })

  it('of somebody else on the same device is offered nothing', async () => {
    await lost({ learnerId: 'sam' })
    const other = await visit({ learnerId: 'jo' })
    expect(offer()).toBeNull()
    expect(other.seen()).toEqual([])
    other.close()
    await visit({ learnerId: 'sam' })
    expect(offer()).toBeTruthy()
  })

  it('leaves nothing on the device that tells who was learning', async () => {
    await lost({ learnerId: 'okafor', learnerName: 'Okafor, Sam' })
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/okafor|sam/i)
    expect(Object.keys(localStorage)).toEqual([`${outline.id}.unsaved`])
  })

  it('X17: that was ended calls no more, says so, and has later answers offered back', async () => {
    const first = await visit()
    await first.send(openWays)
    await act(async () => void dispatchEvent(new Event('pagehide')))
    const before = first.lms.calls.length
    await first.send({ type: 'page.open', page: pageId('what', 'start') })
    expect(screen.getByRole('heading', { name: 'This visit has ended' })).toBeTruthy()
    expect(screen.getByText(/We will offer your answers back then/)).toBeTruthy()
    dispatchEvent(new Event('pagehide'))
    expect(first.lms.calls).toHaveLength(before)
    expect(first.lms.refused).toEqual([])
    first.close()
    const again = await visit({ record: first.lms.record() })
    await press('Use them')
    expect(again.seen()).toEqual(expect.arrayContaining([ways, pageId('what', 'start')]))
  })

  it('X17: whose page goes away while it opens says that it has ended, should the page come back', async () => {
    const { port } = launch(edition)
    const root = document.body.appendChild(document.createElement('div'))
    const lessons = arrived(lessonFiles)
    openCourse({ ...port, open: () => new Promise(() => {}) }, { outline, lessons }, root)
    expect(screen.queryByRole('heading')).toBeNull()
    await act(async () => void dispatchEvent(new Event('pagehide')))
    await waitFor(() => screen.getByRole('heading', { name: 'This visit has ended' }))
    expect(screen.queryByText(/We will offer your answers back/)).toBeNull()
    render(null, root)
    root.remove()
  })

  it('X04: whose session is over says that answers will be offered back, and offers them', async () => {
    const over = refuses(names[edition].over, ({ asked }) => asked === 'SetValue')
    const first = await visit({}, [over])
    await first.send(openWays)
    await waitFor(() => screen.getByText(/We will offer your answers back then/))
    first.close()
    await visit()
    expect(offer()).toBeTruthy()
  })

  it('X07: whose saved place cannot be read keeps it: here, and there until something is done', async () => {
    const foreign = '9.of-a-later-version.'
    const record = {
      edition,
      elements: { 'cmi.suspend_data': foreign, [names[edition].exit]: 'suspend' },
      totalTime: 0,
    }
    const first = await visit({ record })
    expect(screen.getByText(/We could not read your saved place/)).toBeTruthy()
    expect(first.saved()).toBe(foreign)
    await first.send(openWays)
    await waitFor(() => expect(first.saved()).toMatch(/^1\./))
    expect(JSON.stringify({ ...localStorage })).toContain(foreign)
    first.close()
    await visit({ record: first.lms.record() })
    expect(offer()).toBeNull()
    expect(JSON.stringify({ ...localStorage })).toContain(foreign)
  })

  describe('X10: of a course that is open in another window', () => {
    /** A page that was opened there after this window had begun. */
    const body = pageId('what', 'body')
    const there = encode(outline, visitPage(outline, newProgress, body), 9)
    const question = /already open in another window/
    let other: PretendChannel
    afterEach(() => other.close())

    /** Another window, which is in use. It answers each question. */
    function openElsewhere(learner?: string) {
      other = new PretendChannel(outline.id)
      other.onmessage = ({ data }) => {
        if (!(data as { state?: string }).state) say(there, learner)
      }
    }

    const say = (state: string, learner?: string) =>
      other.postMessage({ learner, state, at: Date.now() })

    const useThis = () => press('Use this window')

    it('asks, and has done nothing that the other one would feel', async () => {
      openElsewhere()
      const second = await visit()
      await waitFor(() => screen.getByText(question))
      expect(document.activeElement?.textContent).toBe('This course is open in another window')
      const before = second.lms.calls.length
      await second.send(openWays)
      second.hide()
      dispatchEvent(new Event('pagehide'))
      expect(second.lms.calls).toHaveLength(before)
      expect(second.lms.record().elements).toEqual({})
      expect(second.lms.refused).toEqual([])
    })

    it('asks as soon as it can, where the reader comes when it is in use already', async () => {
      openElsewhere()
      const whole = arrived(lessonFiles, { otherWindows })
      const listeners = new Set<() => void>()
      let isHere = false
      const second = await visit({}, [], {
        ...whole,
        script: () => (isHere ? whole.script() : undefined),
        subscribe(listener) {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      })
      await second.send(openWays)
      expect(screen.queryByText(question)).toBeNull()
      isHere = true
      act(() => {
        for (const tell of listeners) tell()
      })
      await waitFor(() => screen.getByText(question))
      await useThis()
      expect(second.seen()).toEqual(expect.arrayContaining([body, ways]))
    })

    it('is used here when the learner says so, with all that was done there', async () => {
      openElsewhere()
      const second = await visit()
      await waitFor(() => screen.getByText(question))
      await useThis()
      expect(screen.queryByText(question)).toBeNull()
      expect(second.seen()).toContain(body)
      await waitFor(() => expect(second.saved()).toBeTruthy())
    })

    it('is given up when the other one is wanted, calls no more, and can be had back', async () => {
      openElsewhere()
      other.onmessage = undefined
      const first = await visit()
      await first.send(openWays)
      await waitFor(() => expect(first.saved()).toBeTruthy())
      first.rest()
      const saved = first.saved()
      await act(async () => say(there))
      await waitFor(() => screen.getByText(/You are using this course in another window now/))
      const before = first.lms.calls.length
      const heard: unknown[] = []
      other.onmessage = ({ data }) => heard.push(data)
      first.hide()
      first.rest()
      await first.send({ type: 'page.open', page: pageId('what', 'start') })
      expect(first.lms.calls).toHaveLength(before)
      expect(heard).toEqual([])
      await useThis()
      await waitFor(() => expect(first.saved()).not.toBe(saved))
      expect(first.seen()).toEqual(expect.arrayContaining([ways, body, pageId('what', 'start')]))
      expect(first.lms.refused).toEqual([])
    })

    it('is told each thing that is done here', async () => {
      openElsewhere()
      const heard: unknown[] = []
      other.onmessage = ({ data }) => heard.push(data)
      const only = await visit()
      await only.send(openWays)
      await waitFor(() => expect(only.saved()).toBeTruthy())
      expect(heard.at(-1)).toMatchObject({ state: only.saved() })
    })
  })

  it('keeps no answers on a device whose storage throws, and all the same saves them', async () => {
    const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('QuotaExceededError')
    })
    const first = await visit()
    await first.send(openWays)
    await waitFor(() => expect(first.saved()).toBeTruthy())
    blocked.mockRestore()
  })
})
