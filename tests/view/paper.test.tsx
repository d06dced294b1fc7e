import { act, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Progress } from '../../src/course/progress.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { holdClock, pass } from '../support/clock.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { finished, hard, lessonFiles, one, outline, seen, two } from './paper-course.ts'

const open = (events: readonly PlayerEvent[], progress: Progress, more = {}) =>
  renderCourse({ outline, lessonFiles, events, progress, ...more })
const openHandout = (progress: Progress) => open([{ type: 'handout.open' }], progress)
const openCertificate = (more = {}, progress = finished) =>
  open([{ type: 'certificate.open' }], progress, more)
const addCovered = 'Add 1 more key point, from a lesson with a content note'
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const handout = () => screen.getByRole('article', { name: 'My handout' })
const certificate = () => screen.getByRole('article', { name: 'My certificate' })

/** As browsers do: they say so before. */
const printing = vi.fn(() => dispatchEvent(new Event('beforeprint')))

beforeEach(() => {
  vi.stubGlobal('print', printing)
})
afterEach(() => {
  document.querySelector('.on-paper-only')?.remove()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  printing.mockClear()
})

describe('My handout', () => {
  it('has the key points of lessons that are done, and of no other', () => {
    openHandout(seen(one, two))
    const shown = within(handout())
    expect(shown.getByRole('heading', { name: 'The first lesson' })).toBeTruthy()
    expect(shown.getByText('Ask first.')).toBeTruthy()
    expect(shown.queryByText('Not read yet.')).toBeNull()
    expect(shown.queryByText('Fund it.')).toBeNull()
  })

  it('has the words that were met, in the order of the alphabet', () => {
    openHandout(seen(one))
    expect([...handout().querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      'Trauma',
    ])
  })

  it('without a lesson that is done says so, and has a way on and the contacts all the same', async () => {
    openHandout(seen(one))
    expect(within(handout()).getByText(/You have not finished one yet/)).toBeTruthy()
    expect(within(handout()).getByText('Call 111.')).toBeTruthy()
    await press('See the lessons')
    expect(heading()).toBe('Welcome back')
  })

  it('has resources and help in full, with nothing folded in and addresses to follow', () => {
    openHandout(seen(one, two))
    expect(within(handout()).getByText('Call 111.').closest('details')).toBeNull()
    const link = within(handout()).getByRole<HTMLAnchorElement>('link', { name: /^A paper/ })
    expect(link.href).toBe('https://example.org/one')
  })

  it('has key points from under a content note only where the learner asks for them', async () => {
    openHandout(seen(one, two, hard))
    const shown = within(handout())
    expect(shown.queryByText('It was not your fault.')).toBeNull()
    expect(shown.queryByText('Grief')).toBeNull()
    await userEvent.click(screen.getByRole('checkbox', { name: addCovered }))
    expect(shown.getByText('It was not your fault.')).toBeTruthy()
  })

  it('has no heading over nothing where all of them are under content notes', async () => {
    openHandout(seen(hard))
    const points = () => within(handout()).queryByRole('heading', { name: 'Key points' })
    expect(points()).toBeNull()
    await userEvent.click(screen.getByRole('checkbox', { name: /key point/ }))
    expect(points()).toBeTruthy()
  })

  it('has them without being asked where the page was opened in this visit', () => {
    open(
      [{ type: 'page.open', page: hard.id }, { type: 'note.show' }, { type: 'handout.open' }],
      seen(one),
    )
    expect(within(handout()).getByText('It was not your fault.')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('has what was written only where it is ticked, and says who could read it', async () => {
    open([{ type: 'page.open', page: one.id }], seen(one, two))
    await userEvent.type(screen.getByRole('textbox'), 'A cup of tea')
    await userEvent.click(screen.getByRole('radio', { name: 'Not sure' }))
    await press('Menu')
    await press('Save or print')
    await press('My handout')
    expect(handout().textContent).not.toContain('A cup of tea')
    expect(handout().textContent).toContain('How sure do you feel about before?: Not sure')
    const written = screen.getByRole<HTMLInputElement>('checkbox', {
      name: 'What I wrote in reflections',
    })
    expect(written.checked).toBe(false)
    expect(screen.getByText(/Whoever finds the paper can read it/)).toBeTruthy()
    await userEvent.click(written)
    expect(handout().textContent).toContain('What helped you?A cup of tea')
  })

  it('says of two ratings how one went from the first to the second', async () => {
    open([{ type: 'page.open', page: one.id }], seen(one, two))
    await userEvent.click(screen.getByRole('radio', { name: 'Not sure' }))
    await press(/^Next/)
    await userEvent.click(screen.getByRole('radio', { name: 'Sure' }))
    await press('Menu')
    await press('Save or print')
    await press('My handout')
    expect(handout().textContent).toContain('You went from ‘Not sure’ to ‘Sure’.')
    expect(handout().textContent).not.toContain('about before?')
    await userEvent.click(screen.getByRole('checkbox', { name: /^How sure I feel/ }))
    expect(handout().textContent).not.toContain('You went from')
  })

  it('has its own address and title, and leads back to where it was opened', async () => {
    open([{ type: 'page.open', page: one.id }], seen(one, two))
    await press('Menu')
    await press('Save or print')
    await press('My handout')
    expect(document.activeElement?.textContent).toBe('My handout')
    expect(document.title).toBe('My handout – A kind course')
    expect(location.hash).toBe('#/handout')
    await press('Back')
    expect(heading()).toBe('Start')
  })

  it('opened by its address leads back to the home', async () => {
    history.replaceState(null, '', '/#/handout')
    open([], seen(one, two))
    expect(heading()).toBe('My handout')
    await press('Back')
    expect(heading()).toBe('Welcome back')
  })
})

describe('My certificate', () => {
  it('is offered at the end once the learning system has confirmed it, and not before', () => {
    const { unmount } = open([{ type: 'course.finish' }], finished)
    expect(screen.queryByRole('button', { name: 'My certificate' })).toBeNull()
    unmount()
    open([{ type: 'course.finish' }], finished, { recorded: true })
    expect(screen.getByRole('button', { name: 'My certificate' })).toBeTruthy()
  })

  it('says what was finished, when, for whom and where the record is', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 9) })
    openCertificate({ recorded: true })
    const { textContent } = certificate()
    for (const words of [
      'Certificate of completion',
      'For finishing the course',
      'A kind course',
      'Describe trauma as event, experience and effect',
      '27 November 2026',
      'Example Council',
      '1.0',
      'Your learning system holds the official record.',
    ]) {
      expect(textContent).toContain(words)
    }
    expect(textContent).not.toContain('Practice copy')
  })

  it('in a practice copy says that it is one', () => {
    openCertificate({ saving: { kind: 'practice', why: 'notFound', detail: '' } })
    expect(certificate().textContent).toContain('Practice copy')
    expect(certificate().textContent).toContain('nothing was recorded')
    expect(certificate().textContent).not.toContain('official')
  })

  it('has a name only where one is typed, which is gone when one goes on (WCAG 1.3.5)', async () => {
    openCertificate({ recorded: true })
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: /^The name you would like/ })
    expect(box.autocomplete).toBe('name')
    await userEvent.type(box, 'Zebra Ö’Crossing')
    expect(certificate().textContent).toContain('Zebra Ö’Crossinghas finished the course')
    await press('Back')
    act(() => history.back())
    expect(document.body.textContent).not.toContain('Zebra')
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('Zebra')
  })

  it('that is not there yet says so, and has a way on', async () => {
    openCertificate({}, seen(one))
    expect(screen.getByText(/You have not finished it yet/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Print/ })).toBeNull()
    await press('See the lessons')
    expect(heading()).toBe('Welcome back')
  })

  it('waits for the learning system, in words', () => {
    const { change } = openCertificate()
    expect(screen.getByText(/has not confirmed it yet/)).toBeTruthy()
    change({ recorded: true })
    expect(certificate()).toBeTruthy()
  })
})

