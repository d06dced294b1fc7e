import { keepInTab } from './in-tab.ts'

export const chosenName = (courseId: string) => `${courseId}.chosen`

/** The learner has left: what was chosen is gone from the tab, also where the reader never came. */
export const forgetChosen = (courseId: string): void => keepInTab(chosenName(courseId), undefined)
