import { drawing } from '../../course/draw.ts'
import type { Draw } from '../../course/progress.ts'
import type { PlayerEvent } from '../../player/events.ts'
import { type CourseView, useCourse } from '../course-view.ts'
import { isRecording } from '../questions/is-recording.ts'
import { Button } from '../shell/Button.tsx'
import { PracticeBanner } from '../shell/SavingPanels.tsx'
import { words } from '../words.ts'

/** The way into the final check, or back to it, and what becomes of the answers. */
export function CheckCard() {
  const course = useCourse()
  const { check } = course.outline
  const { context } = course.snapshot
  const { progress } = context
  if (!check) return null
  const card = (
    <div class="panel key flow">
      <p>
        {words('check.count', { count: check.count })} {words('check.freedom')}
      </p>
      <p>
        {words(isRecording(course) ? 'check.recorded' : 'check.notRecorded')}{' '}
        {check.tries !== undefined && !progress.reached.passed && triesWords(context)}
      </p>
      <div class="row">
        {waysIn(course).map(({ label, type }, index) => (
          <Button
            key={label}
            {...(index === 0 && { look: 'main', after: 'next' })}
            does={eventOf(type, drawing(course.newSeed()))}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
  if (!asksOnceMore(course)) return card
  return (
    <>
      <PracticeBanner />
      {card}
    </>
  )
}

/**
 * X01: whoever needs this on a record may have read past it on the home. Before the first try, so that
 * nobody is asked twice.
 */
function asksOnceMore({ saving, snapshot }: CourseView): boolean {
  const { open, tries } = snapshot.context.progress.check
  const lacksSystem =
    saving.kind === 'practice' && (saving.why === 'notFound' || saving.why === 'notStarted')
  return lacksSystem && !open && tries === 0
}

interface WayIn {
  readonly label: string
  readonly type: 'check.start' | 'check.showResult' | 'check.tryAgain'
}

function waysIn(course: CourseView): readonly WayIn[] {
  const { snapshot } = course
  const { open, tries } = snapshot.context.progress.check
  if (open) return [{ label: words('check.carryOn'), type: 'check.start' }]
  const ways: readonly WayIn[] =
    tries === 0
      ? [{ label: startLabel(course), type: 'check.start' }]
      : [
          { label: words('check.result'), type: 'check.showResult' },
          { label: tryAgainLabel(snapshot), type: 'check.tryAgain' },
        ]
  return ways.filter(({ type }) => snapshot.can(eventOf(type, drawing(0))))
}

const startLabel = (course: CourseView): string =>
  words(asksOnceMore(course) ? 'check.unrecorded' : 'check.start')

const eventOf = (type: WayIn['type'], draw: Draw): PlayerEvent =>
  type === 'check.showResult' ? { type } : { type, draw }

/** How often it can still be tried. */
export function triesWords({ outline, progress }: CourseView['snapshot']['context']): string {
  const allowed = outline.check?.tries
  if (allowed === undefined) return words('question.again')
  const count = allowed - progress.check.tries
  if (count <= 0) return words('check.noTries')
  return words(count === allowed ? 'check.tries' : 'check.triesLeft', { count })
}

/** A new draw brings new questions only where the bank has more than a try asks. */
export function tryAgainLabel({ context: { outline } }: CourseView['snapshot']): string {
  const { bank = [], count = 0 } = outline.check ?? {}
  return words(bank.length > count ? 'check.tryAgain' : 'shell.tryAgain')
}
