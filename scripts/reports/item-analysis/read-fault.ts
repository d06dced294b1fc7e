import { ExportFault } from './read/export-fault.ts'

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file. Is its name spelt as it is, with its ending?',
  EISDIR: 'This is a folder. Please name the file in it.',
  EACCES: 'I may not read it.',
  EPERM: 'I may not read it. Is it open in another program?',
  EBUSY: 'I may not read it. Is it open in another program?',
}

/** What is wrong with an export, in words; undefined where it is none of its faults. */
export function readFault(error: unknown): string | undefined {
  if (error instanceof ExportFault) return error.message
  const { code, syscall, path } = error as NodeJS.ErrnoException
  if (syscall !== 'open' && syscall !== 'read') return undefined
  const words = code && WORDS[code]
  return words && (path ? `${path}: ${words}` : words)
}
