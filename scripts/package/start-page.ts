// index.html: the start page's words stand in it, so that they are read before any script arrives.

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type { Outline } from '../../src/course/course.ts'
import { PLAIN_COPY } from '../../src/course/plain-copy.ts'
import type { WordTable } from '../../src/view/words-en.ts'
import { thinWords } from '../../src/view/words-thin-en.ts'
import type { Course } from '../compile/compiled-course.ts'
import { VIEW_READING } from './bundle.ts'
import { PROJECT_FOLDER, readText } from './project.ts'
import { fillTemplate } from './template.ts'
import { layered, themeFor } from './theme.ts'
import { writingOf } from './writing.ts'

interface PageMeans {
  /** Of the same course: to make it takes long, and several packages have it. */
  readonly rendered?: Promise<StartPage>
  /** It asks a learning system over the network. */
  readonly isAsking?: boolean
}

/** @returns index.html of a package */
export async function packagePage(
  { outline, organisation, words }: PageCourse,
  shared: string,
  script: string,
  { rendered = renderStartPage({ outline, words }), isAsking = false }: PageMeans = {},
): Promise<string> {
  const style = shared + layered(themeFor(organisation, outline.logo !== undefined))
  const start = await rendered
  const policy = policyFor(style, firstScript(outline, start), isAsking)
  return fillPage(outline, start, { package: true, style, script, policy })
}

/** @returns index.html for the preview, where the server brings script and style */
export async function previewPage({ outline, organisation, words }: PageCourse): Promise<string> {
  const theme = layered(themeFor(organisation, outline.logo !== undefined))
  return fillPage(outline, await renderStartPage({ outline, words }), { preview: true, theme })
}

type PageCourse = Pick<Course, 'outline' | 'organisation' | 'words'>

async function fillPage(
  outline: Outline,
  start: StartPage,
  values: Record<string, string | true>,
): Promise<string> {
  const template = await readText(PROJECT_FOLDER, 'index.html')
  const { words, ...markup } = start
  return fillTemplate(template, {
    ...writingOf(outline.language),
    ...values,
    ...markup,
    first: firstScript(outline, start),
    title: outline.title,
    words: asScript(words),
  })
}

/** Nothing in the words may end the element that they stand in. */
const asScript = (json: string) => json.replaceAll('<', '\\u003c')

/** What cannot wait for the player. In words that any browser with scripts can read. */
const firstScript = (outline: Outline, start: StartPage): string =>
  hiddenScript(outline, start) + TOO_OLD

/**
 * A screen that was hidden in this tab stays so over a refresh (src/launch/hidden-in-tab.ts): the
 * start page's words are there before the player. Empty where a course has nothing to hide.
 */
function hiddenScript({ id, quickExit }: Outline, { words }: StartPage): string {
  if (quickExit.kind !== 'hideScreen') return ''
  const title = asScript(JSON.stringify(JSON.parse(words)['shell.hiddenTitle']))
  return `try{if(sessionStorage["${id}.hidden"]){document.title=${title};document.documentElement.hidden=true}}catch(e){}`
}

/**
 * X12: a browser that cannot read the player, or lacks what it needs, tells nobody but this. The words
 * for it are shown, and what would lead to a page leads to the plain copy. Once the course has taken the
 * start page over, those words are gone. From a folder some browsers do not say whose error it was.
 */
const TOO_OLD = [
  'addEventListener("error",function(e){',
  'var o=document.getElementById("too-old"),i,',
  's=document.querySelectorAll(".opening,.late"),',
  'a=document.querySelectorAll(\'a[href^="#/"]\');',
  'if(!o||!/^$|player-/.test(e.filename))return;',
  'o.hidden=false;',
  'for(i=s.length;i--;)s[i].parentNode.removeChild(s[i]);',
  `for(i=a.length;i--;)a[i].href="${PLAIN_COPY}"`,
  '})',
].join('')

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The package asks for nothing outside itself, and its one style may not be added to. Where it asks a
 * learning system, nobody knows its address before the launch: the player then forbids all others
 * (src/tracking/cmi5).
 */
export function policyFor(style: string, script: string, isAsking: boolean): string {
  return [
    "default-src 'none'",
    ...(isAsking ? ['connect-src http: https:'] : []),
    `script-src 'self'${script && ` ${hashOf(script)}`}`,
    `style-src ${hashOf(style)}`,
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

interface StartPage {
  readonly startPage: string
  readonly drawings: string
  /** JSON. */
  readonly words: string
}

interface StartPageModule {
  readonly renderStartPage: (outline: Outline, words: WordTable) => StartPage
}

/** Through Vite, since the view's JSX needs the same reading here as in the player. */
export async function renderStartPage({
  outline,
  words,
}: Pick<Course, 'outline' | 'words'>): Promise<StartPage> {
  const entry = join(PROJECT_FOLDER, 'src/launch/start-page.tsx')
  const { module } = await runnerImport<StartPageModule>(entry, VIEW_READING)
  return module.renderStartPage(outline, ofTheCourse(words))
}

/** Those of a thin package stand in its own page. */
const ofTheCourse = (words: WordTable) =>
  Object.fromEntries(Object.entries(words).filter(([key]) => !(key in thinWords))) as WordTable
