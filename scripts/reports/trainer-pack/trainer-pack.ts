// The trainer pack: what trainers wrote for each other, and behind it what the course itself says of
// its lessons, questions and answers. One page, to read and to print, with nothing beside it.

import { allLessons } from '../../../src/course/outline.ts'
import { placeOfLesson, placeOfPage } from '../../../src/course/plain-copy.ts'
import type { ContentFile } from '../../compile/compile.ts'
import type { Course, TrainerPack } from '../../compile/compiled-course.ts'
import { bytesOf } from '../../files/file-bytes.ts'
import { typeOf } from '../../files/media-types.ts'
import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate } from '../../package/template.ts'
import { writingOf } from '../../package/writing.ts'
import { drawBlocks, drawCovered, drawInlines, type Paper } from '../../plain/blocks.ts'
import { type Headings, namedHeadings, placeOfHeading } from '../../plain/headings.ts'
import { html, type Markup, type Piece } from '../../plain/markup.ts'
import { drawSources } from '../../plain/sources.ts'
import { plainStyle } from '../../plain/style.ts'
import { answerGroups, drawGroup } from './answers.ts'
import { drawLessons } from './lessons.ts'

/**
 * @param content where the pictures are
 * @returns undefined where the course has no trainer pack
 * @throws a system error where a picture is no longer there
 */
export async function trainerPackPage(
  course: Course,
  content: readonly ContentFile[],
): Promise<string | undefined> {
  const { outline, trainerPack, organisation } = course
  if (!trainerPack) return undefined
  const groups = answerGroups(course)
  const headings = namedHeadings(trainerPack.blocks, 'part-')
  const paper: Paper = {
    placeOf: placesIn(course, trainerPack, headings),
    nameOf: (heading) => headings.get(heading),
    pictureOf: await picturesOf(course, trainerPack, content),
    meaningOf: () => undefined,
    terms: [],
    top: 2,
    closesNotes: false,
    isOpen: () => true,
  }
  const template = await readText(PROJECT_FOLDER, 'scripts/reports/trainer-pack/trainer-pack.html')
  return fillTemplate(template, {
    title: trainerPack.title,
    ...writingOf(outline.language),
    style: `<style>${await plainStyle()}</style>`,
    course: `${outline.title}, version ${outline.version}`,
    organisation: organisation.isDefault ? [] : [{ name: organisation.name }],
    contents: contents(trainerPack, headings, groups.length > 0, paper).text,
    words: words(trainerPack, paper).text,
    lessons: drawLessons(outline).text,
    hasAnswers: groups.length > 0,
    groups: html`${groups.map(({ id, title }) => line(id, title))}`.text,
    answers: html`${groups.map((group) => drawGroup(group, { ...paper, top: 4 }))}`.text,
  })
}

function placesIn({ outline }: Course, pack: TrainerPack, headings: Headings): Paper['placeOf'] {
  const pages = new Map(
    allLessons(outline).flatMap((lesson) =>
      lesson.pages.map(({ id }) => [id, `#${placeOfLesson(lesson)}`] as const),
    ),
  )
  for (const { id } of outline.standingPages) pages.set(id, `#${placeOfPage(id)}`)
  const inPack = (words: string | undefined) => placeOfHeading(headings, words) ?? 'top'
  return (page, heading) => (page === pack.id ? `#${inPack(heading)}` : pages.get(page))
}

async function picturesOf(
  course: Course,
  pack: TrainerPack,
  content: readonly ContentFile[],
): Promise<Paper['pictureOf']> {
  const pictures = [...course.files, ...pack.files].filter(({ file }) => isPicture(file))
  const read = pictures.map(async ({ file, path }) => {
    const found = content.find((one) => one.path === path)
    return [file, found ? await bytesOf(found) : new Uint8Array()] as const
  })
  const bytes = new Map(await Promise.all(read))
  return (file) =>
    `data:${typeOf(file)};base64,${Buffer.from(bytes.get(file) ?? []).toString('base64')}`
}

const isPicture = (file: string) => typeOf(file).startsWith('image/')

/** Its parts; what is below them is seen when one is there. */
function contents(
  { blocks, sources }: TrainerPack,
  headings: Headings,
  hasAnswers: boolean,
  paper: Paper,
): Markup {
  const own = blocks.map(
    (block) =>
      block.kind === 'heading' &&
      block.level === 3 &&
      line(headings.get(block), drawInlines(block.parts, paper)),
  )
  return html`${own}${sources.length > 0 && line('sources', 'Where is this from?')}${line('course', 'What the course has')}${hasAnswers && line('answers', 'Answers')}`
}

const line = (id: Piece, title: Piece): Markup => html`<li><a href="#${id}">${title}</a></li>
`

function words({ note, blocks, sources }: TrainerPack, paper: Paper): Markup {
  const own = drawBlocks(blocks, paper)
  return html`${note ? drawCovered(note, own, paper) : own}${
    sources.length > 0 &&
    html`<h2 id="sources">Where is this from?</h2>${drawSources(sources, paper)}`
  }`
}
