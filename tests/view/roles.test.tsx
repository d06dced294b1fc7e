import { act, screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Block, ForRoles } from '../../src/course/course.ts'
import { pageId } from '../../src/course/ids.ts'
import { standing } from '../../src/course/standing.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import {
  aBody,
  aChoice,
  aCourse,
  aLesson,
  aLessonFile,
  aPage,
  aParagraph,
  aScenario,
  text,
} from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
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
    expect(status().textContent).toBe('Your role here: Manager. What is written for it is open.')
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

describe('What is written for one role', () => {
  const forManagers: ForRoles = { kind: 'role', roles: ['Manager'], label: 'For managers' }
  const block: Block = {
    ...forManagers,
    title: text('The one-to-one'),
    blocks: [aParagraph('Set aside ten minutes.')],
  }
  const choice = aChoice('rota', ['x The rota', 'Nothing'], {
    text: text('What could you change first?'),
    meantFor: forManagers,
  })
  const story = aScenario(
    'huddle',
    { start: [['Wait', 'end']], end: 'helpful' },
    {
      text: text('The team huddle'),
      meantFor: forManagers,
    },
  )
  const page = aPage('a', 'page')
  const rolePage = {
    outline: aCourse([aLesson('a', [page])], { roles: ['Front-line worker', 'Manager'] }),
    lessonFiles: [
      aLessonFile([
        aBody(page, [
          block,
          { kind: 'question', question: choice },
          { kind: 'question', question: story },
        ]),
      ]),
    ],
  }
  const onPage = (role: string | undefined) =>
    renderCourse({
      ...rolePage,
      events: [
        { type: 'role.choose', role },
        { type: 'page.open', page: page.id },
      ],
    })
  const disclosures = (container: Element) =>
    [...container.querySelectorAll<HTMLDetailsElement>('.for-role')].map((details) => ({
      label: details.querySelector('summary')?.textContent,
      isOpen: details.open,
    }))

  it.each([
    ['Manager', true],
    ['Front-line worker', false],
    [undefined, false],
  ])('under its label, for %s: open is %s', (role, isOpen) => {
    const { container } = onPage(role)
    expect(disclosures(container)).toEqual([
      { label: 'For managers: The one-to-one', isOpen },
      { label: 'For managers: What could you change first?', isOpen },
      { label: 'For managers: The team huddle', isOpen },
    ])
  })

  it('can be opened by everyone, and stays as the learner has it', async () => {
    const { container, player, change } = onPage('Front-line worker')
    await userEvent.click(screen.getByText(/The one-to-one/))
    expect(screen.getByText('Set aside ten minutes.')).toBeTruthy()
    change({ saving: { kind: 'saved', at: new Date() } })
    act(() => player.send({ type: 'role.choose', role: undefined }))
    expect(disclosures(container).map(({ isOpen }) => isOpen)).toEqual([true, false, false])
  })

  it('opens and closes where the role is changed, as in the preview', () => {
    const { container, player } = onPage(undefined)
    const open = () => disclosures(container).map(({ isOpen }) => isOpen)
    act(() => player.send({ type: 'role.choose', role: 'Manager' }))
    expect(open()).toEqual([true, true, true])
    act(() => player.send({ type: 'role.choose', role: 'Front-line worker' }))
    expect(open()).toEqual([false, false, false])
  })

  it('holds nobody up: the page counts as done without an answer', () => {
    for (const role of ['Manager', 'Front-line worker', undefined]) {
      const { player, unmount } = onPage(role)
      const { outline, progress } = player.getSnapshot().context
      expect(progress.answers).toEqual({})
      expect(standing(outline, progress).completion).toBe('complete')
      unmount()
    }
  })

  it('is answered by whoever opens it', async () => {
    const { player } = onPage(undefined)
    const [, question] = document.querySelectorAll<HTMLDetailsElement>('.for-role')
    await userEvent.click(question?.querySelector('summary') as Element)
    await userEvent.click(screen.getByRole('radio', { name: 'The rota' }))
    await userEvent.click(screen.getByRole('button', { name: 'Check my answer' }))
    expect(player.getSnapshot().context.progress.answers[choice.id]?.tries).toBe(1)
  })

  it('is open on paper for everyone', () => {
    const { container } = onPage(undefined)
    window.dispatchEvent(new Event('beforeprint'))
    expect(disclosures(container).every(({ isOpen }) => isOpen)).toBe(true)
    window.dispatchEvent(new Event('afterprint'))
    expect(disclosures(container).some(({ isOpen }) => isOpen)).toBe(false)
  })
})
