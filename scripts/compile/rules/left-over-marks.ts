// S21: marks of Markdown among the words, and signs that were spoilt on the way.

import { problem, type Span, type Tell, warning, within } from '../diagnostic.ts'
import { garbled } from './garbled.ts'

interface Fault {
  readonly what: string
  readonly fix: string
  /** Something would be missing, and not only look odd. */
  readonly isLost?: boolean
}

interface Mark {
  readonly pattern: RegExp
  readonly read: (found: readonly string[]) => Fault
}

/** Where somebody is led, and nothing else: a remark in brackets has words. */
const ADDRESS = String.raw`(?:\.{1,2}\/|#)[^\s()]*|[^\s()]+\.(?:md|html?|pdf|svg|png|jpe?g|webp|gif|mp4|mp3)(?:#[^\s()]*)?`
const WORDS = String.raw`\[([^[\]\n]{1,200})\]`

const link = (words: string, address: string) => `[${words}](${address})`

const MARKS: readonly Mark[] = [
  {
    pattern: new RegExp(
      String.raw`!\[([^[\]\n]{0,200})\](?:[^\S\n]+\((${ADDRESS})\)?|\(([^()\n]*)(?=\n|$))`,
    ),
    read: ([, words = '', apart, open = '']) => ({
      what: `This picture cannot be read, so it would be missing: ${apart === undefined ? 'its address never ends' : 'a space stands between its brackets'}.`,
      fix: `write it like this.\n!${link(words, (apart ?? open).trim() || '../images/name.svg')}`,
      isLost: true,
    }),
  },
  {
    pattern: new RegExp(String.raw`(?<!!)${WORDS}[^\S\n]+\((${ADDRESS})\)`),
    read: ([, words = '', address = '']) => ({
      what: 'A space stands between these brackets, so this is no link. It is shown as it is written.',
      fix: `write it like this.\n${link(words, address)}`,
    }),
  },
  {
    pattern: new RegExp(String.raw`(?<!!)${WORDS}\((?=\S)([^()\n]*)(?=\n|$)`),
    read: ([, words = '', rest = '']) => {
      const [address = '', ...behind] = rest.trim().split(/\s+/)
      return {
        what: 'The address of this link never ends. It is shown as it is written.',
        fix: `put ) behind the address.\n${[link(words, address), ...behind].join(' ')}`,
      }
    },
  },
  {
    pattern: new RegExp(String.raw`(?<![\w!\])])${WORDS}\[[^[\]\n]{0,80}\]`),
    read: ([, words = '']) => ({
      what: 'The address of this link is nowhere. It is shown as it is written.',
      fix: `write the address in round brackets.\n${link(words, '02-a-lesson.md')}`,
    }),
  },
  {
    // Figures in front and behind make a sum of them.
    pattern:
      /(?<!\*)\*\*(?!\*)([^*\n]{1,200})\*\*(?!\*)|(?<!\*)(?<!\d(?=\*\*\d))\*\*(?!\*)(?=\S)|(?<=\S)(?<!\*)(?<!\d(?=\*\*\d))\*\*(?!\*)/,
    read: ([, words = 'these words']) => ({
      what: 'These ** are shown as they are written: they make words bold only in pairs, with no space inside.',
      fix: `put them on both sides of the words, or take them out.\n**${words.trim()}**`,
    }),
  },
  {
    pattern: /[<‹]\s?!\s?[-–—]{1,2}([^<>‹›\n]{0,200}?)[-–—]{0,2}\s?(?:[>›]|(?=\n|$))/,
    read: ([, note = '']) => ({
      what: 'This was meant as a note that nobody sees, but its dashes have changed. It is shown as it is written.',
      fix: `write it like this.\n<!-- ${note.trim()} -->`,
    }),
  },
]

const TAG = /\{#[a-z0-9-]+\}/g

/** @param shown the words as they stand at `at`, with spaces for what is not shown as it is written */
export function tellMarks(shown: string, at: Span, isHeading: boolean, tell: Tell): void {
  for (const { pattern, read } of MARKS) {
    const found = pattern.exec(shown)
    if (!found) continue
    const { isLost, ...fault } = read(found)
    tell((isLost ? problem : warning)('S21', within(at, found.index, found[0].length), fault))
  }
  tellNames(shown.trimEnd(), at, isHeading, tell)
  garbled(shown, at, tell)
}

/** The name of a heading is its last word. */
function tellNames(shown: string, at: Span, isHeading: boolean, tell: Tell): void {
  // In the settings of a question it names another one.
  const words = shown.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length))
  const tags = [...words.matchAll(TAG)]
  const lost = tags.find(({ 0: tag, index }) => !isHeading || index + tag.length < shown.length)
  if (lost) {
    const isSecond = isHeading && tags.length > 1
    tell(
      warning('S21', within(at, lost.index, lost[0].length), {
        what: isSecond
          ? 'A heading has one name, the last one. This one is shown as it is written.'
          : 'A name stands at the end of a heading. This one is shown as it is written.',
        fix: isSecond
          ? 'keep the one that links lead to.'
          : 'put it at the end of a heading, or take it out.',
      }),
    )
  }
  const [, name] = (isHeading && /[([]#([a-z][a-z0-9-]*)[)\]]$/.exec(shown)) || []
  if (name === undefined) return
  const length = name.length + 3
  tell(
    warning('S21', within(at, shown.length - length, length), {
      what: 'The name of a heading stands in curly brackets. This is shown as it is written.',
      fix: `write it like this.\n{#${name}}`,
    }),
  )
}
