import type { ComponentChildren } from 'preact'
import { useId } from '../use-id.ts'

interface OptionProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly value: string
  readonly checked: boolean
  readonly isLocked?: boolean
  /** Something is still to be chosen here. */
  readonly isMissing?: boolean
  readonly onChoose: () => void
  readonly children: ComponentChildren
}

/** A radio button or checkbox. The whole row is its label. */
export function Option({ isLocked, isMissing, onChoose, children, ...input }: OptionProps) {
  const id = useId()
  return (
    <label class="option" for={id}>
      <input
        {...input}
        id={id}
        aria-disabled={isLocked || undefined}
        aria-invalid={isMissing || undefined}
        onClick={(event) => isLocked && event.preventDefault()}
        onChange={onChoose}
      />
      <span>{children}</span>
    </label>
  )
}
