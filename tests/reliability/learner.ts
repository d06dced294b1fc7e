// One learner on one device: the real course on a screen, launch after launch, on the time of the test.

import { setImmediate } from 'node:timers/promises'
import { options, render } from 'preact'
import { vi } from 'vitest'
import type { Outline } from '../../src/course/course.ts'
import { drawing } from '../../src/course/draw.ts'
import { pageId } from '../../src/course/ids.ts'
import { rightResponse } from '../../src/course/marking.ts'
import { allPages } from '../../src/course/outline.ts'
import type { Progress } from '../../src/course/progress.ts'
import type { CheckableQuestion } from '../../src/course/question.ts'
import { openCourse, type Played } from '../../src/launch/course.tsx'
import { otherWindows } from '../../src/launch/other-windows.ts'
import { readerScript } from '../../src/launch/reader-script.ts'
import type { PlayerEvent } from '../../src/player/events.ts'
import type { PlayerActor, PlayerSnapshot } from '../../src/player/use-player.ts'
import type { TrackingPort } from '../../src/tracking/port.ts'
import { speak } from '../../src/view/words.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { readerWords } from '../../src/view/words-reader-en.ts'
import { aBankQuestion, aBody, aLessonFile } from '../support/builders.ts'
import { PretendChannel } from '../support/channels.ts'
import { scoreOf } from '../support/finishing.ts'
import { arrived } from '../support/render.tsx'
import { bank, lessonFiles, signs, waiting, outline as whole } from '../view/whole-course.ts'
import type { System } from './systems.ts'

export const practicePage = pageId('what', 'practice')

/** The course of the screens' tests, with two of its practice questions in what is kept. */
export const outline: Outline = {
  ...whole,
  lessons: whole.lessons.map((lesson) => ({
    ...lesson,
    pages: lesson.pages.map((page) =>
      page.id === practicePage
        ? { ...page, questions: [waiting, signs].map(({ id }) => aBankQuestion(id)) }
        : page,
    ),
  })),
}

/** What is read there is not what is tried here: a sentence on each page, and the bank. */
export const course: Played = {
  outline,
  lessons: arrived(
    lessonFiles.map(({ bank }, file) =>
      aLessonFile(
        allPages(outline)
          .filter((page) => page.file === file)
          .map((page) => aBody(page, ['A sentence.'])),
        { bank },
      ),
    ),
  ),
}

const WORDS = { ...englishWords, ...readerWords }
export type WordId = {
  [Id in keyof typeof WORDS]: (typeof WORDS)[Id] extends string ? Id : never
}[keyof typeof WORDS]

/** The words themselves, as a person reads them in a table of faults. */
export const wordsOf = (id: WordId): string => WORDS[id]

/**
 * How a visit ends. `closed`: the page hears that it goes. `killed`: nothing of it runs any more, and
 * nobody was told. `hiddenFirst`: the page was in the background when that happened. `left`: by *Save
 * and leave*.
 */
export type Ending = 'closed' | 'killed' | 'hiddenFirst' | 'left'

export interface Visit {
  readonly system: System
  /** What is on screen, in words. */
  text(): string
  isTold(words: WordId): boolean
  progress(): Progress
  isIn(screen: object | string): boolean
  send(...events: readonly PlayerEvent[]): Promise<void>
  press(name: string): Promise<void>
  wait(milliseconds: number): Promise<void>
  /** Nothing of the page runs for a while, and then it goes on. */
  sleep(milliseconds: number): Promise<void>
  end(how: Ending): Promise<void>
}

export interface Device {
  launch(system: System, played?: Played): Promise<Visit>
  /** Stops in the middle of whatever runs, without a word. */
  die(): void
  /** What is on it. */
  stored(): string
}

/** A promise of a page that is gone. Each is its own, so that nothing is remembered for ever. */
const never = () => new Promise<never>(() => undefined)

/** Time is in the test's hand from here on. */
export function takeTime(): void {
  vi.useFakeTimers({
    now: new Date(2026, 10, 22, 14, 2, 3),
    toFake: [
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'Date',
      'performance',
      'requestAnimationFrame',
      'cancelAnimationFrame',
    ],
  })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const control = new AbortController()
    setTimeout(() => control.abort(), milliseconds)
    return control.signal
  })
  vi.stubGlobal('BroadcastChannel', PretendChannel)
  speak(WORDS, 'en')
}

