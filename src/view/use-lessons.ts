import { useEffect, useState } from 'preact/hooks'
import type { LessonLibrary } from './view-props.ts'

/** A lesson file, drawn again when it arrives. */
export function useLessonFile(lessons: LessonLibrary, file: number) {
  useArrivals(lessons)
  return lessons.read(file)
}

/** What draws lessons, drawn again when it arrives. */
export function useReader(lessons: LessonLibrary, isPatient?: boolean) {
  useArrivals(lessons)
  return lessons.reader(isPatient)
}

/** Draws again whenever something arrives. */
export function useArrivals(lessons: LessonLibrary): void {
  const [, setCount] = useState(0)
  useEffect(() => {
    const drawAgain = () => setCount((count) => count + 1)
    // Something may have arrived between drawing and this line.
    drawAgain()
    return lessons.subscribe(drawAgain)
  }, [lessons])
}
