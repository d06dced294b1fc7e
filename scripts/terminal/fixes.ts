// What the doctor prints of what it has changed.

import { posix } from 'node:path'
import type { Change } from '../fix/changes.ts'
import type { Fixed } from '../fix/fix-content.ts'
import { withoutControls } from './controls.ts'

/** Ends with an empty line. @param folder the content folder, as people know it */
export function describeFixes({ changes, renamed }: Fixed, folder: string): string {
  const path = (file: string) => withoutControls(posix.join(folder.replaceAll('\\', '/'), file))
  const lines = changes.map((change) => describeChange(change, path(change.file)))
  const moves = renamed.map(({ from, to }) => `${path(from)}\n  is now ${posix.basename(to)}`)
  if (lines.length + moves.length === 0) return 'There was nothing that I could put right.\n\n'
  const files = new Set([...changes.map(({ file }) => file), ...renamed.map(({ from }) => from)])
  const isSavedAnew = changes.some(({ reads }) => reads)
  const summary = `Put right ${count(lines.length + moves.length, 'place')} in ${count(files.size, 'file')}. ${isSavedAnew ? 'Please look whether the words of what is now UTF-8 are right; the rest' : 'The course'} reads as it did before.`
  return `${[...lines, ...moves, summary].join('\n\n')}\n\n`
}

function describeChange({ line, before, after, reads }: Change, path: string): string {
  if (reads) {
    const lines = reads.map((text) => `\n  + ${withoutControls(text)}`)
    return `${path}\n  is now saved as UTF-8${reads.length ? `. It has these lines:${lines.join('')}` : ''}`
  }
  return [
    `${path}:${line}`,
    ...before.map((text) => `  - ${withoutControls(text)}`.trimEnd()),
    ...after.map((text) => `  + ${withoutControls(text) || '(an empty line)'}`),
  ].join('\n')
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
