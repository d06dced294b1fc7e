import { cleanup, render, screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { StartPage } from '../../src/view/StartPage.tsx'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const ways = pageId('what', 'ways')
const begun = { ...newProgress, place: { at: 'page', page: ways }, seen: [ways] } as const

describe('The home', () => {
  it('says at a first visit what the course is about, how long it takes and where to start', async () => {
    const { player } = renderCourse(course)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Becoming Trauma Informed')
    expect(screen.getByText('About 16 minutes, in your own time')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    expect(player.getSnapshot().context.page).toBe('pages/before-you-start')
  })

  it('lists the lessons with their minutes, states and notes in words', () => {
    renderCourse({ ...course, progress: begun })
    expect(screen.getByText('5 minutes · In progress, 1 of 4 pages')).toBeTruthy()
    expect(screen.getByText('6 minutes · Not started')).toBeTruthy()
    expect(screen.getByText(/One page says how fear shows/)).toBeTruthy()
  })

  it('welcomes a learner back and carries on where they were', async () => {
    const { player } = renderCourse({ ...course, progress: begun })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome back')
    expect(
      screen.getByText('You were on ‘Event, experience and effect’, in lesson 1.'),
    ).toBeTruthy()
    const carryOn = 'Carry on: Event, experience and effect'
    await userEvent.click(screen.getByRole('button', { name: carryOn }))
    expect(player.getSnapshot().context.page).toBe(ways)
  })

  it('welcomes back once in a visit: after that it has the course’s title, and says where one is', async () => {
    renderCourse({ ...course, progress: begun })
    const title = () => screen.getByRole('heading', { level: 1 }).textContent
    await userEvent.click(screen.getByRole('button', { name: /^Carry on/ }))
    await userEvent.click(screen.getByRole('link', { name: 'Becoming Trauma Informed' }))
    expect(title()).toBe('Becoming Trauma Informed')
    expect(document.title).toBe('Becoming Trauma Informed')
    const here = 'You are on ‘Event, experience and effect’, in lesson 1.'
    expect(screen.getByText(here)).toBeTruthy()
  })

  it('welcomes nobody back who has only just started', async () => {
    renderCourse(course)
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    await userEvent.click(screen.getByRole('link', { name: 'Becoming Trauma Informed' }))
    expect(screen.queryByText('Welcome back')).toBeNull()
    expect(screen.getByText('You are on ‘What do we mean by trauma?’, in lesson 1.')).toBeTruthy()
  })

  it('comes back to an open check by its title', () => {
    renderCourse({
      ...course,
      events: [{ type: 'check.start', draw: drawing(1) }, { type: 'home.open' }],
    })
    expect(screen.getByRole('button', { name: 'Carry on: Check your learning' })).toBeTruthy()
  })

  it('counts the whole check among the minutes left until it is passed, though its page was visited', () => {
    const seen = outline.lessons.flatMap(({ pages }) => pages.map(({ id }) => id))
    renderCourse({ ...course, progress: { ...begun, seen } })
    expect(screen.getByText('About 5 minutes left, in your own time')).toBeTruthy()
  })

  it('lets a learner who has finished look again, and says whether that is recorded', () => {
    const reached = { completed: true, passed: true, bestScore: 1 }
    const { change } = renderCourse({ ...course, progress: { ...begun, reached } })
    expect(screen.getByRole('button', { name: 'Look again' })).toBeTruthy()
    expect(screen.queryByText(/^To finish/)).toBeNull()
    expect(screen.getByText(/has not confirmed it yet/)).toBeTruthy()
    change({ recorded: true })
    expect(screen.getByText(/Your learning system has recorded it/)).toBeTruthy()
  })

  it('says what finishing asks, in the terms of the course', () => {
    renderCourse(course)
    const all = 'To finish, visit every page of the lessons and reach 80% in the final check.'
    expect(screen.getByText(all)).toBeTruthy()
    renderCourse({ ...course, outline: { ...outline, completion: 'allLessons' } })
    expect(screen.getByText('To finish, visit every page of the lessons.')).toBeTruthy()
  })

  it('says which lesson comes next only where the course has an order, and closes none', () => {
    renderCourse({ ...course, progress: begun })
    expect(screen.queryByText('A good one to do next')).toBeNull()
    cleanup()
    const ordered = { ...outline, suggestsNext: true }
    const first = outline.lessons[0]?.pages.map(({ id }) => id) ?? []
    for (const [seen, title] of [
      [[], outline.lessons[0]?.title],
      [first, outline.lessons[1]?.title],
    ] as const) {
      renderCourse({ ...course, outline: ordered, progress: { ...newProgress, seen } })
      const step = screen.getByText('A good one to do next').closest('li') as HTMLElement
      expect(within(step).getByRole('link').textContent).toBe(title)
      expect(
        within(screen.getByRole('region', { name: 'Your path' })).getAllByRole('link'),
      ).toHaveLength(outline.lessons.length)
      cleanup()
    }
  })

  it('leads on to what is left when the check is passed first', async () => {
    const reached = { completed: false, passed: true, bestScore: 1 }
    const check = { ...newProgress.check, tries: 1, drawn: outline.check?.bank.map(({ id }) => id) }
    const progress = { ...begun, reached, place: { at: 'check' }, check } as Progress
    const { player } = renderCourse({ ...course, progress })
    await userEvent.click(screen.getByRole('button', { name: /^Carry on: What do we mean/ }))
    expect(player.getSnapshot().context.page).toBe('what/start')
  })

  it('begins with a way past the header (WCAG 2.4.1)', async () => {
    renderCourse(course)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Skip to the page')
  })

  it.each([
    [{ kind: 'savedPlaceUnreadable' }, /We could not read your saved place/],
    [
      { kind: 'courseUpdated', newPages: 2 },
      /^This course was updated\. Your completed lessons still count\. 2 pages are new\.$/,
    ],
    [{ kind: 'courseUpdated', newPages: 1 }, /still count\. 1 page is new\.$/],
    [{ kind: 'courseUpdated', newPages: 0 }, /still count\.$/],
    [{ kind: 'answersBack' }, /Your answers are back/],
  ] as const)('X08: says once what became of the saved place: %o', async (notice, said) => {
    renderCourse({ ...course, notice })
    expect(screen.getByText(said)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Start' }))
    await waitFor(() => expect(location.hash).toMatch(/^#\/./))
    await userEvent.click(screen.getByRole('link', { name: 'Becoming Trauma Informed' }))
    await waitFor(() => expect(location.hash).toBe('#/'))
    expect(screen.queryByText(said)).toBeNull()
  })

  it('offers back answers that were left on the device, and lets the learner decide', async () => {
    const decided: string[] = []
    const onFound = (decision: string) => void decided.push(decision)
    const { change } = renderCourse({ ...course, onFound })
    expect(screen.getByText(/We found answers on this device that were not saved/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Leave them out' }))
    await userEvent.click(screen.getByRole('button', { name: 'Use them' }))
    expect(decided).toEqual(['leaveOut', 'use'])
    change({ onFound: undefined, notice: { kind: 'answersBack' } })
    expect(screen.queryByText(/We found answers/)).toBeNull()
    expect(screen.getByText('Your answers are back.')).toBeTruthy()
  })

  it('says on a practice copy that nothing is recorded, and looks again when asked', async () => {
    let asked = 0
    const { change } = renderCourse({
      ...course,
      saving: { kind: 'practice', why: 'notFound', detail: 'No API in 7 frames' },
      onTryAgain: () => {
        asked += 1
      },
    })
    expect(screen.getByRole('heading', { name: 'Practice copy' })).toBeTruthy()
    expect(screen.getByText('No API in 7 frames')).toBeTruthy()
    expect(screen.queryByText(/your place is saved/)).toBeNull()
    const banner = screen.getByRole('heading', { name: 'Practice copy' }).parentElement
    await userEvent.click(within(banner as HTMLElement).getByRole('button', { name: 'Look again' }))
    expect(asked).toBe(1)
    const said = () => within(banner as HTMLElement).getByRole('status').textContent
    const looking = { kind: 'practice', why: 'notFound', detail: '', isLooking: true } as const
    change({ saving: looking })
    expect(said()).toBe('Looking for your learning system…')
    expect(document.activeElement?.textContent).toBe('Look again')
    change({ saving: { ...looking, isLooking: false } })
    expect(said()).toMatch(/^We looked again, and nothing has changed/)
  })

  it('says so when the learning system was found and did not start', () => {
    renderCourse({ ...course, saving: { kind: 'practice', why: 'notStarted', detail: '' } })
    expect(screen.getByText(/did not start the course/)).toBeTruthy()
    expect(screen.queryByText('Details for your help desk')).toBeNull()
  })
})

describe('The start page', () => {
  const shapeOf = (root: Element) =>
    [...root.querySelectorAll('main *')]
      // What a late start says has no height before, and what says that none can come is hidden.
      .filter((element) => !element.closest('.row > :first-child, .late, #too-old'))
      .map(({ tagName }) => tagName)

  it('has the words of the home before anything has run, and no button that does nothing', () => {
    render(<StartPage outline={outline} />)
    expect(screen.getByText('Opening…')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Realise, recognise, respond, resist' })).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('is built like the home of a first visit, so that nothing shifts', () => {
    const start = shapeOf(render(<StartPage outline={outline} />).container)
    const home = shapeOf(renderCourse(course).container)
    expect(home).toEqual(start)
  })

  it('has no style of its own in the markup, which the package would refuse', () => {
    const { container } = render(<StartPage outline={outline} />)
    expect(container.querySelectorAll('[style], style').length).toBe(0)
  })
})
