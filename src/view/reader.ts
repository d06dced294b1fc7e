// What draws the words and questions of lessons. In a package it is a script of its own, which comes
// with the first lesson: the start page, its Start button and saving have no need of it.

import { CheckPart } from './screens/CheckPart.tsx'
import { NoteCard } from './screens/NoteCard.tsx'
import { PageBody } from './screens/PageBody.tsx'
import { LessonReminders } from './shell/LessonReminders.tsx'

export const reader = { CheckPart, LessonReminders, NoteCard, PageBody }

export type Reader = typeof reader
