import { useState } from 'preact/hooks'
import { copy } from '../copy.ts'
import { useCourse } from '../course-view.ts'
import { isOnDevice } from '../on-device.ts'
import { CheckSystem } from '../system/CheckSystem.tsx'
import type { Held } from '../view-props.ts'
import { percent, words } from '../words.ts'
import { Button } from './Button.tsx'
import { Details } from './Details.tsx'
import { DialogButton } from './DialogButton.tsx'

/** What the learning system holds of the learner: the button and its dialog (product, ULD4). */
export const SentAboutMe = () => (
  <DialogButton title={words('sent.title')} content={() => <SentList />} />
)

function SentList() {
  const { held, saving } = useCourse()
  const now = saving.kind === 'practice' ? undefined : held()
  return (
    <div class="flow">
      {now ? (
        <InWords held={now} />
      ) : (
        <p>{words(isOnDevice(saving) ? 'sent.onDevice' : 'sent.practice')}</p>
      )}
      {saving.kind === 'lookingAgain' && <p>{words('saving.lookingAgain')}</p>}
      {['saving', 'retrying', 'stopped'].includes(saving.kind) && <p>{words('sent.waiting')}</p>}
      <p>{words('sent.never')}</p>
      {now && now.values.length > 0 && <AsSent {...now} />}
      <CheckSystem />
    </div>
  )
}

function InWords({ held }: { readonly held: Held }) {
  const { outline } = useCourse()
  const { place, score, answers } = held
  const lines = [
    ['sent.place', place],
    ['sent.status', statusOf(held)],
    ...(outline.check
      ? [['sent.score', score === undefined ? words('sent.noScore') : percent(score)] as const]
      : []),
    ['sent.answers', answers ? words('sent.answersAre', { count: answers }) : words('sent.none')],
    ['sent.kept', keptWith(held)],
    ['sent.time', words('sent.timeIs')],
  ] as const
  return (
    <>
      <p>{words('sent.lead')}</p>
      <dl class="flow">
        {lines.map(([key, said]) => (
          <div key={key}>
            <dt>
              <strong>{words(key)}</strong>
            </dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function statusOf({ completion, success }: Held): string {
  if (success === 'passed') return words('sent.passed')
  if (success === 'failed') return words('sent.notYet')
  return words(completion === 'complete' ? 'sent.complete' : 'lesson.inProgress')
}

/** The saved state, read aloud. */
function keptWith({ progress: { seen, answers, role, check } }: Held): string {
  const count = (all: object) => Object.keys(all).length
  const said = [
    words('sent.pages', { count: seen.length }),
    words('sent.practiceAnswers', { count: count(answers) }),
    ...(role ? [words('sent.role', { role })] : []),
    ...(check.tries || check.open
      ? [
          words('sent.tries', { count: check.tries }),
          words('sent.checkAnswers', { count: count(check.answers) }),
        ]
      : []),
  ]
  return said.join(' ')
}

/** Each value under its name, for a help desk. */
function AsSent({ values }: Pick<Held, 'values'>) {
  const [said, setSaid] = useState('')
  const all = values.map(([name, value]) => `${name}: ${value}`).join('\n')
  return (
    <Details title={words('fault.details')}>
      <p>{words('sent.raw')}</p>
      <dl class="flow small">
        {values.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button does={async () => setSaid(await copy(all))}>{words('private.copy')}</Button>
      <p role="status">{said}</p>
    </Details>
  )
}
