import type { ComponentChildren, TargetedEvent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { useId } from '../use-id.ts'
import type { Choosing } from '../view-props.ts'
import { words } from '../words.ts'
import { FoundPage } from './FoundPage.tsx'
import { useSearch } from './use-search.ts'

/** More would be no help, and slow on an old computer. */
const MOST = 50
/** How long the count waits for the next letter, so that it is not said for each. */
const TYPING_MS = 500

interface SearchProps extends Choosing {
  /** What is seen while nothing is found. */
  readonly children: ComponentChildren
}

/** The box, and what was found, in place of the lists. */
export function Search({ onChoose, children }: SearchProps) {
  const { send, lessons } = useCourse()
  const [query, setQuery] = useState('')
  const { patterns, found, missing, covered, isComing } = useSearch(query)
  const id = useId()
  const [first] = found
  const goToFirst = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!first) return
    onChoose()
    send({ type: 'page.open', page: first.page.id })
  }
  const underNotes = covered ? words('search.covered', { count: covered }) : ''
  const tryAgain = () => {
    for (const file of missing) lessons.retry(file)
  }
  return (
    <>
      <form onSubmit={goToFirst}>
        <label for={id}>{words('search.label')}</label>
        <input
          id={id}
          type="text"
          enterkeyhint="go"
          autocomplete="off"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
      </form>
      <div class="small">
        <Said>
          {query.trim() ? foundWords(query, patterns.length > 0, found.length, underNotes) : ''}
        </Said>
        {first && underNotes && <p>{underNotes}</p>}
        {isComing && <p>{words('search.coming')}</p>}
        {missing.length > 0 && (
          <>
            <p>{words('search.missing')}</p>
            <Button does={tryAgain}>{words('shell.tryAgain')}</Button>
          </>
        )}
      </div>
      {first ? (
        <ol class="plain flow">
          {found.slice(0, MOST).map((page) => (
            <FoundPage key={page.page.id} {...{ page, patterns, onChoose }} />
          ))}
        </ol>
      ) : (
        children
      )}
    </>
  )
}

function foundWords(query: string, isEnough: boolean, count: number, underNotes: string): string {
  if (!isEnough) return words('search.short')
  if (count === 0) return `${words('search.nothing', { query: query.trim() })} ${underNotes}`
  return count > MOST
    ? words('search.many', { count, shown: MOST })
    : words('search.found', { count })
}

/** Says what has stood for a moment. */
function Said({ children }: { readonly children: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(children), TYPING_MS)
    return () => clearTimeout(timer)
  }, [children])
  return (
    <p role="status" class="count">
      {said}
    </p>
  )
}
