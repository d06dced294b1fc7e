// What draws the words and questions of lessons. In a package it is a script of its own, which comes
// with the first lesson: the start page, its Start button and saving have no need of it.

import { addInlines } from './blocks/Inlines.tsx'
import { laterInlines } from './blocks/LaterInlines.tsx'
import { pressMainButtonByKey } from './main-button-key.ts'
import { openInPrint } from './open-in-print.ts'
import { ToKeep } from './paper/PaperLinks.tsx'
import { Grounding } from './screens/Grounding.tsx'
import { LaterPart } from './screens/LaterPart.tsx'
import { PagePart } from './screens/PagePart.tsx'
import { Elsewhere } from './shell/Elsewhere.tsx'
import { LineState } from './shell/LineState.tsx'
import { MenuList } from './shell/MenuList.tsx'
import { PracticeWays } from './shell/PracticeWays.tsx'
import { Progress } from './shell/Progress.tsx'
import { StoppedPanel } from './shell/StoppedPanel.tsx'
import type { Reader } from './view-props.ts'
import { addWords } from './words.ts'
import { readerWords } from './words-reader-en.ts'

addWords(readerWords)
addInlines(laterInlines)
pressMainButtonByKey()
openInPrint()

export const reader = {
  Elsewhere,
  Grounding,
  LaterPart,
  LineState,
  MenuList,
  PagePart,
  PracticeWays,
  Progress,
  StoppedPanel,
  ToKeep,
} satisfies Partial<Reader>
