import { useRef, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { useFocusMove } from '../use-focus-move.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

/** In a practice copy, once there is something to take away: it asks once more. */
export function StartAfresh() {
  const { snapshot, onStartAfresh } = useCourse()
  const [isAsking, setAsking] = useState(false)
  const around = useRef<HTMLDivElement>(null)
  useFocusMove(isAsking, () =>
    around.current?.querySelector<HTMLElement>(isAsking ? '[tabindex]' : 'button'),
  )
  const { place, seen } = snapshot.context.progress
  if (!onStartAfresh || (place.at === 'start' && seen.length === 0)) return null
  return (
    <div class="flow" ref={around}>
      {isAsking ? (
        <>
          <p tabIndex={-1}>{words('afresh.ask')}</p>
          <div class="row">
            <Button does={onStartAfresh}>{words('afresh.take')}</Button>
            <Button does={() => setAsking(false)}>{words('afresh.keep')}</Button>
          </div>
        </>
      ) : (
        <>
          <p>{words('afresh.shared')}</p>
          <Button does={() => setAsking(true)}>{words('afresh.start')}</Button>
        </>
      )}
    </div>
  )
}
