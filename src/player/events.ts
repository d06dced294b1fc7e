// What a person can do, and what the player tells others about it.

import type { PageId, QuestionId } from '../course/ids.ts'
import type { Draw } from '../course/progress.ts'
import type { CheckableQuestion, LearnerResponse, Question } from '../course/question.ts'

export type PlayerEvent =
  | { readonly type: 'course.start' }
  | { readonly type: 'course.carryOn' }
  | { readonly type: 'course.finish' }
  | { readonly type: 'course.leave' }
  | { readonly type: 'home.open' }
  /** Undefined for none of the course's roles. */
  | { readonly type: 'role.choose'; readonly role: string | undefined }
  | { readonly type: 'page.next' }
  | { readonly type: 'page.back' }
  | { readonly type: 'page.open'; readonly page: PageId }
  | { readonly type: 'note.show' }
  | { readonly type: 'note.summarise' }
  | { readonly type: 'note.skip' }
  | { readonly type: 'note.hide' }
  | {
      readonly type: 'question.answer'
      readonly question: Question
      readonly response: LearnerResponse
    }
  /** Starts a try, or carries on with the open one, which keeps its draw. */
  | { readonly type: 'check.start'; readonly draw: Draw }
  | {
      readonly type: 'check.answer'
      readonly question: QuestionId
      readonly response: LearnerResponse
    }
  | { readonly type: 'check.skip' }
  | { readonly type: 'check.back' }
  | { readonly type: 'check.ask'; readonly question: QuestionId }
  | { readonly type: 'check.review' }
  /** *Finish*: brings the questions drawn, as the screen has them, and the score, 0–1. */
  | {
      readonly type: 'check.close'
      readonly questions: readonly CheckableQuestion[]
      readonly score: number
    }
  | { readonly type: 'check.showResult' }
  | { readonly type: 'check.tryAgain'; readonly draw: Draw }
  | { readonly type: 'handout.open' }
  /** It says itself what is still missing for it. */
  | { readonly type: 'certificate.open' }
  /** *Check this learning system* */
  | { readonly type: 'system.open' }
  | { readonly type: 'break.take' }
  | { readonly type: 'break.end' }

export type PlayerEmitted =
  | {
      readonly type: 'question.answered'
      readonly question: Question
      readonly response: LearnerResponse
      /** From 1. */
      readonly try: number
    }
  | {
      readonly type: 'check.closed'
      readonly questions: readonly CheckableQuestion[]
      readonly answers: Readonly<Partial<Record<QuestionId, LearnerResponse>>>
      /** From 1. */
      readonly try: number
    }
  | { readonly type: 'course.completed' }
