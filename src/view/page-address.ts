// Addresses inside the course: `#/lesson/page`, `#/lesson` for the check's questions, `#/handout`,
// none for home.

import type { Outline } from '../course/course.ts'
import type { PageId } from '../course/ids.ts'
import { allPages, checkLesson, findPage } from '../course/outline.ts'
import type { PlayerSnapshot } from '../player/use-player.ts'

export type Destination =
  | { readonly kind: 'home' }
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'check' }
  | { readonly kind: Paper }
  | { readonly kind: 'unknown' }

/** Screens that are made to be printed. A page's name has a slash in it, so it is never one of these. */
const PAPERS = ['handout', 'certificate', 'system'] as const

type Paper = (typeof PAPERS)[number]

export const pageAddress = (page: PageId) => `#/${page}`
export const HOME_ADDRESS = '#/'

/** Where an address of ours leads. */
export function destinationOf(outline: Outline, address: string): Destination {
  if (address === '' || address === HOME_ADDRESS) return { kind: 'home' }
  const name = address.slice(2)
  if (name === outline.check?.lesson) return { kind: 'check' }
  const page = allPages(outline).find(({ id }) => id === name)
  if (page) return { kind: 'page', page: page.id }
  return { kind: PAPERS.find((paper) => paper === name) ?? 'unknown' }
}

/** The address of what is on screen; undefined where the last one stays (a break, the end). */
export function addressOf(snapshot: PlayerSnapshot): string | undefined {
  const { outline, page } = snapshot.context
  if (snapshot.matches({ course: 'home' })) return HOME_ADDRESS
  if (snapshot.matches({ course: 'check' })) return outline.check && `#/${outline.check.lesson}`
  const paper = PAPERS.find((paper) => snapshot.matches({ course: paper }))
  if (paper) return `#/${paper}`
  return snapshot.matches({ course: 'page' }) && page ? pageAddress(page) : undefined
}

/** What is on screen, its lesson and the course, each once: what the window's title says. */
export function titleParts(snapshot: PlayerSnapshot, heading: string): readonly string[] {
  const { outline, page } = snapshot.context
  const placed = snapshot.matches({ course: 'page' }) && page ? findPage(outline, page) : undefined
  const lesson = snapshot.matches({ course: 'check' }) ? checkLesson(outline) : placed?.lesson
  return [...new Set([heading, lesson?.title ?? '', outline.title])].filter(Boolean)
}
