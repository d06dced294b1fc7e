import { useLayoutEffect, useState } from 'preact/hooks'
import type { Elsewhere as ElsewhereProps } from '../view-props.ts'
import { words } from '../words.ts'
import { Button } from './Button.tsx'
import { Screen } from './Screen.tsx'

/** X10: in place of the screen, which stays as it is below, out of sight (the style sees to that). */
export function Elsewhere({ wasUsed, use }: ElsewhereProps) {
  // What comes in while it is not in use says nothing of how that began.
  const [isMoved] = useState(wasUsed)
  useLayoutEffect(() => {
    document.querySelector('h1')?.focus()
    for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause()
  }, [])
  return (
    <Screen title={words('elsewhere.title')} look="elsewhere">
      <p class="lead">{words(isMoved ? 'elsewhere.moved' : 'elsewhere.open')}</p>
      <p>{words('elsewhere.kept')}</p>
      <Button look="main" does={use}>
        {words('elsewhere.use')}
      </Button>
    </Screen>
  )
}
