// The page of a self-test (product, UAD4). It is for administrators and vendors, so it is in English,
// as READ-ME-FIRST.html is.

import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { print } from '../paper/ask-to-print.ts'
import {
  NEXT,
  SAID,
  type SelfTestView,
  selfTestText,
  summaryOf,
  type TriedCall,
  VERDICTS,
} from './words.ts'

export interface SelfTestProps extends SelfTestView {
  /** Ends the visit; undefined where there is none to end. */
  readonly onLeave: (() => void) | undefined
}

export function SelfTest({ onLeave, ...view }: SelfTestProps) {
  const { course, visit, isRunning, isLeft, groups } = view
  const summary = summaryOf(view)
  const all = groups.flatMap(({ rows }) => rows)
  const of = (verdict: TriedCall['verdict']) => all.filter((row) => row.verdict === verdict)
  return (
    <main id="page">
      <article class="page flow">
        <p class="eyebrow">{course}</p>
        <h1>{SAID.title}</h1>
        <p class="on-screen">
          <strong>{SAID.forWhom}</strong> {SAID.what}
        </p>
        <div class={`panel flow ${LOOKS[summary.kind]}`}>
          <h2>{summary.title}</h2>
          <p role="status">{summary.words}</p>
        </div>
        {!isRunning && (
          <WhatNext {...{ visit, isLeft, onLeave }}>
            <Taking text={selfTestText(view)} />
          </WhatNext>
        )}
        <Lacks title={SAID.fails} rows={of('fails')} />
        <Lacks title={SAID.doesNotMatter} rows={of('doesNotMatter')} />
        <h2>{SAID.all}</h2>
        {view.about.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {groups.map(({ title, rows }) => (
          <section key={title} class="flow">
            <h3>{title}</h3>
            <Calls rows={rows} isJudged />
          </section>
        ))}
      </article>
    </main>
  )
}

const LOOKS = { running: 'note', well: 'right', lacking: 'problem' } as const

interface LacksProps {
  readonly title: string
  readonly rows: readonly TriedCall[]
}

/** What comes to the same thing is said once, above the calls that it is about. */
function Lacks({ title, rows }: LacksProps) {
  if (rows.length === 0) return null
  const meanings = [...new Set(rows.map(({ means }) => means))]
  return (
    <section class="flow">
      <h2>{title}</h2>
      {meanings.map((meaning) => {
        const alike = rows.filter(({ means }) => means === meaning)
        const ask = alike[0]?.ask
        return (
          <div key={meaning} class="flow">
            <p>
              <strong>{meaning}</strong> {ask && `${SAID.ask} ${ask}`}
            </p>
            <Calls rows={alike} />
          </div>
        )
      })}
    </section>
  )
}

/** Two that say the same are one line. */
function Calls({
  rows,
  isJudged,
}: {
  readonly rows: readonly TriedCall[]
  readonly isJudged?: boolean
}) {
  const each = new Map(rows.map((row) => [`${row.call} ${row.came}`, row]))
  return (
    <ul class={isJudged ? 'plain' : ''}>
      {[...each].map(([key, { call, came, verdict }]) => (
        <li key={key}>
          {isJudged && <strong>{VERDICTS[verdict]}: </strong>}
          <code>{call}</code> → {came}
        </li>
      ))}
    </ul>
  )
}

interface WhatNextProps extends Pick<SelfTestProps, 'visit' | 'isLeft' | 'onLeave'> {
  readonly children: ComponentChildren
}

function WhatNext({ visit, isLeft, onLeave, children }: WhatNextProps) {
  const { steps, why } = NEXT[visit]
  const end = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone.
  useLayoutEffect(() => {
    if (isLeft) end.current?.focus()
  }, [isLeft])
  return (
    <section class="flow on-screen">
      <h2>{SAID.next}</h2>
      <ol class="flow">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {children}
      {onLeave && <Press does={onLeave}>{SAID.leave}</Press>}
      <p role="status" tabIndex={-1} ref={end}>
        {isLeft && SAID.left}
      </p>
      <p>{why}</p>
    </section>
  )
}

function Press({
  does,
  look,
  children,
}: {
  readonly does: () => void
  readonly look?: 'main'
  readonly children: ComponentChildren
}) {
  return (
    <button type="button" class={look} onClick={does}>
      {children}
    </button>
  )
}

/** Copied or printed; where a frame refuses both, the text stands there, chosen already. */
function Taking({ text }: { readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const [isShown, setShown] = useState(false)
  useLayoutEffect(() => box.current?.select(), [isShown])
  const refuse = (what: string) => {
    setSaid(`${what} is not allowed here. You can copy the text below yourself.`)
    setShown(true)
  }
  const copyAll = () =>
    // In some frames there is no clipboard at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(() => setSaid('Copied.'))
      .catch(() => refuse('Copying'))
  const printAll = async () => {
    if (!(await print())) refuse('Printing')
  }
  return (
    <>
      <div class="row">
        <Press look="main" does={() => void copyAll()}>
          {SAID.copy}
        </Press>
        <Press does={() => void printAll()}>{SAID.print}</Press>
      </div>
      <p role="status">{said}</p>
      {isShown && (
        <>
          <label for="text">{SAID.text}</label>
          <textarea ref={box} id="text" readOnly rows={10} value={text} />
        </>
      )}
    </>
  )
}
