import { screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { render } from 'preact'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { LessonFile, Outline } from '../../src/course/course.ts'
import { keyOf, pageId } from '../../src/course/ids.ts'
import { newProgress } from '../../src/course/progress.ts'
import type { RatingQuestion } from '../../src/course/question.ts'
import { isPrivate } from '../../src/course/question-parts.ts'
import { openCourse } from '../../src/launch/course.tsx'
import { privateNotes } from '../../src/launch/private-notes.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage, aRating, text } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { launch } from '../tracking/launch.ts'

const SURE = ['Not sure yet', 'A little sure', 'Very sure']
const before = aRating('before', SURE, [], { isConfidence: true })
const after = aRating('after', SURE, [], {
  isConfidence: true,
  earlier: { id: before.id, letters: { a: 'a' } },
})
const atWork = aRating(
  'at-work',
  ['Not yet', 'Started', 'Doing well'],
  ['Our rule asks why: Rewrite one rule', 'There is a quiet space'],
  { text: text('How is it where you work?') },
)

/** A page for each rating. */
function courseOf(...ratings: readonly RatingQuestion[]): {
  readonly outline: Outline
  readonly lessonFiles: readonly LessonFile[]
} {
  const pages = ratings.map((rating) =>
    aPage('a', rating.id, {
      questions: isPrivate(rating)
        ? []
        : [{ id: rating.id, key: keyOf(rating.id), stamp: 'a', outcomes: [] }],
    }),
  )
  const bodies = pages.map((page, index) => {
    const question = ratings[index]
    return aBody(page, question ? [{ kind: 'question', question }] : [])
  })
  const end = aPage('a', 'end')
  return {
    outline: aCourse([aLesson('a', [...pages, end])]),
    lessonFiles: [aLessonFile([...bodies, aBody(end, ['The end.'])])],
  }
}

const at = (rating: RatingQuestion) => [
  { type: 'page.open', page: pageId('a', rating.id) } as const,
]

const show = (rating: RatingQuestion, ...others: readonly RatingQuestion[]) =>
  renderCourse({ ...courseOf(...others, rating), events: at(rating) })

const step = (name: string, group?: string | RegExp) =>
  (group ? within(screen.getByRole('group', { name: group })) : screen).getByRole('radio', {
    name,
  }) as HTMLInputElement
const choose = (name: string, group?: string | RegExp) => userEvent.click(step(name, group))
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
/** What a screen reader is told without the focus moving. */
const told = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')

afterEach(() => vi.unstubAllGlobals())

const listening = vi.spyOn(globalThis, 'addEventListener')
afterAll(() => listening.mockRestore())

describe('A rating', () => {
  it('is a group of radio buttons, a word at each step, with nothing to check', () => {
    show(before)
    const group = within(screen.getByRole('group', { name: 'How sure do you feel about before?' }))
    expect(group.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)).toEqual(
      SURE,
    )
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'How sure do you feel about before?',
    )
    expect(screen.queryByRole('button', { name: /Check/ })).toBeNull()
    // The group has this name: a region with it would say it twice.
    expect(screen.queryByRole('region', { name: /How sure/ })).toBeNull()
  })

  it('says before anything is chosen that it is private', () => {
    show(before)
    const group = screen.getByRole('group', { name: /How sure/ })
    const notice = document.getElementById(group.getAttribute('aria-describedby') ?? '')
    expect(notice?.textContent).toMatch(/There is no right answer.*Private\. This is not sent/)
  })

  it('has a group of its own for each statement', async () => {
    show(atWork)
    await choose('Started', 'Our rule asks why')
    await choose('Doing well', 'There is a quiet space')
    expect(step('Started', 'Our rule asks why').checked).toBe(true)
    expect(step('Doing well', 'There is a quiet space').checked).toBe(true)
    expect(screen.getAllByRole('group')).toHaveLength(2)
  })

  it('gives the idea of a statement for every step but the highest, and leaves the focus', async () => {
    show(atWork)
    expect(told()).not.toContain('Rewrite one rule')
    await choose('Started', 'Our rule asks why')
    expect(told()).toContain('Rewrite one rule')
    expect(document.activeElement).toBe(step('Started', 'Our rule asks why'))
    await choose('Doing well', 'Our rule asks why')
    expect(told()).not.toContain('Rewrite one rule')
  })

  it('is answered by keyboard alone', async () => {
    show(before)
    step('Not sure yet').focus()
    await userEvent.keyboard(' {ArrowDown}')
    expect(step('A little sure').checked).toBe(true)
  })

  it.each([before, atWork, after, { ...before, recorded: true }])(
    'has names, roles and headings in order: $id',
    async (rating) => {
      const { container } = show(rating)
      const [first] = screen.getAllByRole('radio')
      if (first) await userEvent.click(first)
      const rules = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }
      const { violations } = await axe.run(container.ownerDocument.body, { rules })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    },
  )
})

