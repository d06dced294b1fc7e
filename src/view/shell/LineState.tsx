import { useEffect, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { placeName } from '../use-arrival.ts'
import type { Saving } from '../view-props.ts'
import { words } from '../words.ts'

type Line = 'away' | 'back'

/** X05: when the line goes and when it is back, above the line about saving. */
export function LineState() {
  const { saving, snapshot } = useCourse()
  const [line, setLine] = useState<Line>()
  useEffect(() => {
    const isAway = () => setLine('away')
    const isBack = () => setLine('back')
    addEventListener('offline', isAway)
    addEventListener('online', isBack)
    return () => {
      removeEventListener('offline', isAway)
      removeEventListener('online', isBack)
    }
  }, [])
  // That one is back is news on the screen where it happens, and on no other.
  useEffect(() => setLine((line) => (line === 'away' ? line : undefined)), [placeName(snapshot)])
  return (
    <p class="line" role="status">
      {line && lineWords(line, saving)}
    </p>
  )
}

/**
 * Said only where something is saved over the line. The launch saves as soon as it is back, before
 * this is drawn, so that *Saved* is never said of an earlier save.
 */
function lineWords(line: Line, saving: Saving): string {
  switch (saving.kind) {
    case 'quiet':
    case 'saving':
    case 'saved':
    case 'retrying':
      if (line === 'away') return words('line.away')
      if (saving.kind === 'retrying') return words('line.back')
      return saving.kind === 'saved' ? words('line.backSaved') : ''
    default:
      return ''
  }
}
