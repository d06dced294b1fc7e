// Addresses inside the course: `#/lesson/page`, `#/lesson` for the check's questions, none for home.

import type { Outline } from '../course/course.ts'
import type { PageId } from '../course/ids.ts'
import { findPage, readingOrder } from '../course/outline.ts'
import type { PlayerSnapshot } from '../player/use-player.ts'

export type Destination =
  | { readonly kind: 'home' }
  | { readonly kind: 'page'; readonly page: PageId }
  | { readonly kind: 'check' }
  | { readonly kind: 'unknown' }

export const pageAddress = (page: PageId) => `#/${page}`
export const HOME_ADDRESS = '#/'

/** Where an address of ours leads. */
export function destinationOf(outline: Outline, address: string): Destination {
  if (address === '' || address === HOME_ADDRESS) return { kind: 'home' }
  const name = address.slice(2)
  if (name === outline.check?.lesson) return { kind: 'check' }
  const page = [...readingOrder(outline), ...outline.standingPages].find(({ id }) => id === name)
  return page ? { kind: 'page', page: page.id } : { kind: 'unknown' }
}

/** The address of what is on screen; undefined where the last one stays (a break, the end). */
export function addressOf(snapshot: PlayerSnapshot): string | undefined {
  const { outline, page } = snapshot.context
  if (snapshot.matches({ course: 'home' })) return HOME_ADDRESS
  if (snapshot.matches({ course: 'check' })) return outline.check && `#/${outline.check.lesson}`
  return snapshot.matches({ course: 'page' }) && page ? pageAddress(page) : undefined
}

/** Page, lesson and course, from the nearest: what the window's title says. */
export function titleParts(snapshot: PlayerSnapshot): readonly string[] {
  const { outline, page } = snapshot.context
  const placed = page && findPage(outline, page)
  if (!placed || !snapshot.matches({ course: 'page' })) return [outline.title]
  return [...new Set([placed.page.title, placed.lesson?.title ?? '', outline.title])].filter(
    Boolean,
  )
}