describe('A private rating', () => {
  const again = () => renderCourse({ ...courseOf(before), events: at(before) })

  it('is no part of the progress, and nothing of it is on the device', async () => {
    const { player } = show(before)
    const { progress } = player.getSnapshot().context
    await choose('A little sure')
    expect(player.getSnapshot().context.progress).toBe(progress)
    expect(localStorage).toHaveLength(0)
  })

  it('is there after a refresh, and not once the tab is closed', async () => {
    const { unmount } = show(before)
    await choose('A little sure')
    unmount()
    const refreshed = again()
    expect(step('A little sure').checked).toBe(true)
    refreshed.unmount()
    sessionStorage.clear()
    again()
    expect(step('A little sure').checked).toBe(false)
  })

  it('is there on coming back to the page where the tab keeps nothing', async () => {
    const closed = { getItem: () => null, setItem: () => undefined, clear: () => undefined }
    const refused = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    vi.stubGlobal('sessionStorage', { ...closed, getItem: refused, setItem: refused })
    show(before)
    await choose('A little sure')
    await press(/^Next/)
    await press(/^Back/)
    expect(step('A little sure').checked).toBe(true)
  })

  it('is kept on the device where that is asked for, and cleared', async () => {
    const { unmount } = show(before)
    await choose('A little sure')
    await press('Keep on this device')
    await press('Keep it')
    unmount()
    sessionStorage.clear()
    again()
    expect(step('A little sure').checked).toBe(true)
    await press('Clear')
    expect(step('A little sure').checked).toBe(false)
    expect(localStorage).toHaveLength(0)
  })

  it('is copied in words', async () => {
    const user = userEvent.setup()
    show(atWork)
    await user.click(step('Started', 'Our rule asks why'))
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe('Our rule asks why: Started')
  })
})

