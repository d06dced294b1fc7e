import type { ComponentChildren } from 'preact'
import type { RatingQuestion, RatingStatement } from '../../course/question.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { PrivateActions } from '../blocks/PrivateActions.tsx'
import { useCourse } from '../course-view.ts'
import { Icon } from '../shell/Icon.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { isRecording } from './is-recording.ts'
import { Option } from './Option.tsx'
import { changeWords, chosenWords, noteOf } from './rated.ts'
import { useRating } from './use-rating.ts'

/** Nothing is right here, and nothing to check: each choice is taken as it is made. */
export function Rating({ question }: { readonly question: RatingQuestion }) {
  const id = useId()
  const rated = useRating(question)
  const { text, scene, statements, recorded } = question
  const title = (
    <h2 id={id}>
      <Inlines parts={text} />
    </h2>
  )
  const notice = <Notice id={`${id}-notice`} recorded={recorded} />
  const isAlone = statements.every(({ parts }) => parts.length === 0)
  return (
    <section class="question flow" aria-labelledby={isAlone ? undefined : id}>
      <Blocks blocks={scene} />
      {!isAlone && title}
      {!isAlone && notice}
      {statements.map((statement) => {
        const { letter, parts } = statement
        const number = rated.chosen[letter]
        return (
          <div key={letter} class="flow rated">
            <Scale
              question={question}
              legend={isAlone ? title : <Inlines parts={parts} />}
              legendId={`${id}-${letter}`}
              describedBy={isAlone ? `${id}-notice` : undefined}
              number={number}
              onChoose={(number) => rated.choose(letter, number)}
            >
              {isAlone && notice}
            </Scale>
            <div class="flow" role="status">
              {number && rated.isAsked(letter) && (
                <p>{changeWords(question, rated.numberBefore(letter), number)}</p>
              )}
              {number && <Idea {...statement} isHighest={number === question.steps.length} />}
            </div>
            {number && rated.isGone(letter) && (
              <Scale
                question={question}
                legend={words(question.isConfidence ? 'rating.sureBefore' : 'rating.chosenBefore')}
                describedBy={`${id}-${letter}`}
                number={rated.numberBefore(letter)}
                onChoose={(number) => rated.chooseBefore(letter, number)}
              />
            )}
          </div>
        )
      })}
      {!recorded && (
        <PrivateActions
          name={noteOf(question.id)}
          text={chosenWords(question, rated.chosen).join('\n')}
          onClear={rated.clear}
        />
      )}
    </section>
  )
}

interface NoticeProps {
  readonly id: string
  readonly recorded: boolean
}

/** Before anything is chosen: who is told. */
function Notice({ id, recorded }: NoticeProps) {
  const isKept = isRecording(useCourse())
  return (
    <div id={id} class="how flow">
      <p class="small">{words('rating.how')}</p>
      {recorded ? (
        <p class="small">{words(isKept ? 'rating.recorded' : 'rating.notRecorded')}</p>
      ) : (
        <p class="small private">
          <Icon name="private" />
          {words('rating.private')}
        </p>
      )}
    </div>
  )
}

interface ScaleProps {
  readonly question: RatingQuestion
  readonly legend: ComponentChildren
  readonly legendId?: string
  readonly describedBy: string | undefined
  readonly number: number | undefined
  readonly onChoose: (number: number) => void
  /** Between the legend and the steps. */
  readonly children?: ComponentChildren
}

function Scale(props: ScaleProps) {
  const { question, legend, legendId, describedBy, number, onChoose, children } = props
  const name = useId()
  return (
    <fieldset class="card" aria-describedby={describedBy}>
      <legend id={legendId}>{legend}</legend>
      {children}
      <div class="options scale" style={{ '--steps': question.steps.length }}>
        {question.steps.map((step, index) => (
          <Option
            key={index}
            type="radio"
            name={name}
            value={String(index + 1)}
            checked={number === index + 1}
            onChoose={() => onChoose(index + 1)}
          >
            <Inlines parts={step} />
          </Option>
        ))}
      </div>
    </fieldset>
  )
}

/** What could be done: for every step but the highest. */
function Idea({ idea, isHighest }: RatingStatement & { readonly isHighest: boolean }) {
  if (isHighest || idea.length === 0) return null
  return (
    <div class="panel key flow">
      <p class="label">{words('rating.idea')}</p>
      <Blocks blocks={idea} />
    </div>
  )
}
