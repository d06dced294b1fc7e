import { useState } from 'preact/hooks'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'

const STEPS = [
  'break.ground1',
  'break.ground2',
  'break.ground3',
  'break.ground4',
  'break.ground5',
] as const

/** Something steadying, for those who ask for it. */
export function Grounding() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button aria-expanded={isOpen} aria-controls="grounding" does={() => setOpen(!isOpen)}>
        {words('break.ground')}
      </Button>
      <ul id="grounding" class="plain flow" hidden={!isOpen}>
        {STEPS.map((step) => (
          <li key={step}>{words(step)}</li>
        ))}
      </ul>
    </>
  )
}
