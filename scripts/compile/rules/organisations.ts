// O: what an organisation's profile has to say, and what it should not.

import { posix } from 'node:path'
import { problem, type Span, type Tell, warning, wholeFile, within } from '../diagnostic.ts'
import { didYouMean, nearest } from '../near.ts'
import { contrast } from '../organisations/colours.ts'
import { onWhite, tonesFrom } from '../organisations/look.ts'
import type { Profile } from '../organisations/organisation.ts'
import { pictureSize } from '../picture-size.ts'
import type { ContentFile, Source } from '../source.ts'
import { resolvePath } from '../targets.ts'
import { playsEverywhere, tellBroken } from './m.ts'
import { tellUnsafeSvg } from './svg.ts'

/** O01. `names`: of the profiles that there are. */
export function noSuchProfile(asked: string, names: readonly string[]) {
  const list = names.length ? ` There are: ${names.join(', ')}.` : ' There are no profiles yet.'
  return problem('O01', wholeFile('organisations'), {
    what: `There is no profile "${asked}".${list}${didYouMean(nearest(asked, names))}`,
    fix: names.length
      ? 'ask for one of these, or let a new one be made: npm run new -- organisation "Example Council"'
      : 'let one be made: npm run new -- organisation "Example Council"',
  })
}

/** F12. */
export const noDefault = () =>
  warning('F12', wholeFile('organisations/default.md'), {
    what: 'There are profiles, but no organisations/default.md. It holds what others do not set, and the names of labels.',
    fix: 'add it, with words that fit everybody.\n---\nname: your organisation\naccessibility contact: your learning team\n---',
  })

/** O02. */
export function tellColour(colour: string, at: Span, tell: Tell): void {
  const ratio = contrast(colour, '#ffffff')
  if (ratio >= 4.5) return
  const { colour: used, share } = onWhite(colour)
  tell(
    warning('O02', at, {
      what: `${colour} on white is ${shortRatio(ratio)}:1, and 4.5:1 is needed. I used ${used}, which is ${share}% darker and has ${shortRatio(contrast(used, '#ffffff'))}:1. In the dark scheme it is ${tonesFrom(colour).dark.accent}.`,
      fix: `nothing has to be done; to choose for yourself, take a darker colour.\nmain colour: ${used}`,
    }),
  )
}

/** Cut, not rounded: 4.499 is not enough. */
const shortRatio = (ratio: number) => (Math.floor(ratio * 100) / 100).toFixed(2)

interface Settings {
  readonly values: { readonly logo: string; readonly 'logo text': string }
  readonly places: { readonly logo?: Span; readonly 'logo text'?: Span }
}

/** Undefined where there is no logo. */
export function logoSettings(
  { values, places }: Settings,
  source: Source,
  tell: Tell,
): Profile['logo'] {
  const at = places.logo
  if (!at) return undefined
  if (!places['logo text']) tell(noLogoText(at))
  return { path: resolvePath(source.path, values.logo), at, alternative: values['logo text'] }
}

/** Undefined where there is none, or none that can be shown; then that has been told. */
export function readLogo(
  logo: Profile['logo'],
  files: readonly ContentFile[],
  tell: Tell,
): ContentFile | undefined {
  if (!logo) return undefined
  const { path, at } = logo
  const file = files.find((file) => file.path === path)
  if (!file || file.unreadable) {
    tell(noFile(path, at, files, NO_LOGO))
    return undefined
  }
  if (!playsEverywhere(path, 'picture', at, tell)) return undefined
  if (!tellUnsafeSvg(file, at, tell)) {
    tellBroken(file, pictureSize(file).width !== undefined, at, tell)
  }
  return file
}

/** M01. */
export function noFile(path: string, at: Span, files: readonly ContentFile[], fix: string) {
  const names = files.map((file) => file.path).filter((name) => !name.endsWith('.md'))
  const close = nearest(path, names)
  return problem('M01', at, {
    what: `There is no ${path}.${close ? ` ${posix.basename(close)} is close.` : ''}`,
    fix: close ? `write ${posix.relative(posix.dirname(at.file), close)}.` : fix,
  })
}

const NO_LOGO =
  'put the logo into images/, and write its path from here.\nlogo: ../images/example-council.svg'

/** O03. */
const noLogoText = (at: Span) =>
  problem('O03', at, {
    what: 'The logo has no words for people who cannot see it.',
    fix: 'add a line that says whose logo it is.\nlogo text: Example Council',
  })

/** Kept free for examples, so nobody answers there. */
const EXAMPLE = /(?<![\w.+-])[\w.+-]*@?\bexample\.(?:org|com|net)\b|\b01632 ?960 ?\d{3}\b/i

/** O04, once for a line. */
export function tellExamples({ path, lexed }: Source, tell: Tell): void {
  let start = 0
  for (const line of lexed.split('\n')) {
    const found = EXAMPLE.exec(line)
    if (found) {
      tell(
        warning('O04', within({ file: path, start, end: start }, found.index, found[0].length), {
          what: `"${found[0]}" is an example. Nobody can be reached there: example.org and numbers that start with 01632 960 are kept free for examples.`,
          fix: 'write the real contact, or leave the line out.',
        }),
      )
    }
    start += line.length + 1
  }
}

/** O05. */
export const noAccessibilityContact = ({ path }: Source) =>
  warning('O05', wholeFile(path), {
    what: 'This profile has no accessibility contact. Public bodies need one in the accessibility statement.',
    fix: 'say whom people can ask who cannot use a part of the course: an address, a phone number or a team.\naccessibility contact: the name of the team',
  })

/** O08. */
export const sameFolder = (address: string, at: Span, first: Span) =>
  problem('O08', at, {
    what: `Two profiles are hosted at ${address}. The copy that is put there last would be shown to the learners of both.`,
    fix: 'give each a folder of its own.',
    related: [first],
  })

/** S06. */
export const sameSection = (title: string, at: Span, first: Span) =>
  problem('S06', at, {
    what: `Two sections of this profile are called "${title}".`,
    fix: 'put them together, or give one of them another title.',
    related: [first],
  })
