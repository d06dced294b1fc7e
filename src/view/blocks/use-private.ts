import { useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'

/** A private text under its name: never sent, never in saved state (UI, 13.5). */
export function usePrivate(name: string): readonly [string, (text: string) => void] {
  const { notes } = useCourse()
  const [text, setText] = useState(notes.read(name))
  const write = (text: string) => {
    notes.write(name, text)
    setText(text)
  }
  return [text, write]
}
