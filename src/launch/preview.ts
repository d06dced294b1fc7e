/// <reference types="vite/client" />
// The course in the trainer's preview: as in a package of either edition, but it takes changed
// lessons in.

import type { LessonFile, Outline } from '../course/course.ts'
import type { PageId } from '../course/ids.ts'
import { allLessons, findPage } from '../course/outline.ts'
import type { PlayerActor } from '../player/use-player.ts'
import { scorm12Port } from '../tracking/scorm/scorm-12.ts'
import { scorm2004Port } from '../tracking/scorm/scorm-2004.ts'
import { addReaderStyle } from '../view/reader-style.ts'
import { speak } from '../view/words.ts'
import type { WordTable } from '../view/words-en.ts'
import { boot } from './boot.ts'
import { type CourseFiles, lessonFiles } from './lesson-files.ts'
import { readerScript } from './reader-script.ts'

/** What the preview sends when a trainer has changed a file (scripts/preview). */
interface ChangedCourse {
  /** Which of the courses that the preview shows: its address there. */
  readonly address: string
  /** Not there where it is as it was. */
  readonly outline?: Outline
  /** Of the interface. */
  readonly words: WordTable
  /** The style of its organisation. */
  readonly theme: string
  /** Of the lesson files; a name changes with the words. */
  readonly lessonNames: readonly string[]
  /** The words of those that changed, by index. */
  readonly changed: Readonly<Record<number, LessonFile>>
}

addReaderStyle(document)
const { outline, lessonNames } = await (await fetch('outline.json')).json()
const edition = new URLSearchParams(location.search).get('edition')
const scormPort = edition === '2004' ? scorm2004Port : scorm12Port
const port = scormPort(window, () => readerScript.recordQueue)
const asked = lessonFiles(lessonNames, readerScript)
let player: PlayerActor | undefined
const course = boot(port, outline, asked, {
  watch(started) {
    player = started
    started.subscribe(tellRole)
    tellRole()
  },
})
let played: Outline = outline
let said = document.getElementById('words')?.textContent ?? ''
let names: readonly string[] = lessonNames
const known = new Map<number, LessonFile>()
import.meta.hot?.on('bti:course', ({ address, changed, ...now }: ChangedCourse) => {
  if (address !== location.pathname) return
  const isMissed = now.lessonNames.some((name, index) => !changed[index] && name !== names[index])
  if (isMissed) return sayHere()
  showTheme(now.theme)
  const isKnown = !now.outline || JSON.stringify(now.outline) === JSON.stringify(played)
  const isSaid = JSON.stringify(now.words) === said
  if (isKnown && isSaid && Object.keys(changed).length === 0) return
  said = JSON.stringify(now.words)
  for (const [index, file] of Object.entries(changed)) known.set(Number(index), file)
  names = now.lessonNames
  const before = played
  played = now.outline ?? before
  speak(now.words, played.language)
  course.replace({ outline: played, lessons: withKnown() }, (page) =>
    sameSpot(before, played, page),
  )
})

sayHere()

/** The answer tells what changed since the outline was asked for, or since something was missed. */
function sayHere(): void {
  import.meta.hot?.send('bti:here', { address: location.pathname, lessonNames: names })
}

function showTheme(theme: string): void {
  const style = document.getElementById('theme')
  if (style && style.textContent !== theme) style.textContent = theme
}

// A role that the trainer chooses around the course is the learner's own choice.
addEventListener('preview:role', (event) => {
  const role: string = (event as CustomEvent).detail
  player?.send({ type: 'role.choose', role: role || undefined })
  tellRole()
})

/** Lets the page around the course know which roles there are, and which of them is chosen. */
function tellRole(): void {
  if (!player) return
  const { outline, progress } = player.getSnapshot().context
  const detail = { roles: outline.roles, role: progress.role ?? '' }
  parent.dispatchEvent(new CustomEvent('course:role', { detail }))
}

/** Where a page of `before` is now: under its name, else at its place in its lesson. */
function sameSpot(before: Outline, now: Outline, page: PageId): PageId | undefined {
  if (findPage(now, page)) return page
  const { lesson: old } = findPage(before, page) ?? {}
  const lesson = allLessons(now).find(({ id }) => id === old?.id)
  const index = old?.pages.findIndex(({ id }) => id === page) ?? 0
  return (lesson?.pages[index] ?? lesson?.pages.at(-1))?.id
}

/** What was asked for at the start, but for what has changed since. */
const withKnown = (): CourseFiles => ({
  ...asked,
  read: (index) => known.get(index) ?? asked.read(index),
})
