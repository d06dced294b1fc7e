// Brings the lessons' words and what draws them: at once when a screen asks, the rest in idle
// moments, so that a page change asks for nothing and a dropped line costs nothing. They are classic
// scripts, each one call of `btiLesson` or `btiReader`: from `file:` and under a strict
// Content-Security-Policy such a script runs, while `fetch` and `import()` are refused.

import type { LessonFile } from '../course/course.ts'
import type { Arrival, LessonLibrary } from '../view/view-props.ts'
import { whenIdle } from '../when-idle.ts'
import type { ReaderScript } from './reader-script.ts'

declare global {
  interface Window {
    /** Called by each lesson file with its index and its words. */
    btiLesson?: (index: number, file: LessonFile) => void
    /** Called by the reader's script. */
    btiReader?: (script: ReaderScript) => void
  }
}

export interface CourseFiles extends LessonLibrary {
  /** What has come with the reader, if it is here. It is not asked for. */
  script(): ReaderScript | undefined
}

/**
 * @param names of the lesson files, beside the page; a page's `file` is an index into them
 * @param readBy what is in the reader's script, or its name
 */
export function lessonFiles(names: readonly string[], readBy: string | ReaderScript): CourseFiles {
  const files = new Map<number, Arrival<LessonFile>>()
  let script: Arrival<ReaderScript> | undefined = typeof readBy === 'string' ? undefined : readBy
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const keepReader = (arrived: Arrival<ReaderScript>) => {
    script = arrived
    tell()
  }
  const keep = (index: number, file: Arrival<LessonFile>) => {
    files.set(index, file)
    tell()
  }
  window.btiLesson = keep
  window.btiReader = keepReader

  function askReader(onMissing = () => keepReader('missing')): void {
    script = 'coming'
    run(String(readBy), () => (script === 'coming' ? onMissing() : askNext()))
  }

  function ask(index: number, onMissing = () => keep(index, 'missing')): void {
    files.set(index, 'coming')
    run(names[index] ?? '', () => (files.get(index) === 'coming' ? onMissing() : askNext()))
  }

  // What nobody has asked for yet may fail unseen: it is asked for again when a screen wants it.
  function askNext(): void {
    const next = names.findIndex((_, index) => !files.has(index))
    const forget = () => files.delete(next) && tell()
    if (next >= 0) whenIdle(() => files.has(next) || ask(next, forget))
  }

  function forgetReader(): void {
    script = undefined
    tell()
  }

  function retry(index: number): void {
    if (script === 'missing') askReader()
    if (files.get(index) === 'missing') ask(index)
    tell()
  }

  whenIdle(() => script || askReader(forgetReader))
  // The line is back: nobody has to press for what did not arrive.
  addEventListener('online', () => names.forEach((_, index) => void retry(index)))

  return {
    read(index) {
      if (!files.has(index)) ask(index)
      return files.get(index) ?? 'missing'
    },
    reader(isPatient) {
      if (!script && !isPatient) askReader()
      return typeof script === 'object' ? script.reader : (script ?? 'missing')
    },
    retry,
    script: () => (typeof script === 'object' ? script : undefined),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** @param onOver once it has run, or has not arrived, or cannot be read by this browser */
function run(address: string, onOver: () => void): void {
  const script = document.createElement('script')
  script.src = address
  script.onload = script.onerror = () => {
    script.remove()
    onOver()
  }
  document.head.append(script)
}
