import { screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pageId, questionId } from '../../src/course/ids.ts'
import { newProgress } from '../../src/course/progress.ts'
import type { Held, Saving } from '../../src/view/view-props.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }

const held: Held = {
  progress: {
    ...newProgress,
    seen: [pageId('what', 'start'), pageId('what', 'ways')],
    role: 'Manager',
    answers: {
      [questionId('waiting')]: { response: { kind: 'chosen', letters: ['b'] }, tries: 2 },
    },
    check: { ...newProgress.check, tries: 1 },
  },
  completion: 'inProgress',
  success: 'unknown',
  score: 0.7,
  place: 'Lesson 1, page 2: Event, experience and effect',
  answers: 3,
  values: [
    ['status', 'incomplete'],
    ['state', '1.k3f9'],
  ],
}

const dialog = () => within(screen.getByRole('dialog', { name: 'What is sent about me' }))
const said = (name: string) =>
  dialog().getByText(name).closest('div')?.querySelector('dd')?.textContent
async function open(props: Partial<Parameters<typeof renderCourse>[0]> = {}) {
  renderCourse({ ...course, held: () => held, ...props })
  await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
  await userEvent.click(screen.getByRole('button', { name: 'What is sent about me' }))
}

afterEach(() => vi.unstubAllGlobals())

describe('What is sent about me', () => {
  it('says in words what the learning system holds, with the focus on its heading', async () => {
    await open()
    expect(document.activeElement?.textContent).toBe('What is sent about me')
    expect(said('Place')).toBe('Lesson 1, page 2: Event, experience and effect')
    expect(said('Status')).toBe('In progress')
    expect(said('Best result in the final check')).toBe('70%')
    expect(said('Answers recorded in this visit')).toMatch(/^3, each with its question/)
    expect(said('Kept in a code, so that you can carry on')).toBe(
      '2 pages visited. 1 practice answer. Your role: Manager. 1 finished try at the check. 0 answers of the last try.',
    )
    expect(dialog().getByText(/^Never sent: what you write in private boxes/)).toBeTruthy()
  })

  it.each<[Partial<Held>, string]>([
    [{ completion: 'complete' }, 'Complete'],
    [{ completion: 'complete', success: 'passed' }, 'Passed'],
    [{ success: 'failed' }, 'Not passed yet'],
  ])('says the status as people read it: %o', async (more, status) => {
    await open({ held: () => ({ ...held, ...more }) })
    expect(said('Status')).toBe(status)
  })

  it('says what is not there yet', async () => {
    await open({ held: () => ({ ...held, score: undefined, answers: 0 }) })
    expect(said('Best result in the final check')).toBe('None yet')
    expect(said('Answers recorded in this visit')).toMatch(/^None/)
  })

  it('has no line for a result where the course has no check', async () => {
    await open({ outline: { ...outline, check: undefined } })
    expect(dialog().queryByText('Best result in the final check')).toBeNull()
  })

  it('has each value under its name, to be copied for a help desk', async () => {
    const writeText = vi.fn(async () => undefined)
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    await open()
    await userEvent.click(dialog().getByText('Details for your help desk'))
    expect(said('state')).toBe('1.k3f9')
    await userEvent.click(dialog().getByRole('button', { name: 'Copy' }))
    expect(writeText).toHaveBeenCalledWith('status: incomplete\nstate: 1.k3f9')
    expect(await dialog().findByText('Copied.')).toBeTruthy()
  })

  it.each<[Saving, RegExp]>([
    [{ kind: 'retrying' }, /have not arrived there yet/],
    [{ kind: 'stopped', detail: '301' }, /have not arrived there yet/],
    [{ kind: 'lookingAgain' }, /Nothing on your record will change/],
  ])('says how far it is true: %o', async (saving, words) => {
    await open({ saving })
    expect(dialog().getByText(words)).toBeTruthy()
  })

  it('says of a practice copy that nothing is sent', async () => {
    await open({ held: () => undefined })
    expect(dialog().getByText(/^Nothing is sent/)).toBeTruthy()
    expect(dialog().queryByText('Details for your help desk')).toBeNull()
  })
})
