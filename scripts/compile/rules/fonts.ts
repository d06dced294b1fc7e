// O06, O07: the font that an organisation packs with the course.

import { posix } from 'node:path'
import { sizeOf } from '../../files/file-bytes.ts'
import { problem, quietly, type Span, type Tell } from '../diagnostic.ts'
import type { Profile } from '../organisations/organisation.ts'
import type { ContentFile } from '../source.ts'
import { noFile } from './organisations.ts'

/** Bytes: two seconds on a weak mobile line. */
const LARGEST = 60_000
/** What a WOFF2 file begins with. */
const SIGNATURE = 'wOF2'

/** Undefined where there is none, or none that can be packed; then that has been told. */
export function readFont(
  { font }: Profile,
  /** The profile's own: what it takes from default.md is told there. */
  ownFile: string | undefined,
  files: readonly ContentFile[],
  tell: Tell,
): ContentFile | undefined {
  if (!font) return undefined
  const { path, at, licence, others } = font
  const say = at.file === ownFile ? tell : quietly
  const file = files.find((file) => file.path === path)
  if (!file || file.unreadable) {
    say(
      noFile(path, at, files, `put the font into fonts/, and write its path from here.\n${LINES}`),
    )
    return undefined
  }
  const fault = others > 0 ? SEVERAL : faultOf(file)
  if (fault) say(problem('O07', at, fault))
  else if (licence === '') say(noLicence(path, at))
  return fault ? undefined : file
}

const LINES = 'font: ../fonts/example.woff2, Arial\nfont licence: SIL Open Font License 1.1'

const SEVERAL = {
  what: 'More than one font is to be packed. Each learner would wait for all of them.',
  fix: `keep one. Behind it you can name fonts that people have.\n${LINES}`,
}

function faultOf(file: ContentFile) {
  const { path, bytes } = file
  if (posix.extname(path).toLowerCase() !== '.woff2') {
    return {
      what: `A font is packed as .woff2: ${path} would be several times as large.`,
      fix: 'ask whoever gave you the font for the .woff2 file, or name a font that people have.\nfont: Arial',
    }
  }
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 4)) !== SIGNATURE) {
    return {
      what: `${path} ${bytes.length === 0 ? 'is empty' : 'is not a .woff2 font'}.`,
      fix: 'put a good copy in its place. To change the ending of its name is not enough.',
    }
  }
  const size = sizeOf(file)
  if (size <= LARGEST) return undefined
  return {
    what: `${path} is ${Math.ceil(size / 1000)} kB large, and 60 kB is the most: people on a slow line would wait for it.`,
    fix: 'ask for a font with fewer letters in it (a "subset" with those of your languages), or name a font that people have.\nfont: Arial',
  }
}

/** O06. */
const noLicence = (path: string, at: Span) =>
  problem('O06', at, {
    what: `I do not know under which licence ${path} may be passed on. The package gives the font to everyone who takes the course.`,
    fix: 'ask whoever gave you the font whether it may be passed on, and add a line that says under which licence. It goes into licences.txt.\nfont licence: SIL Open Font License 1.1',
  })
