import { act, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { arrived, renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const heading = () => screen.getByRole('heading', { level: 1 })
const openWays: PlayerEvent = { type: 'page.open', page: pageId('what', 'ways') }
const goTo = (address: string) =>
  act(() => {
    history.pushState(null, '', address)
    dispatchEvent(new PopStateEvent('popstate'))
  })

describe('A change of page', () => {
  it('moves the focus to the heading, and the first drawing moves it nowhere (WCAG 2.4.3)', async () => {
    renderCourse({ ...course, events: [openWays] })
    expect(document.activeElement).toBe(document.body)
    await press(/^Next/)
    expect(document.activeElement).toBe(heading())
  })

  it('names page, lesson and course in the title, each once (WCAG 2.4.2)', async () => {
    renderCourse({ ...course, events: [openWays] })
    expect(document.title).toBe(
      'Event, experience and effect – What do we mean by trauma? – Becoming Trauma Informed',
    )
    await press(/^Back/)
    expect(document.title).toBe('What do we mean by trauma? – Becoming Trauma Informed')
  })

  it.each<[string, string, readonly PlayerEvent[]]>([
    ['the home', 'Becoming Trauma Informed', []],
    ['a break', 'Take your time – Becoming Trauma Informed', [openWays, { type: 'break.take' }]],
    [
      'the check',
      'Question 1 of 4 – Check your learning – Becoming Trauma Informed',
      [{ type: 'check.start', draw: drawing(1) }],
    ],
    [
      'the review',
      'Your answers so far – Check your learning – Becoming Trauma Informed',
      [{ type: 'check.start', draw: drawing(1) }, { type: 'check.review' }],
    ],
    ['the end', 'You have left the course – Becoming Trauma Informed', [{ type: 'course.leave' }]],
  ])('names each screen in the title: %s', (_, title, events) => {
    renderCourse({ ...course, events })
    expect(document.title).toBe(title)
  })

  it('happens once for a double press', async () => {
    renderCourse({ ...course, events: [{ type: 'page.open', page: pageId('what', 'start') }] })
    await press(/^Next/)
    fireEvent.click(screen.getByRole('button', { name: /^Next/ }), { detail: 2 })
    expect(heading().textContent).toBe('Event, experience and effect')
  })

  it('shows in the address', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press(/^Back/)
    expect(location.hash).toBe('#/what/start')
  })

  it('happens without a pointer, by the key of the main button', async () => {
    renderCourse({ ...course, events: [openWays] })
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(heading().textContent).toBe('What the body remembers')
  })

  it('does not happen by that key under an open menu', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(document.querySelector('main h1')?.textContent).toBe('Event, experience and effect')
  })
})

describe('An address', () => {
  it('opens its page when the course opens', () => {
    history.replaceState(null, '', '#/what/ways')
    renderCourse(course)
    expect(heading().textContent).toBe('Event, experience and effect')
  })

  it('leads to the choice at a note, never past it', () => {
    history.replaceState(null, '', '#/what/body')
    renderCourse(course)
    expect(screen.getByRole('button', { name: 'Show this page' })).toBeTruthy()
  })

  it('given in the very moment of the first drawing is not missed', () => {
    act(() => {
      renderCourse(course)
      history.pushState(null, '', '#/what/ways')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    expect(heading().textContent).toBe('Event, experience and effect')
  })

  it('takes the browser back to where it was', () => {
    renderCourse({ ...course, events: [openWays] })
    goTo('#/what/start')
    expect(heading().textContent).toBe('What do we mean by trauma?')
    goTo('#/')
    expect(screen.getByRole('heading', { name: 'Your path' })).toBeTruthy()
  })

  it('X18: that is not there any more leads to the list of lessons, and says so', async () => {
    renderCourse({ ...course, events: [openWays] })
    goTo('#/what/gone')
    expect(screen.getByText(/That page is not here any more/)).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: 'What do we mean by trauma?' }))
    await userEvent.click(screen.getByRole('link', { name: 'Becoming Trauma Informed' }))
    expect(screen.queryByText(/That page is not here any more/)).toBeNull()
  })

  it('of the check comes back to an open try and starts none', () => {
    const { player } = renderCourse(course)
    goTo('#/check')
    expect(heading().textContent).toBe('Check your learning')
    expect(player.getSnapshot().context.progress.check.open).toBe(false)
    act(() => player.send({ type: 'check.start', draw: drawing(1) }))
    goTo('#/what/start')
    goTo('#/check')
    expect(heading().textContent).toBe('Question 1 of 4')
  })

  it('leads back from the skip link to the very question of the check', () => {
    renderCourse({
      ...course,
      events: [{ type: 'check.start', draw: drawing(1) }, { type: 'check.skip' }],
    })
    goTo('#page')
    goTo('#/check')
    expect(heading().textContent).toBe('Question 2 of 4')
  })

  it('is left alone by the skip link', () => {
    renderCourse({ ...course, events: [openWays] })
    goTo('#page')
    expect(heading().textContent).toBe('Event, experience and effect')
  })

  it('is done without where the frame refuses it', async () => {
    const { pushState } = history
    history.pushState = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    renderCourse({ ...course, events: [openWays] })
    await press(/^Next/)
    history.pushState = pushState
    expect(heading().textContent).toBe('What the body remembers')
  })
})

