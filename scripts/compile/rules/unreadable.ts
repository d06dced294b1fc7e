// F18: what is in the content folder and cannot be read.

import { type Diagnostic, problem, wholeFile } from '../diagnostic.ts'
import type { ContentFile, Unreadable } from '../source.ts'

type Words = { readonly what: (path: string) => string; readonly fix: string }

const WORDS: Readonly<Record<Unreadable, Words>> = {
  'no such folder': {
    what: () => 'There is no such folder.',
    fix: 'correct the name of the folder, or make it and put a course.md in it.',
  },
  'a file in place of a folder': {
    what: () => 'This is a file, not a folder.',
    fix: 'give the folder that course.md is in.',
  },
  'a folder that cannot be opened': {
    what: (path) => `I may not look into the folder ${path}.`,
    fix: 'change its permissions so that you can open it, then run this again.',
  },
  'a folder': {
    what: (path) => `${path} is a folder, but its name is that of a text file.`,
    fix: 'take .md out of its name, or start its name with _.',
  },
  'a link to nothing': {
    what: (path) => `${path} is a link to a file that is not there.`,
    fix: 'put the file itself here in place of the link.',
  },
  'a link in a circle': {
    what: (path) => `${path} is a link that leads back to itself.`,
    fix: 'put the file itself here in place of the link.',
  },
  'a link to a folder': {
    what: (path) => `${path} is a link to a folder, and such links are not followed.`,
    fix: 'put the folder itself here in place of the link, or start its name with _.',
  },
  'a link out of the folder': {
    what: (path) =>
      `${path} is a link to a file outside the content folder, and such links are not followed.`,
    fix: 'put the file itself here in place of the link.',
  },
  'not allowed': {
    what: (path) => `I may not read ${path}.`,
    fix: 'change its permissions so that you can open it, then run this again.',
  },
  'in use': {
    what: (path) => `Another program is holding ${path}.`,
    fix: 'close the file in other programs, then run this again.',
  },
  'too large': {
    what: (path) => `${path} is larger than 1 MB, which is too large for a text or a drawing.`,
    fix: 'if it is a text, cut it into several; a drawing can be saved as .jpg or .webp. If it is neither, see what it is and take it out of this folder.',
  },
  'not a file': {
    what: (path) => `I cannot read ${path}.`,
    fix: 'see whether you can open it yourself. If not, put a good copy in its place.',
  },
}

/** Where the folder itself is not there it is the same mistake as a missing course.md: F01. */
export function cannotRead({ path }: ContentFile, why: Unreadable): Diagnostic {
  const { what, fix } = WORDS[why]
  const name = path || 'the content folder'
  return problem(why === 'no such folder' ? 'F01' : 'F18', wholeFile(path), {
    what: what(name),
    fix,
  })
}

const FOLDERS: readonly Unreadable[] = [
  'no such folder',
  'a file in place of a folder',
  'a folder that cannot be opened',
  'a link to a folder',
]

/** What a folder would have held is not known, so nothing can be said of the rest. */
export const isWholeFolder = (why: Unreadable): boolean => FOLDERS.includes(why)
