import type { Outline } from '../../course/course.ts'
import { drawing } from '../../course/draw.ts'
import type { PageId } from '../../course/ids.ts'
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
import { finishedWords } from '../shell/saving-words.ts'
import { percent, words } from '../words.ts'
import type { CheckProps } from './check-props.ts'
import { type CheckResult, checkResult } from './check-result.ts'
import { MarkedQuestion } from './MarkedQuestion.tsx'

/**
 * What a finished try says, in the order that helps (UI, 6.8). The ways on do not wait for those who
 * read to the end: on a phone that is far.
 */
export function Result({ lesson, drawn }: CheckProps) {
  const { snapshot } = useCourse()
  const { check, reached } = snapshot.context.progress
  const result = checkResult(drawn, check.answers)
  return (
    <Screen title={words('result.title')} above={lesson.title}>
      <CanDo {...result} />
      <Score {...result} />
      {reached.passed && <WaysOn {...result} />}
      <LookAgain {...result} />
      {!reached.passed && <WaysOn {...result} />}
      <h2>{words('result.questions')}</h2>
      <ol class="marked">
        {drawn.map((question) => (
          <MarkedQuestion
            key={question.id}
            question={question}
            response={check.answers[question.id]}
          />
        ))}
      </ol>
      <WaysOn {...result} />
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
  return (
    <ul class="plain">
      {partsFor(outline, outcome).map(({ title, page }) => (
        <li key={page}>
          <PageLink page={page}>{title}</PageLink>
        </li>
      ))}
    </ul>
  )
}

interface Part {
  /** Of the lesson. */
  readonly title: string
  /** Its first. */
  readonly page: PageId
}

const partsFor = ({ lessons }: Outline, outcome: number): readonly Part[] =>
  lessons
    .filter(({ outcomes, assessment }) => !assessment && outcomes.includes(outcome))
    .flatMap(({ title, pages: [first] }) => (first ? { title, page: first.id } : []))

/** Below the pass mark the first part to look at again comes first: *Go on* would lead back here. */
function WaysOn({ notYet }: CheckResult) {
  const { outline, snapshot, newSeed, saving, recorded } = useCourse()
  const { hasCertificate } = usePapers()
  const { passed, completed } = snapshot.context.progress.reached
  const again: PlayerEvent = { type: 'check.tryAgain', draw: drawing(newSeed()) }
  const [part] = passed ? [] : notYet.flatMap((outcome) => partsFor(outline, outcome))
  return (
    <>
      {completed && <p>{words('home.finished', { said: finishedWords(saving, recorded) })}</p>}
      <div class="row">
        <Button
          look="main"
          after="next"
          does={part ? { type: 'page.open', page: part.page } : goOn(snapshot)}
        >
          {part ? words('result.lookAt', part) : words('result.goOn')}
        </Button>
        {snapshot.can(again) && <Button does={again}>{tryAgainLabel(snapshot)}</Button>}
      </div>
      {hasCertificate && <PaperLinks />}
    </>
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
