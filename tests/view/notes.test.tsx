import { act, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import {
  aBody,
  aCourse,
  aLesson,
  aLessonFile,
  aNote,
  aPage,
  aParagraph,
} from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const body = pageId('what', 'body')
const small = pageId('four', 'small')
const covered = /The sentence that nobody reads before choosing to/
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

function openPage(page = body) {
  return renderCourse({ outline, lessonFiles, events: [{ type: 'page.open', page }] })
}

describe('A note over a page', () => {
  it('says what is in it and offers three ways, with nothing of the page in the document', () => {
    openPage()
    expect(screen.getByText(/This page says how fear can show in the body/)).toBeTruthy()
    expect(screen.getByText(/You can skip it. Skipping counts as done./)).toBeTruthy()
    expect(screen.queryByText(covered)).toBeNull()
    expect(screen.queryByText(/before we have words for it/)).toBeNull()
  })

  it('shows the page on request, and hides it again from its top', async () => {
    openPage()
    await press('Show this page')
    expect(screen.getByText(covered)).toBeTruthy()
    await press('Hide this page again')
    expect(screen.queryByText(covered)).toBeNull()
  })

  it('skips to the next page by its title, and that counts as done', async () => {
    const { player } = openPage()
    await press('Skip to ‘Try it for yourself’')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Try it for yourself')
    expect(player.getSnapshot().context.progress.seen).toContain(body)
  })

  it('reads a short summary in place, which counts as done and takes the focus', async () => {
    const { player } = openPage()
    await press('Read a short summary')
    expect(screen.getByText(/before we have words for it/)).toBeTruthy()
    expect(screen.queryByText(covered)).toBeNull()
    expect(player.getSnapshot().context.progress.seen).toContain(body)
    expect(document.activeElement?.textContent).toBe('In short')
  })
})

describe('A note over a lesson', () => {
  it('asks once, and skips to what follows the lesson', async () => {
    const { player } = openPage(small)
    expect(screen.queryByRole('button', { name: 'Read a short summary' })).toBeNull()
    await press('Skip to ‘Check your learning’')
    const { seen } = player.getSnapshot().context.progress
    expect(seen).toEqual(expect.arrayContaining([small, pageId('four', 'parts')]))
  })

  it('shows the lesson, and hides it again', async () => {
    openPage(small)
    await press('Show this lesson')
    expect(screen.getByText(/A door that stands open/)).toBeTruthy()
    await press('Hide this lesson again')
    expect(screen.queryByText(/A door that stands open/)).toBeNull()
  })
})

describe('A note over a part of a page', () => {
  const part = 'The words of the covered part.'
  const openPart = () =>
    renderCourse({
      outline,
      lessonFiles,
      events: [{ type: 'page.open', page: pageId('four', 'parts') }, { type: 'note.show' }],
    })

  it('keeps the part out of the document until it is chosen', async () => {
    openPart()
    expect(screen.getByText('After the part.')).toBeTruthy()
    expect(screen.queryByText(part)).toBeNull()
    await press('Show this part')
    expect(screen.getByText(part)).toBeTruthy()
    await press('Hide this part again')
    expect(screen.queryByText(part)).toBeNull()
  })

  it.each([
    ['Show this part', 'Here is the part you chose to see.'],
    ['Skip this part', 'You skipped a part here. That counts as done.'],
    ['Read a short summary', 'In short'],
  ])(
    'puts the focus on a few words after “%s”, which another Enter leaves as it is',
    async (name, words) => {
      openPart()
      await press(name)
      expect(document.activeElement?.textContent).toBe(words)
      await userEvent.keyboard('{Enter}')
      expect(screen.getByText(words)).toBe(document.activeElement)
    },
  )

  it('puts the focus on the heading of the note once the part is hidden again', async () => {
    openPart()
    await press('Show this part')
    await press('Hide this part again')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Before you read on' }))
  })

  it('can be passed by or read in short', async () => {
    openPart()
    await press('Read a short summary')
    expect(screen.getByText('Nights can be hard on a ward.')).toBeTruthy()
    await press('Skip this part')
    expect(screen.getByText(/You skipped a part here/)).toBeTruthy()
    expect(screen.queryByText(part)).toBeNull()
  })

  it('remembers the choice for the visit', async () => {
    openPart()
    await press('Show this part')
    await userEvent.click(screen.getByRole('button', { name: /^Back/ }))
    await userEvent.click(screen.getByRole('button', { name: /^Next/ }))
    expect(screen.getByText(part)).toBeTruthy()
  })
})

describe('What was chosen for all sensitive pages in the reading settings', () => {
  const openAlways = (
    sensitive: string,
    page = body,
    more: Partial<Parameters<typeof renderCourse>[0]> = {},
  ) =>
    renderCourse({
      outline,
      lessonFiles,
      reading: { sensitive },
      events: [{ type: 'page.open', page }],
      ...more,
    })

  it('shows each of them, and one that is hidden again stays hidden in this visit', async () => {
    const { player } = openAlways('show')
    expect(screen.getByText(covered)).toBeTruthy()
    await press('Hide this page again')
    expect(screen.queryByText(covered)).toBeNull()
    act(() => player.send({ type: 'home.open' }))
    act(() => player.send({ type: 'page.open', page: body }))
    expect(screen.queryByText(covered)).toBeNull()
    expect(screen.getByRole('button', { name: 'Show this page' })).toBeTruthy()
  })

  it('reads the summary first, without taking the focus, and counts as done', () => {
    const { player } = openAlways('summary')
    expect(screen.getByText(/before we have words for it/)).toBeTruthy()
    expect(screen.queryByText(covered)).toBeNull()
    expect(document.activeElement).toBe(document.body)
    expect(player.getSnapshot().context.progress.seen).toContain(body)
  })

  it('asks as ever where there is no summary', () => {
    const { player } = openAlways('summary', small)
    expect(screen.getByRole('button', { name: 'Show this lesson' })).toBeTruthy()
    expect(player.getSnapshot().context.progress.seen).not.toContain(small)
  })

  it.each([
    ['show', 'The covered words.', 'Hide this part again'],
    ['summary', 'The summary of it.', 'Show this part'],
  ])('holds for parts of pages too: %s', (sensitive, words, button) => {
    const page = aPage('one', 'a')
    const part = {
      kind: 'contentNote' as const,
      ...aNote('one/a', { summary: [aParagraph('The summary of it.')] }),
      covered: [aParagraph('The covered words.')],
    }
    openAlways(sensitive, page.id, {
      outline: aCourse([aLesson('one', [page])]),
      lessonFiles: [aLessonFile([aBody(page, [part])])],
    })
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: button })).toBeTruthy()
  })

  it('is chosen among three in the reading settings, and kept on the device', async () => {
    openPage()
    await press('Menu')
    await press('Reading settings')
    const all = within(screen.getByRole('group', { name: 'Pages with a content note' }))
    expect(all.getByLabelText<HTMLInputElement>('Ask me each time').checked).toBe(true)
    await userEvent.click(all.getByLabelText('Always show me sensitive pages'))
    expect(localStorage.getItem(`${outline.id}.reading`)).toBe('{"sensitive":"show"}')
    expect(screen.queryByText(covered)).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Put everything back' }))
    expect(localStorage.length).toBe(0)
  })
})
