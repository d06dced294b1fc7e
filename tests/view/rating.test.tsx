import { screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newProgress } from '../../src/course/progress.ts'
import { axeHere } from '../support/axe-here.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage, aRating, text } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { isQuickLook } from '../support/tries.ts'
import { userEvent } from '../support/user-event.ts'
import {
  after,
  at,
  atWork,
  before,
  choose,
  courseOf,
  press,
  SURE,
  show,
  step,
  told,
} from './ratings.ts'

afterEach(() => vi.unstubAllGlobals())

describe('A rating', () => {
  it('is a group of radio buttons, a word at each step, with nothing to check', () => {
    show(before)
    const group = within(screen.getByRole('group', { name: 'How sure do you feel about before?' }))
    expect(group.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(
      SURE,
    )
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'How sure do you feel about before?',
    )
    expect(screen.queryByRole('button', { name: /Check/ })).toBeNull()
    // The group has this name: a region with it would say it twice.
    expect(screen.queryByRole('region', { name: /How sure/ })).toBeNull()
  })

  it('says before anything is chosen that it is private', () => {
    show(before)
    const group = screen.getByRole('group', { name: /How sure/ })
    const notice = document.getElementById(group.getAttribute('aria-describedby') ?? '')
    expect(notice?.textContent).toMatch(/There is no right answer.*Private\. This is not sent/)
  })

  it('has a group of its own for each statement', async () => {
    show(atWork)
    await choose('Started', 'Our rule asks why')
    await choose('Doing well', 'There is a quiet space')
    expect(step('Started', 'Our rule asks why').checked).toBe(true)
    expect(step('Doing well', 'There is a quiet space').checked).toBe(true)
    expect(screen.getAllByRole('group')).toHaveLength(2)
  })

  it('gives the idea of a statement for every step but the highest, and leaves the focus', async () => {
    show(atWork)
    expect(told()).not.toContain('Rewrite one rule')
    await choose('Started', 'Our rule asks why')
    expect(told()).toContain('Rewrite one rule')
    expect(document.activeElement).toBe(step('Started', 'Our rule asks why'))
    await choose('Doing well', 'Our rule asks why')
    expect(told()).not.toContain('Rewrite one rule')
  })

  it('is answered by keyboard alone', async () => {
    show(before)
    step('Not sure yet').focus()
    await userEvent.keyboard(' {ArrowDown}')
    expect(step('A little sure').checked).toBe(true)
  })

  it.skipIf(isQuickLook).each([before, atWork, after, { ...before, recorded: true }])(
    'has names, roles and headings in order: $id',
    async (rating) => {
      show(rating)
      const [first] = screen.getAllByRole('radio')
      if (first) await userEvent.click(first)
      expect(await axeHere()).toEqual([])
    },
  )
})

describe('A private rating', () => {
  const again = () => renderCourse({ ...courseOf(before), events: at(before) })

  it('is no part of the progress, and nothing of it is on the device', async () => {
    const { player } = show(before)
    const { progress } = player.getSnapshot().context
    await choose('A little sure')
    expect(player.getSnapshot().context.progress).toBe(progress)
    expect(localStorage).toHaveLength(0)
  })

  it('is there after a refresh, and not once the tab is closed', async () => {
    const { unmount } = show(before)
    await choose('A little sure')
    unmount()
    const refreshed = again()
    expect(step('A little sure').checked).toBe(true)
    refreshed.unmount()
    sessionStorage.clear()
    again()
    expect(step('A little sure').checked).toBe(false)
  })

  it('is there on coming back to the page where the tab keeps nothing', async () => {
    const closed = { getItem: () => null, setItem: () => undefined, clear: () => undefined }
    const refused = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { ...closed, getItem: refused, setItem: refused })
    show(before)
    await choose('A little sure')
    await press(/^Next/)
    await press(/^Back/)
    expect(step('A little sure').checked).toBe(true)
  })

  it('is kept on the device where that is asked for, and cleared', async () => {
    const { unmount } = show(before)
    await choose('A little sure')
    await press('Keep on this device')
    await press('Keep it')
    unmount()
    sessionStorage.clear()
    again()
    expect(step('A little sure').checked).toBe(true)
    await press('Clear')
    expect(step('A little sure').checked).toBe(false)
    expect(localStorage).toHaveLength(0)
  })

  it('is copied in words', async () => {
    const user = userEvent.setup()
    show(atWork)
    await user.click(step('Started', 'Our rule asks why'))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe('Our rule asks why: Started')
  })
})

