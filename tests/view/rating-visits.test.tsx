// Ratings that are recorded, from the screen to a strict learning system.

import { screen, waitFor } from '@testing-library/preact'
import { render } from 'preact'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { RatingQuestion } from '../../src/course/question.ts'
import { openCourse } from '../../src/launch/course.tsx'
import { privateNotes } from '../../src/launch/private-notes.ts'
import { arrived } from '../support/render.tsx'
import { launch } from '../tracking/launch.ts'
import { atWork, before, choose, courseOf, press, step } from './ratings.ts'

/** What the window is asked to listen to. */
const listening = vi.spyOn(globalThis, 'addEventListener')
afterAll(() => listening.mockRestore())

describe.each(['1.2', '2004'] as const)('A visit with ratings in SCORM %s', (edition) => {
  const recorded: RatingQuestion = { ...atWork, recorded: true }

  /** The course in a learning system that takes nothing but what the standard says. */
  async function visit(record?: ReturnType<typeof launch>['lms']) {
    const system = launch(edition, [], record ? { record: record.record() } : {})
    const { outline, lessonFiles } = courseOf(recorded, before)
    history.replaceState(null, '', '/')
    const root = document.body.appendChild(document.createElement('div'))
    const lessons = arrived(lessonFiles)
    const course = openCourse(system.port, { outline, lessons }, root)
    await waitFor(() => screen.getByRole('button', { name: /^(Start|Carry on)/ }))
    await press(/^(Start|Carry on)/)
    const ids = () =>
      system.sets().flatMap(([element, value]) => (/n?\.\d+\.id$/.test(element) ? value : []))
    const edit = () => course.replace({ outline, lessons }, (page) => page)
    return { ...system, ids, edit, close: leave(root) }
  }

  /** The window goes away, and with it all that listened to it. */
  const leave = (root: HTMLElement) => () => {
    dispatchEvent(new Event('pagehide'))
    for (const [type, listener, options] of listening.mock.calls) {
      removeEventListener(type, listener, options)
    }
    listening.mockClear()
    render(null, root)
    root.remove()
  }
  afterEach(() => {
    for (const root of document.querySelectorAll<HTMLElement>('body > div')) leave(root)()
  })

  const response = edition === '1.2' ? 'student_response' : 'learner_response'

  it('tells what was chosen last once the learner has gone on, each statement for itself', async () => {
    const { ids, lms, rest, sets, close } = await visit()
    await choose('Not yet', 'Our rule asks why')
    await choose('Started', 'Our rule asks why')
    await choose('Doing well', 'There is a quiet space')
    rest()
    expect(ids()).toEqual([])
    await press(/^Next/)
    rest()
    expect(ids().filter((id) => id.startsWith('q_'))).toEqual(['q_at_work_a', 'q_at_work_b'])
    expect(
      sets()
        .filter(([element]) => element.endsWith(response))
        .map(([, value]) => value),
    ).toEqual(['2', '3'])
    expect(lms.refused).toEqual([])
    close()
  })

  it('tells of a changed answer as of a further try, and of no other', async () => {
    const first = await visit()
    await choose('Not yet', 'Our rule asks why')
    await choose('Started', 'There is a quiet space')
    first.close()
    expect(first.ids().filter((id) => id.startsWith('q_'))).toEqual(['q_at_work_a', 'q_at_work_b'])
    const second = await visit(first.lms)
    expect(step('Not yet', 'Our rule asks why').checked).toBe(true)
    await choose('Doing well', 'Our rule asks why')
    second.close()
    const told = second.ids().filter((id) => id.startsWith('q_'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^q_at_work_a_t\d$/)
    expect(second.lms.refused).toEqual([])
  })

  it('tells nothing of a private one', async () => {
    const { ids, lms, sets, rest, close } = await visit()
    await press(/^Next/)
    await choose('A little sure')
    await press(/^Next/)
    rest()
    close()
    expect(ids().filter((id) => id.startsWith('q_'))).toEqual([])
    expect(JSON.stringify(sets())).not.toMatch(/rating|a2/)
    expect(lms.refused).toEqual([])
  })

  it('keeps nothing in the tab once the learner has left', async () => {
    const { rest, close } = await visit()
    await press(/^Next/)
    await choose('A little sure')
    expect(sessionStorage.getItem('a-course.chosen')).toContain('a2')
    await press('Menu')
    await press('Save and leave')
    rest()
    await waitFor(() =>
      screen.getByText('You can close this window now, or go back to your learning system.'),
    )
    expect(privateNotes('a-course').read('rating:before')).toBe('')
    close()
  })

  it('tells what was chosen once, however often a trainer changes the course meanwhile', async () => {
    const { ids, rest, edit, close } = await visit()
    await choose('Started', 'Our rule asks why')
    const ended = vi.spyOn(globalThis, 'removeEventListener')
    for (const _ of [1, 2, 3]) edit()
    const heard = ({ mock }: typeof listening | typeof ended) =>
      mock.calls.filter(([type]) => type === 'visibilitychange').length
    expect(heard(listening) - heard(ended)).toBe(1)
    ended.mockRestore()
    await press(/^Next/)
    rest()
    expect(ids().filter((id) => id.startsWith('q_'))).toEqual(['q_at_work_a'])
    close()
  })
})