export function giveTimeBack(): void {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
}

/** Answers are read as they come; no time passes. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve()
}

async function wait(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds
  for (;;) {
    await settle()
    const before = Date.now()
    if (before >= end) return
    // From timer to timer: what one leads to is done before the next.
    const isLast = vi.getTimerCount() === 0
    if (isLast) vi.advanceTimersByTime(end - before)
    else vi.advanceTimersByTime(Math.min(50, end - before))
  }
}

/** @param isFull it keeps nothing */
export function aDevice(isFull = false): Device {
  const entries = new Map<string, string>()
  let die = () => {}
  return {
    stored: () => JSON.stringify([...entries]),
    die: () => die(),
    async launch(system, played = course) {
      // What pages of before had is let go of only between two turns of the event loop.
      await setImmediate()
      let isGone = false
      vi.stubGlobal(
        'localStorage',
        storage(entries, () => isGone, isFull),
      )
      sessionStorage.clear()
      // Another one for each page: what was to be done after a frame of the last one is not waited for.
      options.requestAnimationFrame = (task) => setTimeout(task, 16)
      history.replaceState(null, '', '/')
      const forget = listeners(() => isGone)
      const root = document.body.appendChild(document.createElement('div'))
      let isOpen = false
      let player: PlayerActor | undefined
      /** Of a page that is gone, what was on screen. */
      let last: PlayerSnapshot | undefined
      const windows = otherWindows(played.outline.id)
      const script = () => ({ ...readerScript, otherWindows: () => windows })
      die = () => {
        if (isGone) return
        isGone = true
        last = player?.getSnapshot()
        vi.clearAllTimers()
        windows.close()
        render(null, root)
        root.remove()
        vi.clearAllTimers()
        if (isOpen) forget()
      }
      openCourse(
        untilGone(system.port, () => isGone),
        { ...played, lessons: { ...played.lessons, script } },
        root,
        {
          watch(started) {
            player = started
          },
        },
      )
      isOpen = true
      // It died while it was opening, and went on to listen.
      if (isGone) forget()
      await settle()
      const running = () => {
        if (!player) throw new Error('expected a course that runs, found none')
        return player
      }
      const snapshot = () => last ?? running().getSnapshot()
      const text = () => root.textContent ?? ''

      return {
        system,
        text,
        isTold: (id) => patternOf(id).test(text()),
        progress: () => snapshot().context.progress,
        isIn: (screen) =>
          running()
            .getSnapshot()
            .matches(screen as 'course'),
        async send(...events) {
          for (const event of events) if (!isGone) running().send(event)
          await settle()
        },
        async press(name) {
          const button = [...root.querySelectorAll('button')].find(
            ({ textContent }) => textContent === name,
          )
          if (!button) throw new Error(`expected the button "${name}", found none`)
          button.click()
          await settle()
        },
        wait,
        async sleep(milliseconds) {
          vi.setSystemTime(Date.now() + milliseconds)
          await settle()
        },
        async end(how) {
          if (how === 'hiddenFirst') system.hide()
          if (how === 'left') running().send({ type: 'course.leave' })
          if (how === 'closed') dispatchEvent(new Event('pagehide'))
          if (how === 'left') await wait(2000)
          // Requests that are on their way arrive, whoever has sent them.
          await settle()
          die()
        },
      }
    },
  }
}

/** Takes note of who listens to the window and the page, until they are all made to stop. */
function listeners(isGone: () => boolean): () => void {
  const stops = [globalThis, document].map((target) => {
    const listen = target.addEventListener
    const listening: Parameters<typeof addEventListener>[] = []
    target.addEventListener = (...listener: Parameters<typeof addEventListener>) => {
      if (isGone()) return
      listening.push(listener)
      listen.apply(target, listener)
    }
    return () => {
      target.addEventListener = listen
      for (const listener of listening.splice(0)) target.removeEventListener(...listener)
    }
  })
  return () => {
    for (const stop of stops) stop()
  }
}

const patterns = new Map<WordId, RegExp>()

