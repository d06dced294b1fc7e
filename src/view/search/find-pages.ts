// The pages in whose titles or words something is found.

import type { LessonOutline, Outline, PageOutline } from '../../course/course.ts'
import { allLessons } from '../../course/outline.ts'
import { type Excerpt, excerptOf, folded } from './matching.ts'

/** A page as a search knows it. */
export interface SearchedPage {
  readonly page: PageOutline
  /** Empty for a page that is in no lesson. */
  readonly lesson: string
  readonly texts: readonly string[]
  /** As they are compared; the title of a lesson leads to its first page. */
  readonly titles: string
  readonly compared: readonly string[]
}

/** @param textsOf what may be found on a page; none where its words are not here, or not chosen */
export function searchedPages(
  outline: Outline,
  textsOf: (page: PageOutline) => readonly string[],
): readonly SearchedPage[] {
  const comparable = (text: string) => folded(text, outline.language)
  const searched = (page: PageOutline, lesson?: LessonOutline): SearchedPage => {
    const isFirst = page === lesson?.pages[0]
    const texts = textsOf(page)
    return {
      page,
      lesson: lesson?.title ?? '',
      texts,
      titles: comparable(isFirst ? `${page.title} ${lesson.title}` : page.title),
      compared: texts.map(comparable),
    }
  }
  return [
    ...allLessons(outline).flatMap((lesson) => lesson.pages.map((page) => searched(page, lesson))),
    ...outline.standingPages.map((page) => searched(page)),
  ]
}

/** Pages that have all that is looked for, those with some of it in their titles first. */
export function findPages(
  pages: readonly SearchedPage[],
  patterns: readonly RegExp[],
): readonly SearchedPage[] {
  const found = pages.filter(({ titles, compared }) =>
    patterns.every((pattern) => [titles, ...compared].some((text) => pattern.test(text))),
  )
  const isInTitle = ({ titles }: SearchedPage) => patterns.some((pattern) => pattern.test(titles))
  return [...found.filter(isInTitle), ...found.filter((page) => !isInTitle(page))]
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
