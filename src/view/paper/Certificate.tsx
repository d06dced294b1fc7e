import { useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { longDates } from '../figures.ts'
import { Button } from '../shell/Button.tsx'
import { finishedWords } from '../shell/saving-words.ts'
import { useId } from '../use-id.ts'
import { percent, words } from '../words.ts'
import { PaperScreen } from './PaperScreen.tsx'
import { certificateKind } from './use-papers.ts'

/** No name on a certificate is longer. */
const LONGEST = 120

/** For those who like to have one. The name is typed, lives with the screen, and is nowhere else. */
export function Certificate() {
  const course = useCourse()
  const kind = certificateKind(course)
  const [name, setName] = useState('')
  const id = useId()
  if (!kind) return <NotYet />
  return (
    <PaperScreen paper="certificate" isReady>
      <div class="on-screen flow name-box">
        <label for={id}>{words('certificate.name')}</label>
        <input
          id={id}
          type="text"
          autocomplete="name"
          maxLength={LONGEST}
          aria-describedby={`${id}-private`}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p class="small" id={`${id}-private`}>
          {words('certificate.private')}
        </p>
      </div>
      <Sheet kind={kind} name={name.trim()} />
    </PaperScreen>
  )
}

function NotYet() {
  const { snapshot, saving, recorded } = useCourse()
  const { completed } = snapshot.context.progress.reached
  return (
    <PaperScreen paper="certificate" isReady={false}>
      <p role="status">
        {completed ? finishedWords(saving, recorded) : words('certificate.notYet')}
      </p>
      <Button does={{ type: 'home.open' }}>{words('handout.toLessons')}</Button>
    </PaperScreen>
  )
}

interface SheetProps {
  readonly kind: 'recorded' | 'practice'
  readonly name: string
}

function Sheet({ kind, name }: SheetProps) {
  const { outline, snapshot } = useCourse()
  const { bestScore } = snapshot.context.progress.reached
  const { title, version, organisation, logo, outcomes } = outline
  const facts = [
    [words('certificate.date'), longDates([Date.now()])],
    [
      words('certificate.score'),
      outline.check && bestScore !== undefined ? percent(bestScore) : '',
    ],
    [words('certificate.organisation'), organisation ?? ''],
    [words('certificate.version'), version],
  ].filter(([, value]) => value)
  return (
    <article class="certificate" aria-label={words('paper.certificate')}>
      <svg
        class="strip"
        viewBox="0 133 560 143"
        preserveAspectRatio="xMidYMid slice"
        aria-hidden="true"
      >
        <use href="#scene" />
      </svg>
      {kind === 'practice' && <p class="stamp">{words('certificate.practice')}</p>}
      <p class="eyebrow">{words('certificate.certificate')}</p>
      {name && <p class={nameLook(name)}>{name}</p>}
      <p>{words(name ? 'certificate.has' : 'certificate.finished')}</p>
      <h2>{title}</h2>
      {outcomes.length > 0 && (
        <>
          <h3>{words('certificate.outcomes')}</h3>
          <ul class="outcomes">
            {outcomes.map((outcome) => (
              <li key={outcome}>{outcome}</li>
            ))}
          </ul>
        </>
      )}
      <dl>
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="official">
        {logo ? (
          <img src={logo.file} alt={logo.alternative} />
        ) : (
          <svg aria-hidden="true">
            <use href="#mark" />
          </svg>
        )}
        {words(kind === 'practice' ? 'certificate.notRecorded' : 'certificate.official')}
      </p>
    </article>
  )
}

/** A long name is set smaller, so that the whole stays on one page. */
function nameLook({ length }: string): string {
  if (length > 60) return 'name longest'
  return length > 28 ? 'name long' : 'name'
}
