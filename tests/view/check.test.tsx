import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import { rightResponse } from '../../src/course/marking.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import { aBankQuestion, aCheck, aChoice, aParagraph } from '../support/builders.ts'
import { arrived, renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { bank, lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const start: PlayerEvent = { type: 'check.start', draw: drawing(1) }
/** The first of that name: what leads on from a result stands there twice. */
const press = (name: string | RegExp) =>
  userEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement)
const title = () => screen.getByRole('heading', { level: 1 }).textContent

/** Answers the first `count` questions of the bank rightly. */
const answered = (count: number): readonly PlayerEvent[] => [
  start,
  ...bank.slice(0, count).map(
    (question): PlayerEvent => ({
      type: 'check.answer',
      question: question.id,
      response: rightResponse(question),
    }),
  ),
]
const finished = (count: number): readonly PlayerEvent[] => [
  ...answered(count),
  { type: 'check.review' },
  {
    type: 'check.close',
    questions: bank,
    score: bank.length ? count / bank.length : 0,
  },
]

describe('The page of the check', () => {
  const openPage: PlayerEvent = { type: 'page.open', page: pageId('check', 'start') }

  it('says how many questions there are and what is recorded, and starts the check', async () => {
    renderCourse({ ...course, events: [openPage] })
    expect(screen.getByText(/^4 questions\./)).toBeTruthy()
    expect(screen.getByText(/Your answers here are recorded\./)).toBeTruthy()
    await press('Start the check')
    expect(title()).toBe('Question 1 of 4')
  })

  it('does not promise a record on a practice copy', () => {
    const saving = { kind: 'practice', why: 'notFound', detail: '' } as const
    renderCourse({ ...course, saving, events: [openPage] })
    expect(screen.queryByText(/are recorded/)).toBeNull()
    expect(screen.getByText(/Nothing is recorded/)).toBeTruthy()
  })

  it.each(['notFound', 'notStarted'] as const)(
    'asks once more where there is no learning system, before the first try alone: %s (X01)',
    async (why) => {
      const onTryAgain = vi.fn()
      const saving = { kind: 'practice', why, detail: '' } as const
      const { player } = renderCourse({ ...course, saving, onTryAgain, events: [openPage] })
      expect(screen.getByRole('heading', { name: 'Practice copy' })).toBeTruthy()
      await press('Look again')
      expect(onTryAgain).toHaveBeenCalledOnce()
      expect(screen.queryByRole('button', { name: 'Start the check' })).toBeNull()
      await press('Carry on without recording')
      expect(title()).toBe('Question 1 of 4')
      act(() => player.send(openPage))
      expect(screen.getByRole('button', { name: 'Carry on with the check' })).toBeTruthy()
      expect(screen.queryByRole('heading', { name: 'Practice copy' })).toBeNull()
    },
  )

  it('is as ever once the learning system was found', () => {
    const saving = { kind: 'practice', why: 'notFound', detail: '' } as const
    const { change } = renderCourse({ ...course, saving, events: [openPage] })
    change({ saving: { kind: 'quiet' } })
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Start the check' })).toBeTruthy()
  })

  it.each(['onDevice', 'notKept'] as const)(
    'asks nothing of the kind where no learning system is meant to be there: %s',
    (why) => {
      const saving = { kind: 'practice', why, detail: '' } as const
      renderCourse({ ...course, saving, events: [openPage] })
      expect(screen.getByRole('button', { name: 'Start the check' })).toBeTruthy()
    },
  )

  it('carries on with an open try', async () => {
    renderCourse({ ...course, events: [...answered(1), openPage] })
    await press('Carry on with the check')
    expect(title()).toBe('Question 2 of 4')
  })

  it('leads back to a result, or to another try', () => {
    renderCourse({ ...course, events: [...finished(2), openPage] })
    expect(screen.getByRole('button', { name: 'See your result' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('offers new questions only where the bank has others', () => {
    const check = outline.check && { ...outline.check, count: 2 }
    const events = [...finished(0), openPage]
    renderCourse({ ...course, outline: { ...outline, check }, events })
    expect(screen.getByRole('button', { name: 'Try again with some new questions' })).toBeTruthy()
  })

  it('offers no further try where the course allows no more', () => {
    const check = outline.check && { ...outline.check, tries: 1 }
    renderCourse({ ...course, outline: { ...outline, check }, events: [...finished(1), openPage] })
    expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull()
    expect(screen.getByText(/There are no tries left\. Everything stays open\./)).toBeTruthy()
  })

  it('says how many tries are left, and nothing of them once it is passed', () => {
    const check = outline.check && { ...outline.check, tries: 3 }
    const limited = { ...course, outline: { ...outline, check } }
    renderCourse({ ...limited, events: [openPage] })
    expect(screen.getByText(/You can do it up to 3 times\./)).toBeTruthy()
    cleanup()
    renderCourse({ ...limited, events: [...finished(0), openPage] })
    expect(screen.getByText(/You can try 2 more times\./)).toBeTruthy()
    cleanup()
    renderCourse({ ...limited, events: [...finished(4), openPage] })
    expect(screen.queryByText(/more times|no tries left/)).toBeNull()
  })
})

describe('A question of the check', () => {
  it('says that its answer is recorded, and marks nothing', async () => {
    renderCourse({ ...course, events: [start] })
    expect(screen.getByText(/Your answer is recorded/)).toBeTruthy()
    await userEvent.click(screen.getByLabelText('Offer a choice of where to wait'))
    await press('Keep this answer')
    expect(title()).toBe('Question 2 of 4')
    expect(screen.queryByText("That's right")).toBeNull()
  })

  it('is not passed by, or found empty, by the second press of a double one', async () => {
    renderCourse({ ...course, events: [start] })
    await press('Skip for now')
    fireEvent.click(screen.getByRole('button', { name: 'Skip for now' }), { detail: 2 })
    expect(title()).toBe('Question 2 of 4')
    await userEvent.click(screen.getByLabelText('Going quiet'))
    await press('Keep this answer')
    fireEvent.click(screen.getByRole('button', { name: 'Keep this answer' }), { detail: 2 })
    expect(title()).toBe('Question 3 of 4')
    expect(screen.queryByText('Choose an answer first.')).toBeNull()
  })

  it('asks for an answer before keeping one, and can be skipped without', async () => {
    renderCourse({ ...course, events: [start] })
    await press('Keep this answer')
    expect(screen.getByText('Choose an answer first.')).toBeTruthy()
    await press('Skip for now')
    expect(title()).toBe('Question 2 of 4')
  })

  it('has its kept answer on coming back, and can be changed', async () => {
    renderCourse({ ...course, events: answered(1) })
    await press('Back')
    const kept = screen.getByRole<HTMLInputElement>('radio', { name: /Offer a choice/ })
    expect(kept.checked).toBe(true)
  })

  it('waits for its words, and asks for them again when they do not come', async () => {
    const retried: number[] = []
    const lessons = {
      ...arrived([]),
      retry: (file: number) => retried.push(file),
    }
    renderCourse({ ...course, lessons, events: [start] })
    await press('Try again')
    expect(retried).toEqual([0])
  })
})

describe('The list before Finish', () => {
  const states = () =>
    within(screen.getByRole('main'))
      .getAllByRole('listitem')
      .map((line) => /Answered|Skipped|Not answered yet/.exec(line.textContent)?.[0])

  it('says of each question whether it is answered, skipped or still to come', async () => {
    renderCourse({ ...course, events: answered(1) })
    await press('Skip for now')
    await press('See all questions')
    expect(states()).toEqual(['Answered', 'Skipped', 'Skipped', 'Not answered yet'])
    expect(screen.getByText(/^3 questions have no answer yet\./)).toBeTruthy()
  })

  it('begins again with another try', async () => {
    renderCourse({ ...course, events: finished(0) })
    await press('Try again')
    await press('See all questions')
    expect(states()).toEqual([
      'Skipped',
      'Not answered yet',
      'Not answered yet',
      'Not answered yet',
    ])
  })

  it('leads back to each question by name (WCAG 3.3.4)', async () => {
    renderCourse({ ...course, events: [...answered(4)] })
    expect(screen.getByText(/^Every question has an answer\./)).toBeTruthy()
    await press('Change: Which of these can be signs of distress?')
    expect(title()).toBe('Question 2 of 4')
  })

  it('finishes the try', async () => {
    const { player } = renderCourse({ ...course, events: answered(4) })
    await press('Finish')
    expect(title()).toBe('Your result')
    expect(player.getSnapshot().context.progress.reached.passed).toBe(true)
  })
})

describe('The result', () => {
  /** The heading that it stands under. */
  const under = (found: Element) =>
    screen
      .getAllByRole('heading', { level: 2 })
      .filter((heading) => heading.compareDocumentPosition(found) & 4)
      .at(-1)?.textContent
  const whereIs = (words: string | RegExp) => screen.getAllByText(words).map(under)
  const wheresButton = (name: string) => screen.getAllByRole('button', { name }).map(under)
  const headings = () =>
    screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)

  it('begins with what the learner answered well, and comes to the questions last', () => {
    renderCourse({ ...course, events: finished(3) })
    expect(headings()).toEqual([
      'What you answered well',
      'Your score',
      'What to look at again',
      'Each question',
    ])
    expect(screen.getByText('Describe trauma as event, experience and effect')).toBeTruthy()
  })

  it('says below the pass mark what is not reached yet, and where to look again', () => {
    renderCourse({ ...course, events: finished(3) })
    expect(screen.getByText('You reached 3 of 4.')).toBeTruthy()
    expect(screen.getByText(/You have not reached 80% yet\./)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'Realise, recognise, respond, resist' })
    expect(link.getAttribute('href')).toBe('#/four/small')
    expect(screen.queryByText(/fail|wrong|incorrect/i)).toBeNull()
  })

  it('gives each question with the answer, the right one and the reason', () => {
    renderCourse({ ...course, events: finished(1) })
    const [first, second] = within(screen.getByRole('main')).getAllByRole('heading', { level: 3 })
    const of = (heading: HTMLElement | undefined) => heading?.closest('li')?.textContent ?? ''
    expect(of(first)).toContain("That's right")
    expect(of(first)).toContain('Trauma often takes choice away')
    expect(of(second)).toContain('You left this one open.')
    const rightAnswer = within(first?.closest('li') as HTMLElement).getByText(
      'Offer a choice of where to wait',
    )
    expect(rightAnswer.closest('ul')).toBeNull()
    expect(of(second)).toContain('Right answerNot meeting your eyeTalking very fastGoing quiet')
  })

  it('says to an answer that is not right yet what the author has to say to it, and why', () => {
    const said = 'Asking for the story too soon can feel unsafe.'
    const why = 'Trauma often takes choice away.'
    const asked = aChoice('asked', ['Ask what happened', 'x Offer a choice'], {
      why: [aParagraph(why)],
    })
    const answers = asked.answers.map((answer) => ({ ...answer, feedback: [aParagraph(said)] }))
    const bank = [{ ...asked, answers }]
    renderCourse({
      outline: { ...outline, check: aCheck([aBankQuestion(asked.id)]) },
      lessonFiles: [{ pages: [], bank }, ...lessonFiles.slice(1)],
      events: [
        start,
        {
          type: 'check.answer',
          question: asked.id,
          response: { kind: 'chosen', letters: ['a'] },
        },
        { type: 'check.review' },
        { type: 'check.close', questions: bank, score: 0 },
      ],
    })
    expect(screen.getAllByText(said)).toHaveLength(1)
    expect(screen.getAllByText(why)).toHaveLength(1)
  })

  it('goes on to the end once the course is done, and says what is recorded', async () => {
    const lessonsDone = outline.lessons.flatMap(({ pages }) => pages.map(({ id }) => id))
    const { player, change } = renderCourse({
      ...course,
      progress: {
        place: { at: 'start' },
        role: undefined,
        seen: lessonsDone,
        answers: {},
        check: { tries: 0, open: false, drawn: [], met: [], answers: {}, changes: {} },
        reached: { completed: false, passed: false, bestScore: undefined },
      },
      events: finished(4),
    })
    const finishedWords = /^You have finished\. Your learning system has not confirmed it yet/
    expect(whereIs(finishedWords)).toEqual(['Your score', 'Each question'])
    expect(screen.queryByRole('button', { name: 'My certificate' })).toBeNull()
    change({ recorded: true })
    const recordedWords = 'You have finished. Your learning system has recorded it.'
    expect(whereIs(recordedWords)).toEqual(['Your score', 'Each question'])
    expect(wheresButton('My certificate')).toEqual(['Your score', 'Each question'])
    expect(wheresButton('Go on')).toEqual(['Your score', 'Each question'])
    change({ recorded: false })
    await press('Go on')
    expect(player.getSnapshot().matches({ course: 'finished' })).toBe(true)
    expect(screen.queryByText(/has recorded it/)).toBeNull()
    expect(screen.getByText(/has not confirmed it yet/)).toBeTruthy()
    change({ recorded: true })
    expect(screen.getByText('Your learning system has recorded it.')).toBeTruthy()
    expect(screen.getAllByText(/You have finished/)).toHaveLength(1)
    await press('Look again')
    expect(title()).toBe('Welcome back')
    expect(
      screen.getByText(/^You have finished\. Your learning system has recorded it\. Everything/),
    ).toBeTruthy()
  })

  it('says how many pages are left to finish, and goes on to the first of them', async () => {
    const { player } = renderCourse({ ...course, events: finished(4) })
    expect(screen.getByText(/To finish the course, visit 6 more pages\./)).toBeTruthy()
    expect(screen.queryByText(/You have finished/)).toBeNull()
    await press('Go on')
    expect(player.getSnapshot().context.page).toBe('what/start')
  })

  it('goes on below the pass mark to the first part to look at again, by its title, or to another try', async () => {
    const { player } = renderCourse({ ...course, events: finished(3) })
    const way = 'Look again at ‘Realise, recognise, respond, resist’'
    const places = ['What to look at again', 'Each question']
    expect(wheresButton(way)).toEqual(places)
    expect(wheresButton('Try again')).toEqual(places)
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull()
    await press(way)
    expect(player.getSnapshot().context.page).toBe('four/small')
  })

  it('goes on to the list of lessons where no lesson has what is not reached yet', async () => {
    const lessons = outline.lessons.map((lesson) => ({ ...lesson, outcomes: [] }))
    const { player } = renderCourse({
      ...course,
      outline: { ...outline, lessons },
      events: finished(3),
    })
    await press('Go on')
    expect(player.getSnapshot().matches({ course: 'home' })).toBe(true)
  })

  it('keeps the best result there has been, and says so', async () => {
    renderCourse({ ...course, events: finished(4) })
    await press('Try again')
    await press('See all questions')
    await press('Finish')
    expect(screen.getByText('You reached 0 of 4.')).toBeTruthy()
    expect(screen.getByText(/You reached 80% in an earlier try, and that stays\./)).toBeTruthy()
    expect(screen.getByText(/Your best result so far is 100%/)).toBeTruthy()
  })
})
