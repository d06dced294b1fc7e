// Source files to two scripts, each with its style, through Vite.

import { join } from 'node:path'
import {
  build,
  type InlineConfig,
  type LibraryOptions,
  normalizePath,
  type Plugin,
  type Rolldown,
} from 'vite'
import type { StatusSent } from '../../src/course/course.ts'
import type { Course } from '../compile/compiled-course.ts'
import { virtualOutline } from '../compile/vite-plugin.ts'
import { kindsIn, leaveOut } from './parts.ts'
import { PROJECT_FOLDER } from './project.ts'

/** Four years of browsers (product, X12). */
const BROWSERS = ['chrome107', 'edge107', 'firefox106', 'safari16']

/** What the sources call XState is its stand-in in the package. */
export const STAND_IN = {
  find: /^xstate$/,
  replacement: join(PROJECT_FOLDER, 'src/statechart/xstate.ts'),
}

/**
 * How Vite reads the view. Calls of `h` are shorter than what Preact's automatic JSX makes, by
 * 0.4 kB in all.
 */
export const VIEW_READING: InlineConfig = {
  configFile: false,
  root: PROJECT_FOLDER,
  logLevel: 'warn',
  resolve: { alias: [STAND_IN] },
  // No colour is written by `light-dark()`, so none of its stand-ins is needed.
  css: { lightningcss: { exclude: 1048576 } },
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    jsxInject: "import { Fragment, h } from 'preact'",
  },
}

export interface PlayerScripts {
  /** The start page, the charts, saving. It does not know the reader's name yet: `withReader`. */
  readonly player: string
  /** What draws lessons and questions. It runs after the player, and uses what is in it. */
  readonly reader: string
  /** Of both. */
  readonly modules: readonly ScriptModule[]
}

export interface ScriptModule {
  /** Its path, or a name of its own where it has no file. */
  readonly file: string
  readonly script: 'player' | 'reader'
  /** As much of it as is used. */
  readonly code: string
}

const READER_NAME = 'reader.js'
const asWritten = (name: string) => `"readerName":"${name}"`

/**
 * The player, asking for the reader by the name of its file. In the course's own words a quotation
 * mark is escaped, so that they are never taken for it.
 */
export const withReader = (player: string, name: string): string =>
  player.replace(asWritten(READER_NAME), () => asWritten(name))

/** The player, sending another status than its course says. */
export const withStatusSent = (player: string, statusSent: StatusSent): string =>
  player.replace(/"statusSent":"\w+"/, () => `"statusSent":"${statusSent}"`)

/** The player that starts from `entry`: classic scripts, since systems serve module scripts wrongly. */
export async function bundlePlayer(
  entry: string,
  course: Pick<Course, 'outline' | 'lessonFiles'>,
  lessonNames: readonly string[],
  readerStyle: string,
): Promise<PlayerScripts> {
  const { outline } = course
  const given = { outline, lessonNames, readerName: READER_NAME }
  const { player, reader } = await divided(entry, [
    virtualOutline(() => given),
    leaveOut(new Set([...kindsIn(course), entry])),
    readyStyle(readerStyle),
  ])
  const shared = player.exports.filter((name) => name !== READER_LATER)
  return {
    player: await classic(`export { ${shared.join(', ')} } from '${PLAYER}'`, player.code),
    reader: await classic(withPlayersParts(reader.code)),
    modules: [...modulesOf('player', player), ...modulesOf('reader', reader)],
  }
}

const modulesOf = (script: ScriptModule['script'], { modules }: Rolldown.OutputChunk) =>
  Object.entries(modules).map(([file, { code }]) => ({ file, script, code: code ?? '' }))

/**
 * A script that is whole by itself: a classic one. It has parts for questions of every kind, whatever
 * is in the course: nobody knows what a hosted copy will have next year.
 */
export async function bundleAlone(
  entry: string,
  isDrawing: boolean,
): Promise<Pick<Rolldown.OutputChunk, 'code' | 'moduleIds'>> {
  const options = { input: join(PROJECT_FOLDER, entry), output: { format: 'iife' } } as const
  // Where it draws nothing, nothing that draws is brought into its modules.
  const reading = isDrawing ? VIEW_READING : { ...VIEW_READING, oxc: {} }
  const [script] = await bundle([], options, false, reading)
  if (script?.type !== 'chunk') throw new Error(`Bundle of ${entry}: expected a script`)
  return script
}

