// Brings the lessons' words: a file at once when a screen asks for it, the rest in idle moments, so
// that a page change asks for nothing and a dropped line costs nothing. They are classic scripts,
// each one call of `btiLesson`: from `file:` and under a strict Content-Security-Policy such a
// script runs, while `fetch` and `import()` are refused.

import type { LessonFile } from '../course/course.ts'
import type { LessonLibrary } from '../view/view-props.ts'
import { whenIdle } from '../when-idle.ts'

declare global {
  interface Window {
    /** Called by each lesson file with its index and its words. */
    btiLesson?: (index: number, file: LessonFile) => void
  }
}

/** @param names of the lesson files, beside the page; a page's `file` is an index into them */
export function lessonFiles(names: readonly string[]): LessonLibrary {
  const files = new Map<number, LessonFile | 'coming' | 'missing'>()
  const listeners = new Set<() => void>()
  const keep = (index: number, file: LessonFile | 'coming' | 'missing') => {
    files.set(index, file)
    for (const listener of listeners) listener()
  }
  window.btiLesson = keep

  function ask(index: number): void {
    files.set(index, 'coming')
    const script = document.createElement('script')
    script.src = names[index] ?? ''
    script.onload = () => {
      script.remove()
      askNext()
    }
    script.onerror = () => {
      script.remove()
      keep(index, 'missing')
    }
    document.head.append(script)
  }

  function askNext(): void {
    const next = names.findIndex((_, index) => !files.has(index))
    if (next >= 0) whenIdle(() => files.has(next) || ask(next))
  }

  return {
    read(index) {
      if (!files.has(index)) ask(index)
      return files.get(index) ?? 'missing'
    },
    retry(index) {
      ask(index)
      keep(index, 'coming')
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
