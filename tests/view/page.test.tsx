import { act, cleanup, screen, within } from '@testing-library/preact'
import { describe, expect, it, vi } from 'vitest'
import type { LessonFile } from '../../src/course/course.ts'
import { pageId } from '../../src/course/ids.ts'
import { privateNotes } from '../../src/launch/private-notes.ts'
import { readerScript } from '../../src/launch/reader-script.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import type { LessonLibrary } from '../../src/view/view-props.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage, text } from '../support/builders.ts'
import { arrived, renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const open = (lesson: string, page: string): PlayerEvent => ({
  type: 'page.open',
  page: pageId(lesson, page),
})
const heading = () => screen.getByRole('heading', { level: 1 }).textContent

describe('A page', () => {
  it('says where it stands, in words and as a bar', () => {
    renderCourse({ ...course, events: [open('what', 'ways')] })
    const bar = screen.getByRole('progressbar', { name: 'Lesson 1 of 2 · page 2 of 4' })
    expect(bar.getAttribute('value')).toBe('2')
    expect(heading()).toBe('Event, experience and effect')
  })

  it('goes on and back by the titles of its neighbours', async () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull()
    await userEvent.click(
      screen.getByRole('button', { name: 'Next: Event, experience and effect' }),
    )
    expect(heading()).toBe('Event, experience and effect')
    await userEvent.click(screen.getByRole('button', { name: 'Back: What do we mean by trauma?' }))
    expect(heading()).toBe('What do we mean by trauma?')
  })

  it('has each id once, also when it is drawn again from the root', () => {
    const { change, container, player } = renderCourse(course)
    change({ saving: { kind: 'saved', at: new Date() } })
    act(() => player.send(open('what', 'start')))
    change({ saving: { kind: 'saving' } })
    act(() => player.send(open('what', 'practice')))
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  it('is in no count where it stands outside the lessons', () => {
    renderCourse({ ...course, events: [open('pages', 'help-and-support')] })
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(screen.getByRole('button', { name: 'See all lessons' })).toBeTruthy()
  })

  it('waits calmly for words that are still on their way, and draws them when they come', () => {
    const library = aLateLibrary()
    renderCourse({
      ...course,
      lessons: library,
      events: [open('four', 'small'), { type: 'note.show' }],
    })
    expect(screen.getByText('The words of this page are on their way.')).toBeTruthy()
    act(() => library.arrive(lessonFiles[0] as LessonFile))
    expect(screen.getByText(/A door that stands open/)).toBeTruthy()
  })

  it.each([
    [
      'its words do',
      { read: () => 'missing' },
      ['Try again', 'Next: Event, experience and effect'],
    ],
    ['what draws them does', { reader: () => 'missing' }, ['Try again']],
  ] as const)('says so when %s not arrive, and asks again', async (_, missing, ways) => {
    const retried: number[] = []
    const lessons: LessonLibrary = {
      ...arrived(lessonFiles),
      ...missing,
      retry: (file) => retried.push(file),
    }
    renderCourse({ ...course, lessons, events: [open('what', 'start')] })
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retried).toEqual([0])
    const main = within(screen.getByRole('main'))
    expect(main.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(ways)
    expect(main.getByRole('link', { name: /^Read this page in the plain copy/ })).toBeTruthy()
  })

  it('keeps its heading, and the focus on it, when what draws its words comes', () => {
    let come = false
    const listeners = new Set<() => void>()
    const library: LessonLibrary = {
      ...arrived(lessonFiles),
      reader: () => (come ? readerScript.reader : 'coming'),
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    }
    const { player } = renderCourse({ ...course, lessons: library })
    act(() => player.send(open('what', 'start')))
    const heading = screen.getByRole('heading', { level: 1 })
    expect(document.activeElement).toBe(heading)
    expect(screen.getByText('The words of this page are on their way.')).toBeTruthy()
    come = true
    act(() => {
      for (const tell of listeners) tell()
    })
    expect(screen.getByRole('button', { name: /^Next/ })).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading)
    expect(document.activeElement).toBe(heading)
  })

  it('names a source once, however many facts are from there', () => {
    const from = text('A report, 2024')
    const body = aBody(aPage('a', 'start'), [], {
      sources: ['A01', 'A02'].map((fact) => ({ fact, from, checked: 'November 2026' })),
    })
    renderCourse({
      outline: aCourse([aLesson('a', [aPage('a', 'start')])]),
      lessonFiles: [aLessonFile([body])],
      events: [open('a', 'start')],
    })
    expect(screen.getAllByText(/A report, 2024/)).toHaveLength(1)
  })

  it('ends with where its facts are from', () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    const sources = within(
      screen.getByText('Where is this from?').closest('details') as HTMLElement,
    )
    expect(sources.getByText('Last checked: November 2026.')).toBeTruthy()
    expect(sources.getByText('Still to be confirmed.')).toBeTruthy()
  })
})

