import { type CourseView, useCourse } from '../course-view.ts'
import { isOnDevice } from '../on-device.ts'
import { isRecording } from '../questions/is-recording.ts'
import { Option } from '../questions/Option.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'

const keptWords = (course: CourseView) => {
  if (isOnDevice(course.saving)) return 'role.onDevice'
  return isRecording(course) ? 'role.kept' : 'role.notKept'
}

/** Which parts stand open for the learner. It hides nothing, and holds nobody up. */
export function RoleChoice() {
  const course = useCourse()
  const { outline, snapshot, send } = course
  const { role: chosen } = snapshot.context.progress
  const name = useId()
  return (
    <section class="question frame flow">
      <fieldset aria-describedby={`${name}-why`}>
        <legend>
          <h2>{words('role.question')}</h2>
        </legend>
        <p id={`${name}-why`} class="small how">
          {words('role.why')} {words(keptWords(course))}
        </p>
        <div class="options">
          {[...outline.roles, undefined].map((role) => (
            <Option
              key={role}
              type="radio"
              name={name}
              value={role ?? ''}
              checked={role === chosen}
              onChoose={() => send({ type: 'role.choose', role })}
            >
              {role ?? words('role.none')}
            </Option>
          ))}
        </div>
      </fieldset>
      <p role="status">
        {chosen ? words('role.chosen', { role: chosen }) : words('role.notChosen')}
      </p>
    </section>
  )
}