describe('A rating that is recorded', () => {
  const recorded = { ...before, recorded: true }

  it('says so before anything is chosen, and offers nothing private', () => {
    show(recorded)
    expect(screen.getByText(/^Recorded\. What you choose is sent/)).toBeTruthy()
    expect(screen.queryByText(/^Private/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Keep on this device' })).toBeNull()
  })

  it('does not say so where nothing is recorded', () => {
    renderCourse({
      ...courseOf(recorded),
      events: at(recorded),
      saving: { kind: 'practice', why: 'notFound', detail: '' },
    })
    expect(screen.queryByText(/^Recorded/)).toBeNull()
    expect(screen.getByText('Nothing is recorded here.')).toBeTruthy()
  })

  it('is in the progress as it was chosen last, and in no storage', async () => {
    const { player } = show(recorded)
    await choose('A little sure')
    await choose('Very sure')
    expect(player.getSnapshot().context.progress.answers[recorded.id]).toMatchObject({
      response: { kind: 'paired', pairs: { a: 3 } },
    })
    expect(sessionStorage).toHaveLength(0)
  })

  it('is there when the course is opened again', () => {
    const response = { kind: 'paired', pairs: { a: 2 } } as const
    const progress = { ...newProgress, answers: { [recorded.id]: { response, tries: 1 } } }
    renderCourse({ ...courseOf(recorded), progress, events: at(recorded) })
    expect(step('A little sure').checked).toBe(true)
  })
})

describe('A later rating', () => {
  const first = async (name: string | undefined, rating = before) => {
    const course = renderCourse({ ...courseOf(rating, after), events: at(rating) })
    if (name) await choose(name)
    await press(/^Next/)
    return course
  }

  it('says in words how it changed', async () => {
    await first('A little sure')
    expect(told()).not.toMatch(/went|both times/)
    await choose('Very sure')
    expect(told()).toContain('You went from “A little sure” to “Very sure”.')
    await choose('A little sure')
    expect(told()).toContain('You chose “A little sure” both times.')
  })

  it('reads a first one that was recorded', async () => {
    await first('Not sure yet', { ...before, recorded: true })
    await choose('Very sure')
    expect(told()).toContain('You went from “Not sure yet” to “Very sure”.')
  })

  it('says that the first is gone, and asks how it was', async () => {
    const { player } = await first(undefined)
    const { progress } = player.getSnapshot().context
    const LOOKING = 'Looking back, how sure were you before?'
    expect(screen.queryByRole('group', { name: LOOKING })).toBeNull()
    await choose('Very sure')
    expect(told()).toContain('Your first answer is not here')
    await choose('Not sure yet', LOOKING)
    expect(told()).toContain('You went from “Not sure yet” to “Very sure”.')
    expect(step('Very sure', /^How sure/).checked).toBe(true)
    expect(player.getSnapshot().context.progress).toBe(progress)
  })

  it('says it anew when the first one on the same page is changed afterwards, or cleared', async () => {
    const page = aPage('a', 'both')
    const blocks = [before, { ...after, text: text('And now?') }].map(
      (question) => ({ kind: 'question', question }) as const,
    )
    renderCourse({
      outline: aCourse([aLesson('a', [page])]),
      lessonFiles: [aLessonFile([aBody(page, blocks)])],
      events: [{ type: 'page.open', page: page.id }],
    })
    await choose('Not sure yet', /before/)
    await choose('Very sure', 'And now?')
    expect(told()).toContain('You went from “Not sure yet” to “Very sure”.')
    await choose('A little sure', /before/)
    expect(told()).toContain('You went from “A little sure” to “Very sure”.')
    const [clear] = screen.getAllByRole('button', { name: 'Clear' })
    if (clear) await userEvent.click(clear)
    expect(told()).toContain('Your first answer is not here')
  })

  it('compares each statement with the one of the same words, and no other', async () => {
    const now = aRating('now', SURE, ['A chair', 'A door'], {
      earlier: { id: atWork.id, letters: { b: 'a' } },
    })
    const then = { ...atWork, steps: now.steps }
    renderCourse({ ...courseOf(then, now), events: at(then) })
    await choose('Not sure yet', 'Our rule asks why')
    await press(/^Next/)
    await choose('Very sure', 'A chair')
    expect(told()).not.toMatch(/went|first answer/)
    await choose('Very sure', 'A door')
    expect(told()).toContain('You went from “Not sure yet” to “Very sure”.')
  })
})

describe.each(['1.2', '2004'] as const)('A visit with ratings in SCORM %s', (edition) => {
  const recorded: RatingQuestion = { ...atWork, recorded: true }

  /** The course in a learning system that takes nothing but what the standard says. */
  async function visit(record?: ReturnType<typeof launch>['lms']) {
    const system = launch(edition, [], record ? { record: record.record() } : {})
    const { outline, lessonFiles } = courseOf(recorded, before)
    history.replaceState(null, '', '/')
    const root = document.body.appendChild(document.createElement('div'))
    const lessons = {
      read: (file: number) => lessonFiles[file] ?? 'missing',
      retry: () => undefined,
      subscribe: () => () => undefined,
    } as const
    openCourse(system.port, { outline, lessons }, root)
    await waitFor(() => screen.getByRole('button', { name: /^(Start|Carry on)/ }))
    await press(/^(Start|Carry on)/)
    const ids = () =>
      system.sets().flatMap(([element, value]) => (/n?\.\d+\.id$/.test(element) ? value : []))
    return { ...system, ids, close: leave(root) }
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
    const { close } = await visit()
    await press(/^Next/)
    await choose('A little sure')
    expect(sessionStorage.getItem('a-course.chosen')).toContain('a2')
    await press('Menu')
    await press('Save and leave')
    await waitFor(() => screen.getByText('You can close this window now.'))
    expect(privateNotes('a-course').read('rating:before')).toBe('')
    close()
  })
})
