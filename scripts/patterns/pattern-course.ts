// The pattern book: a course whose first lesson has each example of the guide on a page of its own.
// It stands in a small course of its own (docs/examples), whatever the trainer's content is like.

import type { ContentFile } from '../compile/source.ts'
import type { Example } from './examples.ts'

const LESSON = 'lessons/00-pattern-book.md'
const LESSON_ID = 'pattern-book'

export interface Pattern extends Example {
  readonly title: string
  /** The page that shows it; undefined for an example that is a whole file. */
  readonly page: string | undefined
}

/** Gives each example a title and a page. */
export function patternsOf(examples: readonly Example[]): readonly Pattern[] {
  return examples.map((example, index) => {
    const { section, file } = example
    const before = examples.slice(0, index).filter((other) => other.section === section).length
    const title = before ? `${section}, ${before + 1}` : section
    return { ...example, title, page: file ? undefined : `${LESSON_ID}/example-${index + 1}` }
  })
}

/** The course's files: those around, the examples that are whole files, and the pattern book. */
export function patternCourse(
  around: readonly ContentFile[],
  patterns: readonly Pattern[],
): readonly ContentFile[] {
  const files = patterns.flatMap(({ file, markdown }) =>
    file && file !== 'course.md' ? [asFile(file, markdown)] : [],
  )
  const others = around.filter(({ path }) => files.every((file) => file.path !== path))
  return [...others, ...files, pageByPage(patterns)].map((file) =>
    file.path === 'course.md' ? withPatternBook(file) : file,
  )
}

export const asFile = (path: string, text: string): ContentFile => ({
  path,
  bytes: new TextEncoder().encode(text),
})

function pageByPage(patterns: readonly Pattern[]): ContentFile {
  const pages = patterns.flatMap(({ title, markdown, page }) =>
    page ? [`## ${title} {#${page.split('/')[1]}}\n\n${markdown}\n`] : [],
  )
  return asFile(LESSON, `---\nid: ${LESSON_ID}\n---\n\n# Pattern book\n\n${pages.join('\n')}`)
}

/** course.md with the pattern book first in its list of lessons. */
function withPatternBook({ path, bytes }: ContentFile): ContentFile {
  const line = `1. [Pattern book](${LESSON})`
  const text = new TextDecoder().decode(bytes)
  return asFile(path, text.replace(/^(## Lessons\s*\n+)/m, `$1${line}\n`))
}
