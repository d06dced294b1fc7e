// What is in the reader's script: all that has no use before a lesson is on screen.

import { systemReport } from '../tracking/check/system-report.ts'
import { interactionOf } from '../tracking/interaction.ts'
import { reader as drawing, type Reader } from '../view/reader.ts'
import { browserFacts } from './browser-facts.ts'

const reader: Reader = {
  ...drawing,
  systemReport: (trace) => systemReport(trace, window),
  browserFacts: () => browserFacts(window),
}

export const readerScript = { reader, interactionOf }

export type ReaderScript = typeof readerScript
