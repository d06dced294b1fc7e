import { useLayoutEffect } from 'preact/hooks'
import type { Outline } from '../../course/course.ts'
import { checkLesson, findPage } from '../../course/outline.ts'
import type { Place } from '../../course/progress.ts'
import { pagesLeft, standing } from '../../course/standing.ts'
import type { PlayerEvent } from '../../player/events.ts'
import { Inlines } from '../blocks/Inlines.tsx'
import { type CourseView, useCourse } from '../course-view.ts'
import { isRecording } from '../questions/is-recording.ts'
import { Button } from '../shell/Button.tsx'
import { FoundPanel } from '../shell/FoundPanel.tsx'
import { HomeLayout } from '../shell/HomeLayout.tsx'
import { PracticeBanner } from '../shell/SavingPanels.tsx'
import { finishedWords } from '../shell/saving-words.ts'
import type { Notice } from '../view-props.ts'
import { words } from '../words.ts'

export interface HomeProps {
  readonly notice: Notice | undefined
  /** After an address that leads nowhere. */
  readonly isLost: boolean
}

export function Home(props: HomeProps) {
  const course = useCourse()
  const { outline, snapshot, memory } = course
  const isReturn = snapshot.can({ type: 'course.carryOn' })
  // Who comes here in the middle of a visit has not been away.
  const isNew = !memory.said.has('welcomeBack')
  useLayoutEffect(() => () => void memory.said.add('welcomeBack'), [])
  const { progress } = snapshot.context
  const isUnderWay = isReturn && !progress.reached.completed
  const count = isUnderWay ? minutesLeft(course) : outline.minutes
  return (
    <HomeLayout
      outline={outline}
      standing={standing(outline, progress)}
      title={isReturn && isNew ? words('home.welcomeBack') : outline.title}
      lead={isReturn ? placeWords(course, isNew ? '' : 'Now') : <Inlines parts={outline.lead} />}
      main={<MainButton />}
      time={words(isUnderWay ? 'home.minutesLeft' : 'home.minutes', { count })}
      stop={words(isRecording(course) ? 'home.stop' : 'home.stopHere')}
    >
      <Notices {...props} />
    </HomeLayout>
  )
}

function Notices({ notice, isLost }: HomeProps) {
  const { saving, memory, onFound } = useCourse()
  const isNew = notice !== undefined && !memory.said.has(notice.kind)
  useLayoutEffect(() => () => void (notice && memory.said.add(notice.kind)), [notice])
  if (!isNew && !isLost && !onFound && saving.kind !== 'practice') return null
  return (
    <div class="notices wide flow">
      <PracticeBanner />
      {onFound && <FoundPanel decide={onFound} />}
      {isNew && (
        <p class="panel note" role="status">
          {noticeWords(notice)}
        </p>
      )}
      {isLost && <p class="panel note">{words('home.unknownAddress')}</p>}
    </div>
  )
}

function noticeWords(notice: Notice): string {
  const said = words(`home.${notice.kind}`)
  if (notice.kind !== 'courseUpdated' || notice.newPages === 0) return said
  return `${said} ${words('home.newPages', { count: notice.newPages })}`
}

/** *Start*, *Carry on: ‹page›* or *Look again*. */
function MainButton() {
  const { outline, snapshot } = useCourse()
  const { progress } = snapshot.context
  const [left] = pagesLeft(outline, progress)
  const main = (label: string, does: PlayerEvent) => (
    <Button look="main" after="next" does={does}>
      {label}
    </Button>
  )
  if (progress.reached.completed) return main(words('shell.lookAgain'), { type: 'course.start' })
  if (!snapshot.can({ type: 'course.carryOn' })) {
    return main(words('home.start'), { type: 'course.start' })
  }
  // Behind a passed check there is nothing to carry on with but what the lessons still ask.
  if (left && progress.reached.passed && progress.place.at === 'check' && !progress.check.open) {
    const label = words('home.carryOn', { page: left.title })
    return main(label, { type: 'page.open', page: left.id })
  }
  const page = placeTitle(outline, progress.place)
  return main(words('home.carryOn', { page }), { type: 'course.carryOn' })
}

function placeWords({ outline, snapshot, saving, recorded }: CourseView, when: '' | 'Now'): string {
  const { place, reached } = snapshot.context.progress
  if (reached.completed) {
    const said = finishedWords(saving, recorded)
    return `${words('home.finished', { said })} ${words('finished.open')}`
  }
  const page = placeTitle(outline, place)
  const placed = place.at === 'page' ? findPage(outline, place.page) : undefined
  const number = outline.lessons.findIndex(({ id }) => id === placed?.lesson?.id) + 1
  if (!number || placed?.lesson?.assessment) return words(`home.placeAlone${when}`, { page })
  return words(`home.place${when}`, { page, lesson: number })
}

function placeTitle(outline: Outline, place: Place): string {
  if (place.at === 'check') return checkLesson(outline)?.title ?? words('page.check')
  return place.at === 'page' ? (findPage(outline, place.page)?.page.title ?? '') : ''
}

/** Of the lessons still to come; one in progress counts by its pages, and the check whole until it is passed. */
function minutesLeft({ outline, snapshot }: CourseView): number {
  const { lessons } = standing(outline, snapshot.context.progress)
  const hasBegun = lessons.some(({ state }) => state !== 'notStarted')
  if (!hasBegun) return outline.minutes
  const minutes = outline.lessons.map(({ minutes, pages, assessment }, index) => {
    const { state, pagesDone = 0 } = lessons[index] ?? {}
    if (state === 'done') return 0
    return assessment ? minutes : minutes * (1 - pagesDone / Math.max(1, pages.length))
  })
  return Math.max(1, Math.round(minutes.reduce((sum, left) => sum + left, 0)))
}
