import { screen, waitFor, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Block, Inline, Term } from '../../src/course/course.ts'
import { noteId, pageId } from '../../src/course/ids.ts'
import { axeHere } from '../support/axe-here.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage, text } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { isQuickLook } from '../support/tries.ts'
import { userEvent } from '../support/user-event.ts'

const trigger: Term = {
  id: 'trigger',
  name: 'Trigger',
  meaning: [
    ...text('Something that reminds the body. '),
    { kind: 'webLink', address: 'https://example.org/', parts: text('A study') },
  ],
}
const tolerance: Term = {
  id: 'window',
  name: 'Window of tolerance',
  meaning: text('Where one can think and feel.'),
}
const loss: Term = { id: 'loss', name: 'Loss', meaning: text('What is gone.') }

/** Words in stars are the glossary's, in the order of the terms. */
function explained(words: string, ...terms: readonly Term[]): readonly Inline[] {
  const parts = words.split('*').map((text, index): Inline => {
    const term = terms[(index - 1) / 2]
    return term ? { kind: 'term', term: term.id, text } : { kind: 'text', text }
  })
  return [{ kind: 'explained', parts, terms }]
}

const paragraph = (parts: readonly Inline[]): Block => ({ kind: 'paragraph', parts })

const page = aPage('one', 'start')
const blocks: readonly Block[] = [
  paragraph(explained('A *trigger* and a *window of tolerance*.', trigger, tolerance)),
  {
    kind: 'list',
    start: undefined,
    items: [[paragraph(explained('More *triggers* here', trigger))]],
  },
  {
    kind: 'table',
    head: [text('What')],
    rows: [[explained('An early *loss*', loss)]],
  },
]
const hidden: Block = {
  kind: 'contentNote',
  id: noteId('one/start', 1),
  text: text('This part names a loss.'),
  summary: [],
  covered: [paragraph(explained('A *loss*.', loss))],
}

const openPage = (blocks: readonly Block[]) =>
  renderCourse({
    outline: aCourse([aLesson('one', [page])]),
    lessonFiles: [aLessonFile([aBody(page, blocks)])],
    events: [{ type: 'page.open', page: pageId('one', 'start') }],
  })

const word = (name: string) => screen.getByRole('button', { name })
/** What is seen of the text that a word stands in. */
const seenAround = (name: string) => {
  const text = word(name).closest('p, li, td') as HTMLElement
  const closed = [...text.querySelectorAll('[hidden]')].map(({ textContent }) => textContent ?? '')
  return closed.reduce((words, hidden) => words.replace(hidden, ''), text.textContent ?? '')
}

describe('A word of the glossary', () => {
  it('opens its meaning right below its text, and closes it', async () => {
    openPage(blocks)
    expect(word('trigger').getAttribute('aria-expanded')).toBe('false')
    expect(seenAround('trigger')).toBe('A trigger and a window of tolerance.')
    await userEvent.click(word('trigger'))
    expect(word('trigger').getAttribute('aria-expanded')).toBe('true')
    const meaning = document.getElementById(word('trigger').getAttribute('aria-controls') ?? '')
    expect(meaning?.textContent).toContain('Trigger: Something that reminds the body.')
    expect(meaning?.hidden).toBe(false)
    await userEvent.click(word('trigger'))
    expect(seenAround('trigger')).toBe('A trigger and a window of tolerance.')
  })

  it('keeps the full stop behind it on its line', () => {
    openPage(blocks)
    const word = screen.getByRole('button', { name: 'window of tolerance' })
    expect(word.parentElement?.textContent).toBe('window of tolerance.')
    expect(word.closest('p')?.textContent).toMatch(/^A trigger and a window of tolerance\.(?!\.)/)
  })

  it('stays open after a double press', async () => {
    openPage(blocks)
    await userEvent.dblClick(word('trigger'))
    expect(word('trigger').getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(word('trigger'))
  })

  it('opens in the line of a list and in the cell of a table', async () => {
    openPage(blocks)
    await userEvent.click(word('triggers'))
    expect(seenAround('triggers')).toContain('Something that reminds the body.')
    await userEvent.click(word('loss'))
    expect(seenAround('loss')).toBe('An early lossLoss: What is gone.')
  })

  it('leaves the meanings of others open', async () => {
    openPage(blocks)
    await userEvent.click(word('trigger'))
    await userEvent.click(word('window of tolerance'))
    expect(seenAround('trigger')).toMatch(/Something that reminds.*Where one can think and feel\.$/)
  })

  it('is closed by Escape and keeps the focus', async () => {
    openPage(blocks)
    await userEvent.click(word('trigger'))
    await userEvent.click(word('window of tolerance'))
    await userEvent.keyboard('{Escape}')
    expect(word('window of tolerance').getAttribute('aria-expanded')).toBe('false')
    expect(word('trigger').getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(word('window of tolerance'))
  })

  it('gets the focus back from a link in its meaning', async () => {
    openPage(blocks)
    await userEvent.click(word('trigger'))
    screen.getAllByRole('link', { name: /A study/ })[0]?.focus()
    await userEvent.keyboard('{Escape}')
    expect(seenAround('trigger')).toBe('A trigger and a window of tolerance.')
    expect(document.activeElement).toBe(word('trigger'))
  })

  it.skipIf(isQuickLook)('is found without fault, closed and open', async () => {
    openPage(blocks)
    for (const name of ['trigger', 'triggers']) {
      expect(await axeHere()).toEqual([])
      await userEvent.click(word(name))
    }
  })
})

describe('A link to a heading', () => {
  it('opens its page and goes to the heading, wherever the page would begin', async () => {
    const glossary = aPage('pages', 'glossary', { title: 'Glossary' })
    const link: Inline = {
      kind: 'headingLink',
      page: glossary.id,
      heading: 'Trigger',
      parts: text('what a trigger is'),
    }
    const words: readonly Block[] = ['Loss', 'Trigger'].map((name) => ({
      kind: 'heading',
      level: 3,
      parts: text(name),
    }))
    renderCourse({
      outline: aCourse([aLesson('one', [page])], { standingPages: [glossary] }),
      lessonFiles: [aLessonFile([aBody(page, [paragraph([link])]), aBody(glossary, words)])],
      events: [{ type: 'page.open', page: page.id }],
    })
    await userEvent.click(screen.getByRole('link', { name: 'what a trigger is' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Glossary')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Trigger'))
  })
})

describe('On paper', () => {
  const print = () => {
    dispatchEvent(new Event('beforeprint'))
    const heading = screen.queryByRole('heading', { name: 'Words on this page' })
    const section = heading?.parentElement
    return section
      ? within(section)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent)
      : []
  }

  it('the meanings of the page are a list at its end, each once', () => {
    openPage(blocks)
    expect(print()).toEqual([
      'Trigger: Something that reminds the body. A study (opens in a new tab)',
      'Window of tolerance: Where one can think and feel.',
      'Loss: What is gone.',
    ])
    dispatchEvent(new Event('afterprint'))
    expect(screen.queryByRole('heading', { name: 'Words on this page' })).toBeNull()
  })

  it('there are none of what a content note covers, until it is shown', async () => {
    openPage([hidden])
    expect(print()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Show this part' }))
    expect(print()).toEqual(['Loss: What is gone.'])
  })

  it('there is no list where no word is explained', () => {
    openPage([paragraph(text('Words.'))])
    expect(print()).toEqual([])
  })
})