describe('The pieces of a page', () => {
  it('follow its title with headings one level at a time', () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    expect(screen.getByRole('heading', { level: 2, name: 'Three parts' })).toBeTruthy()
  })

  it('name a panel by a word', () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    for (const label of ['Key point', 'Note', 'Tip', 'Take care', 'Example', 'Story', 'Pause']) {
      expect(screen.getByText(label)).toBeTruthy()
    }
    expect(
      screen.getByRole('heading', { level: 2, name: 'Example At the front desk' }),
    ).toBeTruthy()
  })

  it('link to other pages of the course, and go there', async () => {
    const { player } = renderCourse({ ...course, events: [open('what', 'start')] })
    const link = screen.getByRole('link', { name: 'what the body remembers' })
    expect(link.getAttribute('href')).toBe('#/what/body')
    await userEvent.click(link)
    expect(player.getSnapshot().context.page).toBe('what/body')
  })

  it('say of a link to elsewhere that it opens beside the course', () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    const [link] = screen.getAllByRole('link', { name: 'a study (opens in a new tab)' })
    expect(link?.getAttribute('target')).toBe('_blank')
    expect(link?.getAttribute('rel')).toBe('noreferrer')
  })

  it('repeat the header of a table in each cell, for narrow screens', () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    const cell = screen.getByRole('cell', { name: 'Refused to engage' })
    expect(cell.getAttribute('data-head')).toBe('We say')
  })

  it('open all at once where there are several things to open', async () => {
    const { container } = renderCourse({ ...course, events: [open('what', 'ways')] })
    const openOnes = () => container.querySelectorAll('details[open]').length
    expect(openOnes()).toBe(0)
    await userEvent.click(screen.getByRole('button', { name: 'Open all' }))
    expect(openOnes()).toBe(2)
    await userEvent.click(screen.getByRole('button', { name: 'Close all' }))
    expect(openOnes()).toBe(0)
  })

  it('offer a break at a pause', async () => {
    const { player } = renderCourse({ ...course, events: [open('what', 'start')] })
    await userEvent.click(screen.getByRole('button', { name: 'Take a break' }))
    expect(player.getSnapshot().value).toBe('break')
  })

  it('say below a quotation whose words they are', () => {
    renderCourse({ ...course, events: [open('what', 'start')] })
    const source = screen.getByText(/^Person with lived experience/)
    expect(source.closest('figure')?.querySelector('blockquote')).toBeTruthy()
  })

  it('keep the long description of a picture folded in below it', () => {
    renderCourse({ ...course, events: [open('what', 'ways')] })
    const details = screen.getByText('Description of this picture').closest('details')
    expect(details?.open).toBe(false)
    expect(details?.textContent).toContain('The chairs face the same way')
  })

  it('draw a picture with its text and its caption', () => {
    renderCourse({ ...course, events: [open('what', 'ways')] })
    const picture = screen.getByRole('img', { name: 'Two chairs at an angle beside a window' })
    expect(picture.getAttribute('width')).toBe('800')
    expect(screen.getByText('A room set out with choice in mind')).toBeTruthy()
  })
})

