import { useMemo } from 'preact/hooks'
import type { Block } from '../../course/course.ts'
import { allLessons, allPages } from '../../course/outline.ts'
import { hiddenNote } from '../../player/whereabouts.ts'
import { useCourse } from '../course-view.ts'
import { useArrivals } from '../use-lessons.ts'
import { findPages, searchedPages } from './find-pages.ts'
import { patternsOf } from './matching.ts'
import { passages } from './passages.ts'

/**
 * The pages with `query`. Lesson files that are not here are asked for once somebody searches. What
 * a content note covers is not looked through before it is chosen (UI, 13.3).
 */
export function useSearch(query: string) {
  const { outline, snapshot, lessons, memory } = useCourse()
  const { context } = snapshot
  useArrivals(lessons)
  const patterns = patternsOf(query, outline.language)
  const numbers = useMemo(() => [...new Set(allPages(outline).map(({ file }) => file))], [outline])
  const files = patterns.length > 0 ? numbers.map((number) => lessons.read(number)) : []
  const pages = useMemo(
    () =>
      searchedPages(outline, ({ id, file }) => {
        const arrival = files[numbers.indexOf(file)]
        const isHere = typeof arrival === 'object' && !hiddenNote({ ...context, page: id })
        const { blocks = [] } = (isHere && arrival.pages.find((page) => page.id === id)) || {}
        const read = (blocks: readonly Block[]) =>
          passages(blocks, (note) => memory.sections.get(note) === 'shown')
        return {
          texts: read(blocks),
          headings: read(blocks.filter(({ kind }) => kind === 'heading')),
        }
      }),
    files,
  )
  const found = patterns.length > 0 ? findPages(pages, patterns) : []
  const missing = numbers.filter((_, index) => files[index] === 'missing')
  const covered = allLessons(outline).filter(({ pages }) =>
    pages.some(({ id }) => hiddenNote({ ...context, page: id })),
  )
  return { patterns, found, missing, covered: covered.length, isComing: files.includes('coming') }
}
