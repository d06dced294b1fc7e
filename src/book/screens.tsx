// Whole screens: the home, a page, a note, the check, menu, paper, the end, and what can go wrong.

import { lessonFiles, outline } from 'virtual:book'
import type { ContentNote, Outline, PageOutline } from '../course/course.ts'
import { drawing } from '../course/draw.ts'
import { noteId } from '../course/ids.ts'
import { rightResponse } from '../course/marking.ts'
import { readingOrder } from '../course/outline.ts'
import { newProgress, type Progress } from '../course/progress.ts'
import type { CheckableQuestion } from '../course/question.ts'
import type { PlayerEvent } from '../player/events.ts'
import type { Trace } from '../trace.ts'
import { Cover } from '../view/shell/Cover.tsx'
import type { Elsewhere, Held, Saving } from '../view/view-props.ts'
import { words } from '../view/words.ts'
import { longWords } from './long-words.ts'
import { notRight } from './responses.ts'
import type { Specimen, State } from './specimen.ts'

const AT_TWO = { kind: 'saved', at: new Date(2026, 10, 22, 14, 2) } as const satisfies Saving
const PRACTICE: Saving = { kind: 'practice', why: 'notFound', detail: '' }
const REFUSED: Saving = {
  kind: 'practice',
  why: 'notStarted',
  detail: 'LMSInitialize, 101: General exception',
}
const STOPPED: Saving = { kind: 'stopped', detail: 'LMSCommit, 301: Not initialized' }

const elsewhere = (wasUsed: boolean): Elsewhere => ({ wasUsed, use: () => undefined })

const TRACE: Trace = {
  of: 'API',
  calls: [
    [1, 0, 'LMSInitialize', [''], 12, 'true'],
    [2, 13, 'LMSGetValue', ['cmi.core.lesson_mode'], 2, 'normal'],
    [3, 16, 'LMSSetValue', ['cmi.core.lesson_status', 'incomplete'], 3, 'true'],
    [4, 20, 'LMSCommit', [''], 30, 'false'],
    [5, 51, 'LMSGetLastError', [], 1, '101'],
  ],
}

export const screens = (): readonly Specimen[] => [
  ...grouped('Home', homes()),
  ...grouped('Pages', pages()),
  ...grouped('Content notes', notes()),
  ...grouped('Saving', saving()),
  ...grouped('Final check', check()),
  ...grouped('Around the pages', around()),
  ...grouped('Long words', longWords(aPage().id)),
]

const grouped = (group: string, all: Readonly<Record<string, State>>): readonly Specimen[] =>
  Object.entries(all).map(([name, state]) => ({ group, name, states: [state] }))

const reading = readingOrder(outline)

/** A short page in the middle of a lesson. */
function aPage(): PageOutline {
  const page = reading[1]
  if (!page) throw new Error('The examples: expected a lesson with two pages, found none')
  return page
}

const open = (page = aPage()): PlayerEvent => ({ type: 'page.open', page: page.id })

const onPage = (more: Partial<State> = {}): State => ({ saving: AT_TWO, events: [open()], ...more })

/** Every page seen, and the check passed. */
const done: Progress = {
  ...newProgress,
  place: { at: 'page', page: aPage().id },
  seen: reading.map(({ id }) => id),
  reached: { completed: true, passed: true, bestScore: 1 },
}

const underWay: Progress = {
  ...newProgress,
  place: { at: 'page', page: aPage().id },
  seen: reading.slice(0, 2).map(({ id }) => id),
}

const held: Held = {
  progress: underWay,
  completion: 'inProgress',
  success: 'unknown',
  score: 0.7,
  place: aPage().title,
  answers: 3,
  values: [
    ['cmi.core.lesson_status', 'incomplete'],
    ['cmi.core.score.raw', '70'],
  ],
}

