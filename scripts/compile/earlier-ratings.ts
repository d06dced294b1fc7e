// Ratings that show the change from an earlier one: which one that is, and which of its statements
// are the same (authoring format, 6.7). Known once all files have been read.

import type { Block, PageBody } from '../../src/course/course.ts'
import type { QuestionId } from '../../src/course/ids.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { EarlierRating, RatingQuestion } from '../../src/course/question.ts'
import type { Bodies } from './bodies.ts'
import type { Tell } from './diagnostic.ts'
import { nearest } from './near.ts'
import type { PlacedQuestion } from './reading.ts'
import { itself, laterOne, noEarlier, otherStatements, otherSteps } from './rules/rating.ts'

/** Gives each of them its earlier rating, and tells where that cannot be (Q32). */
export function withEarlierRatings(bodies: Bodies, tell: Tell): Bodies {
  // Standing pages can be read at any time, and so before all lessons.
  const placed = [...bodies.standing, ...bodies.lessons].flatMap(({ questions }) => questions)
  const ratings = placed.flatMap(({ question, ...rest }) =>
    question.kind === 'rating' ? { ...rest, question } : [],
  )
  const found = new Map<QuestionId, EarlierRating>()
  for (const rating of ratings) {
    const earlier = earlierOf(rating, ratings, tell)
    if (earlier) found.set(rating.question.id, earlier)
  }
  /** Files without any stay as they are, so that what was read of them holds. */
  const has = (questions: readonly PlacedQuestion[]) =>
    questions.some(({ question }) => found.has(question.id))
  const withEarlier = (body: PageBody): PageBody => ({
    ...body,
    blocks: inBlocks(body.blocks, found),
  })
  return {
    ...bodies,
    lessons: bodies.lessons.map((lesson) =>
      has(lesson.questions) ? { ...lesson, bodies: lesson.bodies.map(withEarlier) } : lesson,
    ),
    standing: bodies.standing.map((page) =>
      has(page.questions) ? { ...page, body: withEarlier(page.body) } : page,
    ),
  }
}

function inBlocks(
  blocks: readonly Block[],
  found: ReadonlyMap<QuestionId, EarlierRating>,
): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'contentNote') return { ...block, covered: inBlocks(block.covered, found) }
    if (block.kind !== 'question' || block.question.kind !== 'rating') return block
    const { question } = block
    return { ...block, question: { ...question, earlier: found.get(question.id) } }
  })
}

type PlacedRating = PlacedQuestion<RatingQuestion>

function earlierOf(
  rating: PlacedRating,
  ratings: readonly PlacedRating[],
  tell: Tell,
): EarlierRating | undefined {
  const { question, compareWith } = rating
  if (!compareWith) return undefined
  const earlier = ratings.find(({ question }) => question.id === compareWith.name)
  if (!earlier) {
    const names = ratings.flatMap((other) => (other === rating ? [] : other.question.id))
    tell(noEarlier(compareWith, nearest(compareWith.name, names)))
    return undefined
  }
  if (earlier === rating) {
    tell(itself(compareWith))
    return undefined
  }
  if (ratings.indexOf(earlier) > ratings.indexOf(rating)) {
    tell(laterOne(compareWith, earlier.at))
    return undefined
  }
  const there = earlier.question
  // That one of them has no scale is one mistake (Q36).
  if (there.steps.length === 0 || question.steps.length === 0) return undefined
  if (wordsOf(there.steps).join('\n') !== wordsOf(question.steps).join('\n')) {
    tell(otherSteps(compareWith, earlier.at))
    return undefined
  }
  const said = wordsOf(there.statements.map(({ parts }) => parts))
  const pairs = question.statements.flatMap(({ letter, parts }) => {
    const [words = ''] = wordsOf([parts])
    const same = there.statements[said.indexOf(words)]
    if (same) return [[letter, same.letter] as const]
    const missing = words ? `the statement "${plainText(parts)}"` : 'a scale without statements'
    tell(otherStatements(compareWith, missing, earlier.at))
    return []
  })
  return { id: there.id, letters: Object.fromEntries(pairs) }
}

/** Capitals and spaces make no other statement of it. */
const wordsOf = (all: readonly RatingQuestion['steps'][number][]) =>
  all.map((parts) => plainText(parts).replace(/\s+/g, ' ').trim().toLowerCase())
