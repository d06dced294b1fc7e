import { useEffect, useRef } from 'preact/hooks'
import { words } from '../words.ts'

/**
 * On paper nothing can be pressed: there the meanings of a page's words are a list at its end. Only
 * of what is on screen: what a content note covers adds none before it is shown.
 */
export function PrintedMeanings() {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const fill = () => place.current?.replaceChildren(...listOf(meaningsOnScreen()))
    const empty = () => place.current?.replaceChildren()
    addEventListener('beforeprint', fill)
    addEventListener('afterprint', empty)
    return () => {
      removeEventListener('beforeprint', fill)
      removeEventListener('afterprint', empty)
    }
  }, [])
  return <section class="flow" ref={place} />
}

/** Each once, though a page may explain a word before and behind something that is folded in. */
function meaningsOnScreen(): readonly Element[] {
  const meanings = [...document.querySelectorAll('main .meaning')]
  return [...new Map(meanings.map((meaning) => [meaning.textContent, meaning])).values()]
}

function listOf(meanings: readonly Element[]): readonly Element[] {
  if (meanings.length === 0) return []
  const heading = document.createElement('h2')
  heading.textContent = words('term.list')
  const list = document.createElement('ul')
  for (const meaning of meanings) {
    const line = document.createElement('li')
    line.append(...meaning.cloneNode(true).childNodes)
    list.append(line)
  }
  return [heading, list]
}
