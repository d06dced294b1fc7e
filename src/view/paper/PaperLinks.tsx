import { Button } from '../shell/Button.tsx'
import { LessonReminders } from '../shell/LessonReminders.tsx'
import { words } from '../words.ts'
import { usePapers } from './use-papers.ts'

/** The way to what can be kept: at the end, and on the result. */
export function PaperLinks() {
  const { hasCertificate, openPaper } = usePapers()
  return (
    <div class="row">
      {hasCertificate && (
        <Button does={() => openPaper('certificate')}>{words('paper.certificate')}</Button>
      )}
      <Button does={() => openPaper('handout')}>{words('paper.handout')}</Button>
    </div>
  )
}

/** What a finished course leaves one with. */
export function ToKeep() {
  return (
    <>
      <PaperLinks />
      <LessonReminders />
    </>
  )
}
