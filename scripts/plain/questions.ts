// Questions with their answers and all that is said about them.

import type { Block } from '../../src/course/course.ts'
import type {
  CheckableQuestion,
  ChoiceQuestion,
  Ending,
  OrderQuestion,
  Question,
  RatingQuestion,
  ScenarioQuestion,
  ScenarioStep,
  TextQuestion,
} from '../../src/course/question.ts'
import { choicesOf, type PairedQuestion, rowsOf } from '../../src/course/question-parts.ts'
import { unreachable } from '../../src/course/unreachable.ts'
import { drawBlocks, drawInlines, type Paper } from './blocks.ts'
import { html, type Markup, type Piece } from './markup.ts'

/** @param where it stands, in words; none where that is plain */
export function drawQuestion(question: Question, paper: Paper, where?: string): Markup {
  const facts = [instructionFor(question), question.meantFor?.label, ...countsOf(question), where]
  return html`<article class="question">
<h${paper.top}>${drawInlines(question.text, paper)}</h${paper.top}>
<p class="muted">${facts.filter(Boolean).join(' · ')}</p>
${drawBlocks(question.scene, paper)}
${drawAnswers(question, paper)}
${question.kind !== 'rating' && drawSaid(question, paper)}
</article>
`
}

function instructionFor(question: Question): string {
  switch (question.kind) {
    case 'trueFalse':
      return 'True or false'
    case 'choice': {
      const { choose, chooseCount } = question
      return choose === 'one' ? 'Choose one' : `Choose ${chooseCount ?? 'all that fit'}`
    }
    case 'match':
      return 'Match'
    case 'sort':
      return 'Sort into groups'
    case 'order':
      return 'Put in order'
    case 'text':
      return question.caseMatters || question.exactSpelling ? 'Typed: spelling counts' : 'Typed'
    case 'scenario':
      return 'Story with choices'
    case 'rating':
      return 'Rating: no answer is right'
    default:
      return unreachable(question)
  }
}

function countsOf(question: Question): readonly string[] {
  if (question.kind === 'rating') return []
  const { points, partMarks } = question
  return [...(points === 1 ? [] : [`${points} points`]), ...(partMarks ? ['part marks'] : [])]
}

function drawAnswers(question: Question, paper: Paper): Piece {
  switch (question.kind) {
    case 'choice':
    case 'trueFalse':
      return drawChoices(question, paper)
    case 'match':
    case 'sort':
      return drawPairs(question, paper)
    case 'order':
      return drawOrder(question, paper)
    case 'text':
      return drawTyped(question, paper)
    case 'scenario':
      return drawSteps(question, paper)
    case 'rating':
      return drawScale(question, paper)
    default:
      return unreachable(question)
  }
}

/** One of several answers: what is right is said in words, for those who see no colours. */
function drawAnswer(isRight: boolean, words: Piece, feedback: readonly Block[], paper: Paper) {
  const mark =
    isRight && html`<strong class="right"><span aria-hidden="true">✓ </span>Right:</strong> `
  return html`<li>${mark}${words}${drawFeedback(feedback, paper)}</li>`
}

const drawFeedback = (blocks: readonly Block[], paper: Paper): Piece =>
  blocks.length > 0 && html`<div class="muted">${drawBlocks(blocks, paper)}</div>`

function drawChoices({ answers }: ChoiceQuestion, paper: Paper): Markup {
  const list = answers.map(({ right, parts, feedback }) =>
    drawAnswer(right, drawInlines(parts, paper), feedback, paper),
  )
  return html`<ul>${list}</ul>`
}

function drawTyped({ answers }: TextQuestion, paper: Paper): Markup {
  const list = answers.map(({ right, text, feedback }) =>
    drawAnswer(right, right ? text : `Not yet: ${text}`, feedback, paper),
  )
  return html`<ul>${list}</ul>`
}

function drawOrder({ items }: OrderQuestion, paper: Paper): Markup {
  const list = items.map(({ parts, feedback }) =>
    drawAnswer(false, drawInlines(parts, paper), feedback, paper),
  )
  return html`<ol>${list}</ol>`
}

