import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { HelpDeskDetails } from './Details.tsx'

/** X04 and X17, at the top of whatever page is on screen. They take no focus. */
export function StoppedPanel() {
  const { saving, onTryAgain } = useCourse()
  if (saving.kind !== 'stopped') {
    return (
      <div class="panel problem flow">
        <h2>{words('fault.ended')}</h2>
        <p>
          {words('saving.ended')} <OfferedBack />
        </p>
      </div>
    )
  }
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
      <HelpDeskDetails detail={saving.detail} />
    </div>
  )
}

/** Said only where it will come true: not every device keeps what is not saved. */
const OfferedBack = () => <>{useCourse().isKeptOnDevice && words('fault.offeredBack')}</>
