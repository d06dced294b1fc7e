// What `npm run new` makes. Pure: from the content as it is to the files that are new or changed.

import { quietly } from '../compile/diagnostic.ts'
import { lookUp } from '../compile/look-up.ts'
import { nameOf } from '../compile/names.ts'
import { didYouMean, nearest } from '../compile/near.ts'
import { type ContentFile, decodeText, readSource } from '../compile/source.ts'
import { newCaptions } from './captions.ts'
import { newCourse } from './course.ts'
import { newLesson } from './lesson.ts'
import type { Made } from './made.ts'
import { newOrganisation } from './organisation.ts'
import { newQuestion } from './question.ts'
import { STANDING_PAGES } from './standing-pages.ts'

const KINDS = ['lesson', 'page', 'question', 'captions', 'course', 'organisation'] as const
export type Kind = (typeof KINDS)[number]

/** What is asked for, in the order in which it can be given. */
export const NEEDED: Readonly<Record<Kind, readonly string[]>> = {
  lesson: ['What is the lesson called?'],
  page: ['What is the page called?'],
  question: ['In which file? For example lessons/01-what-trauma-is.md'],
  captions: ['For which video? For example media/maya.mp4'],
  course: ['What is the course called?'],
  organisation: ['What is the organisation called?'],
}

/** Words where it cannot be made. */
export function makeNew(
  kind: Kind,
  given: readonly string[],
  content: readonly ContentFile[],
): Made | string {
  const made = make(kind, given, content)
  if (typeof made === 'string') return made
  const other = made.files.find(({ before }) => before && decodeText(before).savedAs !== 'UTF-8')
  return other
    ? `${other.path} is not saved as UTF-8, so nothing was changed. Run npm run doctor, which says how to save it.`
    : made
}

function make(
  kind: Kind,
  given: readonly string[],
  content: readonly ContentFile[],
): Made | string {
  const sources = content
    .filter(({ path }) => path.toLowerCase().endsWith('.md'))
    .map((file) => readSource(file, quietly))
  const [first = ''] = given
  switch (kind) {
    case 'lesson':
      return newLesson(first, content, sources)
    case 'page':
      return newPage(first)
    case 'question':
      return newQuestion(given, content, sources)
    case 'captions':
      return newCaptions(first, content)
    case 'course':
      return newCourse(first, content)
    case 'organisation':
      return newOrganisation(first, sources)
  }
}

/** The kind that a word means; words where it means none. */
export function kindFrom(word: string): Kind | { readonly fault: string } {
  const asked = word.toLowerCase()
  const known = KINDS.find((kind) => kind === asked || kind === asked.replace(/s$/, ''))
  if (known) return known
  const close = nearest(word, KINDS)
  const asksForHelp = word === '' || /^-+(?:help|h|\?)$/.test(asked)
  const what = asksForHelp ? '' : `I cannot make a "${word}".${didYouMean(close)} `
  return { fault: `${what}Say what to make: npm run new -- ${KINDS.join(' | ')}` }
}

function newPage(title: string): Made {
  const name = nameOf(title)
  const text =
    lookUp(STANDING_PAGES, name) ?? `# ${title}\n\nWhat people can find here, in short sentences.\n`
  return {
    files: [{ path: `pages/${name}.md`, before: undefined, after: new TextEncoder().encode(text) }],
    next: 'It is in the menu at any time, and in no count.',
  }
}
