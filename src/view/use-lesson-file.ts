import { useEffect, useState } from 'preact/hooks'
import type { LessonFile } from '../course/course.ts'
import type { LessonLibrary } from './view-props.ts'

/** A lesson file, drawn again when it arrives. */
export function useLessonFile(
  lessons: LessonLibrary,
  file: number,
): LessonFile | 'coming' | 'missing' {
  const [, setCount] = useState(0)
  useEffect(() => {
    const drawAgain = () => setCount((count) => count + 1)
    // It may have arrived between drawing and this line.
    drawAgain()
    return lessons.subscribe(drawAgain)
  }, [lessons])
  return lessons.read(file)
}
