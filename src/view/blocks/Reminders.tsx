import { useState } from 'preact/hooks'
import { calendarFile } from '../../course/calendar-file.ts'
import { useCourse } from '../course-view.ts'
import { download, fileName } from '../download.ts'
import { longDates } from '../figures.ts'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'

interface RemindersProps {
  /** What the file is called after. */
  readonly name: string
  readonly reminders: readonly { readonly title: string; readonly on: Date }[]
  /** What the learner wrote: goes into the file only where they say so. */
  readonly text?: string
}

/** A file for the learner's own calendar, made on the device. */
export function Reminders({ name, reminders, text = '' }: RemindersProps) {
  const { outline, newSeed } = useCourse()
  const [isWithText, setWithText] = useState(false)
  const [said, setSaid] = useState('')
  if (reminders.length === 0) return null
  const days = [...reminders].sort((a, b) => Number(a.on) - Number(b.on))
  const dates = longDates([...new Set(days.map(({ on }) => Number(on)))])
  const make = () => {
    const file = fileName(name, 'ics')
    const made = days.map((day) => ({ ...day, text: isWithText ? text : '' }))
    download(file, 'text/calendar', calendarFile(outline.id, made, new Date(), newSeed()))
    setSaid(words('reminders.made', { file }))
  }
  return (
    <div class="flow reminders">
      <p>{words('reminders.what', { dates })}</p>
      {text && (
        <label class="option on-screen">
          <input
            type="checkbox"
            checked={isWithText}
            onChange={({ currentTarget }) => setWithText(currentTarget.checked)}
          />
          <span>{words('reminders.withText')}</span>
        </label>
      )}
      <Button does={make}>{words('reminders.download')}</Button>
      <p class="small on-screen" role="status">
        {said}
      </p>
    </div>
  )
}
