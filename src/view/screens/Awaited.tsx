import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { PageInPlainCopy } from '../shell/PlainCopyLink.tsx'
import { words } from '../words.ts'

interface AwaitedProps {
  readonly what: 'coming' | 'missing'
  /** The lesson file that is waited for. */
  readonly file: number
  /** What is missing, where it is not the words of the page. */
  readonly said?: string
}

/** In place of words that have not arrived yet, or could not (X05). */
export function Awaited({ what, file, said = words('page.missing') }: AwaitedProps) {
  const { lessons } = useCourse()
  if (what === 'coming') return <p>{words('page.coming')}</p>
  return (
    <div class="panel note flow" role="status">
      <p>{said}</p>
      <Button does={() => lessons.retry(file)}>{words('shell.tryAgain')}</Button>
      <PageInPlainCopy />
    </div>
  )
}
