// What a trainer's Markdown becomes. Plain data: it goes through JSON unchanged.

import type { Duration } from './durations.ts'
import type { Key, LessonId, NoteId, PageId, QuestionId } from './ids.ts'
import type { MediaBlock } from './media.ts'
import type { PicturePointsBlock } from './picture-points.ts'
import type { PlannerBlock } from './planner.ts'
import type { CheckableQuestion, Question } from './question.ts'

/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly parts: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly parts: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  /** The blank that a learner fills in. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'pageLink'; readonly page: PageId; readonly parts: readonly Inline[] }
  /** To a heading inside a page; `heading`: its words. */
  | {
      readonly kind: 'headingLink'
      readonly page: PageId
      readonly heading: string
      readonly parts: readonly Inline[]
    }
  | { readonly kind: 'webLink'; readonly address: string; readonly parts: readonly Inline[] }
  /** A word of the glossary; its meaning is with the `explained` around it. */
  | { readonly kind: 'term'; readonly term: string; readonly text: string }
  /** A paragraph or cell in which words of the glossary are first used. */
  | {
      readonly kind: 'explained'
      readonly parts: readonly Inline[]
      readonly terms: readonly Term[]
    }

/** A word that the glossary explains, as it travels with the text that uses it. */
export interface Term {
  /** The name of its heading. */
  readonly id: string
  /** As the glossary has it, whatever form the text uses. */
  readonly name: string
  readonly meaning: readonly Inline[]
}

/** A `pause` also offers a break. */
export type PanelLabel = 'keyPoint' | 'note' | 'tip' | 'takeCare' | 'example' | 'story' | 'pause'

/** A piece of a page, from top to bottom. */
export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly parts: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly start: number | undefined
      readonly items: readonly (readonly Block[])[]
    }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | {
      readonly kind: 'quote'
      readonly blocks: readonly Block[]
      /** Whose words they are; empty where that is not said. */
      readonly from: readonly Inline[]
    }
  | { readonly kind: 'codeText'; readonly text: string }
  | { readonly kind: 'pauseLine' }
  | ImageBlock
  | {
      readonly kind: 'panel'
      readonly label: PanelLabel
      readonly title: readonly Inline[]
      readonly blocks: readonly Block[]
    }
  | { readonly kind: 'more'; readonly items: readonly More[] }
  | PicturePointsBlock
  | PlannerBlock
  | MediaBlock
  | ContentNoteBlock
  | {
      readonly kind: 'reflection'
      readonly prompt: readonly Inline[]
      readonly blocks: readonly Block[]
    }
  | RoleBlock
  | { readonly kind: 'question'; readonly question: Question }
  /** The way into the final check. */
  | { readonly kind: 'draw' }
  | PracticeDrawBlock

/**
 * Whom something is meant for: it stands open for learners in these roles, and closed under its label
 * for all others (authoring format, 5.7).
 */
export interface ForRoles {
  readonly kind: 'role'
  /** As in `Outline.roles`. */
  readonly roles: readonly string[]
  /** "For managers", as the author wrote it. */
  readonly label: string
}

