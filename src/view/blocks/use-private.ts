import { useState } from 'preact/hooks'
import type { PageId } from '../../course/ids.ts'
import { useCourse } from '../course-view.ts'

/** What a box is called on its page names its text. */
export const noteName = (page: PageId | undefined, called: string) => `${page}: ${called}`

type PrivateNote = readonly [string, (text: string) => void]

/** A private text under its name: never sent, never in saved state (UI, 13.5). */
export const usePrivate = (name: string): PrivateNote => useNote(name, 'write')

/** The same for choices, which a refresh keeps. */
export const usePrivateChoice = (name: string): PrivateNote => useNote(name, 'choose')

function useNote(name: string, as: 'write' | 'choose'): PrivateNote {
  const notes = useCourse().notes()
  const [text, setText] = useState(notes.read(name))
  const write = (text: string) => {
    notes[as](name, text)
    setText(text)
  }
  return [text, write]
}
