// Hide screen and Leave this site. One file, since both turn on the same keys, tab and window, which are
// watched and set back for all of its tests.

import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { render } from 'preact'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outline, QuickExit } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import { ok } from '../../src/course/result.ts'
import { openCourse } from '../../src/launch/course.tsx'
import type { PlayerEvent } from '../../src/player/events.ts'
import type { PlayerActor } from '../../src/player/use-player.ts'
import type { TrackingPort } from '../../src/tracking/port.ts'
import { StartPage } from '../../src/view/StartPage.tsx'
import {
  aBody,
  aCourse,
  aLesson,
  aLessonFile,
  aPage,
  aParagraph,
  text,
} from '../support/builders.ts'
import { holdClock, pass } from '../support/clock.ts'
import { aLaunch, aPort, refused, taken } from '../support/lms-port.ts'
import { arrived } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

/** What the window is asked to listen to. */
const listening = vi.spyOn(globalThis, 'addEventListener')
/** Where other sites would be opened. */
const replaced = vi.spyOn(location, 'replace').mockImplementation(() => undefined)
afterAll(() => {
  listening.mockRestore()
  replaced.mockRestore()
})
beforeEach(() => void replaced.mockClear())

const atElsewhere: QuickExit = { kind: 'leaveSite', address: 'https://weather.gov.uk/today' }
const openWays: PlayerEvent = { type: 'page.open', page: pageId('what', 'ways') }

interface Opened {
  readonly port?: TrackingPort
  readonly outline?: Outline
  readonly events?: readonly PlayerEvent[]
}

/** The course, opened in a tab that may have been used before. */
async function open(given: Opened = {}) {
  const { port = aPort(), events = [] } = given
  const root = document.body.appendChild(document.createElement('div'))
  let player: PlayerActor | undefined
  const played = { outline: given.outline ?? outline, lessons: arrived(lessonFiles) }
  const course = openCourse(port, played, root, {
    watch(started) {
      player = started
    },
  })
  await waitFor(() => expect(player).toBeTruthy())
  act(() => {
    for (const event of events) player?.send(event)
  })
  return { root, course, send: (event: PlayerEvent) => act(() => player?.send(event)) }
}

/** The page goes away, and with it all that listened to it. */
function close() {
  for (const [type, listener, options] of listening.mock.calls) {
    removeEventListener(type, listener, options)
  }
  listening.mockClear()
  // A page that is gone watches its title no more.
  screen.queryByRole('button', { name: 'Show again' })?.click()
  for (const root of document.querySelectorAll('body > div')) {
    render(null, root)
    root.remove()
  }
}
afterEach(close)

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const pressShift = async (times = 3) => {
  for (let count = 0; count < times; count++) await userEvent.keyboard('{Shift}')
}
const named = (role: string) => screen.queryAllByRole(role).map((found) => found.textContent)
/** All that somebody meets who looks at the screen, or listens to it. */
const onScreen = () => ({
  title: document.title,
  headings: named('heading'),
  buttons: named('button'),
  links: named('link'),
})
const hidden = { title: 'Training', headings: ['Training'], buttons: ['Show again'], links: [] }
const isHidden = () => screen.queryByRole('button', { name: 'Show again' }) !== null

