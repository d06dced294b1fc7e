// The plain copy of a course: all its words on one page, to read where no script runs, and to print.
// The final check is taken in the course itself: its bank is not here.

import { createHash } from 'node:crypto'
import type {
  Block,
  LessonOutline,
  Outline,
  PageBody,
  PageOutline,
} from '../../src/course/course.ts'
import { type PageId, pageId } from '../../src/course/ids.ts'
import { findPage } from '../../src/course/outline.ts'
import { placeOfLesson, placeOfPage, placeToRead } from '../../src/course/plain-copy.ts'
import type { Course } from '../compile/compiled-course.ts'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { fillTemplate } from '../package/template.ts'
import { themeFor } from '../package/theme.ts'
import { writingOf } from '../package/writing.ts'
import { drawBlocks, drawCovered, drawInlines, type Paper } from './blocks.ts'
import { type Headings, namedHeadings, placeOfHeading } from './headings.ts'
import { html, type Markup, type Piece } from './markup.ts'
import { drawSources } from './sources.ts'
import { plainStyle } from './style.ts'

export async function plainCopy(course: PlainCourse): Promise<string> {
  const { outline, organisation } = course
  const { title, version, logo } = outline
  const own = await readText(PROJECT_FOLDER, 'scripts/plain/plain-copy.css')
  const style = (await plainStyle(themeFor(organisation, false))) + own
  const template = await readText(PROJECT_FOLDER, 'scripts/plain/plain-copy.html')
  return fillTemplate(template, {
    title,
    ...writingOf(outline.language),
    version,
    style: `<style>${style}</style>`,
    styleHash: createHash('sha256').update(style).digest('base64'),
    logo: logo ? [{ file: logo.file, alternative: logo.alternative }] : [],
    organisation: organisation.isDefault ? [] : [{ name: organisation.name }],
    contents: drawContents(outline).text,
    words: drawWords(course).text,
  })
}

type PlainCourse = Pick<Course, 'outline' | 'lessonFiles' | 'organisation'>

function drawContents({ lessons, afterwards, standingPages }: Outline): Markup {
  const linesTo = (lessons: readonly LessonOutline[]) =>
    lessons.map((lesson) => line(placeOfLesson(lesson), lesson.title))
  const pages = standingPages.map(({ id, title }) => line(placeOfPage(id), title))
  return html`<ol>${linesTo(lessons)}</ol>
${afterwards.length > 0 && html`<ul>${linesTo(afterwards)}</ul>`}
${pages.length > 0 && html`<ul>${pages}</ul>`}`
}

const line = (place: string, title: Piece): Markup => html`<li><a href="#${place}">${title}</a></li>
`

function drawWords(course: PlainCourse): Markup {
  const { lead, outcomes, lessons, afterwards, standingPages } = course.outline
  const draw = drawing(course)
  const aims =
    outcomes.length > 0 &&
    html`<h2>What you can do at the end</h2><ol>${outcomes.map((outcome) => html`<li>${outcome}</li>`)}</ol>`
  return html`<p class="lead">${drawInlines(lead, draw.paper)}</p>
${aims}
${lessons.map((lesson, index) => drawLesson(lesson, `${index + 1}. `, draw))}
${afterwards.map((lesson) => drawLesson(lesson, '', draw))}
${standingPages.map((page) => drawPage(page, 2, draw))}`
}

function drawLesson(lesson: LessonOutline, number: string, draw: Drawing): Markup {
  const { title, minutes, optional, note, pages } = lesson
  const time = `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
  const inside = html`${pages.length > 1 && html`<ul class="pages">${pages.map(({ id, title }) => line(placeOfPage(id), title))}</ul>`}
${pages.map((page) => drawPage(page, 3, draw))}`
  return html`<section class="part">
<h2 id="${placeOfLesson(lesson)}">${number}${title}</h2>
<p class="muted">${optional ? `${time}, optional` : time}</p>
${note ? drawCovered(note, inside, draw.paper) : inside}
${BACK}
</section>
`
}

const PART = html` class="part"`
const BACK = html`<p class="back"><a href="#top">Back to the top</a></p>`

/** @param level of its title */
function drawPage({ id, title, note }: PageOutline, level: 2 | 3, draw: Drawing): Markup {
  const { body, headings } = draw.pages.get(id) ?? NOTHING
  const paper = {
    ...draw.paper,
    nameOf: (heading: Block) => headings.get(heading),
    top: level === 2 ? (3 as const) : (4 as const),
  }
  const inside = html`${drawBlocks(body.blocks, paper)}${
    body.sources.length > 0 &&
    html`<div class="sources"><p class="label">Where is this from?</p>${drawSources(body.sources, paper)}</div>`
  }`
  return html`<section${level === 2 && PART}>
<h${level} id="${placeOfPage(id)}">${title}</h${level}>
${note ? drawCovered(note, inside, paper) : inside}
${level === 2 && BACK}
</section>
`
}

/** What is the same on all pages. */
interface Drawing {
  readonly paper: Paper
  readonly pages: ReadonlyMap<PageId, NamedPage>
}

interface NamedPage {
  readonly body: Pick<PageBody, 'blocks' | 'sources'>
  readonly headings: Headings
}

const NOTHING: NamedPage = { body: { blocks: [], sources: [] }, headings: new Map() }

function drawing({ outline, lessonFiles }: PlainCourse): Drawing {
  const bodies = lessonFiles.flatMap(({ pages }) => pages)
  const pages = new Map(
    bodies.map((body) => {
      const headings = namedHeadings(body.blocks, `${placeOfPage(body.id)}--`)
      return [body.id, { body, headings }] as const
    }),
  )
  const placeOf: Paper['placeOf'] = (id, heading) => {
    const placed = findPage(outline, id)
    if (!placed) return undefined
    const { page, lesson } = placed
    const inside = lesson?.note || page.note ? undefined : pages.get(id)
    return `#${(inside && placeOfHeading(inside.headings, heading)) ?? placeToRead(placed)}`
  }
  const checked = new Set(outline.check?.bank.map(({ id }) => nameIn(id)))
  const paper: Paper = {
    placeOf,
    nameOf: () => undefined,
    pictureOf: (file) => file,
    meaningOf: ({ name }) => placeOf(GLOSSARY, name),
    terms: [],
    top: 4,
    closesNotes: true,
    isOpen: ({ id }) => !checked.has(nameIn(id)),
  }
  return { paper, pages }
}

const GLOSSARY = pageId('pages', 'glossary')

/** What is drawn for practice has the name of its lesson before its own. */
const nameIn = (id: string) => id.split('/').at(-1)
