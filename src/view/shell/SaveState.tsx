import { useEffect, useRef, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import type { Saving } from '../view-props.ts'
import { FromReader } from './FromReader.tsx'
import { Icon } from './Icon.tsx'
import { savingWords, spokenWords } from './saving-words.ts'

const SLOW_MS = 1000

/** The line at the foot. It is spoken only when the kind changes, not at each save (UI, 6.5). */
export function SaveState() {
  const { saving } = useCourse()
  const shown = useUnhurried(saving)
  const spoken = useSpoken(saving.kind)
  return (
    <>
      <FromReader isPatient draw={({ LineState }) => <LineState />} />
      <p class="saved">
        {shown.kind === 'saved' && <Icon name="check" />}
        {savingWords(shown)}
      </p>
      <p class="unseen" role="status">
        {spoken}
      </p>
    </>
  )
}

/** A save that takes less than a second passes without a word. */
function useUnhurried(saving: Saving): Saving {
  const [shown, setShown] = useState(saving)
  useEffect(() => {
    if (saving.kind !== 'saving') {
      setShown(saving)
      return undefined
    }
    const timer = setTimeout(() => setShown(saving), SLOW_MS)
    return () => clearTimeout(timer)
  }, [saving])
  return shown
}

function useSpoken(kind: Saving['kind']): string {
  const settled = useRef(kind)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    if (kind === settled.current || kind === 'saving') return
    setSpoken(spokenWords(settled.current, kind))
    settled.current = kind
  }, [kind])
  return spoken
}
