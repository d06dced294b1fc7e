// M05: whether a caption file is one, told where it is wrong, once for each file.

import { problem, quietly, type Span, type Tell, wholeFile } from './diagnostic.ts'
import { type ContentFile, decodeText, readSource, type Source } from './source.ts'
import { vttFaults } from './webvtt.ts'

/** @param usedAt where a lesson names it */
export function tellCaptions(file: ContentFile, usedAt: Span, tell: Tell): void {
  const { path, bytes } = file
  if (!path.endsWith('.vtt')) return
  const { savedAs } = decodeText(bytes)
  const related = [usedAt]
  if (savedAs !== 'UTF-8') {
    tell(
      problem('M05', wholeFile(path), {
        what: `These captions have signs that browsers cannot read. The file looks as if it was saved as ${savedAs}.`,
        fix: 'open it in a text editor and save it again with the encoding UTF-8.',
        related,
      }),
    )
    return
  }
  const source = readSource(file, quietly)
  for (const { line, what, fix } of vttFaults(source.text)) {
    tell(problem('M05', lineOf(source, line), { what, fix, related }))
  }
}

/** The words of a line; the whole file where it has none. */
function lineOf({ path, text }: Source, line: number): Span {
  const lines = text.split('\n')
  const start = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0)
  const end = start + (lines[line] ?? '').trimEnd().length
  return { file: path, start, end }
}
