interface PrivateBoxProps {
  readonly id: string
  readonly text: string
  readonly rows: number
  readonly describedBy?: string
  readonly onWrite: (text: string) => void
}

/** A box to write in. On paper stands all that is in it. */
export function PrivateBox({ id, text, rows, describedBy, onWrite }: PrivateBoxProps) {
  return (
    <>
      <textarea
        id={id}
        class={text ? 'written' : undefined}
        aria-describedby={describedBy}
        rows={rows}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => onWrite(currentTarget.value)}
      />
      {text && (
        <p class="on-paper" aria-hidden="true">
          {text}
        </p>
      )}
    </>
  )
}
