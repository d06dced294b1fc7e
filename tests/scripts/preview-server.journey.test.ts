import { rename } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Preview, startPreview } from '../../scripts/preview/server.ts'
import { aContentFolder, type ContentFolder, lessonThatSays } from './a-content-folder.ts'

let content: ContentFolder
let preview: Preview
let address = ''
beforeAll(async () => {
  content = await aContentFolder()
  preview = await startPreview(join(content.folder, 'content'), 5300)
  address = `http://localhost:${preview.port}`
})
afterAll(async () => {
  await preview.close()
  await content.remove()
})

const VIDEO = `> **Video:** [Maya talks](../media/maya.mp4)
> Length: 2 minutes
> Captions: ../media/maya.vtt
> Described: yes
>
> **Transcript**
>
> Hello.`

const get = async (path: string) => (await fetch(address + path)).text()

/** As it is written: `fetch` would put an address right, and its host. */
const statusOf = (path: string, headers = {}) =>
  new Promise<number | undefined>((resolve) => {
    const ask = request({ host: 'localhost', port: preview.port, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    ask.end()
  })

/** The words of the first lessons, as the course would fetch them. */
async function lessonWords(): Promise<string> {
  const outline = await get('/course/outline.json')
  const [name = ''] = /lessons-1-[0-9a-f]+\.js/.exec(outline) ?? []
  return get(`/course/${name}`)
}

/** Asks again until what is asked for has the words. */
async function until(words: string, ask: () => Promise<string>): Promise<void> {
  const start = performance.now()
  while (performance.now() - start < 60_000) {
    if ((await ask()).includes(words)) return
    await wait(5)
  }
  throw new Error(`Preview: expected “${words}” within a minute`)
}

describe('the preview', () => {
  it('shows a pretend learning system, with the course in a frame', async () => {
    expect(await get('/')).toContain('<iframe id="course"')
    expect(await get('/course/')).toContain('<title>A small course</title>')
  })

  it.each([
    ['/course/%zz', 404],
    ['/course/%2e%2e%2fcourse.md', 404],
    ['//', 400],
  ])('answers %s, and is as well as before', async (path, status) => {
    expect(await statusOf(path)).toBe(status)
    expect(await get('/course/')).toContain('<title>A small course</title>')
  })

  it('answers no other name than its own, which a site elsewhere could lead to it', async () => {
    expect(await statusOf('/report.json', { host: 'example.org' })).toBe(403)
  })

  it('serves the lessons’ words', async () => {
    expect(await lessonWords()).toContain('Some words to begin with.')
  })

  it('gives a part of a video where a part is asked for, so that people can move about in it', async () => {
    const video = Buffer.alloc(1_500_000, '0000ftyp')
    await content.write('media/maya.mp4', video)
    await content.write('media/maya.vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nHello.\n')
    await content.write('lessons/01-listening.md', lessonThatSays(VIDEO))
    await until('maya-', lessonWords)
    const [name = ''] = /maya-[0-9a-f]+\.mp4/.exec(await lessonWords()) ?? []
    const part = await fetch(`${address}/course/${name}`, { headers: { range: 'bytes=8-15' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-type')).toBe('video/mp4')
    expect(part.headers.get('content-range')).toBe('bytes 8-15/1500000')
    expect(await part.text()).toBe('0000ftyp')
    const rest = await fetch(`${address}/course/${name}`, { headers: { range: 'bytes=-8' } })
    expect(rest.headers.get('content-range')).toBe('bytes 1499992-1499999/1500000')
    const whole = await fetch(`${address}/course/${name}`)
    expect(whole.status).toBe(200)
    expect(Buffer.from(await whole.arrayBuffer()).equals(video)).toBe(true)
    const captions = /maya-[0-9a-f]+\.vtt/.exec(await lessonWords())?.[0]
    const vtt = await fetch(`${address}/course/${captions}`, { headers: { range: 'bytes=0-5' } })
    expect(await vtt.text()).toBe('WEBVTT')
  })

  it('shows the trainer pack, and says how to get one where there is none', async () => {
    expect(await get('/trainer-pack/')).toBe(
      'There is no trainer pack yet. Write one in content/trainer-pack.md.',
    )
    expect(await statusOf('/trainer-pack/')).toBe(404)
    await content.write('trainer-pack.md', '# Trainer pack\n\nThe plan.\n')
    await until('<p>The plan.</p>', () => get('/trainer-pack/default/'))
    expect(await get('/trainer-pack/')).toContain('What comes first?')
  })

  it('has changed words ready without being asked', async () => {
    await content.write('lessons/01-listening.md', lessonThatSays('Other words.'))
    await until('Other words.', lessonWords)
  })

  it('keeps the last good course while the content has a problem, and says which', async () => {
    await content.write(
      'lessons/01-listening.md',
      '# Listening\n\n### Question: What?\n\n- [ ] A\n- [ ] B\n',
    )
    await until('"problem"', () => get('/report.json'))
    expect(await get('/report.json')).toContain('01-listening.md')
    expect(await lessonWords()).toContain('Other words.')
  })

  it.each([
    '---\n',
    '<<<<<<< here\n=======\n>>>>>>> there\n',
    '\u0000\u0001\ufffd',
    '### Question',
  ])('outlives a file that is %j', async (words) => {
    const { at } = JSON.parse(await get('/report.json'))
    await content.write('lessons/01-listening.md', words)
    await until('true', async () => String(JSON.parse(await get('/report.json')).at > at))
    expect(await lessonWords()).toContain('Other words.')
  })

  it('is well again when the content is', async () => {
    await content.write('lessons/01-listening.md', lessonThatSays('All is well.'))
    await until('All is well.', lessonWords)
    expect(await get('/report.json')).not.toContain('"problem"')
  })
})

it('a preview of content without a course says so, and shows it once there is one', async () => {
  const broken = await aContentFolder()
  await broken.write('lessons/01-listening.md', '')
  const preview = await startPreview(join(broken.folder, 'content'), 5340)
  const page = async () => (await fetch(`http://localhost:${preview.port}/course/`)).text()
  expect(await page()).toContain('there is no course to show yet')
  await broken.write('lessons/01-listening.md', lessonThatSays('Here now.'))
  await until('<title>A small course</title>', page)
  await preview.close()
  await broken.remove()
})

it('a preview of a folder that is not there says so, and shows the course once it is', async () => {
  const later = await aContentFolder()
  const folder = join(later.folder, 'content')
  const away = join(later.folder, 'elsewhere')
  await rename(folder, away)
  const preview = await startPreview(folder, 5380)
  const get = async (path: string) =>
    (await fetch(`http://localhost:${preview.port}${path}`)).text()
  expect(await get('/report.json')).toContain('There is no such folder.')
  await rename(away, folder)
  await until('<title>A small course</title>', () => get('/course/'))
  await preview.close()
  await later.remove()
})

it('the preview takes the next port when its own is in use', async () => {
  const other = createServer().listen(0, 'localhost')
  await new Promise((listening) => other.once('listening', listening))
  const { port } = other.address() as AddressInfo
  const second = await startPreview(join(content.folder, 'content'), port)
  expect(second.port).toBeGreaterThan(port)
  await second.close()
  other.close()
})
