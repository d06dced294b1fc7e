import { act, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MediaBlock } from '../../src/course/media.ts'
import {
  aBody,
  aCourse,
  aLesson,
  aLessonFile,
  aPage,
  aParagraph,
  text,
} from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'

const video: MediaBlock = {
  kind: 'video',
  title: text('Maya talks about her first appointment'),
  blocks: [],
  file: 'maya-1a2b3c4d.mp4',
  length: '2 minutes',
  picture: { file: 'still-1a2b3c4d.jpg', width: 640, height: 360 },
  tracks: [
    { kind: 'captions', file: 'maya-cy.vtt', language: 'cy' },
    { kind: 'captions', file: 'maya.vtt', language: '' },
    { kind: 'descriptions', file: 'maya-desc.vtt', language: '' },
  ],
  transcript: [aParagraph('The letter only told me the time.')],
}

const recording: MediaBlock = {
  ...video,
  kind: 'audio',
  title: text('The sound of a waiting room'),
  file: 'room-1a2b3c4d.mp3',
  length: '',
  picture: undefined,
  tracks: [],
}

function show(block: MediaBlock) {
  const page = aPage('one', 'start')
  const { container } = renderCourse({
    outline: aCourse([aLesson('one', [page])]),
    lessonFiles: [aLessonFile([aBody(page, [block])])],
    events: [{ type: 'page.open', page: page.id }],
  })
  const player = container.querySelector<HTMLMediaElement>('video, audio')
  const details = container.querySelector('main details')
  if (!player || !(details instanceof HTMLDetailsElement)) throw new Error('expected a player')
  return { player, details, container }
}

afterEach(() => vi.restoreAllMocks())

describe('A video', () => {
  it('is the browser’s own player, and loads nothing before it is pressed (WCAG 1.4.2)', () => {
    const { player } = show(video)
    expect(player.tagName).toBe('VIDEO')
    expect(player.hasAttribute('controls')).toBe(true)
    expect(player.hasAttribute('playsinline')).toBe(true)
    expect(player.hasAttribute('autoplay')).toBe(false)
    expect(player.getAttribute('preload')).toBe('none')
    expect(player.getAttribute('poster')).toBe('still-1a2b3c4d.jpg')
  })

  it('has a heading and a name, and says in words how long it is', () => {
    const { player } = show(video)
    const name = 'Maya talks about her first appointment'
    expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy()
    expect(player.getAttribute('aria-label')).toBe(name)
    expect(screen.getByText('Video, 2 minutes')).toBeTruthy()
  })

  it('shows captions in the course’s language, and offers the others by their own names', () => {
    const { player } = show(video)
    const tracks = [...player.querySelectorAll('track')].map((track) => [
      track.getAttribute('kind'),
      track.getAttribute('srclang'),
      track.getAttribute('label'),
      track.hasAttribute('default'),
    ])
    expect(tracks).toEqual([
      ['captions', 'cy', 'Cymraeg', false],
      ['captions', 'en', 'English', true],
      ['descriptions', 'en', 'English', false],
    ])
  })

  it('shows the first captions where there are none in the course’s language', () => {
    const { player } = show({ ...video, tracks: video.tracks.slice(0, 1) })
    expect(player.querySelector('track')?.hasAttribute('default')).toBe(true)
  })

  it('has its transcript below it, closed', () => {
    const { details } = show(video)
    expect(details.open).toBe(false)
    expect(details.querySelector('summary')?.textContent).toBe('Transcript')
    expect(details.textContent).toContain('The letter only told me the time.')
  })

  it('that does not load says so, and opens what can be read instead', async () => {
    const { player, details } = show(video)
    await act(() => void fireEvent.error(player))
    expect(
      screen
        .getByText('This video did not load. You can read what is said and shown instead.')
        .getAttribute('role'),
    ).toBe('status')
    expect(details.open).toBe(true)
  })

  it('gives its transcript as a file that is made on the device', async () => {
    const made: Blob[] = []
    const saved: string[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob)
      return 'blob:transcript'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.getAttribute('href')} as ${this.download}`)
    })
    const { details } = show(video)
    details.open = true
    await userEvent.click(screen.getByText('Download transcript'))
    expect(saved).toEqual([
      'blob:transcript as maya-talks-about-her-first-appointment-transcript.txt',
    ])
    expect(await made[0]?.text()).toContain('The letter only told me the time.')
  })
})

describe('A recording', () => {
  it('is the browser’s own player too, without captions', () => {
    const { player } = show(recording)
    expect(player.tagName).toBe('AUDIO')
    expect(player.getAttribute('aria-label')).toBe('The sound of a waiting room')
    expect(player.querySelectorAll('track')).toHaveLength(0)
    expect(screen.getByText('Recording')).toBeTruthy()
  })

  it('that does not load says so', async () => {
    const { player } = show(recording)
    await act(() => void fireEvent.error(player))
    expect(
      screen.getByText('This recording did not load. You can read what is said instead.'),
    ).toBeTruthy()
  })
})
