import type { ComponentChildren } from 'preact'
import { useCourse } from '../course-view.ts'
import type { Reader } from '../reader.ts'
import { useReader } from '../use-lessons.ts'

interface FromReaderProps {
  readonly draw: (reader: Reader) => ComponentChildren
}

/** What nobody misses until the reader is here. It is asked for at once. */
export function FromReader({ draw }: FromReaderProps) {
  const reader = useReader(useCourse().lessons)
  return <>{typeof reader !== 'string' && draw(reader)}</>
}
