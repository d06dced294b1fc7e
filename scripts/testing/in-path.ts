import { delimiter, join } from 'node:path'

/** Where a program of this name could be, in the order of the person's PATH. */
export const inPath = (name: string): readonly string[] =>
  (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
