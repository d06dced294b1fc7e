// A Local block: the organisation's own section of that title, else the text that stands there.

import { kindOf } from '../file-kinds.ts'
import { type LabelledBlock, textUnder } from '../labels.ts'
import type { Reading } from '../reading.ts'
import { localInProfile, noLocalTitle, nothingLocal } from '../rules/local.ts'
import { plainText } from '../token-text.ts'
import type { BlockToken } from '../token-types.ts'
import { asTitle, sectionFor } from './organisation.ts'

interface LocalText {
  readonly tokens: readonly BlockToken[]
  readonly reading: Reading
  /** There is nothing to read, which has been told. */
  readonly isMissing: boolean
}

/** What is to be read, and how: a section is read where its profile stands. */
export function readLocal(block: LabelledBlock, reading: Reading): LocalText {
  const { source, tell } = reading
  const { organisation } = source
  const title = plainText(block.title)
  const text = textUnder(block)
  if (kindOf(source.path) === 'organisation') tell(localInProfile(block.labelAt))
  else if (title === '') tell(noLocalTitle(block.labelAt, plainText(block.first)))
  else {
    const section = organisation && sectionFor(organisation, title)
    if (section) {
      const there = { ...reading, source: section.source }
      return { tokens: section.tokens, reading: there, isMissing: false }
    }
    const titles = organisation?.everyone.titles ?? new Map<string, string>()
    if (text.length === 0 && !titles.has(asTitle(title))) {
      tell(nothingLocal(title, titles, block.labelAt))
      return { tokens: [], reading, isMissing: true }
    }
  }
  return { tokens: text, reading, isMissing: false }
}