describe('A rating that is recorded', () => {
  const recorded = { ...before, recorded: true }

  it('says so before anything is chosen, and offers nothing private', () => {
    show(recorded)
    expect(screen.getByText(/^Recorded\. What you choose is sent/)).toBeTruthy()
    expect(screen.queryByText(/^Private/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Keep on this device' })).toBeNull()
  })

  it('does not say so where nothing is recorded', () => {
    renderCourse({
      ...courseOf(recorded),
      events: at(recorded),
      saving: { kind: 'practice', why: 'notFound', detail: '' },
    })
    expect(screen.queryByText(/^Recorded/)).toBeNull()
    expect(screen.getByText('Nothing is recorded here.')).toBeTruthy()
  })

  it('is in the progress as it was chosen last, and in no storage', async () => {
    const { player } = show(recorded)
    await choose('A little sure')
    await choose('Very sure')
    expect(player.getSnapshot().context.progress.answers[recorded.id]).toMatchObject({
      response: { kind: 'paired', pairs: { a: 3 } },
    })
    expect(sessionStorage).toHaveLength(0)
  })

  it('is there when the course is opened again', () => {
    const response = { kind: 'paired', pairs: { a: 2 } } as const
    const progress = { ...newProgress, answers: { [recorded.id]: { response, tries: 1 } } }
    renderCourse({ ...courseOf(recorded), progress, events: at(recorded) })
    expect(step('A little sure').checked).toBe(true)
  })
})

describe('ULD2: A later rating', () => {
  const first = async (name: string | undefined, rating = before) => {
    const course = renderCourse({ ...courseOf(rating, after), events: at(rating) })
    if (name) await choose(name)
    await press(/^Next/)
    return course
  }

  it('says in words how it changed', async () => {
    await first('A little sure')
    expect(told()).not.toMatch(/went|both times/)
    await choose('Very sure')
    expect(told()).toContain('You went from ‘A little sure’ to ‘Very sure’.')
    await choose('A little sure')
    expect(told()).toContain('You chose ‘A little sure’ both times.')
  })

  it('reads a first one that was recorded', async () => {
    await first('Not sure yet', { ...before, recorded: true })
    await choose('Very sure')
    expect(told()).toContain('You went from ‘Not sure yet’ to ‘Very sure’.')
  })

  it('says that the first is gone, and asks how it was', async () => {
    const { player } = await first(undefined)
    const { progress } = player.getSnapshot().context
    const LOOKING = 'Looking back, how sure were you before?'
    expect(screen.queryByRole('group', { name: LOOKING })).toBeNull()
    await choose('Very sure')
    expect(told()).toContain('Your first answer is not here')
    await choose('Not sure yet', LOOKING)
    expect(told()).toContain('You went from ‘Not sure yet’ to ‘Very sure’.')
    expect(step('Very sure', /^How sure/).checked).toBe(true)
    expect(player.getSnapshot().context.progress).toBe(progress)
  })

  it('says it anew when the first one on the same page is changed afterwards, or cleared', async () => {
    const page = aPage('a', 'both')
    const blocks = [before, { ...after, text: text('And now?') }].map(
      (question) => ({ kind: 'question', question }) as const,
    )
    renderCourse({
      outline: aCourse([aLesson('a', [page])]),
      lessonFiles: [aLessonFile([aBody(page, blocks)])],
      events: [{ type: 'page.open', page: page.id }],
    })
    await choose('Not sure yet', /before/)
    await choose('Very sure', 'And now?')
    expect(told()).toContain('You went from ‘Not sure yet’ to ‘Very sure’.')
    await choose('A little sure', /before/)
    expect(told()).toContain('You went from ‘A little sure’ to ‘Very sure’.')
    const [clear] = screen.getAllByRole('button', { name: 'Clear' })
    if (clear) await userEvent.click(clear)
    expect(told()).toContain('Your first answer is not here')
  })

  it('compares each statement with the one of the same words, and no other', async () => {
    const now = aRating('now', SURE, ['A chair', 'A door'], {
      earlier: { id: atWork.id, letters: { b: 'a' } },
    })
    const then = { ...atWork, steps: now.steps }
    renderCourse({ ...courseOf(then, now), events: at(then) })
    await choose('Not sure yet', 'Our rule asks why')
    await press(/^Next/)
    await choose('Very sure', 'A chair')
    expect(told()).not.toMatch(/went|first answer/)
    await choose('Very sure', 'A door')
    expect(told()).toContain('You went from ‘Not sure yet’ to ‘Very sure’.')
  })
})