describe('The menu', () => {
  it('lists every page with its state, and the page on screen as such (WCAG 2.4.5)', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    const menu = within(screen.getByRole('dialog', { name: 'Menu' }))
    const here = menu.getByRole('link', { name: 'Event, experience and effect' })
    expect(here.getAttribute('aria-current')).toBe('page')
    expect(menu.getByText('You are here')).toBeTruthy()
    expect(menu.getByText('5 minutes · In progress, 1 of 4 pages')).toBeTruthy()
    expect(menu.getByText(/One page says how fear shows/)).toBeTruthy()
    expect(menu.getByRole('link', { name: 'Privacy' })).toBeTruthy()
    const copy = menu.getByRole('link', { name: /^Plain copy.*opens in a new tab/ })
    expect(copy.getAttribute('href')).toBe('plain.html')
  })

  it('says on the home that one is there, and of no page, though its lesson stands open', async () => {
    renderCourse({ ...course, events: [openWays, { type: 'home.open' }] })
    await press('Menu')
    const menu = within(screen.getByRole('dialog', { name: 'Menu' }))
    const here = menu
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(here.map(({ textContent }) => textContent)).toEqual(['Course home'])
    expect(menu.queryByText('You are here')).toBeNull()
    const ways = menu.getByRole('link', { name: 'Event, experience and effect' })
    expect(ways.closest('details')?.open).toBe(true)
    await userEvent.type(menu.getByLabelText('Search the course'), 'experience')
    expect(document.querySelectorAll('ol [aria-current]')).toHaveLength(0)
  })

  it('closes when a page is chosen', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    const menu = within(screen.getByRole('dialog'))
    await userEvent.click(menu.getByRole('link', { name: 'Try it for yourself' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(heading().textContent).toBe('Try it for yourself')
  })

  it('closes when the browser goes back, and the focus goes with it', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    goTo('#/what/start')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(heading())
  })

  it('closes without a choice', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    await press('Close')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is whole when it is opened again before the browser has said that it closed', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    await act(() => void screen.getByRole('dialog').dispatchEvent(new Event('close')))
    expect(screen.getByRole('button', { name: 'Save and leave' })).toBeTruthy()
  })

  it('leaves the course', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Menu')
    await press('Save and leave')
    expect(heading().textContent).toBe('You have left the course')
  })
})

