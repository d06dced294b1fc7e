// Videos and recordings: what a block of them becomes.

import { describe, expect, it } from 'vitest'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import type { Block } from '../../src/course/course.ts'
import type { MediaBlock } from '../../src/course/media.ts'
import {
  codesOf,
  compileTexts,
  contentFiles,
  courseOf,
  LESSON,
  OPTIONS,
  type Texts,
} from './course-files.ts'

const FILES: Texts = {
  'media/maya.mp4': '0000ftypmp42',
  'media/maya.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nThe letter only told me the time.\n',
  'media/maya.cy.vtt': 'WEBVTT\n\n00:01.000 --> 00:04.000\nDim ond yr amser oedd yn y llythyr.\n',
}

const VIDEO = `> **Video:** [Maya talks](../media/maya.mp4)
> Length: 2 minutes
> Captions: ../media/maya.vtt
> Described: yes
>
> **Transcript**
>
> **Maya:** The letter only told me the time.
`

function mediaOf(markdown: string, more: Texts = {}): MediaBlock {
  const { lessonFiles } = courseOf({ ...FILES, ...more, [LESSON]: `# Listening\n\n${markdown}` })
  const blocks = lessonFiles.flatMap(({ pages }) => pages.flatMap((page) => page.blocks))
  const found = blocks.find(({ kind }) => kind === 'video' || kind === 'audio')
  if (found?.kind !== 'video' && found?.kind !== 'audio') throw new Error('expected a video')
  return found
}

const words = (blocks: readonly Block[]) => JSON.stringify(blocks)

describe('a video', () => {
  it('has its file, captions, length and transcript', () => {
    expect(mediaOf(VIDEO)).toMatchObject({
      kind: 'video',
      title: [{ kind: 'text', text: 'Maya talks' }],
      blocks: [],
      file: expect.stringMatching(/^maya-[0-9a-f]{8}\.mp4$/),
      length: '2 minutes',
      picture: undefined,
      tracks: [{ kind: 'captions', file: expect.stringMatching(/^maya-.*\.vtt$/), language: '' }],
    })
  })

  it('brings all its files into the package, each under a name of its own', () => {
    const { files } = courseOf({
      ...FILES,
      [LESSON]: `# Listening\n\n${VIDEO.replace('maya.vtt', 'maya.vtt, ../media/maya.cy.vtt').replace('> Described', '> Picture: ../images/room.svg\n> Described')}`,
    })
    expect(files.map(({ path }) => path)).toEqual([
      'media/maya.vtt',
      'media/maya.cy.vtt',
      'images/room.svg',
      'media/maya.mp4',
    ])
    const stems = files.map(({ file }) => file.replace(/\.\w+$/, ''))
    expect(new Set(stems).size).toBe(files.length)
  })

  it.each([
    ['on lines of their own', 'maya.vtt\n> Captions: ../media/maya.cy.vtt'],
    ['with a comma between', 'maya.vtt, ../media/maya.cy.vtt'],
  ])('can have captions in several languages, %s', (_, written) => {
    const { tracks } = mediaOf(VIDEO.replace('maya.vtt', written))
    expect(tracks.map(({ language }) => language)).toEqual(['', 'cy'])
  })

  it.each([
    ['with its title in the label', '> **Video: Maya talks**\n>\n> [Watch](../media/maya.mp4)'],
    ['as a picture is', '> **Video:** ![Maya talks](../media/maya.mp4)'],
    ['with the link in the label', '> **Video: [Maya talks](../media/maya.mp4)**'],
    ['with spaces at the end of its line', '> **Video:** [Maya talks](../media/maya.mp4)  '],
  ])('can be written %s', (_, written) => {
    const { title } = mediaOf(VIDEO.replace(/^.*/, written))
    expect(title).toEqual([{ kind: 'text', text: 'Maya talks' }])
  })

  it.each([
    ['bold', '> **Captions:** ../media/maya.vtt'],
    ['a link', '> Captions: [English](../media/maya.vtt)'],
    ['in small letters', '> captions: ../media/maya.vtt'],
    ['with a comment', '> Captions: ../media/maya.vtt <!-- from the studio -->'],
    ['in a paragraph of its own', '>\n> Captions: ../media/maya.vtt\n>'],
  ])('can have a line that is %s', (_, line) => {
    expect(mediaOf(VIDEO.replace('> Captions: ../media/maya.vtt', line)).tracks).toHaveLength(1)
  })

  it.each([
    '**Transcript:** The letter.',
    '**Transcript**\n> The letter.',
    '### Transcript\n>\n> The letter.',
    'Transcript:\n>\n> The letter.',
    '**transcript**\n>\n> - The letter.',
  ])('has a transcript that begins %j', (written) => {
    const block = mediaOf(VIDEO.replace(/\*\*Transcript\*\*[\s\S]*/, written))
    expect(words(block.transcript)).toContain('The letter.')
    expect(words(block.transcript)).not.toMatch(/transcript/i)
    expect(block.blocks).toEqual([])
  })

  it('keeps words that are no line of its own', () => {
    const { blocks } = mediaOf(VIDEO.replace('\n> Length', '\n>\n> Look at the door.\n>\n> Length'))
    expect(words(blocks)).toContain('Look at the door.')
  })
})

