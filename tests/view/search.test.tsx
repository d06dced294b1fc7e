import { act, screen, within } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import type { Block, LessonFile } from '../../src/course/course.ts'
import { noteId, pageId } from '../../src/course/ids.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import type { Arrival } from '../../src/view/view-props.ts'
import {
  aBody,
  aCourse,
  aLesson,
  aLessonFile,
  aNote,
  aPage,
  aScenario,
  text,
} from '../support/builders.ts'
import { holdClock, pass } from '../support/clock.ts'
import { arrived, renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const menu = () => within(screen.getByRole('dialog', { name: 'Menu' }))
const box = () => menu().getByLabelText<HTMLInputElement>('Search the course')
const heading = () => document.querySelector('main h1')?.textContent
const openMenu = () => userEvent.click(screen.getByRole('button', { name: 'Menu' }))
const results = () =>
  [...(box().closest('nav')?.querySelectorAll('ol.flow > li') ?? [])].map(
    (found) => within(found as HTMLElement).getByRole('link').textContent,
  )

async function write(words: string) {
  await userEvent.clear(box())
  await userEvent.click(box())
  await userEvent.paste(words)
}

async function search(words: string) {
  await openMenu()
  await write(words)
}

/** How long a count has to stand before it is said. */
const TYPING = 500

async function searchAndWait(words: string) {
  holdClock()
  await search(words)
  await pass(TYPING)
}

/** A course of one lesson with a page for each text. */
function pagesWith(...texts: readonly string[]) {
  const pages = texts.map((_, index) => aPage('one', `p${index + 1}`))
  const bodies = pages.map((page, index) => aBody(page, [texts[index] ?? '']))
  return { outline: aCourse([aLesson('one', pages)]), lessonFiles: [aLessonFile(bodies)] }
}

describe('The search in the menu', () => {
  it('finds a word of a page, shows the words around it, and says how many pages have it (WCAG 2.4.5)', async () => {
    renderCourse(course)
    await searchAndWait('zebra')
    expect(menu().getByText('Nothing found', { exact: false })).toBeTruthy()
    await write('faster')
    expect(results()).toEqual(['Event, experience and effect'])
    expect(menu().getByText('faster').tagName).toBe('MARK')
    await pass(TYPING)
    expect(menu().getByText('1 page. Enter opens it.').getAttribute('role')).toBe('status')
  })

  it('goes to the first by Enter, and closes', async () => {
    renderCourse(course)
    await search('faster')
    await userEvent.keyboard('{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(heading()).toBe('Event, experience and effect')
  })

  it('goes to the one that is pressed', async () => {
    renderCourse(pagesWith('A door.', 'Two doors.'))
    await search('door')
    await userEvent.click(menu().getByRole('link', { name: 'Page p2' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(heading()).toBe('Page p2')
  })

  it.each([
    ['a title of a page', 'page p2', ['Page p2']],
    ['a title of a lesson, which leads to its first page', 'lesson one', ['Page p1']],
    ['the beginning of a word', 'trust', ['Page p1', 'Page p2']],
    ['not the middle of one', 'rust', []],
    ['whatever the case', 'TRUSTED', ['Page p2']],
    ['whatever the accents', 'cafe', ['Page p1']],
    ['accents that are typed apart', 'cafe\u0301', ['Page p1']],
    ['a curly apostrophe for a straight one', 'it’s', ['Page p2']],
    ['words that stand apart', 'two people', ['Page p2']],
    ['signs as nothing', '(trust) *', ['Page p1', 'Page p2']],
    ['a word with a hyphen by one without', 'retraumatisation', ['Page p3', 'Page p4', 'Page p5']],
    ['a word without a hyphen by one with', 're-traumatisation', ['Page p3', 'Page p4', 'Page p5']],
    ['what stands behind a hyphen', 'traumatisation', ['Page p3', 'Page p5']],
    ['words that stand apart by a hyphen between them', 'two-words', ['Page p2']],
  ])('finds %s', async (_, query, expected) => {
    renderCourse(
      pagesWith(
        'Trust in a café.',
        "Trusted people. It's two words.",
        'Of re-traumatisation.',
        'Retrau\u00admatisation.',
        'Re\u2011traumatisation.',
      ),
    )
    await search(query)
    expect(results()).toEqual(expected)
  })

  it('marks a word as it stands there, with its hyphen', async () => {
    renderCourse(pagesWith('It can come from re-traumatisation, too.'))
    await search('retraumatisation')
    expect(menu().getByText('re-traumatisation').tagName).toBe('MARK')
  })

  it('puts titles before headings, and headings before words', async () => {
    const pages = [
      aPage('one', 'a', { title: 'Beginning' }),
      aPage('one', 'b', { title: 'Middle' }),
      aPage('one', 'c', { title: 'Safety' }),
    ]
    const heading: Block = { kind: 'heading', level: 3, parts: text('Why safety') }
    const words = 'Safety comes first.'
    renderCourse({
      outline: aCourse([aLesson('one', pages)]),
      lessonFiles: [
        aLessonFile(pages.map((page, at) => aBody(page, at === 1 ? [words, heading] : [words]))),
      ],
    })
    await search('safety')
    expect(results()).toEqual(['Safety', 'Middle', 'Beginning'])
  })

  it.each(['a', '?!', ' '])('waits for two letters: “%s”', async (query) => {
    renderCourse(course)
    await search(query)
    expect(results()).toEqual([])
    expect(menu().getByRole('heading', { name: 'Lessons' })).toBeTruthy()
  })

  it('that finds nothing says so, keeps the list of lessons, and stays by Enter', async () => {
    renderCourse(course)
    await searchAndWait('zebra')
    await userEvent.keyboard('{Enter}')
    expect(menu().getByText(/^Nothing found for ‘zebra’/)).toBeTruthy()
    expect(menu().getByRole('heading', { name: 'Lessons' })).toBeTruthy()
    expect(menu().getByText(/One page says how fear shows/)).toBeTruthy()
  })

  it('shows no more than can be looked through', async () => {
    renderCourse(pagesWith(...Array<string>(60).fill('Everywhere the same.')))
    await searchAndWait('everywhere')
    expect(results()).toHaveLength(50)
    expect(menu().getByText(/^60 pages. Here are 50/)).toBeTruthy()
  })

  it('cuts long words around it where a word ends', async () => {
    renderCourse(pagesWith(`${'before '.repeat(40)}needle ${'after '.repeat(40)}`))
    await search('needle')
    const around = menu().getByText('needle').parentElement?.textContent ?? ''
    expect(around).toMatch(/^…(before )+needle( after)+…$/)
    expect(around.length).toBeLessThan(180)
  })
})

describe('What the search does not show', () => {
  const hidden = pageId('what', 'body')
  const openHidden: readonly PlayerEvent[] = [
    { type: 'page.open', page: hidden },
    { type: 'note.show' },
  ]

  it('is what a content note covers: its title is found, its words are not in the document', async () => {
    renderCourse(course)
    await search('nobody reads')
    expect(results()).toEqual([])
    await write('body remembers')
    expect(results()[0]).toBe('What the body remembers')
    expect(menu().getByText(/only its title is searched/)).toBeTruthy()
    expect(document.body.textContent).not.toContain('nobody reads')
  })

  it('is said to be under a note, in what is said of nothing found and beside a count', async () => {
    const said = /2 lessons have a content note\. What it covers is found by title only/
    renderCourse(course)
    await searchAndWait('zebra')
    expect(menu().getByText(said).textContent).toMatch(/^Nothing found for ‘zebra’/)
    expect(menu().getByText(said).getAttribute('role')).toBe('status')
    await write('faster')
    await pass(TYPING)
    // The count is said at each search, this is not.
    expect(menu().getByText(said).getAttribute('role')).toBeNull()
    await write('')
    expect(menu().queryByText(said)).toBeNull()
  })

  it('is not said to be there once all of it was chosen, or where there is no note', async () => {
    const { unmount } = renderCourse({
      ...course,
      events: [
        ...openHidden,
        { type: 'page.open', page: pageId('four', 'small') },
        { type: 'note.show' },
      ],
    })
    await search('faster')
    expect(results()).toHaveLength(1)
    expect(menu().queryByText(/content note/)).toBeNull()
    unmount()
    renderCourse(pagesWith('A door.'))
    await search('door')
    expect(menu().queryByText(/content note/)).toBeNull()
  })

  it('is a heading on a page under a note', async () => {
    const page = aPage('one', 'a', { note: aNote('one/a') })
    const heading: Block = { kind: 'heading', level: 3, parts: text('A locked door') }
    renderCourse({
      outline: aCourse([aLesson('one', [page])]),
      lessonFiles: [aLessonFile([aBody(page, [heading])])],
    })
    await search('locked')
    expect(results()).toEqual([])
  })

  it('once it was chosen is shown, until it is hidden again', async () => {
    const { player } = renderCourse({ ...course, events: openHidden })
    await search('nobody reads')
    expect(results()).toEqual(['What the body remembers'])
    await userEvent.click(menu().getByRole('button', { name: 'Close' }))
    act(() => player.send({ type: 'note.hide' }))
    await search('nobody reads')
    expect(results()).toEqual([])
  })

  it('is a page of a lesson under a note', async () => {
    const pages = [aPage('one', 'a'), aPage('one', 'b')]
    const lesson = aLesson('one', pages, { note: aNote('one') })
    const files = [aLessonFile(pages.map((page) => aBody(page, ['A locked door.'])))]
    renderCourse({ outline: aCourse([lesson]), lessonFiles: files })
    await search('locked')
    expect(results()).toEqual([])
    expect(document.body.textContent).not.toContain('locked door')
  })

  it('is an answer’s feedback, a reason, a question of the bank, or a story’s later steps', async () => {
    const story = aScenario('visit', {
      start: [['Knock', 'end', 'Slowly does it.']],
      end: 'helpful',
    })
    const page = aPage('one', 'a')
    renderCourse({
      outline: aCourse([aLesson('one', [page])]),
      lessonFiles: [aLessonFile([aBody(page, [{ kind: 'question', question: story }])])],
    })
    await search('words of start')
    expect(results()).toEqual(['Page a'])
    for (const query of ['words of end', 'slowly']) {
      await write(query)
      expect(results()).toEqual([])
    }
  })

  it('is a part of a page under a note of its own, until that part was chosen', async () => {
    const page = aPage('one', 'a')
    const part = (number: number, covered: string) => ({
      kind: 'contentNote' as const,
      ...aNote('one/a'),
      id: noteId('one/a', number),
      covered: aBody(page, [covered]).blocks,
    })
    renderCourse({
      outline: aCourse([aLesson('one', [page])]),
      lessonFiles: [aLessonFile([aBody(page, [part(1, 'Thunder.'), part(2, 'Lightning.')])])],
      events: [{ type: 'page.open', page: page.id }],
    })
    await userEvent.click(screen.getAllByRole('button', { name: 'Show this part' })[0] as Element)
    await search('thunder')
    expect(results()).toEqual(['Page a'])
    await write('lightning')
    expect(results()).toEqual([])
    await write('names a loss')
    expect(results()).toEqual(['Page a'])
  })
})

describe('Lessons that are not here', () => {
  it.each<[Arrival<LessonFile>, RegExp]>([
    ['coming', /still on their way/],
    ['missing', /did not arrive.*Only their titles are searched/],
  ])('are said to be %s, and their titles are searched', async (arrival, said) => {
    const lessons = { ...arrived(lessonFiles), read: () => arrival }
    renderCourse({ ...course, lessons })
    await openMenu()
    expect(menu().queryByText(said)).toBeNull()
    await write('try it')
    expect(menu().getByText(said)).toBeTruthy()
    expect(results()).toEqual(['Try it for yourself'])
  })

  it('are asked for by the search and no earlier, and once more by Try again', async () => {
    const asked: string[] = []
    const lessons = {
      ...arrived(lessonFiles),
      read: (file: number) => {
        asked.push(`read ${file}`)
        return 'missing' as const
      },
      retry: (file: number) => void asked.push(`retry ${file}`),
    }
    renderCourse({ ...course, lessons })
    await openMenu()
    expect(asked).toEqual([])
    await write('try')
    await userEvent.click(menu().getByRole('button', { name: 'Try again' }))
    expect(new Set(asked)).toEqual(new Set(['read 0', 'read 1', 'retry 0', 'retry 1']))
  })
})
