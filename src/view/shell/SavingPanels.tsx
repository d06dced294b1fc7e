import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { FromReader } from './FromReader.tsx'

/** X04, X17: the line at the foot says it too, should the reader never have come. */
export function SavingPanel() {
  const { saving } = useCourse()
  if (saving.kind !== 'stopped' && saving.kind !== 'ended') return null
  return <FromReader draw={({ StoppedPanel }) => <StoppedPanel />} />
}

/** X01, X02: said on the home and once more before the check, and in the foot of each page. */
export function PracticeBanner() {
  const { saving } = useCourse()
  if (saving.kind !== 'practice') return null
  return (
    <div class="panel yet flow">
      <h2>{words('fault.practice')}</h2>
      <p>
        {words(`fault.${saving.why}`)} {words('fault.reopen')}
      </p>
      <FromReader draw={({ PracticeWays }) => <PracticeWays {...saving} />} />
    </div>
  )
}
