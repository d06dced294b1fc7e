// What draws the words and questions of lessons. In a package it is a script of its own, which comes
// with the first lesson: the start page, its Start button and saving have no need of it.

import { CheckPart } from './screens/CheckPart.tsx'
import { Grounding } from './screens/Grounding.tsx'
import { NoteCard } from './screens/NoteCard.tsx'
import { PageBody } from './screens/PageBody.tsx'
import { ReadingSettings } from './settings/ReadingSettings.tsx'
import { LessonReminders } from './shell/LessonReminders.tsx'
import { MenuLessons } from './shell/MenuLessons.tsx'
import { SentAboutMe } from './shell/SentAboutMe.tsx'
import { StartAfresh } from './shell/StartAfresh.tsx'

export const reader = {
  CheckPart,
  Grounding,
  LessonReminders,
  MenuLessons,
  NoteCard,
  PageBody,
  ReadingSettings,
  SentAboutMe,
  StartAfresh,
}

export type Reader = typeof reader
