import { fireEvent, screen, within } from '@testing-library/preact'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import type { Question } from '../../src/course/question.ts'
import { axeHere } from '../support/axe-here.ts'
import {
  aBankQuestion,
  aBody,
  aCheck,
  aCourse,
  aLesson,
  aLessonFile,
  aPage,
  aParagraph,
  aScenario,
} from '../support/builders.ts'
import { arrived, renderCourse } from '../support/render.tsx'
import { isQuickLook } from '../support/tries.ts'
import { userEvent } from '../support/user-event.ts'

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const focused = () => document.activeElement?.textContent
const story = () => within(screen.getByRole('region', { name: 'The story of jo' }))

const jo = aScenario(
  'jo',
  {
    start: [
      ['Offer a side room', 'room', 'Jo nods and looks at the door less.'],
      ['Carry on with the form', 'quiet', 'Jo answers, but in one word.'],
    ],
    quiet: [
      ['Ask if a quieter place would help', 'room'],
      ['Go on', 'leaves'],
    ],
    room: [
      ['Say whom you may need to tell', 'stays'],
      ['Give Jo a leaflet', 'waits'],
    ],
    stays: 'helpful',
    waits: 'mixed',
    leaves: 'harder',
  },
  { why: [aParagraph('People talk when they know what comes next.')] },
)

function tell(question: Question) {
  const page = aPage('a', 'start')
  return renderCourse({
    outline: aCourse([aLesson('a', [page, aPage('a', 'after')])]),
    lessonFiles: [aLessonFile([aBody(page, [{ kind: 'question', question }])])],
    events: [{ type: 'page.open', page: pageId('a', 'start') }],
  })
}

describe('A story in a lesson', () => {
  it('begins with its words, its choices, and that they are private', () => {
    tell(jo)
    expect(screen.getByRole('heading', { level: 3, name: 'How it begins' })).toBeTruthy()
    expect(screen.getByText(/What you choose is not sent to anyone/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Offer a side room' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Skip this story' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Go back one step' })).toBeNull()
  })

  it('goes on to the next step, with the focus on its heading and what was said below it', async () => {
    tell(jo)
    await press('Carry on with the form')
    expect(focused()).toBe('Step quiet')
    const after = document.activeElement?.nextElementSibling
    expect(after?.textContent).toBe('You chose: Carry on with the formJo answers, but in one word.')
  })

  it('goes back one step, and to any choice made so far', async () => {
    tell(jo)
    await press('Carry on with the form')
    await press('Ask if a quieter place would help')
    await press('Go back one step')
    expect(focused()).toBe('Step quiet')
    await press('Ask if a quieter place would help')
    await userEvent.click(screen.getByText('Your choices so far'))
    await press('How it begins: Carry on with the form')
    expect(focused()).toBe('How it begins')
  })

  it('says kindly how it ended and why, without a score, and offers other ways', async () => {
    tell(jo)
    await press('Offer a side room')
    await press('Give Jo a leaflet')
    expect(focused()).toBe('Step waits')
    expect(story().getAllByText('This way helped in part').length).toBe(2)
    expect(screen.getByText('People talk when they know what comes next.')).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/score|points|wrong|fail|game over/i)
    expect(screen.getByRole('button', { name: 'Go back one step' })).toBeTruthy()
    await press('Try another way')
    expect(focused()).toBe('How it begins')
  })

  it('can be skipped at every step, which counts as done, and come back to there', async () => {
    tell(jo)
    await press('Carry on with the form')
    await press('Skip this story')
    expect(screen.getByText('You skipped this story. That counts as done.')).toBeTruthy()
    expect(focused()).toBe('The story of jo')
    expect(screen.queryByText('The words of quiet.')).toBeNull()
    await press('Show this story')
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy()
  })

  it('is where it was on coming back to the page, and is no part of the progress', async () => {
    const { player } = tell(jo)
    const before = player.getSnapshot().context.progress
    await press('Carry on with the form')
    expect(player.getSnapshot().context.progress).toBe(before)
    await press(/^Next/)
    await press(/^Back/)
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy()
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('is where it was after a refresh', async () => {
    const { unmount } = tell(jo)
    await press('Carry on with the form')
    unmount()
    tell(jo)
    expect(screen.getByRole('heading', { level: 3, name: 'Step quiet' })).toBeTruthy()
  })

  it('goes on from the last step that is still there where the story has changed', async () => {
    const { change } = tell(jo)
    await press('Carry on with the form')
    await press('Go on')
    const steps = jo.steps.map((step) => ({ ...step, choices: step.choices.slice(0, 1) }))
    const blocks: readonly Block[] = [{ kind: 'question', question: { ...jo, steps } }]
    const file = aLessonFile([aBody(aPage('a', 'start'), blocks)])
    change({ lessons: arrived([file]) })
    expect(screen.getByRole('heading', { level: 3, name: 'How it begins' })).toBeTruthy()
    await press('Offer a side room')
    expect(focused()).toBe('Step room')
  })

  it('goes one step on for a double press', async () => {
    tell(jo)
    const choice = screen.getByRole('button', { name: 'Carry on with the form' })
    fireEvent.click(choice, { detail: 1 })
    // Another choice may stand in its place by now.
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }), { detail: 2 })
    expect(screen.getByRole('heading', { level: 3, name: 'Step quiet' })).toBeTruthy()
  })

  it('can be read through, and is printed so', async () => {
    tell(jo)
    dispatchEvent(new Event('beforeprint'))
    const all = screen.getByText('Read all the steps of this story').closest('details')
    expect(all?.open).toBe(true)
    expect(all?.textContent).toContain('The words of leaves.')
    expect(all?.textContent).toContain('Go on (leads to: Step leaves)')
    dispatchEvent(new Event('afterprint'))
  })

  it('is walked by keyboard alone', async () => {
    tell(jo)
    screen.getByRole('heading', { level: 3, name: 'How it begins' }).focus()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(focused()).toBe('Step room')
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(focused()).toBe('Step stays')
  })

  it
    .skipIf(isQuickLook)
    .each([[[]], [['Offer a side room']], [['Offer a side room', 'Give Jo a leaflet']]])(
    'has names, roles and headings in order after %s',
    async (choices) => {
      tell(jo)
      for (const choice of choices) await press(choice)
      expect(await axeHere()).toEqual([])
    },
  )

  it('offers a way on, a way back or a way past, wherever one goes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 8 }), (moves) => {
        sessionStorage.clear()
        const { unmount } = tell(jo)
        for (const move of moves) {
          const offered = story().getAllByRole('button')
          const names = offered.map((button) => button.textContent)
          const isEnding = names.includes('Try another way')
          expect(
            isEnding || names.includes('Skip this story') || names.includes('Show this story'),
          ).toBe(true)
          offered[move % offered.length]?.click()
        }
        unmount()
      }),
      { numRuns: 20 },
    )
  })
})

