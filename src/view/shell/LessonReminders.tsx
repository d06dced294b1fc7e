import { dayAfter } from '../../course/durations.ts'
import { Reminders } from '../blocks/Reminders.tsx'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'
import { Details } from './Details.tsx'

/** For the lessons under Afterwards that ask for it: counted from today, the course is finished. */
export function LessonReminders() {
  const { outline } = useCourse()
  const today = new Date()
  const reminders = outline.afterwards.flatMap(({ title, remindAfter }) =>
    remindAfter.map((after) => ({ title, on: dayAfter(today, after) })),
  )
  if (reminders.length === 0) return null
  return (
    <Details title={words('reminders.title')}>
      <Reminders name={outline.title} reminders={reminders} />
    </Details>
  )
}
