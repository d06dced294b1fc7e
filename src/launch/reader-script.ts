// What is in the reader's script: all that has no use before a lesson is on screen.

import { systemReport } from '../tracking/check/system-report.ts'
import { recordQueue } from '../tracking/scorm/records.ts'
import { reader as drawing } from '../view/reader.ts'
import type { Reader } from '../view/view-props.ts'
import { answerRecords } from './answer-records.ts'
import { browserFacts } from './browser-facts.ts'
import { heldBy } from './held.ts'
import type { otherWindows } from './other-windows.ts'
import { privateNotes } from './private-notes.ts'

const reader: Reader = {
  ...drawing,
  systemReport: (trace) => systemReport(trace, window),
  browserFacts: () => browserFacts(window),
}

export const readerScript = { reader, answerRecords, heldBy, recordQueue, privateNotes }

export type ReaderScript = typeof readerScript & {
  /** In a package: a trainer may well have the preview open twice. */
  readonly otherWindows?: typeof otherWindows
}
