import type { AppProps } from '../view-props.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'

interface FoundPanelProps {
  readonly decide: NonNullable<AppProps['onFound']>
}

/** ULD3: on a device that others use too they may be somebody else's, so the learner decides. */
export function FoundPanel({ decide }: FoundPanelProps) {
  return (
    <div class="panel note flow">
      <h2>{words('found.title')}</h2>
      <p>{words('found.what')}</p>
      <div class="row">
        <Button does={() => decide('use')}>{words('found.use')}</Button>
        <Button look="quiet" does={() => decide('leaveOut')}>
          {words('found.leaveOut')}
        </Button>
      </div>
    </div>
  )
}
