// How long the course is: words, minutes as learners read them, and minutes as they may be.

import type { Block, LessonOutline, PageOutline } from '../../src/course/course.ts'
import type { Course } from '../compile/compiled-course.ts'
import {
  asMinutes,
  SECONDS_A_PROMPT,
  SECONDS_AN_ANSWER,
  secondsPlayed,
  WORDS_A_MINUTE,
} from '../compile/minutes.ts'
import {
  countDrawn,
  drawn,
  type ShownWords,
  shownWords,
  wordsOfNote,
  wordsOfQuestion,
} from '../compile/shown-words.ts'
import { inOneLine } from './controls.ts'

interface Length {
  readonly title: string
  readonly words: number
  /** As learners read it; undefined for pages of the menu. */
  readonly minutes: number | undefined
  readonly estimated: number | undefined
}

/** A table of 80 columns at most. */
export function describeLengths(course: Course): string {
  const { lessons, afterwards, standingPages, minutes } = course.outline
  const counted = lessons.map((lesson) => lengthOf(lesson, course))
  const later = afterwards.map((lesson) => lengthOf(lesson, course))
  const menu = countDrawn(shownOn(standingPages, course))
  const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0)
  const whole: Length = {
    title: 'The lessons together',
    words: sum(counted.map(({ words }) => words)),
    minutes,
    estimated: sum(counted.map(({ estimated = 0 }) => estimated)),
  }
  return [
    row('', 'words', 'minutes', 'estimated'),
    ...counted.map(describe),
    describe(whole),
    ...later.map((length) => describe({ ...length, title: `Afterwards: ${length.title}` })),
    describe({ title: 'Pages of the menu', words: menu, minutes: undefined, estimated: undefined }),
    '',
    'Words: all there are, feedback and closed parts too. Minutes: as learners read',
    `them. Estimated: ${WORDS_A_MINUTE} words a minute of what one learner reads, ${SECONDS_AN_ANSWER} seconds for`,
    `each answer or card, ${SECONDS_A_PROMPT} for each reflection or box, and what is played.`,
  ].join('\n')
}

function lengthOf(lesson: LessonOutline, course: Course): Length {
  const shown = [
    ...wordsOfNote(lesson.note, roles(course)),
    ...shownOn(lesson.pages, course),
    ...drawnIn(lesson, course),
  ]
  const played = secondsPlayed(blocksOf(lesson.pages, course))
  const { title, minutes } = lesson
  return { title, words: countDrawn(shown), minutes, estimated: asMinutes(shown, played) }
}

const roles = ({ outline }: Course) => outline.roles.length

const shownOn = (pages: readonly PageOutline[], course: Course): readonly ShownWords[] =>
  pages.flatMap((page) => [
    ...wordsOfNote(page.note, roles(course)),
    ...shownWords(blocksOf([page], course), roles(course)),
  ])

const blocksOf = (pages: readonly PageOutline[], { lessonFiles }: Course): readonly Block[] =>
  pages.flatMap(
    ({ id, file }) => lessonFiles[file]?.pages.find((page) => page.id === id)?.blocks ?? [],
  )

/** Of the bank of the final check, as much as is drawn. */
function drawnIn({ id }: LessonOutline, { outline, lessonFiles }: Course): readonly ShownWords[] {
  const { check } = outline
  if (!check || check.lesson !== id) return []
  const bank = lessonFiles[check.file]?.bank ?? []
  const all = bank.flatMap((question) => wordsOfQuestion(question, outline.roles.length))
  return drawn(all, check.count / bank.length)
}

const describe = ({ title, words, minutes, estimated }: Length): string =>
  row(title, words.toLocaleString('en'), minutes?.toString() ?? '', estimated?.toString() ?? '')

const TITLE = 47

function row(title: string, words: string, minutes: string, estimated: string): string {
  const plain = inOneLine(title)
  const shown = plain.length > TITLE ? `${plain.slice(0, TITLE - 1)}…` : plain
  return [shown.padEnd(TITLE), words.padStart(8), minutes.padStart(10), estimated.padStart(12)]
    .join('')
    .trimEnd()
}
