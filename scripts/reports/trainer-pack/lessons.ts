// What the course has, from the course itself.

import type { LessonOutline, Outline } from '../../../src/course/course.ts'
import { placeOfLesson, placeOfPage } from '../../../src/course/plain-copy.ts'
import { html, type Markup, type Piece } from '../../plain/markup.ts'

export function drawLessons(outline: Outline): Markup {
  const { lessons, afterwards, standingPages, check } = outline
  const taught = lessons.filter(({ assessment }) => !assessment)
  const draw = (lesson: LessonOutline, number: Piece) => drawLesson(lesson, number, outline)
  const later =
    afterwards.length > 0 &&
    html`<h3>Afterwards</h3>
<p>Open at any time. Nothing here counts.</p>
${afterwards.map((lesson) => draw(lesson, false))}`
  const pages = standingPages.map(
    ({ id, title }) => html`<li id="${placeOfPage(id)}">${title}</li>`,
  )
  return html`<p>${counted(taught.length, 'lesson')}, ${counted(outline.minutes, 'minute')} in all. ${check && checkWords(outline, check)}</p>
<h3>Lessons</h3>
${lessons.map((lesson) => draw(lesson, !lesson.assessment && `${taught.indexOf(lesson) + 1}. `))}
${later}
${pages.length > 0 && html`<h3>In the menu at any time</h3><ul class="menu">${pages}</ul>`}`
}

function drawLesson(lesson: LessonOutline, number: Piece, { outcomes }: Outline): Markup {
  const { title, minutes, pages, optional, noteLine, assessment } = lesson
  const facts = [
    counted(minutes, 'minute'),
    counted(pages.length, 'page'),
    ...(optional ? ['optional'] : []),
  ]
  // The check asks for all of them.
  const taught = assessment ? [] : lesson.outcomes
  const reached = taught.map((of) => html`<li>Outcome ${of}: ${outcomes[of - 1] ?? ''}</li>`)
  return html`<section class="whole" id="${placeOfLesson(lesson)}">
<h4>${number}${title}</h4>
<p class="muted">${facts.join(' · ')}</p>
${reached.length > 0 && html`<ul>${reached}</ul>`}
${noteLine !== '' && html`<p>Content note: ${noteLine}</p>`}
</section>
`
}

function checkWords({ passMark }: Outline, { count, bank, tries }: NonNullable<Outline['check']>) {
  const often = tries === undefined ? 'any number of tries' : counted(tries, 'try', 'tries')
  return `The final check draws ${count} of ${counted(bank.length, 'question')}: ${Math.round(passMark * 100)}% is needed, with ${often}.`
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
