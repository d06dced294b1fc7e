import { screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage } from '../support/builders.ts'
import { catchDownloads } from '../support/downloads.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'

const first = aPage('one', 'start', { title: 'Lesson one' })
const last = aPage('one', 'end', { title: 'The last page' })
const pledge = aPage('pledge', 'start', { title: 'Your pledge' })
const week = aPage('week', 'start', { title: 'One week later' })
const more = aPage('week', 'more', { title: 'One more thing' })
const outline = aCourse([aLesson('one', [first, last])], {
  afterwards: [
    aLesson('pledge', [pledge], { title: 'Your pledge' }),
    aLesson('week', [week, more], {
      title: 'One week later',
      minutes: 3,
      remindAfter: [
        { months: 0, days: 28 },
        { months: 0, days: 7 },
      ],
    }),
  ],
})
const lessonFiles = [
  aLessonFile([first, last, pledge, week, more].map((page) => aBody(page, ['Words.']))),
]
const finished: Progress = {
  ...newProgress,
  seen: [first.id, last.id],
  place: { at: 'page', page: last.id },
  reached: { completed: true, passed: false, bestScore: undefined },
}
const open = (events: readonly PlayerEvent[] = [], progress = newProgress) =>
  renderCourse({ outline, lessonFiles, events, progress })
const openPage = (lesson: string, name: string): PlayerEvent => ({
  type: 'page.open',
  page: pageId(lesson, name),
})
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

afterEach(() => {
  vi.restoreAllMocks()
})

describe('ULD6: What comes afterwards', () => {
  it('has a heading of its own on the home, and is open from the start', async () => {
    open()
    const part = screen.getByRole('region', { name: 'Afterwards' })
    expect(within(part).getByText(/Nothing here counts/)).toBeTruthy()
    expect(within(part).getByText('3 minutes · Not started')).toBeTruthy()
    await userEvent.click(within(part).getByRole('link', { name: 'One week later' }))
    expect(heading()).toBe('One week later')
  })

  it('has a heading of its own in the menu', async () => {
    open()
    await press('Menu')
    const menu = screen.getByRole('dialog')
    const headings = within(menu).getAllByRole('heading', { level: 3 })
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Lessons',
      'Afterwards',
      'Here at any time',
    ])
  })

  it('is not on the path, and in no count of lessons', () => {
    open()
    const path = screen.getByRole('region', { name: 'Your path' })
    expect(within(path).getAllByRole('listitem')).toHaveLength(1)
    open([openPage('one', 'start')])
    expect(screen.getByText('Lesson 1 of 1 · page 1 of 2')).toBeTruthy()
  })

  it('says above a page where it stands, without a count', () => {
    const { unmount } = open([openPage('week', 'start')])
    expect(screen.getByText('Afterwards')).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
    unmount()
    open([openPage('week', 'more')])
    expect(screen.getByText('One week later')).toBeTruthy()
  })

  it('goes on within its lesson, then to the list of lessons', async () => {
    open([openPage('week', 'start')], finished)
    await press('Next: One more thing')
    expect(screen.queryByRole('button', { name: 'Finish' })).toBeNull()
    await press('See all lessons')
    expect(heading()).toBe('Welcome back')
  })

  it('leads back to where the learner was', async () => {
    open([openPage('one', 'end'), openPage('week', 'start')])
    await press('Back: The last page')
    expect(heading()).toBe('The last page')
  })

  it('leaves the place as it was: Carry on leads to the lesson', () => {
    open([openPage('one', 'start'), openPage('pledge', 'start'), { type: 'home.open' }])
    expect(screen.getByRole('button', { name: 'Carry on: Lesson one' })).toBeTruthy()
  })

  it('is what the end leads to', async () => {
    open([{ type: 'course.finish' }], finished)
    expect(heading()).toBe('You have finished')
    await userEvent.click(screen.getByRole('link', { name: 'Your pledge' }))
    expect(heading()).toBe('Your pledge')
  })

  it('offers reminders once the course is finished, with the dates counted from today', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 9) })
    const downloaded = catchDownloads()
    const { unmount } = open()
    expect(screen.queryByText('Reminders for your calendar')).toBeNull()
    unmount()
    open([{ type: 'course.finish' }], finished)
    await userEvent.click(screen.getByText('Reminders for your calendar'))
    expect(screen.getByText(/4 December 2026 and 25 December 2026/)).toBeTruthy()
    await press('Download calendar reminders')
    const [file] = await downloaded()
    expect(file?.name).toBe('a-course.ics')
    expect(file?.text.match(/(?:DTSTART|SUMMARY).*/g)).toEqual([
      'DTSTART;VALUE=DATE:20261204',
      'SUMMARY:One week later',
      'DTSTART;VALUE=DATE:20261225',
      'SUMMARY:One week later',
    ])
  })
})

describe('A course without it', () => {
  it('does not speak of it', async () => {
    renderCourse({ outline: { ...outline, afterwards: [] }, lessonFiles, progress: finished })
    await press('Menu')
    expect(screen.queryByText('Afterwards')).toBeNull()
    expect(screen.queryByText('Reminders for your calendar')).toBeNull()
  })
})