function homes(): Readonly<Record<string, State>> {
  return {
    'First visit': {},
    'The next lesson marked': { outline: { ...outline, suggestsNext: true } },
    'Welcome back': { progress: underWay },
    Done: { progress: done, saving: AT_TWO, recorded: true },
    'No learning system (X01)': { saving: PRACTICE },
    'No learning system, looked for again (X01)': {
      saving: PRACTICE,
      press: [words('shell.lookAgain')],
    },
    'A learning system that did not start (X02)': { saving: REFUSED },
    'A saved place that cannot be read (X07)': { notice: { kind: 'savedPlaceUnreadable' } },
    'An updated course (X08)': {
      progress: underWay,
      notice: { kind: 'courseUpdated', newPages: 2 },
    },
    'Answers of an earlier visit, offered back': {
      progress: underWay,
      onFound: () => undefined,
    },
    'Answers that are back': { progress: underWay, notice: { kind: 'answersBack' } },
    'Leave this site in the header': {
      outline: { ...outline, quickExit: { kind: 'leaveSite', address: 'https://example.org/' } },
    },
  }
}

function pages(): Readonly<Record<string, State>> {
  return {
    'A page': onPage(),
    'A page in calm mode': onPage({ reading: { calm: 'yes' } }),
    'A page on its way': onPage({ lessons: library('coming') }),
    'A page that did not arrive (X05)': onPage({ lessons: library('missing') }),
    'A fault on a page (X13)': onPage({
      lessons: {
        ...library('coming'),
        read() {
          throw new Error('A fault, for the book')
        },
      },
    }),
  }
}

function library(arrival: 'coming' | 'missing'): NonNullable<State['lessons']> {
  return {
    read: () => arrival,
    reader: () => arrival,
    retry: () => undefined,
    subscribe: () => () => undefined,
  }
}

function notes(): Readonly<Record<string, State>> {
  const page = aPage()
  const note: ContentNote = {
    id: noteId(page.id, 1),
    text: [{ kind: 'text', text: 'This page describes a ward at night. You can skip it.' }],
    summary: [
      { kind: 'paragraph', parts: [{ kind: 'text', text: 'Nights can be hard on a ward.' }] },
    ],
  }
  const covering = { ...outline, lessons: withNote(outline, page, note) }
  const at = (more: Partial<State> = {}) => onPage({ outline: covering, ...more })
  return {
    'Over a page': at(),
    'With its summary': at({ press: [words('note.summarise')] }),
    'What it covers, shown': at({ press: [words('note.showPage')] }),
    'Over a lesson': onPage({
      outline: {
        ...outline,
        lessons: outline.lessons.map((lesson) => ({ ...lesson, note })),
      },
    }),
  }
}

const withNote = (course: Outline, { id }: PageOutline, note: ContentNote) =>
  course.lessons.map((lesson) => ({
    ...lesson,
    pages: lesson.pages.map((page) => (page.id === id ? { ...page, note } : page)),
  }))

function saving(): Readonly<Record<string, State>> {
  const how = (saving: Saving) => onPage({ saving })
  return {
    'Saving takes a while': how({ kind: 'saving' }),
    'Not saved yet (X03)': how({ kind: 'retrying' }),
    'The line has gone (X05)': { ...how(AT_TWO), isOffline: true },
    'The learning system has stopped answering (X04)': {
      ...how(STOPPED),
      press: [words('fault.details')],
    },
    'Stopped, with a copy on the device (X04)': onPage({ saving: STOPPED, isKeptOnDevice: true }),
    'Saved, and no room for single answers (X06)': how({ ...AT_TWO, isShort: true }),
    'The visit has ended (X17)': how({ kind: 'ended' }),
    'A practice copy, on a page (X01)': how(PRACTICE),
    'A web copy': how({ kind: 'practice', why: 'onDevice', detail: '' }),
    'A web copy on a device that keeps nothing': how({
      kind: 'practice',
      why: 'notKept',
      detail: '',
    }),
    'Looking again (X09)': how({ kind: 'lookingAgain' }),
  }
}

