import { useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'

type PrivateNote = readonly [string, (text: string) => void]

/** A private text under its name: never sent, never in saved state (UI, 13.5). */
export const usePrivate = (name: string): PrivateNote => useNote(name, 'write')

/** The same for choices, which a refresh keeps. */
export const usePrivateChoice = (name: string): PrivateNote => useNote(name, 'choose')

function useNote(name: string, as: 'write' | 'choose'): PrivateNote {
  const { notes } = useCourse()
  const [text, setText] = useState(notes.read(name))
  const write = (text: string) => {
    notes[as](name, text)
    setText(text)
  }
  return [text, write]
}
