import { createContext } from 'preact'
import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { Inline } from '../../course/course.ts'
import { isFirstPress } from '../shell/Button.tsx'
import { useId } from '../use-id.ts'
import { Inlines } from './Inlines.tsx'

/** Which meanings of a text are open, and what their buttons do. */
interface Meanings {
  readonly isOpen: (term: string) => boolean
  readonly press: (term: string) => void
  readonly idOf: (term: string) => string
}

const MeaningsContext = createContext<Meanings | undefined>(undefined)

/**
 * Text with words of the glossary, and below it what they mean, for those that are pressed. It
 * stands in a paragraph, a line of a list or a cell, so it is running text too.
 */
export function Explained({ parts, terms }: Extract<Inline, { kind: 'explained' }>) {
  const text = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState<readonly string[]>([])
  const id = useId()
  const idOf = (term: string) => `${id}-${term}`
  const isOpen = (term: string) => open.includes(term)
  const close = (term: string) => setOpen((open) => open.filter((other) => other !== term))
  const press = (term: string) => (isOpen(term) ? close(term) : setOpen([...open, term]))
  useEffect(() => {
    const { current } = text
    /** From the word, or from a link in its meaning: the word has the focus then. */
    const closeByKey = ({ key, target }: KeyboardEvent) => {
      const near = key === 'Escape' && (target as Element).closest('.term, .meaning')
      const name = near && (near.getAttribute('aria-controls') ?? near.id)
      if (!name) return
      current?.querySelector<HTMLElement>(`[aria-controls="${name}"]`)?.focus()
      setOpen((open) => open.filter((term) => idOf(term) !== name))
    }
    current?.addEventListener('keydown', closeByKey)
    return () => current?.removeEventListener('keydown', closeByKey)
  }, [])
  return (
    <span ref={text}>
      <MeaningsContext.Provider value={{ isOpen, press, idOf }}>
        <Inlines parts={parts} />
      </MeaningsContext.Provider>
      {terms.map((term) => (
        <span key={term.id} class="meaning" id={idOf(term.id)} hidden={!isOpen(term.id)}>
          <strong>{term.name}:</strong> <Inlines parts={term.meaning} />
        </span>
      ))}
    </span>
  )
}

/** A word of the glossary. Not every browser gives the focus to a button that is pressed. */
export function GlossaryWord({ term, text }: Extract<Inline, { kind: 'term' }>) {
  const meanings = useContext(MeaningsContext)
  return (
    <button
      type="button"
      class="term"
      aria-expanded={meanings?.isOpen(term)}
      aria-controls={meanings?.idOf(term)}
      onClick={(event) => {
        event.currentTarget.focus()
        if (isFirstPress(event)) meanings?.press(term)
      }}
    >
      {text}
    </button>
  )
}