describe('What did not arrive', () => {
  const missing = (asked: string[] = []) => ({
    ...arrived(lessonFiles),
    read: () => 'missing' as const,
    reader: () => 'missing' as const,
    retry: (file: number) => void asked.push(`retry ${file}`),
  })

  it('has beside Try again the same page in the plain copy', () => {
    renderCourse({ ...course, lessons: missing(), events: [openWays] })
    const copy = screen.getByRole('link', { name: /^Read this page in the plain copy/ })
    expect(copy.getAttribute('href')).toBe('plain.html#page-what--ways')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('is said in the menu of the list of lessons, with two ways on', async () => {
    const asked: string[] = []
    renderCourse({ ...course, lessons: missing(asked) })
    await press('Menu')
    const menu = within(screen.getByRole('dialog'))
    expect(menu.getByText(/^The list of lessons did not arrive/)).toBeTruthy()
    expect(menu.getByRole('link', { name: /^Plain copy/ })).toBeTruthy()
    await userEvent.click(menu.getByRole('button', { name: 'Try again' }))
    expect(asked).toEqual(['retry 0'])
  })
})

describe('A break', () => {
  it('is a quiet page that leads back to the very place', async () => {
    renderCourse({ ...course, events: [openWays] })
    await press('Break')
    expect(heading().textContent).toBe('Take your time')
    expect(screen.queryByRole('button', { name: 'Menu' })).toBeNull()
    await press('Carry on')
    expect(heading().textContent).toBe('Event, experience and effect')
  })

  it('has something steadying on request only', async () => {
    renderCourse({ ...course, events: [openWays, { type: 'break.take' }] })
    const button = screen.getByRole('button', { name: 'Show me something steadying' })
    expect(document.getElementById('grounding')?.hidden).toBe(true)
    await userEvent.click(button)
    expect(document.getElementById('grounding')?.hidden).toBe(false)
  })
})

describe('The course left', () => {
  it('has no link or button that would lead nowhere', () => {
    renderCourse({ ...course, events: [openWays, { type: 'course.leave' }] })
    expect(
      screen.getByText('You can close this window now, or go back to your learning system.'),
    ).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.queryAllByRole('link').map((link) => link.textContent)).toEqual([
      'Skip to the page',
    ])
  })
})

describe('Help, accessibility and privacy', () => {
  it.each<[string, readonly PlayerEvent[]]>([
    ['home', []],
    ['a page', [openWays]],
    ['a note', [{ type: 'page.open', page: pageId('what', 'body') }]],
    ['the check', [{ type: 'check.start', draw: drawing(1) }]],
    ['a break', [{ type: 'break.take' }]],
  ])('are at the same place of the foot: %s', (_, events) => {
    renderCourse({ ...course, events })
    const foot = within(screen.getByRole('contentinfo'))
    expect(foot.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Help and support',
      'Accessibility',
      'Privacy',
    ])
  })

  it('lead away from a break', async () => {
    renderCourse({ ...course, events: [{ type: 'break.take' }] })
    const foot = within(screen.getByRole('contentinfo'))
    await userEvent.click(foot.getByRole('link', { name: 'Help and support' }))
    expect(heading().textContent).toBe('Help and support')
  })
})

describe('Print', () => {
  it('has what is folded in on the screen, and folds it in again afterwards', () => {
    const { container } = renderCourse({ ...course, events: [openWays] })
    const openOnes = () => container.querySelectorAll('details[open]').length
    dispatchEvent(new Event('beforeprint'))
    expect(openOnes()).toBe(3)
    dispatchEvent(new Event('afterprint'))
    expect(openOnes()).toBe(0)
  })
})

describe('A fault of ours', () => {
  it('stays on its page, with words and a way on', async () => {
    let isBroken = true
    const here = arrived(lessonFiles)
    const lessons = {
      ...here,
      read: (file: number) => {
        if (isBroken) throw new Error('A fault')
        return here.read(file)
      },
    }
    renderCourse({ ...course, lessons, events: [openWays] })
    expect(heading().textContent).toBe('Something went wrong on this page')
    expect(screen.getByRole('button', { name: 'Menu' })).toBeTruthy()
    const copy = screen.getByRole('link', { name: /^Read this page in the plain copy/ })
    expect(copy.getAttribute('href')).toMatch(/^plain\.html#page-what--ways$/)
    isBroken = false
    await press('Try this page again')
    expect(heading().textContent).toBe('Event, experience and effect')
  })
})
