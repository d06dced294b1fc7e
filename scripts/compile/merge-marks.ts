// What a version control system leaves where two people changed the same lines (F15).

import { problem, type Tell } from './diagnostic.ts'
import type { Line } from './repairs.ts'

/** Both versions, by the numbers of their lines; one of the outer marks may be lost. */
interface Merge {
  readonly first: number
  readonly last: number
  readonly isWhole: boolean
}

/** Its first mark has been found; `isWhole` where that is the outer one. */
type Open = Merge

/** Both versions would be read as one muddle: the first is kept, so that one mistake is told once. */
export function withoutMergeMarks(
  path: string,
  lines: readonly Line[],
  tell: Tell,
): readonly Line[] {
  const marks = lines.map(({ text }) => /^(<{7}|={7}|>{7}|\|{7})(?: |$)/.exec(text)?.[1]?.[0])
  const merges = findMerges(marks)
  for (const merge of merges) tell(bothVersions(path, lines, merge, marks))
  return lines.map((line, index) => {
    const merge = merges.find(({ first, last }) => first <= index && index <= last)
    if (!merge) return line
    const isMark = marks[index] !== undefined
    const isSecond = merge.isWhole && marks.slice(merge.first, index).some(isMiddle)
    return isMark || isSecond ? { ...line, text: ' '.repeat(line.text.length) } : line
  })
}

const isMiddle = (mark: string | undefined) => mark === '=' || mark === '|'

function findMerges(marks: readonly (string | undefined)[]): readonly Merge[] {
  const merges: Merge[] = []
  let middle: number | undefined
  let open: Open | undefined
  const end = () => {
    if (open) merges.push({ ...open, isWhole: false })
    open = undefined
  }
  marks.forEach((mark, index) => {
    if (mark === '<') {
      end()
      open = { first: index, last: index, isWhole: true }
    } else if (mark === '>') {
      const first = open?.first ?? middle ?? index
      merges.push({ first, last: index, isWhole: open?.isWhole ?? false })
      open = undefined
      middle = undefined
    } else if (mark && open) {
      open = { ...open, last: index }
    } else if (mark === '|') {
      open = { first: index, last: index, isWhole: false }
    } else if (mark) {
      middle = index
    }
  })
  end()
  return merges
}

function bothVersions(
  path: string,
  lines: readonly Line[],
  { first, last, isWhole }: Merge,
  marks: readonly (string | undefined)[],
) {
  const { start = 0, text = '' } = lines[first] ?? {}
  const at = { file: path, start, end: start + text.length }
  if (!isWhole) {
    return problem('F15', at, {
      what: 'Two people changed this part, and a marker line of that is left here.',
      fix: 'keep one version of the text around it, and delete the marker lines (<<<<<<<, |||||||, =======, >>>>>>>).',
    })
  }
  const inside = marks.slice(first, last + 1).filter((mark) => mark !== undefined)
  const count = ['no', 'one', 'two', 'three', 'four'][inside.length] ?? inside.length
  const older = inside.includes('|') ? ', with what stood there before (below |||||||)' : ''
  return problem('F15', at, {
    what: `Two people changed this part, and both versions are here (lines ${first + 1}–${last + 1}).`,
    fix: `keep one version and delete the ${count} marker lines${older}.`,
  })
}
