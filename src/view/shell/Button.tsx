import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { PlayerEvent } from '../../player/events.ts'
import { useCourse } from '../course-view.ts'
import type { IconName } from '../drawings.tsx'
import { Icon } from './Icon.tsx'

/** The second press of a double one would land on what came next, or undo what the first one did. */
export const isFirstPress = ({ detail }: MouseEvent): boolean => detail < 2

interface ButtonProps
  extends Pick<
    HTMLAttributes,
    'aria-label' | 'aria-describedby' | 'aria-expanded' | 'aria-controls' | 'aria-haspopup'
  > {
  /** What pressing tells the player; or what it does on the screen alone. */
  readonly does: PlayerEvent | (() => void)
  readonly look?: 'main' | 'quiet' | 'care' | 'end'
  readonly before?: IconName
  readonly after?: IconName
  readonly children: ComponentChildren
}

export function Button({ does, look, before, after, children, ...aria }: ButtonProps) {
  const { send } = useCourse()
  const press = (event: MouseEvent) => {
    if (!isFirstPress(event)) return
    if (typeof does === 'function') does()
    else send(does)
  }
  return (
    <button type="button" class={look} onClick={press} {...aria}>
      {before && <Icon name={before} />}
      {children}
      {after && <Icon name={after} />}
    </button>
  )
}
