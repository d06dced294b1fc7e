// What stands behind the name of a command.

import { didYouMean, nearest } from '../compile/near.ts'

export interface Arguments<Option extends string, Named extends string> {
  readonly options: ReadonlySet<Option>
  /** What was given for options that take a word: `--organisation example-council`. */
  readonly named: Readonly<Partial<Record<Named, string>>>
  readonly others: readonly string[]
}

/**
 * Options start with `--`. What cannot be understood is answered in words.
 *
 * @param known what each option does
 * @param environment npm takes the options for itself where `--` is forgotten before them, and
 *   leaves them here
 * @param takeWord options that the next word belongs to, and what they do
 */
export function readArguments<Option extends string, Named extends string = never>(
  written: readonly string[],
  known: Readonly<Record<Option, string>>,
  environment: Readonly<Record<string, string | undefined>>,
  takeWord?: Readonly<Record<Named, string>>,
): Arguments<Option, Named> | string {
  const isKnown = (word: string): word is Option => Object.hasOwn(known, word)
  const all: Readonly<Record<string, string>> = { ...takeWord, ...known }
  const isNamed = (word: string): word is Named => Object.hasOwn(all, word) && !isKnown(word)
  const names = Object.keys(all)
  const ways = waysToWrite(all)
  const options = new Set<Option>(names.filter(isKnown).filter((name) => left(name) === 'true'))
  const named: Partial<Record<Named, string>> = {}
  for (const name of names.filter(isNamed)) {
    const word = left(name)
    if (word === 'true') return noWord(name)
    if (word) named[name] = word
  }
  const others: string[] = []
  const words = written.filter((word) => !/^[-–—]+$/.test(word))
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const [written = '', glued] = word.replace(/^[-–—]+/, '').split('=', 2)
    const name = written.toLowerCase()
    if (!isOption(word)) others.push(word)
    else if (isKnown(name) && glued === undefined) options.add(name)
    else if (isNamed(name)) {
      const next = glued ?? words[++index] ?? ''
      if (next === '' || isOption(next)) return noWord(name)
      named[name] = next
    } else if (['help', 'h', '?'].includes(name)) return ways
    else return `${unknownOption(word, name, names)}\n${ways}`
  }
  const bare = others.map((word) => word.toLowerCase()).find((word) => names.includes(word))
  if (bare) return `An option starts with two hyphens. Did you mean "--${bare}"?\n${ways}`
  return { options, named, others }

  function left(name: string): string | undefined {
    return environment[`npm_config_${name.replaceAll('-', '_')}`]
  }
}

const isOption = (word: string) => /^[-–—]/.test(word)

const noWord = (name: string) => `Please write a name behind --${name}.`

function waysToWrite(all: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(all).map((name) => name.length))
  const lines = Object.entries(all).map(([name, does]) => `  --${name.padEnd(width + 2)}${does}`)
  return ['You can write:', ...lines].join('\n')
}

function unknownOption(word: string, name: string, known: readonly string[]): string {
  const close = nearest(name, known)
  return `I do not know ${word}.${didYouMean(close && `--${close}`)}`
}
