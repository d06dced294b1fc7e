// B07, and sections of profiles that nothing shows (F08).

import { problem, type Span, type Tell, warning } from '../diagnostic.ts'
import { didYouMean, nearest } from '../near.ts'
import { asTitle, type Organisation, type Section } from '../organisations/organisation.ts'

/** B07. `titles`: those that somebody has. */
export function nothingLocal(title: string, titles: ReadonlyMap<string, string>, at: Span) {
  const close = nearest(title, titles.values())
  return problem('B07', at, {
    what: `No organisation has a section "${title}", and there is no text here to show in its place.${didYouMean(close)}`,
    fix: close
      ? `write the title as the profile has it.\n> **Local: ${close}**`
      : `write a text for everybody below the title, or a section in a profile.\n> **Local: ${title}**\n>\n> Talk to your manager or your employee support service.`,
  })
}

/** B07. `words`: what stands behind the label. */
export const noLocalTitle = (at: Span, words: string) =>
  problem('B07', at, {
    what: 'This Local block has no title, so I cannot find its section in the profiles.',
    fix: `write the title inside the bold words.\n> **Local: ${words && words.length < 40 ? words : 'Who to talk to'}**`,
  })

/** B07. */
export const localInProfile = (at: Span) =>
  problem('B07', at, {
    what: 'A profile is where Local blocks get their text from, so it cannot have one itself.',
    fix: 'write the text here without the label.',
  })

interface Asked {
  /** Of the Local blocks of the course. */
  readonly titles: ReadonlyMap<string, string>
  /** Whether a block was told that has no section. */
  readonly isBlockTold: boolean
}

/** F08. */
export function tellUnusedSections(
  { sections }: Organisation,
  { titles, isBlockTold }: Asked,
  tell: Tell,
): void {
  for (const section of sections) {
    const close = nearest(section.title, titles.values())
    if (titles.has(asTitle(section.title)) || (close && isBlockTold)) continue
    tell(unusedSection(section, close))
  }
}

const unusedSection = ({ title, at }: Section, close: string | undefined) =>
  warning('F08', at, {
    what: `No Local block is called "${title}", so learners will not see this section.${didYouMean(close)}`,
    fix: `put a block into a lesson or a page, or correct the title.\n> **Local: ${title}**`,
  })
