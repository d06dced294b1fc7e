// What draws the words and questions of lessons. In a package it is a script of its own, which comes
// with the first lesson: the start page, its Start button and saving have no need of it.

import type { Trace } from '../trace.ts'
import { addInlines } from './blocks/Inlines.tsx'
import { laterInlines } from './blocks/LaterInlines.tsx'
import { ToKeep } from './paper/PaperLinks.tsx'
import { CheckPart } from './screens/CheckPart.tsx'
import { EndScreen } from './screens/EndScreen.tsx'
import { Grounding } from './screens/Grounding.tsx'
import { NoteCard } from './screens/NoteCard.tsx'
import { PageBody } from './screens/PageBody.tsx'
import { HelpDeskDetails } from './shell/Details.tsx'
import { Elsewhere } from './shell/Elsewhere.tsx'
import { MenuLessons } from './shell/MenuLessons.tsx'
import { MenuTools } from './shell/MenuTools.tsx'
import { SentAboutMe } from './shell/SentAboutMe.tsx'
import { StoppedPanel } from './shell/StoppedPanel.tsx'
import type { BrowserFacts, SystemReport } from './view-props.ts'
import { addWords } from './words.ts'
import { readerWords } from './words-reader-en.ts'

addWords(readerWords)
addInlines(laterInlines)

export const reader = {
  CheckPart,
  Elsewhere,
  EndScreen,
  Grounding,
  HelpDeskDetails,
  MenuLessons,
  MenuTools,
  NoteCard,
  PageBody,
  SentAboutMe,
  StoppedPanel,
  ToKeep,
}

export type Reader = typeof reader & {
  /** Undefined in a copy that is played without a learning system. */
  readonly systemReport: (trace: Trace) => SystemReport | undefined
  readonly browserFacts: () => BrowserFacts
}
