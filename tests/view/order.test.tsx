import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { aBankQuestion, aCheck, aCourse, aLesson, aLessonFile } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { ask } from './ask.tsx'
import { upset } from './whole-course.ts'

const NOTICE = 'Notice, and slow down'
const written = [NOTICE, 'Say what you see', 'Offer a choice', 'Agree what is next']

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const list = () => screen.getByRole('group').querySelector('ol') as HTMLElement
/** The lines as they stand on screen. */
const lines = () =>
  within(list())
    .getAllByRole('listitem')
    .map((line) => written.find((words) => line.textContent?.startsWith(words)))

/** Presses *Move up* until the lines stand as they should. */
async function putInOrder() {
  for (const [index, words] of written.entries()) {
    while (lines().indexOf(words) > index) await press(`Move up: ${words}`)
  }
}

describe('Things to put in order', () => {
  it('start mixed, in a group named by the question, with two buttons for each', () => {
    ask(upset)
    const group = screen.getByRole('group', { name: /^What comes first/ })
    expect(group.textContent).toContain('Move them into the right order. This is practice')
    expect(lines()).not.toEqual(written)
    expect([...lines()].sort()).toEqual([...written].sort())
    expect(within(group).getAllByRole('button', { name: /^Move (up|down): / })).toHaveLength(8)
  })

  it('are moved with the keyboard, which stays on the button, and the move is said', async () => {
    ask(upset)
    const first = lines()[0] ?? ''
    const button = screen.getByRole('button', { name: `Move down: ${first}` })
    button.focus()
    await userEvent.keyboard(' ')
    expect(lines()[1]).toBe(first)
    expect(screen.getByText(`${first}, now 2 of 4`).getAttribute('role')).toBe('status')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Move down: ${first}` }))
  })

  it('say nothing of the last move any more once they are checked, nor at another try', async () => {
    ask(upset)
    await putInOrder()
    await press(`Move down: ${NOTICE}`)
    expect(screen.getByText(`${NOTICE}, now 2 of 4`)).toBeTruthy()
    await press('Check my answer')
    expect(screen.queryByText(/now \d of 4/)).toBeNull()
    await press('Try again')
    expect(screen.queryByText(/now \d of 4/)).toBeNull()
  })

  it('hand the focus to the other button at an end, where the first can do no more', async () => {
    ask(upset)
    const first = lines()[0] ?? ''
    for (let place = 2; place <= 4; place++) await press(`Move down: ${first}`)
    expect(screen.getByText(`${first}, now 4 of 4`)).toBeTruthy()
    const down = screen.getByRole('button', { name: `Move down: ${first}` })
    expect(down.getAttribute('aria-disabled')).toBe('true')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Move up: ${first}` }))
    await userEvent.click(down)
    expect(lines()[3]).toBe(first)
  })

  it('are not checked before one was moved: that would spend a try on nothing', async () => {
    const { player } = ask(upset)
    await press('Check my answer')
    expect((document.activeElement as HTMLElement).textContent).toMatch(/^Move at least one first/)
    expect(player.getSnapshot().context.progress.answers).toEqual({})
  })

  it('are right in the right order, and the reasons stand beside them', async () => {
    ask(upset)
    await putInOrder()
    await press('Check my answer')
    expect(document.activeElement?.textContent).toBe("That's right")
    expect(screen.getByText('Kindly.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull()
  })

  it('begin with what is in order, and stay as they were for another try', async () => {
    ask(upset)
    await putInOrder()
    await press(`Move down: ${NOTICE}`)
    await press('Check my answer')
    expect(document.activeElement?.textContent).toBe('3 of the 4 are in the right order.')
    expect(screen.getByText(/before you can offer a choice/)).toBeTruthy()
    await press('Try again')
    expect(document.activeElement?.textContent).toBe('Move up')
    expect(lines()[1]).toBe(NOTICE)
    await press(`Move up: ${NOTICE}`)
    await press('Check my answer')
    expect(document.activeElement?.textContent).toBe("That's right")
  })

  it('are shown in the right order when asked, and after the last try', async () => {
    ask({ ...upset, tries: 1 })
    await press(`Move down: ${lines()[0]}`)
    await press('Check my answer')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    const told = screen.getByText('The answer here is:').parentElement?.querySelector('ol')
    const order = within(told as HTMLElement).getAllByRole('listitem')
    expect(order.map((line) => line.textContent)).toEqual([
      NOTICE,
      'Say what you seeKindly.',
      'Offer a choice',
      'Agree what is next',
    ])
  })

  it('have their order on coming back', async () => {
    ask(upset)
    const first = lines()[0] ?? ''
    await press(`Move down: ${first}`)
    await press('Check my answer')
    const before = lines()
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }))
    expect(lines()).toEqual(before)
  })

  it('are kept in the check, and told in order on the result page', async () => {
    const bank = [upset]
    const check = aCheck([aBankQuestion(upset.id)])
    renderCourse({
      outline: aCourse([aLesson('a', ['start'])], { check }),
      lessonFiles: [aLessonFile([], { bank })],
      events: [{ type: 'check.start', draw: drawing(1) }],
    })
    await press(`Move down: ${lines()[0]}`)
    const given = lines()
    await press('Keep this answer')
    await press('Finish')
    const [yours] = screen.getByText('Your answer').parentElement?.querySelectorAll('ol') ?? []
    const told = within(yours as HTMLElement).getAllByRole('listitem')
    expect(told.map((line) => line.textContent)).toEqual(given)
  })
})
