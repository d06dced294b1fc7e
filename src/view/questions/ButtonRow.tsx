import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../shell/Button.tsx'
import { useId } from '../use-id.ts'

/** Something a button in the row opens under the row: a hint, an answer. */
export interface Request {
  readonly label: string
  readonly content: ComponentChildren
  readonly onOpen?: () => void
}

interface ButtonRowProps {
  /** The main button; stands first. */
  readonly children?: ComponentChildren
  readonly requests: readonly (Request | undefined)[]
}

export function ButtonRow({ children, requests }: ButtonRowProps) {
  const id = useId()
  const [open, setOpen] = useState<readonly string[]>([])
  const offered = requests.filter((request) => request !== undefined)
  const toggle = ({ label, onOpen }: Request) => {
    if (open.includes(label)) setOpen(open.filter((other) => other !== label))
    else {
      setOpen([...open, label])
      onOpen?.()
    }
  }
  if (!children && offered.length === 0) return null
  return (
    <>
      <div class="row">
        {children}
        {offered.map((request, index) => (
          <Button
            key={request.label}
            aria-expanded={open.includes(request.label)}
            aria-controls={`${id}-${index}`}
            does={() => toggle(request)}
          >
            {request.label}
          </Button>
        ))}
      </div>
      {offered.map(({ label, content }, index) => (
        <div
          key={label}
          id={`${id}-${index}`}
          class="panel key flow"
          hidden={!open.includes(label)}
        >
          {content}
        </div>
      ))}
    </>
  )
}