describe('Hide screen', () => {
  it.each<[string, string, readonly PlayerEvent[]]>([
    ['the home', 'Becoming Trauma Informed', []],
    ['a page', 'Event, experience and effect', [openWays]],
    ['a note', 'What the body remembers', [{ type: 'page.open', page: pageId('what', 'body') }]],
    ['the check', 'Question 1 of 4', [{ type: 'check.start', draw: drawing(1) }]],
    [
      'the review',
      'Your answers so far',
      [{ type: 'check.start', draw: drawing(1) }, { type: 'check.review' }],
    ],
    ['a break', 'Take your time', [openWays, { type: 'break.take' }]],
  ])('leaves one button of %s, and shows it again as it was', async (_, heading, events) => {
    const { root } = await open({ events })
    const before = onScreen()
    await press('Hide screen')
    expect(onScreen()).toEqual(hidden)
    expect(root.inert).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show again' }))
    await press('Show again')
    expect(onScreen()).toEqual(before)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(heading)
    expect(root.inert).toBe(false)
    expect(document.activeElement?.textContent).toBe('Hide screen')
  })

  it('happens once the course has been left, too', async () => {
    await open({ events: [{ type: 'course.leave' }] })
    await pressShift()
    expect(onScreen()).toEqual(hidden)
  })

  it('gives the focus back to what had it, also to a box that was being filled in', async () => {
    await open({ events: [{ type: 'check.start', draw: drawing(1) }] })
    const [answer] = screen.getAllByRole<HTMLInputElement>(/radio|checkbox/)
    if (!answer) throw new Error('expected an answer')
    await userEvent.click(answer)
    await pressShift()
    await press('Show again')
    expect(document.activeElement).toBe(answer)
    expect(answer.checked).toBe(true)
  })

  it('gives it to the heading where nothing had it, or where it is gone', async () => {
    const { send } = await open({ events: [openWays] })
    await pressShift()
    await press('Show again')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    screen.getByRole('button', { name: /^Next/ }).focus()
    await pressShift()
    send({ type: 'home.open' })
    await press('Show again')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('closes an open menu, and gives the focus to its button', async () => {
    await open({ events: [openWays] })
    await press('Menu')
    await pressShift()
    expect(onScreen()).toEqual(hidden)
    await press('Show again')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy()
  })

  it('UL17: pauses what is playing', async () => {
    const page = aPage('one', 'start')
    const body = aBody(page, [
      {
        kind: 'audio',
        title: text('A waiting room'),
        blocks: [],
        file: 'room.mp3',
        length: '',
        picture: undefined,
        tracks: [],
        transcript: [aParagraph('Steps.')],
      },
    ])
    const pause = vi.spyOn(HTMLMediaElement.prototype, 'pause')
    const root = document.body.appendChild(document.createElement('div'))
    const course = {
      outline: aCourse([aLesson('one', [page])]),
      lessons: arrived([aLessonFile([body])]),
    }
    openCourse(aPort(), course, root, {
      watch: (player) => player.send({ type: 'page.open', page: page.id }),
    })
    await waitFor(() => expect(root.querySelector('audio')).toBeTruthy())
    await pressShift()
    expect(pause.mock.contexts).toEqual([root.querySelector('audio')])
    pause.mockRestore()
  })

  it('keeps the name of what goes on under it', async () => {
    const { send } = await open({ events: [openWays] })
    await press('Hide screen')
    send({ type: 'break.take' })
    await waitFor(() => expect(document.title).toBe('Training'))
    await press('Show again')
    expect(document.title).toBe('Take your time – Becoming Trauma Informed')
  })

  it('leaves the page under it alone when the key of the main button is pressed', async () => {
    await open({ events: [openWays] })
    await press('Hide screen')
    document.body.focus()
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true })
    await press('Show again')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Event, experience and effect',
    )
  })

  it('does not end at the second press of a double one', async () => {
    await open()
    await press('Hide screen')
    fireEvent.click(screen.getByRole('button', { name: 'Show again' }), { detail: 2 })
    expect(isHidden()).toBe(true)
  })

  it('saves at once what the learning system had refused', async () => {
    const port = aPort([ok(aLaunch())], [refused, taken])
    await open({ port, events: [openWays] })
    await waitFor(() => expect(port.tried).toHaveLength(1))
    await press('Hide screen')
    await waitFor(() => expect(port.written).toHaveLength(1))
  })

  it('works while the learning system has not answered', async () => {
    const waiting = new Promise<never>(() => undefined)
    const root = document.body.appendChild(document.createElement('div'))
    render(<StartPage outline={outline} />, root)
    document.title = outline.title
    openCourse({ ...aPort(), open: () => waiting }, { outline, lessons: arrived([]) }, root)
    await pressShift()
    expect(onScreen()).toEqual(hidden)
    await press('Show again')
    expect(document.title).toBe(outline.title)
    expect(screen.getByText('Opening…')).toBeTruthy()
  })
})

describe('A refresh', () => {
  it('keeps the screen hidden until it is shown again', async () => {
    await open({ events: [openWays] })
    await press('Hide screen')
    const kept = sessionStorage.getItem(`${outline.id}.hidden`) ?? ''
    expect(kept).not.toBe('')
    close()
    sessionStorage.setItem(`${outline.id}.hidden`, kept)
    document.documentElement.hidden = true
    await open()
    expect(document.documentElement.hidden).toBe(false)
    await waitFor(() => expect(onScreen()).toEqual(hidden))
    await press('Show again')
    expect(screen.getByRole('heading', { level: 1 })).toBe(document.activeElement)
    close()
    await open()
    expect(isHidden()).toBe(false)
  })

  it('shows the course where the browser keeps nothing for a tab', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    const storage = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(blocked)
    await open()
    await press('Hide screen')
    expect(isHidden()).toBe(true)
    close()
    await open()
    expect(isHidden()).toBe(false)
    storage.mockRestore()
  })
})

