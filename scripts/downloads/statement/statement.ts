// accessibility-statement.html, in the model form that public bodies in the UK use (Regulations of 2018).
// Learners read the page Accessibility in the course: its words are here too, so that there is one truth.

import type { Block } from '../../../src/course/course.ts'
import { pageId } from '../../../src/course/ids.ts'
import { plainText } from '../../../src/course/plain-text.ts'
import type { Course, CourseOrganisation } from '../../compile/compiled-course.ts'
import { nameOf } from '../../compile/names.ts'
import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate } from '../../package/template.ts'
import { drawBlocks, type Paper } from '../../plain/blocks.ts'
import { html, type Markup } from '../../plain/markup.ts'
import { plainStyle } from '../../plain/style.ts'

/** Sections of the page that have a place of their own in the model. */
const USES = 'what-you-can-do'
const GAPS = 'what-may-get-in-your-way'
const TESTS = 'how-we-tested-it'
const CONTACT = 'tell-us-about-a-barrier'
const ABOUT = 'about-this-page'
const PLACED = [USES, GAPS, TESTS, CONTACT, ABOUT]

type StatementCourse = Pick<Course, 'outline' | 'lessonFiles' | 'organisation'>

/**
 * It never says "fully compliant": that wants trials by people, which no build can know of.
 *
 * @throws where the template is not as it should be
 */
export async function accessibilityStatement(course: StatementCourse): Promise<string> {
  const { outline, organisation } = course
  const template = await readText(PROJECT_FOLDER, 'scripts/downloads/statement/statement.html')
  const sections = sectionsOf(course)
  const words = (name: string) =>
    sections.flatMap((section) => (section.name === name ? section.blocks : []))
  const draw = (name: string, without: string) => {
    const blocks = words(name)
    return (blocks.length > 0 ? html`${drawBlocks(blocks, PAPER)}` : html`<p>${without}</p>`).text
  }
  const others = sections.filter(({ name }) => name !== '' && !PLACED.includes(name))
  return fillTemplate(template, {
    style: `<style>${await plainStyle()}</style>`,
    title: outline.title,
    version: outline.version,
    name: organisation.name,
    sentenceName: capital(organisation.name),
    opening: html`${drawBlocks(words(''), PAPER)}`.text,
    uses: draw(USES, 'Nobody has written down yet what people can do.'),
    gaps: draw(GAPS, 'Nobody has written down yet what may get in people’s way.'),
    others: html`${others.map(
      ({ title, blocks }) => html`<h3>${title}</h3>${drawBlocks(blocks, PAPER)}`,
    )}`.text,
    contact: html`${drawBlocks(words(CONTACT), PAPER)}${contactOf(organisation, words(CONTACT))}`
      .text,
    enforcement: enforcementIn(organisation).text,
    tests: draw(TESTS, 'Nobody has written down yet how the course was tested.'),
    about: html`${drawBlocks(words(ABOUT), PAPER)}`.text,
    fromProfile: checkedBy(organisation),
  })
}

interface Section {
  /** Empty for what stands before the first heading. */
  readonly name: string
  readonly title: string
  readonly blocks: readonly Block[]
}

function sectionsOf({ lessonFiles }: StatementCourse): readonly Section[] {
  const page = pageId('pages', 'accessibility')
  const body = lessonFiles.flatMap(({ pages }) => pages).find(({ id }) => id === page)
  const sections: { name: string; title: string; blocks: Block[] }[] = [
    { name: '', title: '', blocks: [] },
  ]
  for (const block of body?.blocks ?? []) {
    if (block.kind === 'heading' && block.level === 3) {
      const title = plainText(block.parts)
      sections.push({ name: nameOf(title), title, blocks: [] })
    } else {
      sections.at(-1)?.blocks.push(block)
    }
  }
  return sections
}

/** Links into the course lead nowhere from here. */
const PAPER: Paper = {
  placeOf: () => undefined,
  nameOf: () => undefined,
  pictureOf: () => 'data:,',
  meaningOf: () => undefined,
  terms: [],
  top: 3,
  closesNotes: false,
  isOpen: () => true,
}

/** What the page says of it is enough, where it does. */
function contactOf(
  { accessibilityContact }: CourseOrganisation,
  said: readonly Block[],
): Markup | false {
  if (accessibilityContact === undefined) {
    return html`<p><strong>No contact has been named yet.</strong> Public bodies have to name one: it goes into the organisation’s profile, as <em>accessibility contact</em>.</p>`
  }
  const isSaid = JSON.stringify(said).includes(JSON.stringify(accessibilityContact).slice(1, -1))
  return !isSaid && html`<p>Contact: ${accessibilityContact}.</p>`
}

const BODIES: Readonly<Record<string, Markup>> = {
  'england, scotland and wales': html`<p>
          In England, Scotland and Wales the Equality and Human Rights Commission (EHRC) enforces these
          regulations. If you are not happy with how we answer your complaint, contact the
          <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service
          (EASS)</a>.
        </p>`,
  'northern ireland': html`<p>
          In Northern Ireland the Equality Commission for Northern Ireland (ECNI) enforces these
          regulations. If you are not happy with how we answer your complaint, contact the
          <a href="https://www.equalityni.org/">ECNI</a>.
        </p>`,
}

/** Where it is not said, both stand there. */
function enforcementIn({ enforcementBody = '' }: CourseOrganisation): Markup {
  const body = BODIES[enforcementBody.toLowerCase()]
  return html`${body ?? Object.values(BODIES)}`
}

function checkedBy({ checked }: CourseOrganisation): string {
  return checked === undefined
    ? ''
    : `, and from the organisation’s profile, which was checked on ${checked}`
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