describe('a transcript in a file', () => {
  const lesson = `# Listening\n\n${VIDEO.replace(/>\n> \*\*Transcript[\s\S]*/, '> Transcript: ../media/maya.md\n')}`
  const told = (transcript: string) =>
    compileTexts({ ...FILES, [LESSON]: lesson, 'media/maya.md': transcript }).diagnostics.map(
      ({ code, at }) => `${code} ${at.file}`,
    )

  it('is read as any content, with links from its own place', () => {
    const { transcript } = mediaOf(lesson.replace('# Listening', ''), {
      'media/maya.md': '# Maya\n\nSee [Privacy](../pages/privacy.md).\n',
    })
    expect(words(transcript)).toContain('"page":"pages/privacy"')
    expect(words(transcript)).not.toContain('"heading"')
  })

  it('brings the sources of its facts to the page', () => {
    const { lessonFiles } = courseOf({
      ...FILES,
      [LESSON]: lesson,
      'media/maya.md': '# Maya\n\nMost people recover. <!-- facts: B09 -->\n',
      'sources.md':
        '# Sources\n\n| Fact | From | Checked |\n| --- | --- | --- |\n| B09 | WHO, 2024 | To check |\n',
    })
    const [page] = lessonFiles.flatMap(({ pages }) => pages)
    expect(page?.sources.map(({ fact }) => fact)).toEqual(['B09'])
  })

  it('is told of its own mistakes at its own place, each once', () => {
    const twice = `${lesson}\n${lesson.replace('# Listening', '')}`
    const compiled = compileTexts({
      ...FILES,
      [LESSON]: twice,
      'media/maya.md': 'See [the rules](nowhere.md).\n',
    })
    expect(compiled.diagnostics.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      'L01 media/maya.md',
    ])
  })

  it('is not called unused; one that no video names is', () => {
    expect(told('The letter.\n')).toEqual([])
    const { diagnostics } = compileTexts({ ...FILES, 'media/maya.md': 'The letter.\n' })
    expect(diagnostics.map(({ code, at }) => `${code} ${at.file}`)).toEqual(['F08 media/maya.md'])
  })

  it('of a draft is not called unused either', () => {
    const draft = `---\nstatus: draft\n---\n\n${lesson}`
    const texts = { ...FILES, 'lessons/02-draft.md': draft, 'media/maya.md': 'See [x](no.md).\n' }
    const listed = contentFiles(texts).map((file) =>
      file.path === 'course.md'
        ? `${new TextDecoder().decode(file.bytes)}2. [Draft](lessons/02-draft.md)\n`
        : '',
    )
    const course = listed.join('')
    const { diagnostics } = compileTexts({ ...texts, 'course.md': course }, { drafts: 'left out' })
    expect(diagnostics).toEqual([])
  })
})

describe('the minutes of a lesson', () => {
  const minutes = (markdown: string) =>
    courseOf({ ...FILES, [LESSON]: `# Listening\n\n${markdown}` }).outline.lessons[0]?.minutes

  it('count what is played by its length, and not by the words of its transcript', () => {
    const long = VIDEO.replace('The letter', 'word '.repeat(900))
    expect(minutes(long)).toBe(2)
    expect(minutes(long.replace('2 minutes', '1 hour 10 minutes and 20 seconds'))).toBe(70)
    expect(minutes(`${'word '.repeat(400)}\n\n${long.replace('2 minutes', '90 s')}`)).toBe(4)
  })
})

describe('--fix', () => {
  it('puts right the names of lines and files that were read as meant', () => {
    const slips = VIDEO.replace('Length', 'Lenght')
      .replace('Captions', 'Captoins')
      .replace('Described', 'Describe')
    const texts = { ...FILES, [LESSON]: `# Listening\n\n${slips}` }
    const { files } = fixContent(contentFiles(texts), OPTIONS)
    const fixed = files.find(({ path }) => path === LESSON)
    expect(new TextDecoder().decode(fixed?.bytes)).toBe(`# Listening\n\n${VIDEO}`)
  })
})

describe('a block that is half typed', () => {
  it('never stops the compiler', () => {
    for (let end = 0; end < VIDEO.length; end++) {
      expect(codesOf(`# Listening\n\n${VIDEO.slice(0, end)}`)).toBeDefined()
    }
  })
})
