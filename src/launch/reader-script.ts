// What is in the reader's script: all that has no use before a lesson is on screen.

import { interactionOf } from '../tracking/interaction.ts'
import { reader } from '../view/reader.ts'

export const readerScript = { reader, interactionOf }

export type ReaderScript = typeof readerScript
