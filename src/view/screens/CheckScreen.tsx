import type { LessonOutline } from '../../course/course.ts'
import { checkLesson } from '../../course/outline.ts'
import { useCourse } from '../course-view.ts'
import { Screen } from '../shell/Screen.tsx'
import { useLessonFile, useReader } from '../use-lessons.ts'
import { words } from '../words.ts'
import { Awaited } from './Awaited.tsx'

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
  const reader = useReader(lessons)
  const read = useLessonFile(lessons, file)
  if (typeof reader !== 'string' && typeof read !== 'string') {
    return <reader.CheckPart lesson={lesson} bank={read.bank} />
  }
  const isMissing = reader === 'missing' || read === 'missing'
  return (
    <Screen title={lesson.title} above={words('page.check')}>
      <Awaited what={isMissing ? 'missing' : 'coming'} file={file} />
    </Screen>
  )
}
