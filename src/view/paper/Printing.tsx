import { useState } from 'preact/hooks'
import { copy } from '../copy.ts'
import { Button } from '../shell/Button.tsx'
import { Details } from '../shell/Details.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { print } from './ask-to-print.ts'
import { openInTab, textOf } from './printing.ts'

export type PaperName = 'page' | 'lesson' | 'handout' | 'certificate' | 'system'

/** Something that a browser could not print, and how to get at it all the same. */
export interface Refusal {
  readonly paper: PaperName
  readonly element: HTMLElement
}

const OPEN = {
  page: 'paper.openPage',
  lesson: 'paper.openLesson',
  handout: 'paper.openHandout',
  certificate: 'paper.openCertificate',
  system: 'paper.openSystem',
} as const

/** Prints, and holds what was refused. */
export function usePrinting() {
  const [refusal, setRefusal] = useState<Refusal>()
  return {
    refusal,
    /** @param element what of the page is printed. Answers whether it is. */
    async printOut(paper: PaperName, element: () => HTMLElement | null): Promise<boolean> {
      setRefusal(undefined)
      if (await print()) return true
      const refused = element()
      if (refused) setRefusal({ paper, element: refused })
      return false
    },
  }
}

/** Words where printing is refused, and two ways on (X19). The place is always there, so it is heard. */
export function Refused({ refusal }: { readonly refusal: Refusal | undefined }) {
  return (
    <div class="on-screen flow">
      <p role="status">{refusal && words('paper.refused')}</p>
      {refusal && <WaysOn key={refusal.paper} {...refusal} />}
    </div>
  )
}

function WaysOn({ paper, element }: Refusal) {
  const [said, setSaid] = useState('')
  const open = () => {
    const isOpen = openInTab(words(`paper.${paper}`), words('paper.inTab'), element)
    setSaid(isOpen ? '' : words('paper.noTab'))
  }
  return (
    <>
      <Button does={open}>{words(OPEN[paper])}</Button>
      <p role="status">{said}</p>
      <Details title={words('paper.words')}>
        <ToCopy element={element} />
      </Details>
    </>
  )
}

function ToCopy({ element }: Pick<Refusal, 'element'>) {
  const id = useId()
  const [text] = useState(() => textOf(element))
  const [said, setSaid] = useState('')
  return (
    <>
      <label for={id} class="unseen">
        {words('paper.words')}
      </label>
      <textarea id={id} readOnly rows={8} value={text} />
      <Button does={async () => setSaid(await copy(text))}>{words('private.copy')}</Button>
      <p class="small" role="status">
        {said}
      </p>
    </>
  )
}
