import { dayAfter } from '../../course/durations.ts'
import type { PlannerBlock, PlannerBox, PlannerIdea } from '../../course/planner.ts'
import { useCourse } from '../course-view.ts'
import { downloadText } from '../download.ts'
import { Button } from '../shell/Button.tsx'
import { Details } from '../shell/Details.tsx'
import { Icon } from '../shell/Icon.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'
import { PrivateActions } from './PrivateActions.tsx'
import { PrivateBox } from './PrivateBox.tsx'
import { planText, readPlan, titleOf, writePlan } from './plan.ts'
import { Reminders } from './Reminders.tsx'
import { noteName, usePrivate } from './use-private.ts'

/** Boxes that a learner fills in for themselves, with one set of buttons for all. */
export function Planner(planner: PlannerBlock) {
  const { label, title, blocks, boxes, actions, remindAfter } = planner
  const id = useId()
  const called = titleOf(planner)
  const name = noteName(useCourse().snapshot.context.page, called)
  const [kept, keep] = usePrivate(name)
  const plan = readPlan(kept, planner)
  const text = planText(plan, planner)
  const whole = `${called}\n\n${text}`
  const set = (action: number, box: number, text: string) =>
    keep(writePlan(plan, planner, action, box, text))
  const today = new Date()
  return (
    // With one action the group has the title's name: nothing is said twice.
    <section class="panel plain-panel flow planner" aria-labelledby={actions > 1 ? id : undefined}>
      <h2 id={id}>
        <span class="label">{words(`planner.${label}`)}</span> <Inlines parts={title} />
      </h2>
      <Blocks blocks={blocks} />
      <p class="small private" id={`${id}-private`}>
        <Icon name="private" />
        {words('private.notice')}
      </p>
      {plan.map((texts, action) => (
        <fieldset
          key={action}
          class="flow"
          aria-labelledby={actions > 1 ? undefined : id}
          aria-describedby={action === 0 ? `${id}-private` : undefined}
        >
          {actions > 1 && (
            <legend>
              <h3>{words('planner.action', { number: action + 1, count: actions })}</h3>
            </legend>
          )}
          {boxes.map((box, index) => (
            <Box
              key={box.label}
              box={box}
              text={texts[index] ?? ''}
              onWrite={(text) => set(action, index, text)}
            />
          ))}
        </fieldset>
      ))}
      <PrivateActions
        name={name}
        text={whole}
        onClear={() => keep('')}
        onBringBack={keep}
        more={(say) => (
          <Button
            does={() => {
              const file = downloadText(called, whole)
              say(words('private.downloaded', { file }))
            }}
          >
            {words('private.download')}
          </Button>
        )}
      />
      <Reminders
        name={called}
        text={text}
        reminders={remindAfter.map((after) => ({ title: called, on: dayAfter(today, after) }))}
      />
    </section>
  )
}

interface BoxProps {
  readonly box: PlannerBox
  readonly text: string
  readonly onWrite: (text: string) => void
}

function Box({ box: { label, ideas }, text, onWrite }: BoxProps) {
  const id = useId()
  /** Below what is there: nothing that was written goes. */
  const take = (idea: string) => {
    if (!text.includes(idea)) onWrite(text ? `${text}\n${idea}` : idea)
    document.getElementById(id)?.focus()
  }
  return (
    <div>
      <label for={id}>{label}</label>
      <PrivateBox id={id} text={text} rows={2} onWrite={onWrite} />
      {ideas.length > 0 && (
        <Details title={words('planner.ideas')}>
          <Ideas ideas={ideas} onTake={take} />
        </Details>
      )}
    </div>
  )
}

interface IdeasProps {
  readonly ideas: readonly PlannerIdea[]
  readonly onTake: (idea: string) => void
}

/** Those for the learner's own role, those for everyone, and those for others, closed. */
function Ideas({ ideas, onTake }: IdeasProps) {
  const { role = '' } = useCourse().snapshot.context.progress
  const own = ideas.filter(({ meantFor }) => meantFor?.roles.includes(role))
  const everyone = ideas.filter(({ meantFor }) => !meantFor)
  const others = ideas.filter((idea) => !own.includes(idea) && !everyone.includes(idea))
  const labels = [...new Set(others.flatMap(({ meantFor }) => meantFor?.label ?? []))]
  return (
    <>
      <IdeaList ideas={[...own, ...everyone]} onTake={onTake} />
      {labels.map((label) => (
        <Details key={label} title={label}>
          <IdeaList
            ideas={others.filter(({ meantFor }) => meantFor?.label === label)}
            onTake={onTake}
          />
        </Details>
      ))}
    </>
  )
}

function IdeaList({ ideas, onTake }: IdeasProps) {
  return (
    <ul class="plain ideas">
      {ideas.map(({ text }) => (
        <li key={text}>
          <Button does={() => onTake(text)}>{text}</Button>
        </li>
      ))}
    </ul>
  )
}