function patternOf(id: WordId): RegExp {
  const known = patterns.get(id)
  if (known) return known
  const parts = WORDS[id].split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
  const pattern = new RegExp(parts.join('\\S+'))
  patterns.set(id, pattern)
  return pattern
}

function storage(entries: Map<string, string>, isGone: () => boolean, isFull: boolean): Storage {
  return {
    get length() {
      return entries.size
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem(name, value) {
      if (isFull) throw new DOMException('', 'QuotaExceededError')
      if (!isGone()) entries.set(name, value)
    },
    removeItem: (name) => void (isGone() || entries.delete(name)),
    clear: () => void (isGone() || entries.clear()),
  }
}

/** Of a page that is gone nothing is asked, and it hears no answer. */
function untilGone(port: TrackingPort, isGone: () => boolean): TrackingPort {
  const alive = <Answer>(ask: () => Promise<Answer>): Promise<Answer> =>
    isGone() ? never() : ask().then((answer) => (isGone() ? never() : answer))
  return {
    ...port,
    open: () => alive(port.open),
    save: (report) =>
      alive(async () => {
        const saved = await port.save(report)
        if (!saved.ok || !saved.value.check) return saved
        const { check } = saved.value
        return { ...saved, value: { ...saved.value, check: () => alive(check) } }
      }),
    record: (interaction) => isGone() || port.record(interaction),
    pause: (isPaused) => isGone() || port.pause(isPaused),
    leave: (...last) => isGone() || port.leave(...last),
  }
}

// What a learner does

/** To a page, past what covers it. */
export async function open(visit: Visit, page: string): Promise<void> {
  await visit.send({ type: 'page.open', page: page as ReturnType<typeof pageId> })
  const isCovered = () => visit.isIn({ course: { page: 'note' } })
  // One over the lesson, one over the page.
  for (let note = 0; note < 2 && isCovered(); note++) await visit.send({ type: 'note.show' })
}

export async function answerPractice(visit: Visit): Promise<void> {
  await open(visit, practicePage)
  await visit.send({ type: 'question.answer', question: waiting, response: rightResponse(waiting) })
}

export async function readAll(visit: Visit): Promise<void> {
  for (const { id } of outline.lessons.flatMap(({ pages }) => pages)) await open(visit, id)
}

/** The check, with every question answered rightly, to its result. */
export async function pass(visit: Visit): Promise<void> {
  await visit.send({ type: 'check.start', draw: drawing(3) })
  for (const id of visit.progress().check.drawn) {
    const question = bank.find((one) => one.id === id)
    if (!question) throw new Error(`expected ${id} in the bank, found none`)
    await visit.send({ type: 'check.answer', question: id, response: rightResponse(question) })
  }
  await visit.send({ type: 'check.review' })
  await finish(visit, bank)
}

/** *Finish*, with the score that the list of answers has. */
export async function finish(visit: Visit, questions: readonly CheckableQuestion[]): Promise<void> {
  const score = scoreOf(visit.progress().check, questions)
  await visit.send({ type: 'check.close', questions, score })
}

/** What of `before` is not in `after`: pages, answers and what was reached, in words. */
export function lost(before: Progress, after: Progress): readonly string[] {
  const pages = before.seen.filter((id) => !after.seen.includes(id))
  const answers = Object.entries(before.answers).filter(([id, answer]) => {
    const there = after.answers[id as keyof typeof after.answers]
    return !there || there.tries < (answer?.tries ?? 0)
  })
  // Of a try that has followed another one, the other's answers are not asked for any more.
  const isLaterTry =
    after.check.tries > before.check.tries || (after.check.open && !before.check.open)
  const given = Object.keys(before.check.answers).filter(
    (id) => !isLaterTry && !(id in after.check.answers),
  )
  const { reached } = before
  return [
    ...pages,
    ...answers.map(([id]) => id),
    ...given,
    ...(reached.completed && !after.reached.completed ? ['completed'] : []),
    ...(reached.passed && !after.reached.passed ? ['passed'] : []),
    ...((reached.bestScore ?? 0) > (after.reached.bestScore ?? 0) + 0.001 ? ['best score'] : []),
    ...(before.check.tries > after.check.tries ? ['tries'] : []),
  ]
}
