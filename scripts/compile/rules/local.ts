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

/** F08. `asked`: titles of the Local blocks of the course. */
export function tellUnusedSections(
  { sections }: Organisation,
  asked: ReadonlyMap<string, string>,
  tell: Tell,
): void {
  for (const section of sections) {
    if (asked.has(asTitle(section.title))) continue
    tell(unusedSection(section, nearest(section.title, asked.values())))
  }
}

const unusedSection = ({ title, at }: Section, close: string | undefined) =>
  warning('F08', at, {
    what: `No Local block is called "${title}", so learners will not see this section.${didYouMean(close)}`,
    fix: `put a block into a lesson or a page, or correct the title.\n> **Local: ${title}**`,
  })
