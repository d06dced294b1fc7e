import { screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../src/course/question.ts'
import { aParagraph } from '../support/builders.ts'
import { userEvent } from '../support/user-event.ts'
import { ask } from './ask.tsx'
import { myths, need, principles, signs, steps, waiting } from './whole-course.ts'

const TAKE_OUT = 'Nothing is missing. Take out what does not belong.'

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => userEvent.click(screen.getByLabelText(name))
const feedback = () => document.activeElement as HTMLElement

describe('A question with one right answer', () => {
  it('is a group named by the question, and says that it is practice (WCAG 1.3.1, 3.3.2)', () => {
    ask(waiting)
    const group = screen.getByRole('group', { name: 'What could you offer first?' })
    expect(within(group).getAllByRole('radio').length).toBe(3)
    expect(group.textContent).toContain(
      'Choose one. This is practice: it does not count towards your result.',
    )
    expect(screen.getByText(/Ali arrives early/)).toBeTruthy()
  })

  it('says that an answer is missing, at the answers and in the title', async () => {
    ask(waiting)
    await press('Check my answer')
    expect(screen.getByText('Choose an answer first.')).toBeTruthy()
    const [first, ...others] = screen.getAllByRole('radio')
    expect(document.activeElement).toBe(first)
    for (const radio of [first, ...others]) {
      expect(radio?.getAttribute('aria-invalid')).toBe('true')
    }
    expect(document.title.startsWith('Problem: ')).toBe(true)
    await choose('Offer a choice of where to wait')
    expect(screen.queryByText('Choose an answer first.')).toBeNull()
    expect(document.title.startsWith('Problem: ')).toBe(false)
  })

  it('says what is right and why, and moves the focus there', async () => {
    const { player } = ask(waiting)
    await choose('Offer a choice of where to wait')
    await press('Check my answer')
    expect(feedback().textContent).toBe("That's right")
    expect(screen.getByText('About Offer a choice of where to wait.')).toBeTruthy()
    expect(screen.getByText(/Trauma often takes choice away/)).toBeTruthy()
    const chosen = screen.getByRole('radio', { name: /Your answer · Right answer/ })
    expect(chosen.getAttribute('aria-disabled')).toBe('true')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    expect(player.getSnapshot().context.progress.answers[waiting.id]?.tries).toBe(1)
  })

  it('lets another answer be tried, with the hint and the answer only on request', async () => {
    ask(waiting)
    await choose('Ask Ali what happened to him')
    await press('Check my answer')
    expect(feedback().textContent).toBe('Not quite yet')
    expect(screen.getByRole('radio', { name: /Ask Ali.*Your answer/ })).toBeTruthy()
    expect(screen.queryByRole('radio', { name: /Right answer/ })).toBeNull()
    await press('Show a hint')
    expect(screen.getByText('Which answer changes what Ali can control?')).toBeTruthy()
    await press('Try again')
    expect(document.activeElement?.getAttribute('type')).toBe('radio')
    await choose('Offer a choice of where to wait')
    await press('Check my answer')
    expect(feedback().textContent).toBe("That's right")
  })

  it('shows the right answer when asked, in its label and in words', async () => {
    ask(waiting)
    await choose('Ask Ali what happened to him')
    await press('Check my answer')
    await press('Show the answer')
    expect(screen.getByRole('radio', { name: /Offer a choice.*Right answer/ })).toBeTruthy()
    expect(screen.getByText('The right answer is:')).toBeTruthy()
  })

  it('waits with the reason until no try is left, since a reason names the answer', async () => {
    const { unmount } = ask(waiting)
    const reasons = () => screen.queryAllByText(/^Trauma often takes choice away/)
    const isOpen = (part: HTMLElement) => !part.closest('[hidden]')
    await choose('Ask Ali what happened to him')
    await press('Check my answer')
    expect(reasons().filter(isOpen)).toEqual([])
    await press('Show the answer')
    expect(reasons().filter(isOpen)).toHaveLength(1)
    expect(reasons()[0]?.closest('.panel')?.textContent).toContain('The right answer is:')
    unmount()

    ask({ ...waiting, tries: 1 } as Question)
    await choose('Ask Ali what happened to him')
    await press('Check my answer')
    expect(reasons().filter(isOpen)).toHaveLength(1)
  })

  it('has its answer and what was said about it on coming back', async () => {
    ask(waiting)
    await choose('Ask Ali what happened to him')
    await press('Check my answer')
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ask Ali/ }).checked).toBe(true)
    expect(screen.getByRole('heading', { name: 'Not quite yet' })).toBeTruthy()
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('is answered without a pointer', async () => {
    ask(waiting)
    screen.getByRole('heading', { level: 1 }).focus()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(feedback().tagName).toBe('H3')
  })
})

