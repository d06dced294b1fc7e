import { useMemo, useState } from 'preact/hooks'
import type { LessonFile, PageBody } from '../../course/course.ts'
import { allPages } from '../../course/outline.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { useCourse } from '../course-view.ts'
import { longDates } from '../figures.ts'
import { Option } from '../questions/Option.tsx'
import { Awaited } from '../screens/Awaited.tsx'
import { Button } from '../shell/Button.tsx'
import { useId } from '../use-id.ts'
import { useArrivals } from '../use-lessons.ts'
import { words } from '../words.ts'
import { toRead } from './found.ts'
import { type HandoutParts, handoutParts, type OwnWords } from './handout.ts'
import { PaperScreen } from './PaperScreen.tsx'
import { Terms } from './Terms.tsx'

/** In full at the end of every handout, where a course has them. */
const CONTACTS = ['pages/help-and-support', 'pages/resources']

/** What a learner may like to keep, on screen as it will be on paper. */
export function Handout() {
  const { outline, lessons } = useCourse()
  const numbers = [...new Set(allPages(outline).map(({ file }) => file))]
  useArrivals(lessons)
  const files = numbers.map((file) => lessons.read(file))
  const late = files.findIndex((file) => file === 'missing' || file === 'coming')
  const what = files.includes('missing') ? 'missing' : 'coming'
  const isReady = late < 0
  return (
    <PaperScreen paper="handout" isReady={isReady}>
      {isReady ? (
        <Sheet files={files as readonly LessonFile[]} />
      ) : (
        <Awaited what={what} file={numbers[files.indexOf(what)] ?? 0} />
      )}
    </PaperScreen>
  )
}

const CHOICES = ['covered', 'ratings', 'written', 'plans'] as const

type Choice = (typeof CHOICES)[number]

function Sheet({ files }: { readonly files: readonly LessonFile[] }) {
  const course = useCourse()
  const { outline, snapshot, memory } = course
  const [chosen, setChosen] = useState<readonly Choice[]>(
    memory.withOwnWords ? ['ratings', 'written', 'plans'] : ['ratings'],
  )
  const has = (choice: Choice) => chosen.includes(choice)
  const parts = useMemo(
    () => handoutParts(course, files, has('covered')),
    [...files, snapshot, has('covered')],
  )
  const bodies = files.flatMap(({ pages }) => pages)
  return (
    <>
      <WhatToPut
        {...{ parts, has }}
        onChoose={(choice) =>
          setChosen(has(choice) ? chosen.filter((one) => one !== choice) : [...chosen, choice])
        }
      />
      <article class="handout flow" aria-label={words('paper.handout')}>
        <p class="lead">{words('handout.lead', { course: outline.title })}</p>
        <p class="small">{longDates([Date.now()])}</p>
        <Points {...parts} />
        <Terms terms={parts.terms} />
        {has('ratings') && <Own title={words('handout.own')} own={parts.ratings} />}
        {has('written') && <Own title={words('handout.reflections')} own={parts.written} />}
        {has('plans') && <Own title={words('handout.plan')} own={parts.plans} />}
        {CONTACTS.map((id) => (
          <Contacts
            key={id}
            title={outline.standingPages.find((page) => page.id === id)?.title}
            body={bodies.find((body) => body.id === id)}
          />
        ))}
      </article>
    </>
  )
}

interface WhatToPutProps {
  readonly parts: HandoutParts
  readonly has: (choice: Choice) => boolean
  readonly onChoose: (choice: Choice) => void
}

/** Only what there is can be chosen. */
function WhatToPut({ parts, has, onChoose }: WhatToPutProps) {
  const id = useId()
  const { covered, ...own } = parts
  const offered = CHOICES.filter((choice) =>
    choice === 'covered' ? covered > 0 : own[choice].length > 0,
  )
  if (offered.length === 0) return null
  const isOwn = offered.some((choice) => choice !== 'covered')
  return (
    <fieldset class="flow setting on-screen" aria-describedby={isOwn ? id : undefined}>
      <legend>
        <h2>{words('handout.choose')}</h2>
      </legend>
      {isOwn && (
        <p class="small" id={id}>
          {words('handout.made')} {words('handout.private')}
        </p>
      )}
      <div class="options">
        {offered.map((choice) => (
          <Option
            key={choice}
            type="checkbox"
            name={id}
            value={choice}
            checked={has(choice)}
            onChoose={() => onChoose(choice)}
          >
            {choice === 'covered'
              ? words('handout.covered', { count: covered })
              : words(`handout.${choice}`)}
          </Option>
        ))}
      </div>
    </fieldset>
  )
}

function Points({ points, covered, isBegun }: HandoutParts) {
  if (!isBegun) {
    return (
      <div class="panel note flow">
        <p>{words('handout.nothing')}</p>
        <Button does={{ type: 'home.open' }}>{words('handout.toLessons')}</Button>
      </div>
    )
  }
  // All of them under content notes: that they can be had is said above, off paper.
  if (points.length === 0 && covered > 0) return null
  return (
    <section class="flow">
      <h2>{words('handout.points')}</h2>
      {points.length === 0 && <p>{words('handout.noPoints')}</p>}
      {points.map(({ title, points }) => (
        <section key={title} class="flow">
          <h3>{title}</h3>
          <ul>
            {points.map(({ page, piece }, index) => (
              <li key={`${page} ${index}`}>
                {piece.title.length > 0 && (
                  <p>
                    <strong>
                      <Inlines parts={piece.title} />
                    </strong>
                  </p>
                )}
                <Blocks blocks={piece.blocks} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

interface OwnProps {
  readonly title: string
  readonly own: readonly OwnWords[]
}

function Own({ title, own }: OwnProps) {
  if (own.length === 0) return null
  return (
    <section class="flow">
      <h2>{title}</h2>
      {own.map(({ title, text }, index) => (
        <section key={index} class="flow">
          <h3>{title}</h3>
          <p class="as-written">{text}</p>
        </section>
      ))}
    </section>
  )
}

interface ContactsProps {
  readonly title: string | undefined
  readonly body: PageBody | undefined
}

function Contacts({ title, body }: ContactsProps) {
  if (!title || !body) return null
  return (
    <section class="flow">
      <h2>{title}</h2>
      <Blocks blocks={toRead(body.blocks)} />
    </section>
  )
}
