// Words that are longer than a phone is wide: in some languages, and in pasted addresses.

import { outline } from 'virtual:book'
import type { Outline } from '../course/course.ts'
import type { PageId } from '../course/ids.ts'
import type { State } from './specimen.ts'

const LONG =
  'Traumafolgestörungsberatungsstellenverzeichnis, Geschwindigkeitsbeschränkungen und Rechtsschutzversicherungsgesellschaften'

/** @param page to open */
export function longWords(page: PageId): Readonly<Record<string, State>> {
  const long: Outline = {
    ...outline,
    title: LONG,
    outcomes: outline.outcomes.map(() => LONG),
    lessons: outline.lessons.map((lesson) => ({
      ...lesson,
      title: LONG,
      noteLine: LONG,
      pages: lesson.pages.map((page) => ({ ...page, title: LONG })),
    })),
  }
  const open = { type: 'page.open', page } as const
  return {
    'Long words on the home': { outline: long },
    'Long words on a page': { outline: long, events: [open] },
    'Long words in the menu': { outline: long, events: [open], press: ['Menu'] },
  }
}
