// What stands behind the name of a command.

import { didYouMean, nearest } from '../compile/near.ts'

export interface Arguments<Option extends string> {
  readonly options: ReadonlySet<Option>
  readonly others: readonly string[]
}

/**
 * Options start with `--`. One that is not known is answered in words.
 *
 * @param environment npm takes the options for itself where `--` is forgotten before them, and
 *   leaves them here
 */
export function readArguments<Option extends string>(
  written: readonly string[],
  known: readonly Option[],
  environment: Readonly<Record<string, string | undefined>>,
): Arguments<Option> | string {
  const given = written.filter((word) => /^[-–—]/.test(word))
  const names = given.map((word) => word.replace(/^[-–—]+/, '').toLowerCase())
  const all = new Set<string>(known)
  const strange = names.findIndex((name) => !all.has(name))
  if (strange >= 0) return unknownOption(given[strange] ?? '', names[strange] ?? '', known)
  const options = known.filter(
    (option) => names.includes(option) || environment[`npm_config_${option}`] === 'true',
  )
  return { options: new Set(options), others: written.filter((word) => !given.includes(word)) }
}

function unknownOption(word: string, name: string, known: readonly string[]): string {
  const close = nearest(name, known)
  const all = known.map((option) => `--${option}`)
  return `I do not know ${word}.${didYouMean(close && `--${close}`)}\nYou can write ${all.join(', ')}.`
}