describe('A story in the check', () => {
  const start = () => {
    const check = aCheck([aBankQuestion('jo')])
    return renderCourse({
      outline: aCourse([aLesson('a', ['start'])], { check }),
      lessonFiles: [aLessonFile([], { bank: [jo] })],
      events: [{ type: 'check.start', draw: drawing(1) }],
    })
  }
  const kept = ({ player }: ReturnType<typeof start>) =>
    player.getSnapshot().context.progress.check.answers[jo.id]

  it('says nothing of how a choice or an ending turned out before Finish', async () => {
    start()
    await press('Carry on with the form')
    await press('Go on')
    expect(screen.queryByText('Jo answers, but in one word.')).toBeNull()
    expect(screen.queryByText('This way made it harder')).toBeNull()
    expect(screen.queryByText('Read all the steps of this story')).toBeNull()
  })

  it('is an answer only with an ending', async () => {
    const course = start()
    await press('Offer a side room')
    await press('Keep this answer')
    expect(focused()).toBe('Go on to an ending first, or skip this for now.')
    expect(kept(course)).toBeUndefined()
  })

  it('keeps the way to the best ending, whichever was reached last', async () => {
    const course = start()
    await press('Offer a side room')
    await press('Say whom you may need to tell')
    await press('Try another way')
    await press('Carry on with the form')
    await press('Go on')
    await press('Keep this answer')
    expect(kept(course)).toEqual({ kind: 'chosen', letters: ['a', 'a'] })
  })

  it('shows on the result the way that was taken and one that helps', async () => {
    start()
    await press('Carry on with the form')
    await press('Go on')
    await press('Keep this answer')
    await press('Finish')
    const question = within(
      screen
        .getByRole('heading', { level: 3, name: 'The story of jo' })
        .closest('li') as HTMLElement,
    )
    expect(question.getByText('This way made it harder')).toBeTruthy()
    expect(question.getByText('Jo answers, but in one word.')).toBeTruthy()
    expect(question.getByText('A way that helps')).toBeTruthy()
    expect(question.getByText('Say whom you may need to tell')).toBeTruthy()
  })
})
