import type { ComponentChildren } from 'preact'
import { useCourse } from '../course-view.ts'
import { useReader } from '../use-lessons.ts'
import type { Reader } from '../view-props.ts'

interface FromReaderProps {
  readonly draw: (reader: Reader) => ComponentChildren
  /** In its place where it did not arrive. */
  readonly missing?: ComponentChildren
  /** Waits until the reader comes by itself; else it is asked for at once. */
  readonly isPatient?: boolean
}

/** What nobody misses until the reader is here. */
export function FromReader({ draw, missing, isPatient }: FromReaderProps) {
  const reader = useReader(useCourse().lessons, isPatient)
  if (typeof reader === 'string') return <>{reader === 'missing' && missing}</>
  return <>{draw(reader)}</>
}
