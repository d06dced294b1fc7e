import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { HelpDeskDetails } from './Details.tsx'
import { FromReader } from './FromReader.tsx'

/** X04 and X17, at the top of whatever page is on screen. They take no focus. */
export function SavingPanel() {
  const { saving } = useCourse()
  if (saving.kind === 'stopped') return <StoppedPanel detail={saving.detail} />
  if (saving.kind !== 'ended') return null
  return (
    <div class="panel problem flow">
      <h2>{words('fault.ended')}</h2>
      <p>
        {words('saving.ended')} <OfferedBack />
      </p>
    </div>
  )
}

/** Said only where it will come true: not every device keeps what is not saved. */
const OfferedBack = () => <>{useCourse().isKeptOnDevice && words('fault.offeredBack')}</>

function StoppedPanel({ detail }: { readonly detail: string }) {
  const { onTryAgain } = useCourse()
  return (
    <div class="panel problem flow">
      <h2>{words('fault.stopped')}</h2>
      <p>{words('fault.stoppedSafe')}</p>
      <ol>
        <li>{words('fault.stoppedSignIn')}</li>
        <li>{words('fault.stoppedTryAgain')}</li>
      </ol>
      <p>
        {words('fault.stoppedReopen')} <OfferedBack />
      </p>
      <Button does={onTryAgain}>{words('shell.tryAgain')}</Button>
      <HelpDeskDetails detail={detail} />
    </div>
  )
}

/** X01, X02: said once on the home, and in the foot of each page. */
export function PracticeBanner() {
  const { saving, onTryAgain, onStartAfresh } = useCourse()
  if (saving.kind !== 'practice') return null
  return (
    <div class="panel yet flow">
      <h2>{words('fault.practice')}</h2>
      <p>
        {words(`fault.${saving.why}`)} {words('fault.reopen')}
      </p>
      {onStartAfresh ? (
        <FromReader draw={({ StartAfresh }) => <StartAfresh />} />
      ) : (
        <Button does={onTryAgain}>{words('shell.lookAgain')}</Button>
      )}
      <HelpDeskDetails detail={saving.detail} />
    </div>
  )
}
