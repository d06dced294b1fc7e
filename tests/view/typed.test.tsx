import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { aBankQuestion, aCheck, aCourse, aLesson, aLessonFile } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { ask } from './ask.tsx'
import { feelSafe, firstNeed } from './whole-course.ts'

const SENTENCE = 'People need to feel blank before they can think clearly.'

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const box = () => screen.getByRole<HTMLInputElement>('textbox')
const feedback = () => document.activeElement as HTMLElement

describe('A gap to fill', () => {
  it('has its box in the sentence, named by the whole of it', () => {
    ask(feelSafe)
    const group = screen.getByRole('group', { name: 'Fill in the blank' })
    expect(within(group).getByRole('textbox', { name: SENTENCE })).toBe(box())
    expect(box().parentElement?.textContent).toBe(
      'People need to feel  before they can think clearly.',
    )
    expect(group.textContent).toContain('Write what is missing. Slips in spelling do not matter.')
  })

  it('says at the box that an answer is missing', async () => {
    ask(feelSafe)
    await userEvent.type(box(), ' {Enter}')
    expect(document.activeElement).toBe(box())
    expect(box().getAttribute('aria-invalid')).toBe('true')
    const said = document.getElementById(box().getAttribute('aria-describedby') ?? '')
    expect(said?.textContent).toBe('Write an answer first.')
    expect(document.title.startsWith('Problem: ')).toBe(true)
    await userEvent.type(box(), 's')
    expect(screen.queryByText('Write an answer first.')).toBeNull()
  })

  it('is checked with Enter, forgives a slip, and says how it was read', async () => {
    ask(feelSafe)
    await userEvent.type(box(), 'Secuer{Enter}')
    expect(feedback().textContent).toBe("That's right")
    expect(screen.getByText('We read this as ‘secure’.')).toBeTruthy()
    expect(screen.getByText('About secure.')).toBeTruthy()
    expect(box().readOnly).toBe(true)
    expect(box().value).toBe('Secuer')
  })

  it('UL26: says that a near miss is close, without using up a try, and takes it the second time', async () => {
    const { player } = ask(feelSafe)
    const tries = () => player.getSnapshot().context.progress.answers[feelSafe.id]?.tries
    await userEvent.type(box(), 'saef{Enter}')
    expect(document.activeElement).toBe(box())
    const said = document.getElementById(box().getAttribute('aria-describedby') ?? '')
    expect(said?.textContent).toMatch(/^Close\. Check the spelling\./)
    expect(tries()).toBeUndefined()
    await userEvent.type(box(), '{Enter}')
    expect(feedback().textContent).toBe('Not quite yet')
    expect(tries()).toBe(1)
    await press('Try again')
    await userEvent.clear(box())
    await userEvent.type(box(), 'safe{Enter}')
    expect(feedback().textContent).toBe("That's right")
    expect(tries()).toBe(2)
  })

  it('answers a word that was expected with its own feedback, and offers another try', async () => {
    ask(feelSafe)
    await userEvent.type(box(), 'Happy')
    await press('Check my answer')
    expect(feedback().textContent).toBe('Not quite yet')
    expect(screen.getByText('About happy.')).toBeTruthy()
    expect(screen.queryByText(/We read this as/)).toBeNull()
    await press('Try again')
    expect(document.activeElement).toBe(box())
    await userEvent.clear(box())
    await userEvent.type(box(), 'safe')
    await press('Check my answer')
    expect(feedback().textContent).toBe("That's right")
  })

  it('shows all that is accepted when asked', async () => {
    ask(feelSafe)
    await userEvent.type(box(), 'warm')
    await press('Check my answer')
    await press('Show the answer')
    const answer = screen.getByText('The right answer is:').parentElement as HTMLElement
    expect(
      within(answer)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual(['safe', 'secure'])
  })

  it('has what was typed on coming back', async () => {
    ask(feelSafe)
    await userEvent.type(box(), 'warm')
    await press('Check my answer')
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }))
    expect(box().value).toBe('warm')
  })
})

describe('A short answer', () => {
  it('has a box below its question, and says where spelling counts', () => {
    ask(firstNeed)
    const group = screen.getByRole('group', { name: 'What do people need first?' })
    expect(within(group).getByLabelText('Your answer')).toBe(box())
    expect(group.textContent).toContain('Write a short answer. Spelling counts here.')
  })

  it('takes no more letters than are kept', () => {
    ask(firstNeed)
    expect(box().maxLength).toBe(60)
  })

  it('tells the answer after the last try', async () => {
    ask(firstNeed)
    await userEvent.type(box(), 'Food{Enter}')
    expect(screen.getByText('The answer here is:')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})

describe('A typed answer in the check', () => {
  it('is kept, and stands on the result page beside what is accepted', async () => {
    const check = aCheck([aBankQuestion(feelSafe.id)])
    renderCourse({
      outline: aCourse([aLesson('a', ['start'])], { check }),
      lessonFiles: [aLessonFile([], { bank: [feelSafe] })],
      events: [{ type: 'check.start', draw: drawing(1) }],
    })
    await userEvent.type(box(), 'warm')
    await press('Keep this answer')
    await press('Finish')
    const marked = screen.getByText('Your answer').parentElement as HTMLElement
    expect(within(marked).getByRole('heading', { name: SENTENCE })).toBeTruthy()
    const lines = within(marked).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual(['safe', 'secure'])
    expect(within(marked).getByText('warm')).toBeTruthy()
  })
})
