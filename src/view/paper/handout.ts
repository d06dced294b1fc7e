// What goes on a handout (UI, 11): what the course says, and what the learner has written and chosen.

import type { LessonFile, PageBody, Term } from '../../course/course.ts'
import { allLessons, notesOver } from '../../course/outline.ts'
import { plainText } from '../../course/plain-text.ts'
import { standing } from '../../course/standing.ts'
import { planText, readPlan, titleOf } from '../blocks/plan.ts'
import { noteName } from '../blocks/use-private.ts'
import type { CourseView } from '../course-view.ts'
import { changeWords, chosenWords, readRating } from '../questions/rated.ts'
import { words } from '../words.ts'
import { type Found, findAll, type Wanted } from './found.ts'

type Given = Pick<CourseView, 'outline' | 'snapshot' | 'memory' | 'notes'>

interface LessonPoints {
  readonly title: string
  readonly points: readonly Found<'panel'>[]
}

/** Something of the learner's own, under its title. */
export interface OwnWords {
  readonly title: string
  readonly text: string
}

export interface HandoutParts {
  /** A lesson is done. */
  readonly isBegun: boolean
  /** Of lessons that are done, those without a point left out. */
  readonly points: readonly LessonPoints[]
  /** How many of them are under a content note that was not opened in this visit. */
  readonly covered: number
  /** Of the pages that were visited, by name. */
  readonly terms: readonly Term[]
  readonly ratings: readonly OwnWords[]
  readonly written: readonly OwnWords[]
  readonly plans: readonly OwnWords[]
}

/** @param files all lesson files; @param withCovered key points under content notes are wanted too */
export function handoutParts(
  course: Given,
  files: readonly LessonFile[],
  withCovered: boolean,
): HandoutParts {
  const { outline, snapshot } = course
  const { progress, opened } = snapshot.context
  const isOpen = ({ id }: PageBody) =>
    notesOver(outline, id).every((note) => opened.includes(note.id))
  const asShown = shownParts(course)
  const bodies = files.flatMap(({ pages }) => pages)
  const bodiesOf = (ids: readonly string[]) =>
    ids.flatMap((id) => bodies.find((body) => body.id === id) ?? [])
  const isKeyPoint = ({ piece }: Found<'panel'>) => piece.label === 'keyPoint'
  const { lessons, afterwards } = standing(outline, progress)
  const states = [...lessons, ...afterwards].map(({ state }) => state)
  const done = allLessons(outline).flatMap(({ title, pages }, index) => {
    if (states[index] !== 'done') return []
    const own = bodiesOf(pages.map(({ id }) => id))
    const all = findAll('panel', own, { isFor: asShown.isFor }).filter(isKeyPoint)
    const open = findAll('panel', own.filter(isOpen), asShown).filter(isKeyPoint)
    return [{ title, points: withCovered ? all : open, covered: all.length - open.length }]
  })
  const met = bodiesOf(progress.seen).filter(isOpen)
  return {
    isBegun: done.length > 0,
    points: done.filter(({ points }) => points.length > 0),
    covered: done.reduce((sum, { covered }) => sum + covered, 0),
    terms: termsOf(met, asShown, outline.language),
    ratings: ratingsIn(bodies, course),
    written: writtenIn(bodies, course),
    plans: plansIn(bodies, course),
  }
}

/** Parts of pages that stand open for this learner, or were opened in this visit. */
export function shownParts({ snapshot, memory }: Pick<Given, 'snapshot' | 'memory'>) {
  const { role = '' } = snapshot.context.progress
  return {
    opens: ({ id }) => memory.sections.get(id) === 'shown',
    isFor: (roles) => roles.includes(role),
  } satisfies Wanted
}

/** Each once, by name. */
export function termsOf(
  pages: readonly PageBody[],
  asShown: Wanted,
  language: string,
): readonly Term[] {
  const found = findAll('explained', pages, asShown).flatMap(({ piece }) => piece.terms)
  const terms = [...new Map(found.map((term) => [term.id, term])).values()]
  return terms.sort((a, b) => a.name.localeCompare(b.name, language))
}

/** The later of two that are compared says of both what there is to say. */
function ratingsIn(bodies: readonly PageBody[], { snapshot, notes }: Given): readonly OwnWords[] {
  const { answers } = snapshot.context.progress
  const rated = findAll('rating', bodies).map(({ piece }) => ({
    question: piece,
    ...readRating(piece, notes(), answers),
  }))
  const isCompared = rated.flatMap(({ question: { earlier }, chosen }) =>
    earlier && Object.keys(chosen).length > 0 ? earlier.id : [],
  )
  return rated.flatMap(({ question, chosen, isAsked, numberBefore }) => {
    if (isCompared.includes(question.id)) return []
    const lines = question.statements.flatMap((statement) => {
      const { letter, parts } = statement
      const number = chosen[letter]
      const before = numberBefore(letter)
      if (!number || !isAsked(letter) || !before) {
        return chosenWords({ ...question, statements: [statement] }, chosen)
      }
      const about = plainText(parts.length ? parts : question.text)
      return words('rating.line', { about, step: changeWords(question, before, number) })
    })
    return lines.length ? [{ title: plainText(question.text), text: lines.join('\n') }] : []
  })
}

const writtenIn = (bodies: readonly PageBody[], { notes }: Given): readonly OwnWords[] =>
  findAll('reflection', bodies).flatMap(({ page, piece }) => {
    const title = plainText(piece.prompt)
    const text = notes().read(noteName(page, title)).trim()
    return text ? [{ title, text }] : []
  })

const plansIn = (bodies: readonly PageBody[], { notes }: Given): readonly OwnWords[] =>
  findAll('planner', bodies).flatMap(({ page, piece }) => {
    const title = titleOf(piece)
    const text = planText(readPlan(notes().read(noteName(page, title)), piece), piece)
    return text ? [{ title, text }] : []
  })
