import { drawing } from '../../course/draw.ts'
import { checkLesson, pageAfter } from '../../course/outline.ts'
import { pagesLeft } from '../../course/standing.ts'
import type { PlayerEvent } from '../../player/events.ts'
import { triesWords, tryAgainLabel } from '../blocks/CheckCard.tsx'
import { type CourseView, useCourse } from '../course-view.ts'
import { PaperLinks } from '../paper/PaperLinks.tsx'
import { usePapers } from '../paper/use-papers.ts'
import { Button } from '../shell/Button.tsx'
import { PageLink } from '../shell/PageLink.tsx'
import { Screen } from '../shell/Screen.tsx'
import { percent, words } from '../words.ts'
import type { CheckProps } from './check-props.ts'
import { type CheckResult, checkResult } from './check-result.ts'
import { MarkedQuestion } from './MarkedQuestion.tsx'

/** What a finished try says, in the order that helps (UI, 6.8). */
export function Result({ lesson, drawn }: CheckProps) {
  const { snapshot } = useCourse()
  const { hasCertificate } = usePapers()
  const { answers } = snapshot.context.progress.check
  const result = checkResult(drawn, answers)
  return (
    <Screen title={words('result.title')} above={lesson.title}>
      <CanDo {...result} />
      <Score {...result} />
      <LookAgain {...result} />
      <h2>{words('result.questions')}</h2>
      <ol class="marked">
        {drawn.map((question) => (
          <MarkedQuestion key={question.id} question={question} response={answers[question.id]} />
        ))}
      </ol>
      {hasCertificate && <PaperLinks />}
      <WaysOn />
    </Screen>
  )
}

function CanDo({ met }: CheckResult) {
  const { outline } = useCourse()
  if (met.length === 0) return null
  return (
    <section class="panel right flow">
      <h2>{words('result.canDo')}</h2>
      <ul>
        {met.map((outcome) => (
          <li key={outcome}>{outline.outcomes[outcome - 1]}</li>
        ))}
      </ul>
    </section>
  )
}

function Score({ earned, all, score }: CheckResult) {
  const { snapshot } = useCourse()
  const { bestScore = 0 } = snapshot.context.progress.reached
  const sentences = [
    words('result.reached', { points: earned, all }),
    ...standingWords(snapshot, score),
    bestScore > score ? words('result.best', { best: percent(bestScore) }) : '',
  ]
  return (
    <section class="flow">
      <h2>{words('result.score')}</h2>
      <p class="lead">{sentences[0]}</p>
      <p>{sentences.slice(1).filter(Boolean).join(' ')}</p>
    </section>
  )
}

function standingWords({ context }: CourseView['snapshot'], score: number): readonly string[] {
  const { outline, progress } = context
  const passMark = percent(outline.passMark)
  const count = progress.reached.completed ? 0 : pagesLeft(outline, progress).length
  const left = count ? words('result.pagesLeft', { count }) : ''
  if (score >= outline.passMark) return [words('result.passed', { passMark }), left]
  return [
    words('result.notYet', { passMark }),
    progress.reached.passed
      ? `${words('result.passedBefore', { passMark })} ${left}`
      : triesWords(context),
  ]
}

function LookAgain({ notYet }: CheckResult) {
  const { outline } = useCourse()
  if (notYet.length === 0) return null
  return (
    <section class="flow">
      <h2>{words('result.lookAgain')}</h2>
      <ul>
        {notYet.map((outcome) => (
          <li key={outcome}>
            {outline.outcomes[outcome - 1]}
            <LessonsFor outcome={outcome} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LessonsFor({ outcome }: { readonly outcome: number }) {
  const { outline } = useCourse()
  const lessons = outline.lessons.filter(
    ({ outcomes, assessment }) => !assessment && outcomes.includes(outcome),
  )
  return (
    <ul class="plain">
      {lessons.flatMap(({ title, pages: [first] }) =>
        first ? (
          <li key={first.id}>
            <PageLink page={first.id}>{title}</PageLink>
          </li>
        ) : (
          []
        ),
      )}
    </ul>
  )
}

function WaysOn() {
  const { snapshot, newSeed } = useCourse()
  const again: PlayerEvent = { type: 'check.tryAgain', draw: drawing(newSeed()) }
  return (
    <div class="row">
      {snapshot.can(again) && <Button does={again}>{tryAgainLabel(snapshot)}</Button>}
      <Button look="main" after="next" does={goOn(snapshot)}>
        {words('result.goOn')}
      </Button>
    </div>
  )
}

/** To the end if it is reached; else to what is left to visit, or follows the check, or home. */
function goOn(snapshot: CourseView['snapshot']): PlayerEvent {
  if (snapshot.can({ type: 'course.finish' })) return { type: 'course.finish' }
  const { outline, progress } = snapshot.context
  const last = checkLesson(outline)?.pages.at(-1)
  const [left] = progress.reached.passed ? pagesLeft(outline, progress) : []
  const after = left ?? (last && pageAfter(outline, last.id))
  return after ? { type: 'page.open', page: after.id } : { type: 'home.open' }
}
