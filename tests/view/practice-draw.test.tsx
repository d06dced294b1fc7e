import { screen } from '@testing-library/preact'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/course/course.ts'
import { pageId } from '../../src/course/ids.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { aBody, aChoice, aCourse, aLesson, aLessonFile, aPage } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const asked = () =>
  screen
    .getAllByRole('heading', { level: 2, name: /^What about/ })
    .map((heading) => heading.textContent)

const bank = ['tea', 'coffee', 'water', 'milk', 'juice', 'soup'].map((name) =>
  aChoice(name, ['x Warm', 'Cold'], { practice: true }),
)
const draw: Block = {
  kind: 'practiceDraw',
  name: 'week-one#1',
  count: 2,
  atLeastForEach: 0,
  outcomes: [],
  inOrder: false,
  bank,
}

function open(visitSeed: number, progress: Progress = newProgress) {
  const page = aPage('week-one', 'start')
  return renderCourse({
    outline: aCourse([aLesson('week-one', [page, 'after'])]),
    lessonFiles: [aLessonFile([aBody(page, [draw])])],
    progress,
    visitSeed,
    events: [{ type: 'page.open', page: pageId('week-one', 'start') }],
  })
}

describe('A draw in a lesson', () => {
  it('asks as many questions as the author wants, for practice', () => {
    open(1)
    expect(asked().length).toBe(2)
    expect(screen.getAllByText(/This is practice/).length).toBe(2)
  })

  it('asks other questions of other people', () => {
    const draws = [1, 2, 3, 4, 5, 6].map((seed) => {
      const { unmount } = open(seed)
      const questions = asked()
      unmount()
      return questions.join()
    })
    expect(new Set(draws).size).toBeGreaterThan(1)
  })

  it('stays the same for the whole visit, whatever is answered', async () => {
    open(3)
    const before = asked()
    await userEvent.click(screen.getAllByLabelText('Warm')[1] as HTMLElement)
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Check my answer' })[1] as HTMLElement,
    )
    await press(/^Next/)
    await press(/^Back/)
    expect(asked()).toEqual(before)
  })

  it('brings the answered questions back in any later visit, with their answers', () => {
    const [tea] = bank
    if (!tea) return
    const response = { kind: 'chosen', letters: ['b'] } as const
    const progress = { ...newProgress, answers: { [tea.id]: { response, tries: 1 } } }
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { unmount } = open(seed, progress)
        expect(asked()).toContain('What about tea?')
        expect(screen.getByRole('heading', { level: 3, name: 'Not quite yet' })).toBeTruthy()
        unmount()
      }),
      { numRuns: 10 },
    )
  })
})
