import { act, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import { newProgress } from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import { report } from '../../src/tracking/report.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const SHELF = `${outline.id}.reading`
const root = document.documentElement
const openWays = { type: 'page.open', page: pageId('what', 'ways') } as const
const openBefore = { type: 'page.open', page: pageId('pages', 'before-you-start') } as const
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const settings = () => screen.getByRole('dialog', { name: 'Reading settings' })
const choice = (name: string | RegExp, group?: string) => {
  const where = group ? within(settings()).getByRole('group', { name: group }) : settings()
  return within(where).getByLabelText<HTMLInputElement>(name)
}
const choose = (name: string | RegExp, group?: string) => userEvent.click(choice(name, group))
const openSettings = async () => {
  await press('Menu')
  await press('Reading settings')
}

// What was chosen in one test is gone from the page in the next, as in another window.
afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  renderCourse(course)
})

describe('Reading settings', () => {
  it('are opened from the menu, with the focus on their heading, and from Before you start', async () => {
    renderCourse({ ...course, events: [openBefore] })
    await press('Reading settings')
    expect(document.activeElement?.textContent).toBe('Reading settings')
    expect(document.activeElement?.tagName).toBe('H2')
    await userEvent.click(within(settings()).getByRole('button', { name: 'Close' }))
    await press('Menu')
    const menu = screen.getByRole('dialog', { name: 'Menu' })
    await userEvent.click(within(menu).getByRole('button', { name: 'Reading settings' }))
    expect(settings()).toBeTruthy()
  })

  it.each<[string | RegExp, string, string, string]>([
    ['200%', 'Text size', 'size', '200'],
    ['More space between lines', 'Spacing', 'lines', 'yes'],
    ['More space between letters and words', 'Spacing', 'letters', 'yes'],
    ['My device’s own', 'Font', 'font', 'system-ui'],
    ['Dark', 'Colours', 'colours', 'dark'],
    ['Peach', 'Page colour', 'paper', '#fdeee1'],
    [/^No progress bar/, 'Calm mode', 'calm', 'yes'],
  ])(
    '%s is marked on the page at once and kept on the device',
    async (label, group, name, value) => {
      renderCourse(course)
      await openSettings()
      await choose(label, group)
      expect(choice(label, group).checked).toBe(true)
      expect(root.dataset[name]).toBe(value)
      expect(JSON.parse(localStorage.getItem(SHELF) ?? '')).toEqual({ [name]: value })
    },
  )

  it('make the text of the whole page larger', async () => {
    renderCourse(course)
    await openSettings()
    await choose('150%')
    expect(root.style.getPropertyValue('--size')).toBe('150%')
    await choose('100%')
    expect(root.style.getPropertyValue('--size')).toBe('')
  })

  it('take the name of a font, as its name and nothing else', async () => {
    renderCourse(course)
    await openSettings()
    await userEvent.type(choice('Another font on this device: its name'), 'Odd"; } Font{Enter}')
    await userEvent.tab()
    expect(root.style.getPropertyValue('--font')).toBe('"Odd\\"; } Font"')
    await choose('As designed')
    expect(root.dataset.font).toBeUndefined()
  })

  it('are there again when the course opens again, and change no other course', async () => {
    localStorage.setItem(SHELF, JSON.stringify({ size: '150', lines: 'yes' }))
    const first = renderCourse(course)
    expect(root.dataset).toMatchObject({ size: '150', lines: 'yes' })
    await openSettings()
    expect(choice('150%').checked).toBe(true)
    first.unmount()
    renderCourse({ ...course, outline: { ...outline, id: 'another' } })
    expect(root.dataset.size).toBeUndefined()
  })

  it.each(['{', 'null', '[1]', '"peach"', '{"size":9,"paper":null,"constructor":"x"}'])(
    'that are not ours are as if none were there: %s',
    (kept) => {
      localStorage.setItem(SHELF, kept)
      renderCourse(course)
      expect({ ...root.dataset }).toEqual({})
      expect(root.style.getPropertyValue('--size')).toBe('')
    },
  )

  it('are all put back by one button, which keeps the focus and says so', async () => {
    localStorage.setItem(SHELF, JSON.stringify({ size: '150', calm: 'yes', paper: 'grey' }))
    renderCourse(course)
    await openSettings()
    await press('Put everything back')
    expect(within(settings()).getByText('Everything is back as designed.')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Put everything back')
    expect({ ...root.dataset }).toEqual({})
    expect(localStorage.getItem(SHELF)).toBeNull()
    expect(choice('100%').checked).toBe(true)
  })

  it('work where the browser keeps nothing, and say how long they last', async () => {
    const refuse = () => {
      throw new Error('blocked')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
    renderCourse(course)
    await openSettings()
    expect(within(settings()).queryByText(/does not let us keep/)).toBeNull()
    await choose('200%')
    expect(root.style.getPropertyValue('--size')).toBe('200%')
    expect(choice('200%').checked).toBe(true)
    expect(within(settings()).getByText(/does not let us keep these choices/)).toBeTruthy()
  })

  it('are in no report and no saved state', async () => {
    const { player } = renderCourse(course)
    await openSettings()
    await choose('200%')
    await choose('Peach')
    const { progress } = player.getSnapshot().context
    expect(progress).toEqual(newProgress)
    const saved = encode(outline, progress, 1)
    expect(JSON.stringify(report(outline, progress, [saved]))).not.toMatch(/fdeee1|200|size/)
  })
})

describe('Calm mode', () => {
  it('has no progress bar and counts no pages', async () => {
    localStorage.setItem(SHELF, JSON.stringify({ calm: 'yes' }))
    const { player } = renderCourse({ ...course, events: [openWays] })
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.queryByText(/page \d of/)).toBeNull()
    act(() => player.send({ type: 'home.open' }))
    expect(screen.queryByText(/\d of \d/)).toBeNull()
    expect(screen.getByText(/In progress$/)).toBeTruthy()
    act(() => player.send({ type: 'check.start', draw: drawing(1) }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Question 1')
  })

  it('can be chosen on a page that is open, which then shows no bar', async () => {
    renderCourse({ ...course, events: [openWays] })
    expect(screen.getByRole('progressbar')).toBeTruthy()
    await openSettings()
    await choose(/^No progress bar/)
    expect(screen.queryByRole('progressbar', { hidden: true })).toBeNull()
  })
})