function check(): Readonly<Record<string, State>> {
  const { lesson: id, bank, file } = outline.check ?? {}
  const lesson = outline.lessons.find((lesson) => lesson.id === id)
  const start = lesson?.pages.at(-1)
  const questions = lessonFiles[file ?? -1]?.bank ?? []
  if (!start || !bank) throw new Error('The examples: expected a final check, found none')
  const begin: PlayerEvent = { type: 'check.start', draw: drawing(1) }
  const close = (score: number): PlayerEvent => ({ type: 'check.close', questions, score })
  const keep = (asked: readonly CheckableQuestion[], how: typeof rightResponse): PlayerEvent[] =>
    asked.map((question) => ({
      type: 'check.answer',
      question: question.id,
      response: how(question),
    }))
  const at = (events: readonly PlayerEvent[], more: Partial<State> = {}): State => ({
    saving: AT_TWO,
    events,
    ...more,
  })
  return {
    'Its first page': at([open(start)]),
    'Its first page with no learning system (X01)': at([open(start)], { saving: PRACTICE }),
    'A question': at([begin]),
    'Kept with nothing chosen': at([begin], { press: [words('check.keep')] }),
    'The list of answers, one skipped': at([
      begin,
      ...keep(questions.slice(0, 1), rightResponse),
      { type: 'check.skip' },
      { type: 'check.review' },
    ]),
    'The list, all answered': at([begin, ...keep(questions, rightResponse)]),
    Passed: at([begin, ...keep(questions, rightResponse), close(1)]),
    'Not there yet': at([begin, ...keep(questions, notRight), close(0)]),
    'No tries left': at([begin, ...keep(questions, notRight), close(0)], {
      outline: { ...outline, check: { ...outline.check, tries: 1 } as Outline['check'] },
    }),
  }
}

function around(): Readonly<Record<string, State>> {
  const finished: State = { progress: done, events: [{ type: 'course.finish' }] }
  const left: State = { progress: underWay, events: [{ type: 'course.leave' }] }
  const certificate = { progress: done, events: [open(), { type: 'certificate.open' }] } as const
  const settings = [words('shell.menu'), words('reading.title')]
  return {
    Menu: onPage({ press: [words('shell.menu')] }),
    'A search that finds something': onPage({ press: [words('shell.menu')], search: 'question' }),
    'A search that finds nothing': onPage({ press: [words('shell.menu')], search: 'zebra' }),
    'Open in another window (X10)': onPage({ elsewhere: elsewhere(false) }),
    'Taken to another window (X10)': onPage({ elsewhere: elsewhere(true) }),
    'A hidden screen': { alone: () => <Cover onShow={() => undefined} /> },
    'Reading settings': onPage({ press: settings }),
    'Reading settings that the device does not keep (X11)': onPage({
      press: [...settings, words('reading.white')],
      chooseReading: () => false,
    }),
    'What is sent about me': onPage({
      held: () => held,
      press: [words('shell.menu'), words('sent.title')],
    }),
    Break: onPage({ events: [open(), { type: 'break.take' }], press: [words('break.ground')] }),
    'The handout': onPage({ progress: done, events: [open(), { type: 'handout.open' }] }),
    'The handout with nothing on it yet': onPage({ events: [open(), { type: 'handout.open' }] }),
    'The certificate': onPage({ ...certificate, recorded: true }),
    'The certificate in a practice copy': onPage({ ...certificate, saving: PRACTICE }),
    'The certificate before the end': onPage({ events: certificate.events }),
    'Check this learning system': onPage({ events: [{ type: 'system.open' }], trace: TRACE }),
    'Check this learning system, with none': onPage({ events: [{ type: 'system.open' }] }),
    'Finished and recorded': { ...finished, saving: AT_TWO, recorded: true },
    'Finished, not confirmed yet (X16)': { ...finished, saving: { kind: 'retrying' } },
    'Finished in a practice copy': { ...finished, saving: PRACTICE },
    'Left and saved': { ...left, saving: AT_TWO },
    'Left and not saved': { ...left, saving: STOPPED },
  }
}
