// What a learner has written into the boxes of a planner: one private note.

import { plainText } from '../../course/plain-text.ts'
import type { PlannerBlock } from '../../course/planner.ts'
import { words } from '../words.ts'

/** For each action the text of each box, in the order of the boxes. */
export type Plan = readonly (readonly string[])[]

type Boxes = Pick<PlannerBlock, 'boxes' | 'actions'>

/** In words: the author's, else what kind of plan it is. */
export const titleOf = ({ title, label }: Pick<PlannerBlock, 'title' | 'label'>): string =>
  plainText(title) || words(`planner.${label}`)

/** By action and label: a box that comes, goes or moves takes no text from another. */
const nameOf = (action: number, label: string) => `${action + 1} ${label}`

export function readPlan(note: string, { boxes, actions }: Boxes): Plan {
  const texts = textsIn(note)
  return Array.from({ length: actions }, (_, action) =>
    boxes.map(({ label }) => String(texts[nameOf(action, label)] ?? '')),
  )
}

/** The note with other words in one box; empty where all boxes are. */
export function writePlan(
  plan: Plan,
  { boxes }: Boxes,
  action: number,
  box: number,
  text: string,
): string {
  const written = plan.flatMap((texts, at) =>
    texts.map((before, index) => {
      const label = boxes[index]?.label ?? ''
      return [nameOf(at, label), at === action && index === box ? text : before] as const
    }),
  )
  const filled = written.filter(([, text]) => text !== '')
  return filled.length ? JSON.stringify(Object.fromEntries(filled)) : ''
}

/** As it goes into a file: boxes that are filled in, each under its label. */
export function planText(plan: Plan, { boxes, actions }: Boxes): string {
  return plan
    .flatMap((texts, action) => {
      const lines = texts.flatMap((text, index) =>
        text.trim() ? `${boxes[index]?.label}: ${text.trim()}` : [],
      )
      const head = words('planner.action', { number: action + 1, count: actions })
      return lines.length && actions > 1 ? [head, ...lines, ''] : lines
    })
    .join('\n')
    .trim()
}

/** What the device kept may be of anyone. */
function textsIn(note: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(note || '{}'))
  } catch {
    return {}
  }
}
