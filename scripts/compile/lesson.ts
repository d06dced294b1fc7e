// A lesson's draft → its outline and the bodies of its pages.

import type {
  ContentNote,
  Source as FactSource,
  LessonOutline,
  PageBody,
  PageOutline,
} from '../../src/course/course.ts'
import { keyOf, lessonId, pageId } from '../../src/course/ids.ts'
import { isCheckable, isPrivate } from '../../src/course/question-parts.ts'
import { keyPointsOf, noteLineOf } from './content-notes.ts'
import { quietly, wholeFile } from './diagnostic.ts'
import type { Draw } from './draws.ts'
import type { ListedDraft, StandingDraft } from './files.ts'
import { readLabels } from './labels.ts'
import { minutesOf } from './minutes.ts'
import { type PageContents, readPage } from './page-blocks.ts'
import type { PracticeDraw } from './practice-draws.ts'
import type { Facts, PlacedQuestion, Reading } from './reading.ts'
import { recalling } from './recall.ts'
import { outcomeMissing } from './rules/outcomes.ts'
import { emptyPage } from './rules/s.ts'
import { scoredInLesson } from './rules/scored.ts'
import type { BlockToken } from './token-types.ts'
import { factsShownBy } from './transcripts.ts'
import { startsWithNote } from './where-notes-stand.ts'

export interface ReadLesson {
  /** Its pages' `file` is still to be set. */
  readonly outline: LessonOutline
  readonly bodies: readonly PageBody[]
  readonly questions: readonly PlacedQuestion[]
  readonly draws: readonly (Draw | 'unreadable')[]
  readonly practiceDraws: readonly PracticeDraw[]
}

export const readLesson = recalling(readLessonDraft)

function readLessonDraft(draft: ListedDraft, reading: Reading, facts: Facts): ReadLesson {
  const { settings, id, title } = draft
  const { values, places } = settings
  const cover = startsWithNote(draft.opening) ? 'covered' : 'open'
  const pages = draft.pages.map((page) => {
    const isOpening = page.tokens === draft.opening
    const to = pageId(id, page.name)
    const contents = readPage(page.tokens, isOpening ? id : to, reading, cover)
    if (contents.isEmptied) reading.tell(emptyPage(page.title, page.at))
    return { id: to, title: page.title, isOpening, tokens: page.tokens, contents }
  })
  const opening =
    pages.find(({ isOpening }) => isOpening)?.contents ?? readPage(draft.opening, id, reading)
  const contents = pages.map((page) => page.contents)
  if (cover === 'open') tellQuestionsOfCheck(contents, reading)
  for (const number of values.outcomes) {
    const at = places.outcomes
    if (at && number > reading.outcomes) reading.tell(outcomeMissing(number, reading.outcomes, at))
  }
  return {
    outline: {
      id: lessonId(id),
      title,
      minutes:
        values.minutes ??
        minutesOf(
          contents.flatMap(({ blocks }) => blocks),
          reading.roles.length,
        ),
      outcomes: values.outcomes,
      assessment: values.assessment && draft.part === 'lessons',
      optional: values.optional,
      noteLine: values['content note'] || noteLine(draft.opening),
      note: withSummary(opening.note, contents),
      remindAfter: values['remind after'],
      pages: pages.map(({ id, title, contents, isOpening }) =>
        outlineOf(
          id,
          title,
          contents,
          isOpening ? undefined : withSummary(contents.note, [contents]),
        ),
      ),
    },
    bodies: pages.map(({ id, tokens, contents }) => ({
      id,
      blocks: contents.blocks,
      sources: sourcesOf(tokens, reading, facts, contents),
    })),
    questions: contents.flatMap(({ questions }) => questions),
    draws: contents.flatMap(({ draws }) => draws),
    practiceDraws: contents.flatMap(({ practiceDraws }) => practiceDraws),
  }
}

export interface ReadStanding {
  readonly outline: PageOutline
  readonly body: PageBody
  readonly questions: readonly PlacedQuestion[]
}

export const readStanding = recalling(readStandingDraft)

function readStandingDraft(
  { source, name, title, tokens }: StandingDraft,
  reading: Reading,
  facts: Facts,
): ReadStanding {
  const id = pageId('pages', name)
  const contents = readPage(tokens, id, reading)
  if (contents.isEmptied) reading.tell(emptyPage(title, wholeFile(source.path)))
  return {
    outline: outlineOf(id, title, contents, withSummary(contents.note, [contents])),
    body: { id, blocks: contents.blocks, sources: sourcesOf(tokens, reading, facts, contents) },
    questions: contents.questions,
  }
}

const outlineOf = (
  id: PageOutline['id'],
  title: string,
  { questions, practiceDraws }: PageContents,
  note: ContentNote | undefined,
): PageOutline => ({
  id,
  key: keyOf(id),
  title,
  note,
  questions: [...questions, ...practiceDraws.flatMap((draw) => draw.questions)].flatMap(
    ({ outline, question }) => (isPrivate(question) ? [] : outline),
  ),
  file: 0,
})

/** Q38, for questions that a content note does not cover (those are Q22). */
function tellQuestionsOfCheck(
  contents: readonly PageContents[],
  { questions, tell }: Reading,
): void {
  if (questions !== 'check') return
  for (const page of contents) {
    if (page.note) continue
    for (const { question, at } of page.questions) {
      if (isCheckable(question) && !question.practice) tell(scoredInLesson(at))
    }
  }
}

function noteLine(opening: readonly BlockToken[]): string {
  const quote = opening.find(({ kind }) => kind === 'quote')
  if (quote?.kind !== 'quote') return ''
  const note = readLabels(quote, quietly).find(({ label }) => label === 'contentNote')
  return note ? noteLineOf(note) : ''
}

/** The author's own summary, else the key points of what the note covers. */
function withSummary(
  note: ContentNote | undefined,
  contents: readonly PageContents[],
): ContentNote | undefined {
  if (!note || note.summary.length) return note
  return { ...note, summary: contents.flatMap(({ blocks }) => keyPointsOf(blocks)) }
}

function sourcesOf(
  tokens: readonly BlockToken[],
  reading: Reading,
  facts: Facts,
  { practiceDraws, localFacts }: PageContents,
): readonly FactSource[] {
  if (!facts) return []
  const drawn = practiceDraws.flatMap(({ questions }) =>
    questions.flatMap((question) => question.facts),
  )
  const names = [...new Set([...factsShownBy(tokens, reading), ...localFacts, ...drawn])]
  return names.flatMap((name) => facts.get(name) ?? [])
}
