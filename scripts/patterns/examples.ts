// The examples of the trainers' guide (docs/authoring.md): what is shown there is what is tried.

export interface Example {
  /** The nearest heading above it. */
  readonly section: string
  /** Line of the guide, from 1. */
  readonly line: number
  readonly markdown: string
  /** Path below the content folder, for a whole file; undefined for a part of a page. */
  readonly file: string | undefined
  /** What it is meant to become, as the comment above it says: `keyPoint note`. */
  readonly shows: readonly string[]
}

const HEADING = /^#{2,4} (.+)$/
/** ```` ```markdown ````, for a whole file with its path behind it. */
const OPENING = /^(`{3,})markdown(?: (\S+))?$/
const SHOWS = /^<!-- shows: (.+) -->$/

/** The guide's examples, in its order. */
export function readExamples(guide: string): readonly Example[] {
  const lines = guide.split(/\r?\n/)
  const examples: Example[] = []
  let section = ''
  let shows: readonly string[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    section = HEADING.exec(line)?.[1] ?? section
    shows = SHOWS.exec(line)?.[1]?.split(' ') ?? shows
    const [, fence, file] = OPENING.exec(line) ?? []
    if (!fence) continue
    const end = lines.indexOf(fence, index)
    const markdown = lines.slice(index + 1, end).join('\n')
    examples.push({ section, line: index + 1, markdown, file, shows })
    shows = []
    index = end
  }
  return examples
}