interface RoleBlock extends ForRoles {
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

/** Questions drawn from a bank, for practice. */
export interface PracticeDrawBlock extends DrawRule {
  readonly kind: 'practiceDraw'
  /** Unique in the course. */
  readonly name: string
  /** Those that can be drawn, in the order of the bank. */
  readonly bank: readonly CheckableQuestion[]
}

/** One closed disclosure; neighbours form one accordion. */
export interface More {
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface ImageBlock {
  readonly kind: 'image'
  /** Name in the package, beside `index.html`. */
  readonly file: string
  /** Empty for a decorative picture. */
  readonly alternative: string
  readonly caption: string
  /** What the alternative is too short for. */
  readonly description: readonly Block[]
  /** Pixels, where the file says so: keeps the page from shifting while the picture loads. */
  readonly width: number | undefined
  readonly height: number | undefined
}

/** A note under a `###`: it covers the section that follows, inside the page. */
export interface ContentNoteBlock extends ContentNote {
  readonly kind: 'contentNote'
  readonly covered: readonly Block[]
}

/** What sensitive material holds, and a way past it (authoring format, 5.3). */
export interface ContentNote {
  readonly id: NoteId
  readonly text: readonly Inline[]
  /** The author's own summary, else the scope's key points; empty where there are none. */
  readonly summary: readonly Block[]
}

/** The words of one page. They travel apart from the player, in lesson files. */
export interface PageBody {
  readonly id: PageId
  readonly blocks: readonly Block[]
  /** Sources of the page's facts, in the order of the facts. */
  readonly sources: readonly Source[]
}

/** A row of `sources.md`. */
export interface Source {
  readonly fact: string
  readonly from: readonly Inline[]
  /** As written; `To check` is shown as "to be confirmed". */
  readonly checked: string
}

/**
 * What one lesson file brings: the bodies of a few lessons' pages and, with the final check,
 * its bank.
 */
export interface LessonFile {
  readonly pages: readonly PageBody[]
  readonly bank: readonly CheckableQuestion[]
}

/** What the player knows before any lesson's text is here, and what progress is measured on. */
export interface Outline {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly language: string
  /** The home screen's words. */
  readonly lead: readonly Inline[]
  readonly minutes: number
  /** 0–1. */
  readonly passMark: number
  readonly completion: CompletionRule
  readonly statusSent: StatusSent
  readonly recordPracticeAnswers: boolean
  /** The list of lessons says which comes next. Nothing is ever closed. */
  readonly suggestsNext: boolean
  /** Kinds of work that learners can choose from, as written; none where there is no such choice. */
  readonly roles: readonly string[]
  readonly owner: string
  readonly reviewBy: string
  readonly licence: string
  readonly contact: string
  readonly outcomes: readonly string[]
  /** In order, the final check among them. */
  readonly lessons: readonly LessonOutline[]
  /** A pledge, refreshers: open at any time, in no count. */
  readonly afterwards: readonly LessonOutline[]
  /** In the menu at any time, in no count. */
  readonly standingPages: readonly PageOutline[]
  readonly check: CheckOutline | undefined
  /** Eight characters that change with the pages and questions, not with their words. */
  readonly fingerprint: string
  readonly quickExit: QuickExit
  /** Whose course it is; not there where no organisation has made it its own. */
  readonly organisation?: string | undefined
  /** Of the organisation, in place of the course's own mark. */
  readonly logo?: Logo | undefined
}

/** What the header's button does, and Shift pressed three times (UI, 6.14). */
export type QuickExit =
  | { readonly kind: 'off' }
  | { readonly kind: 'hideScreen' }
  /** `address` is of another site: `http:` or `https:`. */
  | { readonly kind: 'leaveSite'; readonly address: string }

interface Logo {
  /** Name in the package, beside `index.html`. */
  readonly file: string
  readonly alternative: string
}

export type CompletionRule = 'allLessons' | 'finalCheck' | 'allLessonsAndFinalCheck'
/** Which words an LMS is told (authoring format, 13.4). */
export type StatusSent = 'completed' | 'completedAndPassed' | 'passedAndFailed'

export interface LessonOutline {
  readonly id: LessonId
  readonly title: string
  readonly minutes: number
  readonly outcomes: readonly number[]
  readonly assessment: boolean
  readonly optional: boolean
  /** A sentence beside the lesson in lists; empty where there is nothing to say. */
  readonly noteLine: string
  /** Covers every page of the lesson; asked once, on whichever page is opened first. */
  readonly note: ContentNote | undefined
  /** When to offer it, counted from the end of the course; of lessons under Afterwards. */
  readonly remindAfter: readonly Duration[]
  readonly pages: readonly PageOutline[]
}

export interface PageOutline {
  readonly id: PageId
  readonly key: Key
  readonly title: string
  /** Covers this page. */
  readonly note: ContentNote | undefined
  /** Practice questions of the page, and those that may be drawn on it. */
  readonly questions: readonly QuestionOutline[]
  /** Index into `virtual:outline`'s lesson files. */
  readonly file: number
}

export interface QuestionOutline {
  readonly id: QuestionId
  readonly key: Key
  /** One character; another number of answers, or another right one, gives another. */
  readonly stamp: string
  readonly outcomes: readonly number[]
}

/** How questions are drawn from a bank. */
export interface DrawRule {
  readonly count: number
  readonly atLeastForEach: number
  readonly outcomes: readonly number[]
  /** Of the bank; else mixed. */
  readonly inOrder: boolean
  readonly bank: readonly Pick<QuestionOutline, 'id' | 'outcomes'>[]
}

/** How the final check draws for a try. */
export interface CheckOutline extends DrawRule {
  readonly lesson: LessonId
  /** Finished tries allowed; undefined is any number. */
  readonly tries: number | undefined
  readonly bank: readonly QuestionOutline[]
  readonly file: number
}
