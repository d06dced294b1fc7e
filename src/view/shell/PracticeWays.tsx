import { useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import type { Saving } from '../view-props.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { HelpDeskDetails } from './Details.tsx'
import { StartAfresh } from './StartAfresh.tsx'

type Practice = Extract<Saving, { readonly kind: 'practice' }>

/** What can be done in a practice copy: look for the learning system, or take one's traces away. */
export function PracticeWays({ detail, isLooking = false }: Practice) {
  const { onStartAfresh } = useCourse()
  return (
    <>
      {onStartAfresh ? <StartAfresh /> : <LookAgain isLooking={isLooking} />}
      <HelpDeskDetails detail={detail} />
    </>
  )
}

/** It takes seconds, and may well change nothing: both are said, or pressing would seem to do nothing. */
function LookAgain({ isLooking }: { readonly isLooking: boolean }) {
  const { onTryAgain } = useCourse()
  const [hasAsked, setAsked] = useState(false)
  const look = () => {
    setAsked(true)
    onTryAgain()
  }
  return (
    <div class="row">
      <Button does={look}>{words('shell.lookAgain')}</Button>
      <p role="status">{hasAsked && words(isLooking ? 'look.looking' : 'look.same')}</p>
    </div>
  )
}