describe('A question with several right answers', () => {
  it('begins with what was found', async () => {
    ask(signs)
    await choose('Not meeting your eye')
    await choose('Going quiet')
    await press('Check my answer')
    expect(feedback().textContent).toBe('You found 2 of the 3.')
    expect(screen.getByText('People can go still as well as loud.')).toBeTruthy()
  })

  it('says when something was chosen beside the right ones', async () => {
    ask(signs)
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
    await press('Check my answer')
    expect(feedback().textContent).toBe('You found 3 of the 3, and chose 1 that does not belong.')
  })

  it('with all of them and one more says to take that out, and not what is for a part', async () => {
    const extra = 'This is an access need.'
    const answers =
      signs.kind === 'choice'
        ? signs.answers.map((one) => (one.right ? one : { ...one, feedback: [aParagraph(extra)] }))
        : []
    ask({ ...signs, answers } as Question)
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
    await press('Check my answer')
    expect(screen.getByText(extra)).toBeTruthy()
    expect(screen.queryByText('People can go still as well as loud.')).toBeNull()
    expect(screen.getByText(TAKE_OUT)).toBeTruthy()
    await userEvent.click(screen.getByLabelText(/^Going quiet/))
    await press('Check my answer')
    expect(screen.queryByText(TAKE_OUT)).toBeNull()
  })

  it('has what is for any other answer there, where the author says no more', async () => {
    const ifNotYet = [aParagraph('What would you notice first?')]
    ask({ ...signs, ifPartlyRight: [], ifNotYet } as Question)
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
    await press('Check my answer')
    expect(screen.getByText('What would you notice first?')).toBeTruthy()
    expect(screen.getByText(TAKE_OUT)).toBeTruthy()
  })

  it('says nothing of taking out once no try is left', async () => {
    ask({ ...signs, tries: 1 } as Question)
    for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
    await press('Check my answer')
    expect(screen.queryByText(TAKE_OUT)).toBeNull()
    expect(screen.queryByText('People can go still as well as loud.')).toBeNull()
  })

  it('gives the answer and the reason after the last try', async () => {
    ask(signs)
    await choose('Asking for large print')
    await press('Check my answer')
    await press('Try again')
    await press('Check my answer')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    expect(screen.getByText('The answer here is:')).toBeTruthy()
    expect(screen.getAllByRole('checkbox', { name: /Right answer/ }).length).toBe(3)
  })

  it('says how many to choose where the author does', () => {
    ask({ ...signs, chooseCount: 3 } as Question)
    expect(screen.getByText(/^Choose 3\./)).toBeTruthy()
  })
})

describe('True or false', () => {
  it('keeps its order and marks as any choice', async () => {
    ask(need)
    expect(
      screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent),
    ).toEqual(['True', 'False'])
    await choose('False')
    await press('Check my answer')
    expect(feedback().textContent).toBe("That's right")
  })
})

