import type { ComponentChildren } from 'preact'
import { useCourse } from '../course-view.ts'
import type { Reader } from '../reader.ts'
import { useReader } from '../use-lessons.ts'

interface FromReaderProps {
  readonly draw: (reader: Reader) => ComponentChildren
  /** In its place where it did not arrive. */
  readonly missing?: ComponentChildren
}

/** What nobody misses until the reader is here. It is asked for at once. */
export function FromReader({ draw, missing }: FromReaderProps) {
  const reader = useReader(useCourse().lessons)
  if (typeof reader === 'string') return <>{reader === 'missing' && missing}</>
  return <>{draw(reader)}</>
}
