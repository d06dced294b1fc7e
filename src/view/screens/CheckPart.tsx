import type { LessonOutline } from '../../course/course.ts'
import { checkLesson } from '../../course/outline.ts'
import type { CheckableQuestion } from '../../course/question.ts'
import { useCourse } from '../course-view.ts'
import { Screen } from '../shell/Screen.tsx'
import { useLessonFile } from '../use-lessons.ts'
import { words } from '../words.ts'
import { Asking } from './Asking.tsx'
import { Awaited } from './Awaited.tsx'
import { Result } from './Result.tsx'
import { Review } from './Review.tsx'

/** The final check, from its first question to its result. */
export function CheckPart() {
  const { outline } = useCourse()
  const lesson = checkLesson(outline)
  return lesson && outline.check ? <WithBank lesson={lesson} file={outline.check.file} /> : null
}

interface WithBankProps {
  readonly lesson: LessonOutline
  readonly file: number
}

function WithBank({ lesson, file }: WithBankProps) {
  const { lessons } = useCourse()
  const read = useLessonFile(lessons, file)
  if (typeof read !== 'string') return <Questions lesson={lesson} bank={read.bank} />
  return (
    <Screen title={lesson.title} above={words('page.check')}>
      <Awaited what={read} file={file} />
    </Screen>
  )
}

interface QuestionsProps {
  readonly lesson: LessonOutline
  readonly bank: readonly CheckableQuestion[]
}

/** A question, the list of the answers, or the result. */
function Questions({ lesson, bank }: QuestionsProps) {
  const { snapshot } = useCourse()
  const { asking, progress } = snapshot.context
  const drawn = progress.check.drawn.flatMap(
    (id) => bank.find((question) => question.id === id) ?? [],
  )
  const props = { lesson, drawn }
  if (snapshot.matches({ course: { check: 'result' } })) return <Result {...props} />
  if (snapshot.matches({ course: { check: 'review' } })) return <Review {...props} />
  const question = bank.find(({ id }) => id === asking)
  return question ? <Asking key={question.id} {...props} question={question} /> : null
}
