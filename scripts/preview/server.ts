// The preview: Vite with the course as it is in the content now, in a pretend learning system.

import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createServer, type Plugin, type ViteDevServer } from 'vite'
import type { LessonFile } from '../../src/course/course.ts'
import { STAND_IN } from '../package/bundle.ts'
import { PROJECT_FOLDER } from '../package/project.ts'
import { layered, themeFor } from '../package/theme.ts'
import { said } from './answer.ts'
import { type LiveCourse, readLiveCourse, type ShownFor } from './live-course.ts'
import { openPlace } from './orders.ts'
import { readPatternBook } from './pattern-book.ts'
import { answer } from './routes.ts'
import { send } from './send.ts'
import { watchFolder } from './watch-folder.ts'

export interface Preview {
  readonly port: number
  readonly close: () => Promise<void>
}

const BROWSER_PACKAGES = ['preact', 'preact/hooks', 'preact/jsx-dev-runtime', 'scorm-again']

/** @param port the first to try; the next free one is taken */
export async function startPreview(contentFolder: string, port: number): Promise<Preview> {
  let live = await readLiveCourse(contentFolder)
  const server = await createServer({
    configFile: false,
    root: PROJECT_FOLDER,
    cacheDir: join(PROJECT_FOLDER, '.preview'),
    appType: 'custom',
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: [STAND_IN] },
    server: {
      host: 'localhost',
      port,
      watch: { ignored: ['**/content/**', '**/dist/**', '**/.preview/**'] },
    },
    // Named, not searched for: a search would read the course, which may have problems.
    optimizeDeps: { entries: [], include: BROWSER_PACKAGES },
    plugins: [pages(contentFolder, () => live)],
  })
  answerThoseHere(server, () => live)
  await server.listen()
  const watch = await watchFolder(contentFolder, async () => {
    const before = live
    live = await readLiveCourse(contentFolder, before)
    tell(server, before, live)
  })
  const address = server.httpServer?.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      watch.close()
      await server.close()
    },
  }
}

/** The paths of requests start from it; which host it is does not matter. */
const HERE = 'http://localhost'

/** Before Vite's own answers. */
function pages(contentFolder: string, read: () => LiveCourse): Plugin {
  let isLineDown = false
  async function respond(request: IncomingMessage, server: ViteDevServer) {
    const asked = request.url ?? '/'
    if (!URL.canParse(asked, HERE)) return said(400, 'This is no address.')
    const { pathname } = new URL(asked, HERE)
    if (request.method !== 'POST') {
      return answer(pathname, { live: read(), patternBook: readPatternBook, isLineDown }, server)
    }
    if (pathname !== '/line' && pathname !== '/open') return undefined
    if (!isFromHere(request)) return said(403, '')
    const order = await text(request)
    if (pathname === '/open') {
      return openPlace(contentFolder, order, (page) => read().shown?.placeOfPage(page))
    }
    isLineDown = order === 'down'
    return said(200, '')
  }
  return {
    name: 'preview-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        respond(request, server).then(
          (found) => (found ? send(found, request, response) : next()),
          next,
        )
      })
    },
  }
}

/** Other sites in the same browser may not open files here. */
function isFromHere({ headers }: IncomingMessage): boolean {
  return headers.origin === `http://${headers.host}`
}

/** A change between the course's first questions and its first words here would be missed. */
function answerThoseHere(server: ViteDevServer, read: () => LiveCourse): void {
  server.ws.on('bti:here', ({ address, lessonNames }: Here, client) => {
    const { shown } = read()
    const [found, file] = /^\/course\/(?:([^/]+)\/)?$/.exec(address) ?? []
    // The pattern book stays as it is.
    if (!found) return
    const here = file === undefined ? shown : shown?.whose.get(file)
    if (here) client.send('bti:course', asTold(address, here, changedFiles(lessonNames, here)))
  })
}

/** What a course that has just been opened, or has missed something, says of itself. */
interface Here {
  readonly address: string
  readonly lessonNames: readonly string[]
}

/** `bti:course` goes to the course (src/launch/preview.ts), `bti:report` to the page round it. */
function tell(server: ViteDevServer, before: LiveCourse, { shown, report }: LiveCourse): void {
  server.ws.send('bti:report', report)
  if (!shown || shown === before.shown) return
  if (!before.shown) {
    server.ws.send({ type: 'full-reload' })
    return
  }
  tellCourse(server, '/course/', before.shown, shown)
  for (const [file, shownFor] of shown.whose) {
    const was = before.shown.whose.get(file)
    if (was) tellCourse(server, `/course/${file}/`, was, shownFor)
  }
}

function tellCourse(server: ViteDevServer, address: string, before: ShownFor, now: ShownFor): void {
  const told = asTold(address, now, changedFiles(namesOf(before), now))
  // Of a large course the outline is long, and a change of words leaves it as it is.
  const isSame = JSON.stringify(before.course.outline) === JSON.stringify(told.outline)
  server.ws.send('bti:course', isSame ? { ...told, outline: undefined } : told)
}

/** As `ChangedCourse` of src/launch/preview.ts. */
function asTold(address: string, now: ShownFor, changed: Changed) {
  const { outline, organisation, words } = now.course
  return {
    address,
    outline,
    words,
    theme: layered(themeFor(organisation, outline.logo !== undefined)),
    lessonNames: namesOf(now),
    changed,
  }
}

type Changed = Readonly<Record<number, LessonFile>>

/** By index: of a large course all but a few are as they were. */
function changedFiles(before: readonly string[], now: ShownFor): Changed {
  const names = namesOf(now)
  return Object.fromEntries(
    now.course.lessonFiles.flatMap((file, index) =>
      names[index] === before[index] ? [] : [[index, file]],
    ),
  )
}

const namesOf = ({ lessons }: ShownFor) => lessons.map(({ name }) => name)