describe('Shift, pressed three times', () => {
  it('hides the screen, and does not show it again', async () => {
    await open()
    await pressShift(2)
    expect(isHidden()).toBe(false)
    await pressShift(1)
    expect(isHidden()).toBe(true)
    await pressShift(3)
    expect(isHidden()).toBe(true)
  })

  it.each<[string, () => unknown]>([
    [
      'as part of capital letters',
      () => userEvent.keyboard('{Shift>}A{/Shift}{Shift>}B{/Shift}{Shift>}C{/Shift}'),
    ],
    ['with another key in between', () => userEvent.keyboard('{Shift}{Shift}a{Shift}')],
    ['with Control', () => userEvent.keyboard('{Control>}{Shift}{Shift}{Shift}{/Control}')],
    [
      'with Alt, as for another keyboard',
      () => userEvent.keyboard('{Alt>}{Shift}{Shift}{Shift}{/Alt}'),
    ],
    [
      'with a press of the mouse',
      async () => {
        await pressShift(2)
        fireEvent.pointerDown(document.body)
        await pressShift(1)
      },
    ],
    [
      'by being held down',
      () => {
        fireEvent.keyDown(document.body, { key: 'Shift' })
        for (const _ of [1, 2, 3]) fireEvent.keyDown(document.body, { key: 'Shift', repeat: true })
        fireEvent.keyUp(document.body, { key: 'Shift' })
      },
    ],
  ])('hides nothing %s', async (_, keys) => {
    await open()
    await keys()
    expect(isHidden()).toBe(false)
  })

  it.each([
    [4900, true],
    [5100, false],
  ])('within %i milliseconds: %s', async (time, isEnough) => {
    await open()
    for (const at of [0, time / 2, time]) {
      fireEvent.keyDown(document.body, { key: 'Shift' })
      const up = new KeyboardEvent('keyup', { key: 'Shift', bubbles: true })
      Object.defineProperty(up, 'timeStamp', { value: 1000 + at })
      act(() => void document.body.dispatchEvent(up))
    }
    expect(isHidden()).toBe(isEnough)
  })
})

describe('An organisation', () => {
  it('may have neither button nor keys', async () => {
    await open({ outline: { ...outline, quickExit: { kind: 'off' } } })
    expect(screen.queryByRole('button', { name: /Hide|Leave/ })).toBeNull()
    await pressShift()
    expect(isHidden()).toBe(false)
  })

  it('may ask for something else while a trainer looks at the course', async () => {
    const { course } = await open()
    const lessons = arrived(lessonFiles)
    act(() =>
      course.replace({ outline: { ...outline, quickExit: atElsewhere }, lessons }, (page) => page),
    )
    expect(screen.getByRole('button', { name: 'Leave this site' })).toBeTruthy()
  })
})

describe('Leave this site', () => {
  const leaving = { ...outline, quickExit: atElsewhere }

  it('covers the screen at once, then goes to the address', async () => {
    await open({ outline: leaving })
    await press('Leave this site')
    expect(onScreen()).toEqual(hidden)
    await waitFor(() => expect(replaced.mock.calls).toEqual([['https://weather.gov.uk/today']]))
  })

  it('is the second link of each screen, and what Shift pressed three times does', async () => {
    await open({ outline: leaving, events: [openWays] })
    expect(named('link').slice(0, 2)).toEqual(['Skip to the page', 'Leave this site'])
    const bar = within(screen.getByRole('banner'))
    await userEvent.click(bar.getByRole('link', { name: 'Leave this site' }))
    await waitFor(() => expect(replaced).toHaveBeenCalledOnce())
    await press('Show again')
    await pressShift()
    expect(isHidden()).toBe(true)
    await waitFor(() => expect(replaced).toHaveBeenCalledTimes(2))
  })

  it('waits for a save no longer than 300 milliseconds', async () => {
    const never = new Promise<never>(() => undefined)
    const port: TrackingPort = { ...aPort(), save: () => never }
    await open({ port, outline: leaving, events: [openWays] })
    holdClock()
    await press('Leave this site')
    expect(isHidden()).toBe(true)
    await act(async () => void (await new Promise(requestAnimationFrame)))
    await pass(200)
    expect(replaced).not.toHaveBeenCalled()
    await pass(100)
    expect(replaced).toHaveBeenCalledOnce()
  })

  it('goes in its own window where the frame may not replace the one around it', async () => {
    const around = {
      location: {
        replace: vi.fn(() => {
          throw new DOMException('no', 'SecurityError')
        }),
      },
    }
    const top = vi.spyOn(window, 'top', 'get').mockReturnValue(around as unknown as Window)
    await open({ outline: leaving })
    await press('Leave this site')
    await waitFor(() => expect(replaced.mock.calls).toEqual([['https://weather.gov.uk/today']]))
    expect(around.location.replace).toHaveBeenCalledOnce()
    top.mockRestore()
  })

  it('leaves nothing in the tab: neither choices nor a hidden screen', async () => {
    sessionStorage.setItem(`${outline.id}.chosen`, '{"rating:before":"a2"}')
    await open({ outline: leaving })
    await press('Leave this site')
    await waitFor(() => expect(replaced).toHaveBeenCalledOnce())
    expect(sessionStorage.getItem(`${outline.id}.chosen`)).toBeNull()
    expect(sessionStorage.getItem(`${outline.id}.hidden`)).toBeNull()
  })
})
