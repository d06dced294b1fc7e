import type { ComponentChildren } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { Screen } from '../shell/Screen.tsx'
import { words } from '../words.ts'
import { Refused, usePrinting } from './Printing.tsx'
import { usePapers } from './use-papers.ts'

interface PaperScreenProps {
  readonly paper: 'handout' | 'certificate' | 'system'
  /** Where it goes by another name. */
  readonly title?: string
  /** There is something to print. */
  readonly isReady: boolean
  readonly children: ComponentChildren
}

/** A screen that shows what will be on paper, with the way back and *Print*. */
export function PaperScreen({
  paper,
  title = words(`paper.${paper}`),
  isReady,
  children,
}: PaperScreenProps) {
  const { outline } = useCourse()
  const { goBack } = usePapers()
  const { refusal, printOut } = usePrinting()
  useLayoutEffect(() => {
    // The reader may have come after the screen did.
    document.title = words('shell.titlePart', { first: title, rest: outline.title })
  }, [])
  const sheet = () => document.querySelector<HTMLElement>(`main .${paper}`)
  return (
    <Screen title={title} look={`with-${paper}`}>
      <div class="row on-screen">
        <Button before="back" does={goBack}>
          {words('pager.back')}
        </Button>
        {isReady && (
          <Button look="main" does={() => void printOut(paper, sheet)}>
            {words('paper.print')}
          </Button>
        )}
      </div>
      <Refused refusal={refusal} />
      {children}
    </Screen>
  )
}
