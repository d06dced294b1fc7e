import { act, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import { newProgress } from '../../src/course/progress.ts'
import { breakWords, finishedWords, leftWords } from '../../src/view/shell/saving-words.ts'
import type { Saving } from '../../src/view/view-props.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const at = new Date(2026, 10, 3, 14, 2)
const saved: Saving = { kind: 'saved', at }
const stopped: Saving = { kind: 'stopped', detail: '301: not initialised' }
const practice: Saving = { kind: 'practice', why: 'notFound', detail: '' }
const onDevice: Saving = { ...practice, why: 'onDevice' }
const onPage = (saving: Saving, more = {}) =>
  renderCourse({
    outline,
    lessonFiles,
    saving,
    events: [{ type: 'page.open', page: pageId('what', 'ways') }],
    ...more,
  })
const foot = () => screen.getByRole('contentinfo').querySelector('.saved')?.textContent
const inFoot = () => within(screen.getByRole('contentinfo')).getAllByRole('status')
const ofTheLine = () => inFoot()[0]?.textContent
const spoken = () => inFoot()[1]?.textContent

describe('X03, X06: The line about saving', () => {
  it.each<[Saving, string]>([
    [{ kind: 'quiet' }, ''],
    [saved, 'Saved 14:02'],
    [
      { ...saved, isShort: true },
      'Saved 14:02. Your learning system has little room for this course. It will remember your place and your result, but not each answer.',
    ],
    [{ kind: 'retrying' }, 'Not saved yet. We will keep trying.'],
    [stopped, 'Not saved. Your answers are safe on this screen.'],
    [practice, 'Practice copy: nothing is recorded'],
    [onDevice, 'Practice copy: kept on this device, nothing is recorded'],
    [{ ...practice, why: 'notKept' }, 'Practice copy: nothing is kept or recorded'],
    [{ kind: 'lookingAgain' }, 'You are looking again. Nothing on your record will change.'],
  ])('is true: %o', (saving, said) => {
    onPage(saving)
    expect(foot()).toBe(said)
  })

  it('passes over a save that takes less than a second', () => {
    vi.useFakeTimers()
    const { change } = onPage(saved)
    act(() => change({ saving: { kind: 'saving' } }))
    expect(foot()).toBe('Saved 14:02')
    act(() => {
      vi.advanceTimersByTime(1100)
    })
    expect(foot()).toBe('Saving…')
  })

  it('is spoken when saving stops and when it works again, not at each save (WCAG 4.1.3)', () => {
    const { change } = onPage(saved)
    act(() => change({ saving: { kind: 'saving' } }))
    act(() => change({ saving: { ...saved, at: new Date() } }))
    expect(spoken()).toBe('')
    act(() => change({ saving: { kind: 'retrying' } }))
    expect(spoken()).toBe('Not saved yet. We will keep trying.')
    act(() => change({ saving: { kind: 'saving' } }))
    expect(spoken()).toBe('Not saved yet. We will keep trying.')
    act(() => change({ saving: saved }))
    expect(spoken()).toBe('Saved again.')
  })
})

describe('X05: The line', () => {
  const goes = () => act(() => void dispatchEvent(new Event('offline')))
  const isBack = () => act(() => void dispatchEvent(new Event('online')))
  const AWAY = 'You are offline. You can carry on reading. We will save when you are back.'

  it('that goes and is back is said in the foot, without taking the focus', () => {
    const { change, player } = onPage(saved)
    const focused = document.activeElement
    expect(ofTheLine()).toBe('')
    goes()
    expect(ofTheLine()).toBe(AWAY)
    act(() => player.send({ type: 'page.next' }))
    expect(ofTheLine()).toBe(AWAY)
    act(() => player.send({ type: 'page.back' }))
    expect(document.activeElement?.tagName).toBe('H1')
    // The launch saves first.
    act(() => change({ saving: { kind: 'saving' } }))
    isBack()
    expect(ofTheLine()).toBe('')
    act(() => change({ saving: { kind: 'saved', at: new Date() } }))
    expect(ofTheLine()).toBe('You are back. Saved.')
    expect(focused).toBe(document.body)
    act(() => player.send({ type: 'page.next' }))
    expect(ofTheLine()).toBe('')
  })

  it('that is back is not called saved while a save is refused', () => {
    const { change } = onPage(saved)
    goes()
    act(() => change({ saving: { kind: 'retrying' } }))
    isBack()
    expect(ofTheLine()).toBe('You are back.')
  })

  it.each<Saving>([practice, onDevice, stopped, { kind: 'ended' }, { kind: 'lookingAgain' }])(
    'is not spoken of where nothing is saved over it, or more is said already: %o',
    (saving) => {
      onPage(saving)
      goes()
      expect(ofTheLine()).toBe('')
    },
  )
})

describe('X01: A learning system that was found late', () => {
  it('is spoken of once what was done is saved', () => {
    const { change } = onPage(practice)
    act(() => change({ saving: { kind: 'saving' } }))
    act(() => change({ saving: saved }))
    expect(spoken()).toBe('Your learning system is there now. What you did here is saved.')
  })
})

describe('X04: A learning system that has stopped answering', () => {
  it('is said at the top of the page with what to do, without taking the focus', async () => {
    let tries = 0
    const onTryAgain = () => {
      tries += 1
    }
    const { change } = onPage(saved, { onTryAgain })
    act(() => change({ saving: stopped }))
    expect(
      screen.getByRole('heading', { name: 'Your learning system has stopped answering.' }),
    ).toBeTruthy()
    expect(document.activeElement).toBe(document.body)
    expect(screen.getByText('301: not initialised')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(tries).toBe(1)
  })

  it('leaves the focus at the heading when its panel goes with the button that was pressed', async () => {
    const { change } = onPage(stopped)
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await act(async () => change({ saving: saved }))
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it.each<Saving>([stopped, { kind: 'ended' }])(
    'offers answers back only where the device keeps them: %o',
    (saving) => {
      const offer = /We will offer your answers back then/
      const { change } = onPage(saving)
      expect(screen.queryByText(offer)).toBeNull()
      act(() => change({ saving, isKeptOnDevice: true }))
      expect(screen.getByText(offer)).toBeTruthy()
    },
  )

  it('that has ended the visit is told apart: trying again would not help', () => {
    onPage({ kind: 'ended' })
    expect(screen.getByRole('heading', { name: 'This visit has ended' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})

describe('The words at the end', () => {
  it('say that it is recorded only when it is', () => {
    expect(finishedWords(saved, true)).toBe('Your learning system has recorded it.')
    for (const saving of [saved, stopped, practice, { kind: 'retrying' } as const]) {
      expect(finishedWords(saving, false)).not.toContain('has recorded')
    }
  })

  it('do not promise a record on a practice copy', () => {
    expect(finishedWords(practice, false)).toContain('nothing was recorded')
  })

  it.each<[Saving['kind'], Saving, boolean]>([
    ['saved', saved, true],
    ['saving', { kind: 'saving' }, false],
    ['retrying', { kind: 'retrying' }, false],
    ['stopped', stopped, false],
  ])('let the window be closed only when nothing is lost by it: %s', (_, saving, canClose) => {
    expect(leftWords(saving).includes('You can close this window now')).toBe(canClose)
  })

  // In a review, as Moodle opens one for everybody who has passed, nothing is kept.
  it.each<[Saving, boolean]>([
    [saved, true],
    [onDevice, true],
    [practice, false],
    [{ kind: 'lookingAgain' }, false],
    [{ kind: 'ended' }, false],
  ])('say on a break and at home that a place is saved only where it is: %o', (saving, isKept) => {
    expect(breakWords(saving).includes('place is saved')).toBe(isKept)
    renderCourse({ outline, lessonFiles, saving })
    const isPractice = saving.kind === 'practice'
    expect(screen.queryByText(/your place is saved/) !== null).toBe(isKept && !isPractice)
  })
})

describe('A break', () => {
  it.each<[Saving, string]>([
    [saved, 'Your place is saved. Come back in your own time.'],
    [practice, 'Your place is kept while this window stays open. Come back in your own time.'],
    [onDevice, 'Your place is saved. Come back in your own time.'],
  ])('promises what is true: %o', async (saving, said) => {
    onPage(saving)
    await userEvent.click(screen.getByRole('button', { name: 'Break' }))
    expect(screen.getByText(said)).toBeTruthy()
  })
})

describe('A copy that keeps its progress on the device', () => {
  const begun = { ...newProgress, seen: [pageId('what', 'ways')] }
  const atHome = (more = {}) =>
    renderCourse({ outline, lessonFiles, saving: onDevice, onStartAfresh: () => {}, ...more })

  it('says on the home that nothing is recorded, and looks for no learning system', () => {
    atHome()
    expect(screen.getByRole('heading', { name: 'Practice copy' })).toBeTruthy()
    expect(screen.getByText(/kept on this device. Nothing is recorded./)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Start afresh' })).toBeNull()
  })

  it('says that nothing is sent, and where it stays', async () => {
    atHome()
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
    await userEvent.click(screen.getByRole('button', { name: 'What is sent about me' }))
    expect(screen.getByText(/what you do here stays on this device/)).toBeTruthy()
  })

  it('is started afresh only after asking once more, and the question can be closed', async () => {
    const onStartAfresh = vi.fn()
    atHome({ progress: begun, onStartAfresh })
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }))
    expect(document.activeElement?.textContent).toMatch(/^This takes your place/)
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Start afresh' }))
    expect(onStartAfresh).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }))
    await userEvent.click(screen.getByRole('button', { name: 'Take it off this device' }))
    expect(onStartAfresh).toHaveBeenCalledOnce()
  })
})
