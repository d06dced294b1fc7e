import type { LessonFile, LessonOutline } from '../../course/course.ts'
import { checkLesson } from '../../course/outline.ts'
import { drawnOf } from '../../course/progress.ts'
import type { CheckableQuestion } from '../../course/question.ts'
import { useCourse } from '../course-view.ts'
import { Screen } from '../shell/Screen.tsx'
import { useLessonFile } from '../use-lesson-file.ts'
import { words } from '../words.ts'
import { Asking } from './Asking.tsx'
import { MissingWords } from './PageScreen.tsx'
import { Result } from './Result.tsx'
import { Review } from './Review.tsx'

export interface CheckProps {
  readonly lesson: LessonOutline
  readonly bank: readonly CheckableQuestion[]
  /** The questions of this try, in order. */
  readonly drawn: readonly CheckableQuestion[]
}

/** The final check, from its first question to its result. */
export function CheckScreen() {
  const { outline } = useCourse()
  const lesson = checkLesson(outline)
  if (!outline.check || !lesson) return null
  return <WithBank lesson={lesson} file={outline.check.file} />
}

interface WithBankProps {
  readonly lesson: LessonOutline
  readonly file: number
}

function WithBank({ lesson, file }: WithBankProps) {
  const { lessons } = useCourse()
  const read = useLessonFile(lessons, file)
  if (typeof read === 'string') return <NoBank {...{ lesson, file }} why={read} />
  return <Part lesson={lesson} file={read} />
}

function NoBank({ lesson, file, why }: WithBankProps & { readonly why: 'coming' | 'missing' }) {
  return (
    <Screen title={lesson.title} above={words('page.check')}>
      {why === 'coming' ? <p>{words('page.coming')}</p> : <MissingWords file={file} />}
    </Screen>
  )
}

function Part({
  lesson,
  file: { bank },
}: {
  readonly lesson: LessonOutline
  readonly file: LessonFile
}) {
  const { snapshot } = useCourse()
  const { asking, progress } = snapshot.context
  const props = { lesson, bank, drawn: drawnOf(progress.check, bank) }
  if (snapshot.matches({ course: { check: 'result' } })) return <Result {...props} />
  if (snapshot.matches({ course: { check: 'review' } })) return <Review {...props} />
  const question = bank.find(({ id }) => id === asking)
  return question ? <Asking key={question.id} {...props} question={question} /> : null
}
