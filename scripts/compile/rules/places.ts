// L06, L07 and L10: places that nobody fills, that are misspelt, or that stand in a name.

import { inserted, problem, replaced, type Span, type Tell, warning } from '../diagnostic.ts'
import { endOfWords } from '../lines.ts'
import { didYouMean, nearest } from '../near.ts'

interface Place {
  readonly written: string
  readonly at: Span
}

/** L07 where another name is near, else L06. `meant`: the one that it surely is. */
export function tellUnknown(
  { written, at }: Place,
  name: string,
  meant: string | undefined,
  known: ReadonlySet<string>,
  tell: Tell,
): void {
  const close = meant ?? nearest(name, known)
  if (close === undefined) {
    tell(nobody(written, name, at))
    return
  }
  const better = /^\{\{\s*\p{Lu}/u.test(written) ? close[0]?.toUpperCase() + close.slice(1) : close
  tell(
    problem('L07', at, {
      what: `There is no place ${written}.${didYouMean(`{{${better}}}`)}`,
      fix: `write {{${better}}}.`,
      edits: meant === undefined ? [] : [replaced(at, `{{${better}}}`)],
    }),
  )
}

/** L07. */
export const halfPlace = (written: string, at: Span) =>
  problem('L07', at, {
    what: `A place has two brackets on each side, and ${written} has not.`,
    fix: `write it like this.\n{{${written.replace(/[{}]/g, '').trim()}}}`,
  })

/** L06. */
export function tellUnfilled({ written, at }: Place, name: string, tell: Tell): void {
  tell(nobody(written, name, at))
}

const LEFT_OUT = 'A paragraph, list item or table row that has it is left out.'

function nobody(written: string, name: string, at: Span) {
  if (name === '') {
    return warning('L06', at, {
      what: `There is no name in ${written}. ${LEFT_OUT}`,
      fix: 'write the name of a setting between the brackets.\n{{name}}',
    })
  }
  return warning('L06', at, {
    what: `No organisation fills ${written}. ${LEFT_OUT}`,
    fix: `give it a line in organisations/default.md, or in the profile of an organisation.\n${name}: the words that fill it`,
  })
}

/** L06, where the text around a place cannot be left out. */
export const emptyWhereNeeded = (what: string, { written, at }: Place) =>
  problem('L06', at, {
    what: `${written} is empty, and ${what} cannot be left out.`,
    fix: 'give it words in organisations/default.md, or write this without it.',
  })

/** L10. `name`: the one that it has for everybody. */
export const noNameWithPlace = (line: string, name: string, { file, start, end }: Span) => {
  const stop = endOfWords(line)
  return warning(
    'L10',
    { file, start, end },
    {
      what: 'This heading has a place in it, so it reads otherwise for each organisation. It needs a name that is the same for all.',
      fix: `put a name behind it.\n${line.slice(0, stop)} {#${name}}${line.slice(stop).trimEnd()}`,
      edits: line.startsWith('#') ? [inserted(file, start + stop, ` {#${name}}`)] : [],
    },
  )
}
