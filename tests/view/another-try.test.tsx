import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { userEvent } from '../support/user-event.ts'
import { ask } from './ask.tsx'
import { feelSafe, firstNeed, myths, principles, signs, upset, waiting } from './whole-course.ts'

const OPEN = 'This question is open again.'
const DONE = 'This question is done. Go on when you are ready.'

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const check = () => press(/^Check my answer/)
const verdict = () => screen.queryByRole('heading', { level: 3 })?.textContent
const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
const list = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const isSaid = (words: string) =>
  screen.queryAllByRole('status').some(({ textContent }) => textContent?.includes(words))

/** The feedback is gone, the answer can be checked, and both are said. */
function expectOpen() {
  expect(verdict()).toBeUndefined()
  expect(screen.queryByText('Your answer', { selector: '.said-yours' })).toBeNull()
  expect(screen.getByRole('button', { name: /^Check my answer/ })).toBeTruthy()
  expect(isSaid(OPEN)).toBe(true)
}

/** Each line of a match or a sort has its first choice, and is checked. */
async function chooseFirsts() {
  for (const box of screen.queryAllByRole('combobox')) await userEvent.selectOptions(box, '1')
  for (const card of document.querySelectorAll('fieldset.card')) {
    await userEvent.click(within(card as HTMLElement).getAllByRole('radio')[0] as HTMLElement)
  }
  await check()
}

describe('An answer that is not right yet is changed at once, as after Try again', () => {
  it('by pressing another one, which keeps the focus', async () => {
    ask(waiting)
    await userEvent.click(radio(/^Ask Ali/))
    await check()
    expect(radio(/^Say that/).hasAttribute('aria-disabled')).toBe(false)
    expect(isSaid(OPEN)).toBe(false)
    await userEvent.click(radio(/^Say that/))
    expectOpen()
    expect(radio(/^Say that/).checked).toBe(true)
    expect(document.activeElement).toBe(radio(/^Say that/))
    await check()
    expect(verdict()).toBe('Not quite yet')
    expect(isSaid(OPEN)).toBe(false)
  })

  it('by an arrow key', async () => {
    ask({ ...waiting, keepOrder: true } as CheckableQuestion)
    await userEvent.click(radio(/^Ask Ali/))
    await check()
    radio(/^Ask Ali/).focus()
    await userEvent.keyboard('{ArrowDown}')
    expectOpen()
    expect(radio(/^Offer a choice/).checked).toBe(true)
    expect(document.activeElement).toBe(radio(/^Offer a choice/))
  })

  it('and the others of several stay as they were', async () => {
    ask(signs)
    const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })
    await userEvent.click(box(/^Not meeting/))
    await userEvent.click(box(/^Asking for/))
    await check()
    await userEvent.click(box(/^Asking for/))
    expectOpen()
    expect(box(/^Not meeting/).checked).toBe(true)
    expect(box(/^Asking for/).checked).toBe(false)
  })

  it('in one list of a match', async () => {
    ask(principles)
    await chooseFirsts()
    await userEvent.selectOptions(list('Trust'), '3')
    expectOpen()
    expect(list('Trust').value).toBe('3')
    expect([list('Safety').value, list('Choice').value]).toEqual(['1', '1'])
    expect(document.activeElement).toBe(list('Trust'))
  })

  it('on one card of a sort', async () => {
    ask(myths)
    await chooseFirsts()
    const card = screen.getByRole('group', { name: /^A trusted adult/ })
    await userEvent.click(within(card).getByRole('radio', { name: 'Fact' }))
    expectOpen()
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(3)
    await check()
    expect(verdict()).toBe("That's right")
  })

  it('by a move in an order, which is said too', async () => {
    ask(upset)
    const button = screen.getAllByRole('button', { name: /^Move down/ })[0] as HTMLElement
    await userEvent.click(button)
    await check()
    expect(isSaid('now ')).toBe(false)
    await press(/^Move up: Agree what/)
    expectOpen()
    expect(isSaid('Agree what is next, now ')).toBe(true)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: Agree what is next')
  })

  it('by typing on', async () => {
    ask(feelSafe)
    const box = screen.getByRole<HTMLInputElement>('textbox')
    await userEvent.type(box, 'happy{Enter}')
    expect(verdict()).toBe('Not quite yet')
    await userEvent.type(box, 'er')
    expectOpen()
    expect(box.value).toBe('happyer')
    expect(document.activeElement).toBe(box)
  })

  it('uses no try until it is checked, and is kept only then', async () => {
    const { player } = ask(waiting)
    const kept = () => player.getSnapshot().context.progress.answers[waiting.id]
    const told: number[] = []
    player.on('question.answered', ({ try: number }) => told.push(number))
    await userEvent.click(radio(/^Ask Ali/))
    await check()
    await userEvent.click(radio(/^Offer a choice/))
    expect(kept()).toMatchObject({ response: { letters: ['a'] }, tries: 1 })
    await check()
    expect(kept()).toMatchObject({ response: { letters: ['b'] }, tries: 2 })
    expect(told).toEqual([1, 2])
  })
})

describe('A question that has no try left', () => {
  const endings: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'as its answer is right',
      async () => {
        ask(waiting)
        await userEvent.click(radio(/^Offer a choice/))
        await check()
      },
    ],
    [
      'as the last one is used',
      async () => {
        ask({ ...waiting, tries: 1 } as CheckableQuestion)
        await userEvent.click(radio(/^Ask Ali/))
        await check()
      },
    ],
    [
      'as its answer was shown',
      async () => {
        ask(waiting)
        await userEvent.click(radio(/^Ask Ali/))
        await check()
        await press('Show the answer')
      },
    ],
  ]

  it.each(endings)('%s, says so, and what to do, and cannot be changed', async (_, end) => {
    await end()
    expect(screen.getByRole('group').textContent).toContain(DONE)
    expect(screen.queryByText(/^Choose one\./)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Show a hint' })).toBeNull()
    const [given, other] = [radio(/Your answer/), radio(/^Say that/)]
    expect([given, other].map((one) => one.getAttribute('aria-disabled'))).toEqual(['true', 'true'])
    await userEvent.click(other)
    expect(other.checked).toBe(false)
    expect(verdict()).toBeTruthy()
    expect(isSaid(OPEN)).toBe(false)
  })

  it('has lists that offer only what was chosen', async () => {
    ask({ ...principles, tries: 1 } as CheckableQuestion)
    await chooseFirsts()
    const trust = list('Trust')
    expect(trust.getAttribute('aria-disabled')).toBe('true')
    expect([...trust.options].map(({ value }) => value)).toEqual(['1'])
  })

  it('has a box that can be read, and not written in', async () => {
    ask(firstNeed)
    const box = screen.getByRole<HTMLInputElement>('textbox')
    await userEvent.type(box, 'food{Enter}')
    await userEvent.type(box, 's')
    expect([box.readOnly, box.value]).toEqual([true, 'food'])
  })
})
