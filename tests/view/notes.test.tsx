import { screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import { renderCourse } from '../support/render.tsx'
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
    await press('Skip to “Try it for yourself”')
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
    await press('Skip to “Check your learning”')
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