describe('Save or print', () => {
  const openDialog = async (events: readonly PlayerEvent[], progress = seen(one, two, hard)) => {
    open(events, progress)
    await press('Menu')
    await press('Save or print')
    return within(screen.getByRole('dialog', { name: 'Save or print' }))
  }

  it('prints the page, and closes', async () => {
    await openDialog([{ type: 'page.open', page: one.id }])
    await press('This page')
    expect(printing).toHaveBeenCalledOnce()
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('prints the lesson: every page, all open, and nothing that was written', async () => {
    open([{ type: 'page.open', page: one.id }], seen(one, two))
    await userEvent.type(screen.getByRole('textbox'), 'A cup of tea')
    await press('Menu')
    await press('Save or print')
    await press('This lesson')
    const paper = document.querySelector('.on-paper-only')
    const headings = [...(paper?.querySelectorAll('h1, h2.page-name') ?? [])]
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'The first lesson',
      'Start',
      'More',
    ])
    expect(paper?.querySelectorAll('details:not([open])')).toHaveLength(0)
    expect(paper?.textContent).toContain('What is left behind.')
    expect(paper?.textContent).not.toContain('A cup of tea')
    await userEvent.keyboard('{Control}')
    expect(document.querySelector('.on-paper-only')).toBeNull()
  })

  it('leaves out of the lesson what a content note covers, and says so', async () => {
    await openDialog([{ type: 'page.open', page: hard.id }])
    await press('This lesson')
    const words = document.querySelector('.on-paper-only')?.textContent
    expect(words).toContain('This page names a loss.')
    expect(words).toContain('Open it in the course to have it on paper.')
    expect(words).not.toContain('It was not your fault.')
    expect(words).not.toContain('Missing someone.')
  })

  it('offers no lesson where there is none, and no certificate before the end', async () => {
    const dialog = await openDialog([])
    const names = dialog.getAllByRole('button').map(({ textContent }) => textContent)
    expect(names).toEqual(['Close', 'This page', 'My handout'])
  })
})

