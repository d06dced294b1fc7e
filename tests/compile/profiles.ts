// Two organisations that have one course.

import type { Course } from '../../scripts/compile/compiled-course.ts'
import type { Block } from '../../src/course/course.ts'
import { courseOf, LESSON, type Texts } from './course-files.ts'

export const DEFAULT = 'organisations/default.md'
export const COUNCIL = 'organisations/example-council.md'

export const PROFILES: Texts = {
  [DEFAULT]: `---
name: your organisation
accessibility contact: your learning team
cultural consideration: cultural consideration
---
`,
  [COUNCIL]: `---
name: Example Council
short name: the council
support phone: 020 7946 0002
support email: wellbeing@council.gov.uk
cultural consideration: inclusivity
---
`,
}

/** The course for the council, with its lesson. */
export const forCouncil = (lesson: string, texts: Texts = {}): Course =>
  courseOf({ ...PROFILES, ...texts, [LESSON]: lesson }, { organisation: 'example-council' })

export const forAll = (lesson: string, texts: Texts = {}): Course =>
  courseOf({ ...PROFILES, ...texts, [LESSON]: lesson })

/** All that a learner reads of the lessons, as one text. */
export const wordsOf = ({ lessonFiles }: Course) => {
  const words: string[] = []
  const pages = lessonFiles.flatMap(({ pages }) => pages)
  const lessons = pages.filter(({ id }) => !id.startsWith('pages/'))
  JSON.stringify(lessons, (key, value) => {
    if (key === 'text' && typeof value === 'string') words.push(value)
    return value
  })
  return words.join('|')
}

export const blocksOf = ({ lessonFiles }: Course, page = 'listening/start'): readonly Block[] =>
  lessonFiles.flatMap(({ pages }) => pages).find(({ id }) => id === page)?.blocks ?? []

export const paragraph = (text: string) => ({ kind: 'paragraph', parts: [{ kind: 'text', text }] })