const PLAYER_NAME = 'player.js'
const PLAYER = `./${PLAYER_NAME}`
const PLAYER_VARIABLE = 'btiPlayer'
const READER_LATER = 'later'

/** The player and, with what only the reader has, the reader, which imports from the player. */
async function divided(entry: string, plugins: Plugin[]) {
  const path = (file: string) => normalizePath(join(PROJECT_FOLDER, file))
  const both = `import '${path(entry)}'
    export const ${READER_LATER} = () => import('${path('src/launch/reader.ts')}')`
  const files = await bundle(
    [...plugins, virtual({ both })],
    {
      input: { player: 'both' },
      preserveEntrySignatures: 'allow-extension',
      output: { format: 'es', entryFileNames: PLAYER_NAME, chunkFileNames: READER_NAME },
    },
    // As a library, it is given no helper that loads modules.
    { entry: 'both', formats: ['es'] },
  )
  const [player, reader, more] = files.flatMap((file) => (file.type === 'chunk' ? [file] : []))
  if (!player || !reader || more) throw new Error(`Bundle of ${entry}: expected two scripts`)
  return { player, reader }
}

/**
 * The reader, with names of its own for what it has of the player. A bundler would ask the global
 * variable anew at each use, which are 1,500: that was 0.7 kB more.
 */
function withPlayersParts(code: string): string {
  const imported = /^import\s*\{([^}]*)\}\s*from\s*"\.\/player\.js";?/
  const names = imported.exec(code)?.[1]
  if (!names) throw new Error('Reader: expected it to begin with what it has of the player')
  return code.replace(
    imported,
    () => `const {${names.replace(/ as /g, ':')}} = ${PLAYER_VARIABLE};`,
  )
}

/**
 * A classic script of an ES one. What the player exports is a global variable, where the reader finds
 * it.
 *
 * @param player where the code is only a list of what is exported from there
 */
async function classic(code: string, player?: string): Promise<string> {
  const [script] = await bundle([virtual({ code, ...(player && { [PLAYER]: player }) })], {
    input: 'code',
    preserveEntrySignatures: 'strict',
    external: [`./${READER_NAME}`],
    output: {
      format: 'iife',
      ...(player && { name: PLAYER_VARIABLE, exports: 'named' }),
      esModule: false,
      generatedCode: { symbols: false },
    },
  })
  if (script?.type !== 'chunk') throw new Error('Classic script: expected one, found none')
  return script.code
}

/** Modules by name, without a file. */
const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'virtual-modules',
  enforce: 'pre',
  resolveId: (source) => (source in modules ? `\0${source}` : undefined),
  load: (id) => modules[id.slice(1)],
})

/** The reader's style, which is the same for every entry: as it was bundled, in place of its file. */
const readyStyle = (style: string): Plugin => ({
  name: 'ready-style',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/reader.css?inline') ? '\0ready-style' : undefined),
  load: (id) => (id === '\0ready-style' ? `export default ${JSON.stringify(style)}` : undefined),
})

/** The style of what is in the course: of every screen's frame, or of what the reader draws. */
export async function bundleStyle(
  course: Pick<Course, 'outline' | 'lessonFiles'>,
  of: 'index' | 'reader',
): Promise<string> {
  const entry = `src/view/styles/${of}.css`
  const files = await bundle([leaveOut(kindsIn(course))], { input: join(PROJECT_FOLDER, entry) })
  for (const file of files) {
    if (file.type === 'asset') return file.source.toString().trim()
  }
  throw new Error(`Bundle of ${entry}: expected one style sheet, found none`)
}

async function bundle(
  plugins: Plugin[],
  rolldownOptions: Rolldown.RolldownOptions,
  lib: LibraryOptions | false = false,
  reading: InlineConfig = VIEW_READING,
) {
  const built = await build({
    ...reading,
    publicDir: false,
    plugins,
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      lib,
      rolldownOptions,
    },
  })
  const [made] = [built].flat() as Rolldown.RolldownOutput[]
  return made?.output ?? []
}
