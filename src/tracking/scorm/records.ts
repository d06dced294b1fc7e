// Records of responses as the editions write them. A package has that of its own edition.

import type { Interaction } from '../port.ts'
import type { Dialect, Pair } from './dialect.ts'
import { interactionQueue, type QueueMeans } from './interaction-queue.ts'
import { interactionPairs12 } from './records-12.ts'
import { interactionPairs2004 } from './records-2004.ts'

const PAIRS = { API: interactionPairs12, API_1484_11: interactionPairs2004 }

/** In the order to send them, the id first. `index` is the record's number in the system. */
export const interactionPairs = (
  { apiName }: Pick<Dialect, 'apiName'>,
  interaction: Interaction,
  index: number,
): readonly Pair[] => PAIRS[apiName](interaction, index)

export const recordQueue = (means: QueueMeans) =>
  interactionQueue(means, (...record) => interactionPairs(means.dialect, ...record))
