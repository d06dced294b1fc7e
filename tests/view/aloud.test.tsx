import { act, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Block } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { noteId, pageId } from '../../src/course/ids.ts'
import {
  aBody,
  aChoice,
  aCourse,
  aLesson,
  aLessonFile,
  aNote,
  aPage,
  aParagraph,
  text,
} from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

interface Utterance {
  readonly text: string
  lang: string
  voice: object | undefined
  onend?: () => void
  onerror?: (event: { error: string }) => void
}

const here = { localService: true, lang: 'en-GB', name: 'Here' }
const american = { localService: true, lang: 'en_US', name: 'American' }
const away = { localService: false, lang: 'en-GB', name: 'Away' }
const welsh = { localService: true, lang: 'cy', name: 'Llais' }

let voices: readonly object[]
let asked: Utterance[]
let listeners: (() => void)[]
let waiting: Utterance | undefined

/** What the device has said to its end. */
const goOn = () => act(() => waiting?.onend?.())
const heard = () => asked.map(({ text }) => text)
function hearAll(): readonly string[] {
  for (let last = -1; last !== asked.length; ) {
    last = asked.length
    goOn()
  }
  return heard()
}

beforeEach(() => {
  voices = [away, american, here]
  asked = []
  listeners = []
  waiting = undefined
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      lang = ''
      voice: object | undefined
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
    removeEventListener: () => undefined,
    speak: (words: Utterance) => {
      asked.push(words)
      waiting = words
    },
    cancel: () => {
      const cut = waiting
      waiting = undefined
      cut?.onerror?.({ error: 'canceled' })
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

const page = aPage('one', 'a', { title: 'The desk' })
const next = aPage('one', 'b', { title: 'The door' })
const withBlocks = (...blocks: readonly (Block | string)[]) => ({
  outline: aCourse([aLesson('one', [page, next])], { language: 'en-GB' }),
  lessonFiles: [aLessonFile([aBody(page, blocks), aBody(next, ['Next.'])])],
  events: [{ type: 'page.open', page: page.id } as const],
})
const button = (name: string) => screen.queryByRole('button', { name })
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('Read aloud', () => {
  it('is silent until it is asked, and then reads the page in order, sentence by sentence', async () => {
    renderCourse(withBlocks('Say your name. Then wait!', 'Ask “Is now good?” and listen.'))
    expect(heard()).toEqual([])
    await press('Read aloud')
    expect(hearAll().slice(-5)).toEqual([
      'The desk',
      'Say your name.',
      'Then wait!',
      'Ask “Is now good?”',
      'and listen.',
    ])
    expect(button('Read aloud')).toBeTruthy()
  })

  it('has a voice of the device, of the course’s own language and region', async () => {
    renderCourse(withBlocks('Words.'))
    await press('Read aloud')
    expect(asked[0]).toMatchObject({ voice: here, lang: 'en-GB' })
  })

  it.each([
    ['no voice at all', []],
    ['voices that are elsewhere alone', [away]],
    ['voices of other languages alone', [welsh]],
  ])('is not offered where there is %s', (_, some) => {
    voices = some
    renderCourse(withBlocks('Words.'))
    expect(button('Read aloud')).toBeNull()
  })

  it('is not offered where the browser cannot speak', () => {
    vi.stubGlobal('speechSynthesis', undefined)
    renderCourse(withBlocks('Words.'))
    expect(button('Read aloud')).toBeNull()
  })

  it('is offered as soon as voices have arrived', () => {
    voices = []
    renderCourse(withBlocks('Words.'))
    voices = [american]
    act(() => {
      for (const listener of listeners) listener()
    })
    expect(button('Read aloud')).toBeTruthy()
  })

  it('stops at once when it is told to', async () => {
    renderCourse(withBlocks('One. Two.'))
    await press('Read aloud')
    await press('Stop reading aloud')
    expect(waiting).toBeUndefined()
    expect(hearAll()).toHaveLength(1)
    expect(button('Read aloud')).toBeTruthy()
  })

  it.each(['a page change', 'a break', 'the page going away'])('stops at %s', async (what) => {
    const { player } = renderCourse(withBlocks('One. Two.'))
    await press('Read aloud')
    if (what === 'a page change') act(() => player.send({ type: 'page.next' }))
    else if (what === 'a break') act(() => player.send({ type: 'break.take' }))
    else act(() => void dispatchEvent(new Event('pagehide')))
    expect(waiting).toBeUndefined()
    expect(hearAll()).toHaveLength(1)
  })

  it('stops when the screen is hidden', async () => {
    const { container } = renderCourse(withBlocks('One. Two.'))
    container.id = 'course'
    await press('Read aloud')
    container.toggleAttribute('hidden', true)
    await act(async () => undefined)
    expect(waiting).toBeUndefined()
    expect(hearAll()).toHaveLength(1)
  })

  it('says so where the device cannot, and can be asked again', async () => {
    renderCourse(withBlocks('One. Two.'))
    await press('Read aloud')
    act(() => waiting?.onerror?.({ error: 'synthesis-failed' }))
    expect(screen.getByText(/^This device did not read the page/).getAttribute('role')).toBe(
      'status',
    )
    await press('Read aloud')
    expect(screen.queryByText(/^This device did not read/)).toBeNull()
  })

  it('divides a long sentence, so that none breaks off', async () => {
    renderCourse(withBlocks(`${'Some of the words of it, '.repeat(30)}end.`))
    await press('Read aloud')
    const all = hearAll()
    expect(Math.max(...all.map(({ length }) => length))).toBeLessThanOrEqual(200)
    expect(all.join(' ')).toContain('words of it, Some of the words')
  })

  it('reads words with form as one, and pictures by what they show', async () => {
    const bold: Block = {
      kind: 'paragraph',
      parts: [...text('A '), { kind: 'strong', parts: text('small') }, ...text(' choice.')],
    }
    const picture: Block = {
      kind: 'image',
      file: 'a.svg',
      alternative: 'Two chairs',
      caption: '',
      description: [],
      width: 8,
      height: 3,
    }
    renderCourse(withBlocks(bold, picture))
    await press('Read aloud')
    expect(hearAll().slice(-2)).toEqual(['A small choice.', 'Two chairs'])
  })

  it('reads questions and what can be chosen, and no buttons', async () => {
    const question = aChoice('first', ['x Offer a seat', 'Wait'])
    renderCourse(withBlocks({ kind: 'question', question }))
    await press('Read aloud')
    const all = hearAll()
    for (const words of ['What about first?', 'Choose one.', 'Offer a seat', 'Wait']) {
      expect(all).toContain(words)
    }
    expect(all.join()).not.toMatch(/Check my answer|Read aloud|Next/)
  })

  it('reads a question of the check', async () => {
    renderCourse({ outline, lessonFiles, events: [{ type: 'check.start', draw: drawing(1) }] })
    await press('Read aloud')
    expect(hearAll()).toContain('Question 1 of 4')
  })
})

describe('What is not read aloud', () => {
  const more: Block = {
    kind: 'more',
    items: [{ title: text('Why this is so'), blocks: [aParagraph('It is faster.')] }],
  }

  it('is what is folded in, until it is opened', async () => {
    const { container } = renderCourse(withBlocks(more))
    await press('Read aloud')
    expect(hearAll().at(-1)).toBe('Why this is so')
    container.querySelector('.more details')?.setAttribute('open', '')
    await press('Read aloud')
    expect(hearAll().at(-1)).toBe('It is faster.')
  })

  it('is what a content note covers: a page has no such button before it is chosen', () => {
    renderCourse({
      outline,
      lessonFiles,
      events: [{ type: 'page.open', page: pageId('what', 'body') }],
    })
    expect(button('Show this page')).toBeTruthy()
    expect(button('Read aloud')).toBeNull()
  })

  it('is a part of a page before it is chosen, nor when it is hidden again meanwhile', async () => {
    const part: Block = {
      kind: 'contentNote',
      ...aNote('one/a'),
      id: noteId('one/a', 1),
      covered: ['One.', 'Two.', 'Three.'].map(aParagraph),
    }
    renderCourse(withBlocks(part, 'Behind it.'))
    await press('Read aloud')
    expect(hearAll()).not.toContain('One.')
    await press('Show this part')
    asked.length = 0
    await press('Read aloud')
    while (heard().at(-1) !== 'Two.') goOn()
    await press('Hide this part again')
    await act(async () => undefined)
    expect(heard().at(-1)).toBe('Behind it.')
  })
})
