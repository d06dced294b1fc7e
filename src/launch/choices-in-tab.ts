// What learners choose for themselves outlives a refresh; nothing that is typed is ever in the tab.

import { chosenName } from './chosen-in-tab.ts'
import { keepInTab, readInTab } from './in-tab.ts'

export function choicesInTab(courseId: string): readonly (readonly [string, string])[] {
  try {
    const all: Record<string, string> = JSON.parse(readInTab(chosenName(courseId)) ?? '{}')
    return Object.entries(all).filter(([, choice]) => typeof choice === 'string')
  } catch {
    // Somebody else's: as if nothing were there.
    return []
  }
}

export const keepChoicesInTab = (courseId: string, choices: ReadonlyMap<string, string>): void =>
  keepInTab(chosenName(courseId), JSON.stringify(Object.fromEntries(choices)))
