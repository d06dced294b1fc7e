import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { renderCourse } from '../support/render.tsx'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const open = (lesson: string, page: string): PlayerEvent => ({
  type: 'page.open',
  page: pageId(lesson, page),
})
const welcome = open('pages', 'before-you-start')
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name })
const status = () => screen.getByText(/^(Your role here|No role chosen)/)

describe('The choice of a role', () => {
  it('stands at the end of Before you start, with none chosen', () => {
    renderCourse({ ...course, events: [welcome] })
    expect(
      screen.getByRole('group', { name: 'Which of these is closest to your work?' }),
    ).toBeTruthy()
    const names = screen.getAllByRole('radio').map((input) => input.closest('label')?.textContent)
    expect(names).toEqual(['Front-line worker', 'Manager', 'None of these'])
    expect(radio('None of these').checked).toBe(true)
    expect(status().textContent).toMatch(/^No role chosen/)
  })

  it('is kept at once, said in words, and leaves the focus where it is', async () => {
    const { player } = renderCourse({ ...course, events: [welcome] })
    await userEvent.click(radio('Manager'))
    expect(player.getSnapshot().context.progress.role).toBe('Manager')
    expect(radio('Manager').checked).toBe(true)
    expect(document.activeElement).toBe(radio('Manager'))
    expect(status().getAttribute('role')).toBe('status')
    expect(status().textContent).toBe(
      'Your role here: Manager. What is written for it stands open.',
    )
  })

  it('can be changed, and taken back', async () => {
    const { player } = renderCourse({ ...course, events: [welcome] })
    await userEvent.click(radio('Manager'))
    await userEvent.click(radio('Front-line worker'))
    expect(player.getSnapshot().context.progress.role).toBe('Front-line worker')
    await userEvent.click(radio('None of these'))
    expect(player.getSnapshot().context.progress.role).toBeUndefined()
    expect(status().textContent).toMatch(/^No role chosen/)
  })

  it('is there again on return', () => {
    renderCourse({ ...course, events: [{ type: 'role.choose', role: 'Manager' }, welcome] })
    expect(radio('Manager').checked).toBe(true)
    expect(status().textContent).toMatch(/^Your role here: Manager/)
  })

  it('says where it goes: with the place, or nowhere', () => {
    const { change } = renderCourse({
      ...course,
      events: [welcome],
      saving: { kind: 'saved', at: new Date() },
    })
    expect(screen.getByText(/kept with your place in your learning system/)).toBeTruthy()
    change({ saving: { kind: 'practice', why: 'notFound', detail: '' } })
    expect(screen.queryByText(/kept with your place/)).toBeNull()
    expect(screen.getByText(/kept while this window stays open/)).toBeTruthy()
  })

  it('is offered on no other page, and not where the course has no roles', () => {
    const { unmount } = renderCourse({ ...course, events: [open('pages', 'privacy')] })
    expect(screen.queryByRole('radio')).toBeNull()
    unmount()
    renderCourse({ ...course, outline: { ...outline, roles: [] }, events: [welcome] })
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
