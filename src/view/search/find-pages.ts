// The pages in whose titles, headings or words something is found.

import type { LessonOutline, Outline, PageOutline } from '../../course/course.ts'
import { allLessons } from '../../course/outline.ts'
import { type Excerpt, excerptOf, folded } from './matching.ts'

/** A page as a search knows it. */
export interface SearchedPage {
  readonly page: PageOutline
  /** Empty for a page that is in no lesson. */
  readonly lesson: string
  readonly texts: readonly string[]
  /** As they are compared: its title, with that of a lesson that it begins, then its headings. */
  readonly titles: readonly string[]
  readonly compared: readonly string[]
}

/** What may be found on a page: nothing where its words are not here, or not chosen. */
interface Texts {
  readonly texts: readonly string[]
  /** Those among them that are headings. */
  readonly headings: readonly string[]
}

export function searchedPages(
  outline: Outline,
  textsOf: (page: PageOutline) => Texts,
): readonly SearchedPage[] {
  const comparable = (text: string) => folded(text, outline.language)
  const searched = (page: PageOutline, lesson?: LessonOutline): SearchedPage => {
    const isFirst = page === lesson?.pages[0]
    const { texts, headings } = textsOf(page)
    return {
      page,
      lesson: lesson?.title ?? '',
      texts,
      titles: [isFirst ? `${page.title} ${lesson.title}` : page.title, ...headings].map(comparable),
      compared: texts.map(comparable),
    }
  }
  return [
    ...allLessons(outline).flatMap((lesson) => lesson.pages.map((page) => searched(page, lesson))),
    ...outline.standingPages.map((page) => searched(page)),
  ]
}

/** Pages that have all that is looked for: first by their titles, then by their headings. */
export function findPages(
  pages: readonly SearchedPage[],
  patterns: readonly RegExp[],
): readonly SearchedPage[] {
  const rank = ({ titles }: SearchedPage) => {
    const at = titles.findIndex((title) => patterns.some((pattern) => pattern.test(title)))
    return at < 0 ? 2 : Math.min(at, 1)
  }
  return pages
    .filter(({ titles, compared }) =>
      patterns.every((pattern) => [...titles, ...compared].some((text) => pattern.test(text))),
    )
    .sort((a, b) => rank(a) - rank(b))
}

/** Where most of it stands together; undefined where the titles alone have it. */
export function excerptFrom(
  { texts, compared }: SearchedPage,
  patterns: readonly RegExp[],
  language: string,
): Excerpt | undefined {
  const counts = compared.map((text) => patterns.filter((pattern) => pattern.test(text)).length)
  const best = counts.indexOf(Math.max(1, ...counts))
  const pattern = patterns.find((pattern) => pattern.test(compared[best] ?? ''))
  return pattern && excerptOf(texts[best] ?? '', pattern, language)
}
