// Brings the lessons' words and what draws them: at once when a screen asks, the rest in idle
// moments, so that a page change asks for nothing and a dropped line costs nothing. They are classic
// scripts, each one call of `btiLesson` or `btiReader`: from `file:` and under a strict
// Content-Security-Policy such a script runs, while `fetch` and `import()` are refused.

import type { LessonFile } from '../course/course.ts'
import type { Reader } from '../view/reader.ts'
import type { Arrival, LessonLibrary } from '../view/view-props.ts'
import { whenIdle } from '../when-idle.ts'

declare global {
  interface Window {
    /** Called by each lesson file with its index and its words. */
    btiLesson?: (index: number, file: LessonFile) => void
    /** Called by the reader's script. */
    btiReader?: (reader: Reader) => void
  }
}

/**
 * @param names of the lesson files, beside the page; a page's `file` is an index into them
 * @param drawnBy the reader, or the name of its script
 */
export function lessonFiles(names: readonly string[], drawnBy: string | Reader): LessonLibrary {
  const files = new Map<number, Arrival<LessonFile>>()
  let reader: Arrival<Reader> | undefined = typeof drawnBy === 'string' ? undefined : drawnBy
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const keepReader = (arrived: Arrival<Reader>) => {
    reader = arrived
    tell()
  }
  const keep = (index: number, file: Arrival<LessonFile>) => {
    files.set(index, file)
    tell()
  }
  window.btiLesson = keep
  window.btiReader = keepReader

  function askReader(onMissing = () => keepReader('missing')): void {
    reader = 'coming'
    run(String(drawnBy), askNext, onMissing)
  }

  function ask(index: number, onMissing = () => keep(index, 'missing')): void {
    files.set(index, 'coming')
    run(names[index] ?? '', askNext, onMissing)
  }

  // What nobody has asked for yet may fail unseen: it is asked for again when a screen wants it.
  function askNext(): void {
    const next = names.findIndex((_, index) => !files.has(index))
    const forget = () => files.delete(next) && tell()
    if (next >= 0) whenIdle(() => files.has(next) || ask(next, forget))
  }

  function forgetReader(): void {
    reader = undefined
    tell()
  }

  whenIdle(() => reader || askReader(forgetReader))

  return {
    read(index) {
      if (!files.has(index)) ask(index)
      return files.get(index) ?? 'missing'
    },
    reader() {
      if (!reader) askReader()
      return reader ?? 'missing'
    },
    retry(index) {
      if (reader === 'missing') askReader()
      if (files.get(index) === 'missing') ask(index)
      tell()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function run(address: string, onDone: () => void, onMissing: () => void): void {
  const script = document.createElement('script')
  script.src = address
  script.onload = () => {
    script.remove()
    onDone()
  }
  script.onerror = () => {
    script.remove()
    onMissing()
  }
  document.head.append(script)
}