describe('A private box', () => {
  const prompt = /Think of a time when a small choice helped you/

  it('says that what is written goes nowhere', () => {
    renderCourse({ ...course, events: [open('what', 'ways')] })
    const box = screen.getByRole('textbox', { name: prompt })
    const notice = document.getElementById(box.getAttribute('aria-describedby') ?? '')
    expect(notice?.textContent).toBe(
      'Private. What you write here is not sent to anyone and is not kept when you close the course, unless you choose Keep on this device.',
    )
  })

  it('keeps its text from page to page in this window alone, and clears it when asked', async () => {
    const { player } = renderCourse({ ...course, events: [open('what', 'ways')] })
    await userEvent.type(screen.getByRole('textbox', { name: prompt }), 'A chair by the door')
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }))
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: prompt })
    expect(box.value).toBe('A chair by the door')
    expect(JSON.stringify(player.getSnapshot().context)).not.toContain('A chair by the door')
    expect(localStorage.length + sessionStorage.length).toBe(0)
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    expect(box.value).toBe('')
  })

  it('is kept on the device once the learner has said yes to it, until it is cleared', async () => {
    const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
    renderCourse({ ...course, events: [open('what', 'ways')] })
    await userEvent.type(screen.getByRole('textbox', { name: prompt }), 'A chair')
    await press('Keep on this device')
    expect(document.activeElement?.textContent).toMatch(/^It then stays in this browser/)
    expect(localStorage).toHaveLength(0)
    await press('Keep it')
    expect(screen.getByRole('button', { name: 'Stop keeping it' })).toBeTruthy()
    cleanup()
    renderCourse({ ...course, events: [open('what', 'ways')] })
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: prompt })
    expect(box.value).toBe('A chair')
    await press('Clear')
    expect(box.value).toBe('')
    expect(localStorage).toHaveLength(0)
  })

  it.each([
    ['Keep it', 'Kept on this device.'],
    ['Do not keep it', 'Not kept on this device. It stays here until you close the course.'],
  ])('says once what came of “%s”, and another Enter leaves it so', async (answer, words) => {
    renderCourse({ ...course, events: [open('what', 'ways')] })
    await userEvent.click(screen.getByRole('button', { name: 'Keep on this device' }))
    await userEvent.click(screen.getByRole('button', { name: answer }))
    await userEvent.keyboard('{Enter}')
    const line = screen.getByText(words)
    expect(document.activeElement).toBe(line)
    // The focus reads it: a status would say it again.
    expect(line.getAttribute('role')).toBeNull()
    // What comes of the next button is said as ever: the focus stays on that button.
    await userEvent.tab({ shift: true })
    expect(document.activeElement?.textContent).toBe('Clear')
    expect(line.getAttribute('role')).toBe('status')
  })

  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
  const openBox = () => renderCourse({ ...course, events: [open('what', 'ways')] })
  const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: prompt })
  const bringBack = () => screen.queryByRole('button', { name: 'Bring it back' })

  it('that was cleared can be brought back, which is where the focus is, and is said once', async () => {
    openBox()
    await userEvent.type(box(), 'A chair')
    await press('Clear')
    expect(document.activeElement).toBe(bringBack())
    const about = bringBack()?.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(about)?.textContent).toBe('Cleared.')
    expect(screen.getByText('Cleared.').closest('[role=status]')).toBeNull()
    await press('Bring it back')
    expect(box().value).toBe('A chair')
    expect(bringBack()).toBeNull()
    expect(document.activeElement?.textContent).toBe('It is back.')
    expect(localStorage).toHaveLength(0)
  })

  it('that was cleared is off the device at once, and kept there again only if it is brought back', async () => {
    openBox()
    await userEvent.type(box(), 'A chair')
    await press('Keep on this device')
    await press('Keep it')
    await press('Clear')
    // Whoever opens the course now finds nothing: what can be brought back is in this window alone.
    expect(localStorage).toHaveLength(0)
    await press('Bring it back')
    expect(document.activeElement?.textContent).toBe('Kept on this device.')
    expect(JSON.stringify({ ...localStorage })).toContain('A chair')
    await press('Clear')
    cleanup()
    openBox()
    expect(box().value).toBe('')
    expect(bringBack()).toBeNull()
  })

  it('that was cleared twice still has what was in it', async () => {
    openBox()
    await userEvent.type(box(), 'A chair')
    await press('Clear')
    await press('Clear')
    await press('Bring it back')
    expect(box().value).toBe('A chair')
  })

  it('that was cleared cannot be brought back once something new is written, or the page was left', async () => {
    openBox()
    await userEvent.type(box(), 'A chair')
    await press('Clear')
    await userEvent.type(box(), 'B')
    expect(bringBack()).toBeNull()
    expect(screen.queryByText('Cleared.')).toBeNull()
    expect(document.activeElement).toBe(box())
    await userEvent.clear(box())
    expect(bringBack()).toBeNull()
    await userEvent.type(box(), 'C')
    await press('Clear')
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }))
    expect(bringBack()).toBeNull()
    expect(box().value).toBe('')
  })

  it('with nothing in it is cleared with a word, and has nothing to bring back', async () => {
    openBox()
    await press('Clear')
    expect(screen.getByText('Cleared.').getAttribute('role')).toBe('status')
    expect(bringBack()).toBeNull()
  })

  it('says what came of a button until the next letter is written', async () => {
    openBox()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('Not allowed'))
    await press('Copy')
    expect(await screen.findByText(/^Copying is not allowed here/)).toBeTruthy()
    await userEvent.type(box(), 'A')
    expect(screen.queryByText(/^Copying is not allowed here/)).toBeNull()
  })

  it('says so where it cannot be copied or kept', async () => {
    const notes = { ...privateNotes('a'), keep: () => false }
    renderCourse({ ...course, notes: () => notes, events: [open('what', 'ways')] })
    await userEvent.click(screen.getByRole('button', { name: 'Keep on this device' }))
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByText(/^This browser does not let us keep it/)).toBeTruthy()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('Not allowed'))
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText(/^Copying is not allowed here/)).toBeTruthy()
  })
})

function aLateLibrary() {
  let come: LessonFile | undefined
  const listeners = new Set<() => void>()
  return {
    ...arrived([]),
    read: () => come ?? ('coming' as const),
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    arrive(file: LessonFile) {
      come = file
      for (const listener of listeners) listener()
    },
  }
}
