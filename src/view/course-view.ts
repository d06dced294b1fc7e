// What every screen can see, and the memory of this visit.

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Outline } from '../course/course.ts'
import type { QuestionId } from '../course/ids.ts'
import type { PlayerEvent } from '../player/events.ts'
import type { PlayerSnapshot } from '../player/use-player.ts'
import type { AppProps, Notice } from './view-props.ts'

export interface CourseView extends Omit<AppProps, 'player' | 'notice'> {
  readonly outline: Outline
  readonly snapshot: PlayerSnapshot
  readonly send: (event: PlayerEvent) => void
  readonly memory: VisitMemory
}

/** Lives as long as the window: it is never stored and never sent (UI, 13.5). */
export interface VisitMemory {
  /** What was chosen at the notes inside pages; and `offered` for a page or lesson hidden again. */
  readonly sections: Map<string, SectionChoice>
  /** Questions of the check that were on screen: without an answer they were skipped. */
  readonly asked: Set<string>
  /** Questions drawn for practice, by the name of their draw: the same for the whole visit. */
  readonly drawn: Map<string, readonly QuestionId[]>
  /** What the home has said: its welcome, and notices that were read. Each is said once. */
  readonly said: Set<Notice['kind'] | 'welcomeBack'>
  /** What leads back from a handout or a certificate to where it was opened. */
  before?: PlayerEvent
  /** What was written is wanted on the handout. */
  withOwnWords?: boolean
}

export type SectionChoice = 'offered' | 'summary' | 'shown' | 'skipped'

export const newVisitMemory = (): VisitMemory => ({
  sections: new Map(),
  asked: new Set(),
  drawn: new Map(),
  said: new Set(),
})

/** Undefined on the start page, before anything has run. */
export const CourseContext = createContext<CourseView | undefined>(undefined)

export function useCourse(): CourseView {
  const course = useContext(CourseContext)
  if (!course) throw new Error('CourseContext: expected a course, found none')
  return course
}