describe('A match', () => {
  const put = (item: string, option: string) =>
    userEvent.selectOptions(screen.getByLabelText(item), option)

  it('asks for every line before it can be checked', async () => {
    ask(principles)
    await put('Safety', 'Saying who will be in the room')
    await press('Check my answers')
    expect(screen.getByText('Choose an answer for each one first.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Choice'))
  })

  it('shows a long choice in full below, as a closed list cuts it off', async () => {
    const { container } = ask(principles)
    expect(container.querySelector('.in-full')).toBeNull()
    await put('Safety', 'Saying who will be in the room')
    expect(container.querySelector('.in-full')?.textContent).toBe('Saying who will be in the room')
  })

  it('says line by line what fits, and leaves the rest for another try', async () => {
    ask(principles)
    await put('Safety', 'Saying who will be in the room')
    await put('Choice', 'Ringing when you said you would')
    await put('Trust', 'Asking “phone or in person?”')
    await press('Check my answers')
    expect(feedback().textContent).toBe('You found 1 of the 3.')
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent)
    expect(lines[0]).toContain('That fits.')
    expect(lines[1]).toContain('Look at this one again.')
    expect(lines.join()).not.toContain('It belongs to')
  })
})

describe('A sort', () => {
  /** Every card into one group, and checked. */
  const putAll = async (group: string) => {
    for (const label of screen.getAllByLabelText(group)) await userEvent.click(label)
    await press('Check my answers')
  }

  it('is a group of radio buttons for each card, with no group around them', async () => {
    ask(myths)
    const cards = screen.getAllByRole('group')
    expect(cards.length).toBe(3)
    expect(cards.every((card) => card.querySelector('fieldset') === null)).toBe(true)
    await putAll('Myth')
    expect(feedback().textContent).toBe('You found 2 of the 3.')
  })

  it('says at each card whether it fits, and where it belongs only once no try is left', async () => {
    ask({ ...myths, tries: 2 } as Question)
    await putAll('Myth')
    const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent)
    const about = (card: string) => lines().find((line) => line?.startsWith(card))
    expect(about('A trusted adult')).toBe(
      'A trusted adult can make a real difference You chose: Myth. Look at this one again. ',
    )
    expect(about('A high score')).toContain('That fits. It shows risk in large groups.')
    expect(lines().join()).not.toContain('Support lowers the risk')
    await press('Try again')
    await press('Check my answers')
    expect(about('A trusted adult')).toContain(
      'It belongs to: Fact. Support lowers the risk of harm later.',
    )
  })

  it('says at the card that an answer is missing', async () => {
    ask(myths)
    await press('Check my answers')
    const card = document.activeElement?.closest('fieldset')
    const said = document.getElementById(card?.getAttribute('aria-describedby') ?? '')
    expect(said?.textContent).toBe('Choose an answer first.')
  })

  it('can be seen sorted from the start', async () => {
    ask(myths)
    const sorted = screen.getByRole('button', { name: 'Show it sorted' })
    expect(sorted.getAttribute('aria-expanded')).toBe('false')
    await userEvent.click(sorted)
    expect(sorted.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText('The right answer is:')).toBeTruthy()
  })

  it('has a list to choose from where there are more than three groups', async () => {
    ask(steps)
    for (const box of screen.getAllByRole('combobox')) await userEvent.selectOptions(box, '1')
    await press('Check my answers')
    expect(feedback().textContent).toBe('You found 1 of the 4.')
  })

  it.each([
    ['radio buttons', myths],
    ['a list to choose from', steps],
  ])('with %s mixes its cards, so that their places tell nothing', (_, sort) => {
    const orders = [1, 2, 3, 4, 5].map((visitSeed) => {
      const { container, unmount } = ask({ ...sort, keepOrder: false }, visitSeed)
      const cards = [...container.querySelectorAll('.pair label, .card legend')]
      const order = cards.map(({ textContent }) => textContent)
      unmount()
      return order
    })
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1)
    expect(new Set(orders.map((order) => order.toSorted().join())).size).toBe(1)
  })

  it('takes either group for a card that fits two', async () => {
    const both = {
      ...myths,
      cards:
        myths.kind === 'sort'
          ? myths.cards.slice(0, 1).map((card) => ({ ...card, right: [1, 2] }))
          : [],
    } as Question
    ask(both)
    await choose('Fact')
    await press('Check my answers')
    expect(feedback().textContent).toBe("That's right")
    expect(screen.getByText(/It belongs to: Myth or Fact\./)).toBeTruthy()
  })
})
