// Source files to one script and one style sheet, through Vite.

import { join } from 'node:path'
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import type { Course } from '../compile/compile.ts'
import { virtualOutline } from '../compile/vite-plugin.ts'
import { kindsIn, leaveOut } from './parts.ts'
import { PROJECT_FOLDER } from './project.ts'
import type { Target } from './targets.ts'

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

export interface PlayerScript {
  readonly text: string
  /** Files of the modules in it. */
  readonly modules: readonly string[]
}

/** The player for one target: a classic script, since systems serve module scripts wrongly. */
export async function bundlePlayer(
  target: Target,
  course: Pick<Course, 'outline' | 'lessonFiles'>,
  lessonNames: readonly string[],
): Promise<PlayerScript> {
  const { outline } = course
  const plugins = [virtualOutline(() => ({ outline, lessonNames })), leaveOut(kindsIn(course))]
  for (const file of await bundle(target.entry, 'iife', plugins)) {
    if (file.type === 'chunk') return { text: file.code, modules: file.moduleIds }
  }
  throw new Error(`Bundle of ${target.entry}: expected one script, found none`)
}

/** The style of what is in the course. */
export async function bundleStyle(
  course: Pick<Course, 'outline' | 'lessonFiles'>,
): Promise<string> {
  const entry = 'src/view/styles/index.css'
  for (const file of await bundle(entry, 'es', [leaveOut(kindsIn(course))])) {
    if (file.type === 'asset') return file.source.toString().trim()
  }
  throw new Error(`Bundle of ${entry}: expected one style sheet, found none`)
}

async function bundle(entry: string, format: 'iife' | 'es', plugins: Plugin[]) {
  const built = await build({
    ...VIEW_READING,
    publicDir: false,
    plugins,
    build: {
      write: false,
      target: BROWSERS,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { input: join(PROJECT_FOLDER, entry), output: { format } },
    },
  })
  return (built as Rolldown.RolldownOutput).output
}
