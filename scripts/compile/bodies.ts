// Second look: every page, question and fact, now that it is known where links can lead.

import type { Inline } from '../../src/course/course.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { isCheckable } from '../../src/course/question-parts.ts'
import type { TrainerPack } from './compiled-course.ts'
import { readLead } from './course-file.ts'
import { onceEach, type Tell } from './diagnostic.ts'
import type { Drafts } from './drafts.ts'
import { withEarlierRatings } from './earlier-ratings.ts'
import { explaining, NO_WORDS } from './explained.ts'
import { asShown, citedFacts, noSources, readFactSources, tellUnknownFacts } from './facts.ts'
import type { FileShelf } from './file-shelf.ts'
import { type LessonDraft, readBodyText, type StandingDraft } from './files.ts'
import { inAlphabet, readGlossary } from './glossary.ts'
import { type ReadLesson, type ReadStanding, readLesson, readStanding } from './lesson.ts'
import { readPage } from './page-blocks.ts'
import type { Banks, Facts, PlacedQuestion, Reading, Transcript } from './reading.ts'
import { recalling } from './recall.ts'
import { once, remembering } from './remember.ts'
import { isJoined } from './roles.ts'
import { tellBareFigures } from './rules/a.ts'
import type { Source } from './source.ts'
import { readTrainerPack } from './trainer-pack.ts'
import { readTranscript } from './transcripts.ts'

export interface Bodies {
  readonly lead: readonly Inline[]
  /** In the order of the drafts. */
  readonly lessons: readonly ReadLesson[]
  readonly standing: readonly ReadStanding[]
  /** Questions of each bank, by path. */
  readonly banks: Banks
  /** The trainer pack, where there is one. */
  readonly trainerPack: TrainerPack | undefined
}

export function readBodies(drafts: Drafts, shelf: FileShelf, tell: Tell): Bodies {
  const { course, targets, organisation } = drafts
  const tellOnce = onceEach(tell)
  // A mistake in the roles of course.md is one, however much is for one of them.
  const isInCourse = course.roles.length === 0 || course.roles.some(isJoined)
  const hear: Tell = (diagnostic) =>
    (diagnostic.code === 'B12' && isInCourse ? tellOnce : tell)(diagnostic)
  const transcripts = new Map<string, Transcript>()
  const readingOf = (source: Source): Reading => ({
    source,
    tell: hear,
    targets,
    shelf,
    transcripts,
    outcomes: course.outcomes.length,
    roles: course.roles,
    questions: 'practice',
    recordRatings: organisation.profile.recordRatings ?? course.settings.values['record ratings'],
    drawing: undefined,
    place: 'lesson',
  })
  const asStanding = ({ source }: StandingDraft): Reading => ({
    ...readingOf(source),
    place: 'standing page',
  })
  for (const source of drafts.transcripts) {
    // One that is named in another is known there if it comes first.
    const reading = { ...readingOf(source), transcripts: new Map(transcripts) }
    transcripts.set(source.path, readTranscript(source, reading, undefined))
  }
  const facts = findFacts(drafts, readingOf)
  const banks = new Map(
    drafts.banks.map((source) => [
      source.path,
      readBank(source, { ...readingOf(source), questions: 'bank' }, facts),
    ]),
  )
  const glossary = drafts.standing.find(({ source }) => source.path === 'glossary.md')
  const words = glossary ? readGlossary(glossary, asStanding(glossary), facts) : NO_WORDS
  const { explain, explainAll, tellUnused } = explaining(words)
  const bodies = {
    lead: readLead(course, readingOf(course.source)),
    lessons: drafts.lessons.map((draft) => {
      const { assessment, outcomes } = draft.settings.values
      const isCheck = assessment && draft.part === 'lessons'
      const own = isCheck
        ? ({ questions: 'check' } as const)
        : { drawing: { banks, name: draft.id, outcomes } }
      const lesson = readLesson(draft, { ...readingOf(draft.source), ...own }, facts)
      if (draft.settings.values.glossary === 'off') return lesson
      return { ...lesson, bodies: explainAll(lesson.bodies) }
    }),
    standing: drafts.standing.map((draft) => {
      const page = readStanding(asListed(draft, course), asStanding(draft), facts)
      if (LISTS.includes(draft.source.path)) return page
      return { ...page, body: explain(page.body) }
    }),
    banks,
    trainerPack: readTrainerPack(drafts, asStanding, shelf, facts),
  }
  // A lesson that nobody sees may have the word.
  if (drafts.areAllListed) tellUnused(tell)
  return withEarlierRatings(bodies, tell)
}

/** Pages whose words are names or explain themselves: nothing opens in them. */
const LISTS = ['glossary.md', 'sources.md']

/** As learners read it: words in the order of the alphabet, and what is still to check as such. */
function asListed(draft: StandingDraft, { settings }: Drafts['course']): StandingDraft {
  const { path } = draft.source
  if (path === 'sources.md') return sourcesAsShown(draft)
  return path === 'glossary.md' ? inAlphabet(draft, settings.values.language) : draft
}

const sourcesAsShown = once((draft: StandingDraft) => ({
  ...draft,
  tokens: asShown(draft.tokens),
}))

type BankQuestions = readonly PlacedQuestion<CheckableQuestion>[]

const readBank = recalling((source: Source, reading, facts): BankQuestions => {
  const { tell } = reading
  const tokens = readBodyText(source, tell)
  if (facts) tellBareFigures(tokens, source, tell)
  // A group is a page of its own here: a content note covers its group, not the next one.
  const starts = tokens.flatMap((token, index) =>
    token.kind === 'heading' && token.level <= 2 ? [index] : [],
  )
  const groups = [0, ...starts.map((start) => start + 1)]
  const questions = groups.flatMap(
    (start, index) => readPage(tokens.slice(start, starts[index]), source.path, reading).questions,
  )
  return questions.flatMap(({ question, ...placed }) =>
    isCheckable(question) ? { ...placed, question } : [],
  )
})

const factsCitedIn = remembering((source: Source, tell: Tell) =>
  citedFacts(source, 0, source.lexed.length, tell),
)

const tellFiguresOf = remembering(({ source, pages }: LessonDraft, tell: Tell) => {
  for (const { tokens } of pages) tellBareFigures(tokens, source, tell)
})

/** Also tells of facts that are cited and not there, and of figures that cite none. */
function findFacts(drafts: Drafts, readingOf: (source: Source) => Reading): Facts {
  const { course, lessons, standing, banks, forTrainers, transcripts, organisation } = drafts
  const table = standing.find(({ source }) => source.path === 'sources.md')
  const facts = table && readFactSources(table, readingOf(table.source), undefined)
  const { tell } = readingOf(course.source)
  const sources = [course, ...lessons, ...standing, ...forTrainers].map(({ source }) => source)
  const profile = organisation.source ? [organisation.source] : []
  const cited = [...sources, ...banks, ...transcripts, ...profile].flatMap((source) =>
    factsCitedIn(source, tell),
  )
  tellUnknownFacts(cited, facts, tell)
  const [first] = cited
  if (!facts && first) tell(noSources(first.at))
  if (!facts) return undefined
  for (const lesson of lessons) tellFiguresOf(lesson, tell)
  const others = [...organisation.sections, ...forTrainers]
  for (const { tokens, source } of others) tellBareFigures(tokens, source, tell)
  return facts
}