describe('X19: Where printing is refused', () => {
  /** A browser that prints says so within a second. */
  const tryToPrint = async () => {
    openHandout(seen(one, two))
    holdClock()
    await press('Print or save as PDF')
    await pass(1_000)
    expect(screen.getByText(/does not allow printing from here/)).toBeTruthy()
  }
  const openRefused = () => {
    vi.stubGlobal('print', () => undefined)
    return tryToPrint()
  }

  it.each([
    ['does nothing', () => undefined],
    [
      'throws',
      () => {
        throw new Error('sandboxed')
      },
    ],
    ['is missing', undefined],
  ])('since it %s: it says so, and the words can be copied', async (_, print) => {
    vi.stubGlobal('print', print)
    await tryToPrint()
    const words = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The words, to copy' })
    expect(words.value).toContain('Ask first.')
    expect(words.value).toContain('https://example.org/one')
    expect(words.value).not.toContain('opens in a new tab')
  })

  it('and a new tab too: it says so', async () => {
    await openRefused()
    vi.stubGlobal('open', () => null)
    await press('Open the handout in a new tab')
    expect(screen.getByText(/A new tab is not allowed here either/)).toBeTruthy()
  })

  it('a new tab has the handout, in the course’s language, and nothing to press', async () => {
    await openRefused()
    const there = document.implementation.createHTMLDocument('')
    vi.stubGlobal('open', () => ({ document: there }))
    await press('Open the handout in a new tab')
    expect(there.title).toBe('My handout')
    expect(there.body.textContent).toContain('Ask first.')
    expect(there.querySelectorAll('button, input')).toHaveLength(0)
  })
})