function drawPairs(question: PairedQuestion, paper: Paper): Markup {
  const choices = choicesOf(question)
  const rows = rowsOf(question)
  const used = rows.flatMap(({ right }) => right)
  const extra = choices.filter((_, index) => !used.includes(index + 1))
  const lines = rows.map(({ parts, right, why }) => {
    const fitting = right.map((number) => drawInlines(choices[number - 1] ?? [], paper))
    const reason = why.length > 0 && html`<div class="muted">${drawInlines(why, paper)}</div>`
    return html`<tr><th scope="row">${drawInlines(parts, paper)}</th><td>${joined(fitting, ' or ')}${reason}</td></tr>`
  })
  const [left, right] = headsOf(question)
  return html`<table class="pairs"><thead><tr><th scope="col">${left}</th><th scope="col">${right}</th></tr></thead><tbody>${lines}</tbody></table>
${
  extra.length > 0 &&
  html`<p class="muted">Belongs to none: ${joined(
    extra.map((parts) => drawInlines(parts, paper)),
    '; ',
  )}</p>`
}`
}

function headsOf(question: PairedQuestion): readonly [string, string] {
  if (question.kind === 'sort') return ['Card', 'Belongs to']
  return [question.leftHead || 'This', question.rightHead || 'Goes with']
}

const joined = (pieces: readonly Piece[], between: string): readonly Piece[] =>
  pieces.map((piece, index) => (index ? [between, piece] : piece))

const ENDINGS: Readonly<Record<Ending, string>> = {
  helpful: 'Ending: this way helped',
  mixed: 'Ending: this way helped in part',
  harder: 'Ending: this way made it harder',
}

function drawSteps({ id, steps }: ScenarioQuestion, paper: Paper): readonly Markup[] {
  const nameFor = (index: number) => `step-${id.replaceAll('/', '--')}-${index + 1}`
  const titleOf = (step: ScenarioStep | undefined) =>
    step?.title.length ? drawInlines(step.title, paper) : 'How it begins'
  const choiceOf = ({ parts, to, feedback }: ScenarioStep['choices'][number]) =>
    html`<li>${drawInlines(parts, paper)} <span class="leads">→ <a href="#${nameFor(to)}">${to + 1}. ${titleOf(steps[to])}</a></span>${drawFeedback(feedback, paper)}</li>`
  const level = paper.top + 1
  return steps.map((step, index) => {
    const isEnding = step.choices.length === 0
    const ending =
      isEnding && html`<p class="label">${step.ending ? ENDINGS[step.ending] : 'Ending'}</p>`
    const choices = !isEnding && html`<ul>${step.choices.map(choiceOf)}</ul>`
    return html`<section class="step">
<h${level} id="${nameFor(index)}">${index + 1}. ${titleOf(step)}</h${level}>
${ending}${drawBlocks(step.blocks, paper)}${choices}
</section>
`
  })
}

function drawScale({ steps, statements }: RatingQuestion, paper: Paper): readonly Markup[] {
  const list = statements
    .filter(({ parts, idea }) => parts.length > 0 || idea.length > 0)
    .map(
      ({ parts, idea }) => html`<li>${drawInlines(parts, paper)}${drawFeedback(idea, paper)}</li>`,
    )
  return [
    html`<p>${joined(
      steps.map((parts) => drawInlines(parts, paper)),
      ' · ',
    )}</p>`,
    html`<ul>${list}</ul>`,
  ]
}

function drawSaid(question: CheckableQuestion, paper: Paper): Piece {
  const said: readonly (readonly [string, readonly Block[]])[] = [
    ['Hint', question.hint],
    ['If right', question.ifRight],
    ['If partly right', question.ifPartlyRight],
    ['If not yet', question.ifNotYet],
    ['Why', question.why],
  ]
  const lines = said
    .filter(([, blocks]) => blocks.length > 0)
    .map(
      ([label, blocks]) => html`<div><dt>${label}</dt><dd>${drawBlocks(blocks, paper)}</dd></div>`,
    )
  return lines.length > 0 && html`<dl>${lines}</dl>`
}
