// What stands behind the name of a command.

import { didYouMean, nearest } from '../compile/near.ts'

export interface Arguments<Option extends string> {
  readonly options: ReadonlySet<Option>
  readonly others: readonly string[]
}

/**
 * Options start with `--`. What cannot be understood is answered in words.
 *
 * @param known what each option does
 * @param environment npm takes the options for itself where `--` is forgotten before them, and
 *   leaves them here
 */
export function readArguments<Option extends string>(
  written: readonly string[],
  known: Readonly<Record<Option, string>>,
  environment: Readonly<Record<string, string | undefined>>,
): Arguments<Option> | string {
  const isKnown = (word: string): word is Option => Object.hasOwn(known, word)
  const all = Object.keys(known).filter(isKnown)
  const ways = `You can write:\n${all.map((option) => `  --${option.padEnd(6)} ${known[option]}`).join('\n')}`
  const words = written.filter((word) => !/^[-–—]+$/.test(word))
  const given = words.filter((word) => /^[-–—]/.test(word))
  const names = given.map((word) => word.replace(/^[-–—]+/, '').toLowerCase())
  const strange = names.findIndex((name) => !isKnown(name))
  if (strange >= 0) {
    const name = names[strange] ?? ''
    if (['help', 'h', '?'].includes(name)) return ways
    return `${unknownOption(given[strange] ?? '', name, all)}\n${ways}`
  }
  const others = words.filter((word) => !given.includes(word))
  const bare = others.map((word) => word.toLowerCase()).find(isKnown)
  if (bare) return `An option starts with two hyphens. Did you mean "--${bare}"?\n${ways}`
  const options = all.filter(
    (option) => names.includes(option) || environment[`npm_config_${option}`] === 'true',
  )
  return { options: new Set(options), others }
}

function unknownOption(word: string, name: string, known: readonly string[]): string {
  const close = nearest(name.split('=', 1)[0] ?? '', known)
  return `I do not know ${word}.${didYouMean(close && `--${close}`)}`
}
