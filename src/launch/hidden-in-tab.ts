// That the screen is hidden outlives a refresh. A few words in index.html read it first
// (scripts/package/start-page.ts), so that nothing is seen before this runs.

import { keepInTab, readInTab } from './in-tab.ts'

const nameOf = (courseId: string) => `${courseId}.hidden`

export const isHiddenInTab = (courseId: string): boolean => readInTab(nameOf(courseId)) !== null

export const keepHiddenInTab = (courseId: string, isHidden: boolean): void =>
  keepInTab(nameOf(courseId), isHidden ? 'yes' : undefined)
