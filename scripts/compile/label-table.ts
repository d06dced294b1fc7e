// The labels of blocks: bold words at the start of a quote, or the marks of code hosts.

import type { PanelLabel } from '../../src/course/course.ts'
import { lookUp } from './look-up.ts'

export type Label =
  | PanelLabel
  | 'reflection'
  | 'more'
  | 'inTheirWords'
  | 'imageDescription'
  | 'picturePoints'
  | 'forRole'
  | 'planner'
  | 'pledge'
  | 'video'
  | 'audio'
  | 'contentNote'
  | 'local'
  | 'draw'
  | 'outcome'
  | 'hint'
  | 'why'
  | 'ifRight'
  | 'ifNotYet'
  | 'ifPartlyRight'

/** Words in small letters, with the label as it is best written. */
export const LABELS: Readonly<Record<string, { readonly label: Label; readonly written: string }>> =
  {
    'key point': { label: 'keyPoint', written: 'Key point' },
    remember: { label: 'keyPoint', written: 'Remember' },
    note: { label: 'note', written: 'Note' },
    info: { label: 'note', written: 'Info' },
    tip: { label: 'tip', written: 'Tip' },
    'take care': { label: 'takeCare', written: 'Take care' },
    warning: { label: 'takeCare', written: 'Warning' },
    caution: { label: 'takeCare', written: 'Caution' },
    example: { label: 'example', written: 'Example' },
    story: { label: 'story', written: 'Story' },
    scenario: { label: 'story', written: 'Scenario' },
    'in their words': { label: 'inTheirWords', written: 'In their words' },
    pause: { label: 'pause', written: 'Pause' },
    'image description': { label: 'imageDescription', written: 'Image description' },
    'picture points': { label: 'picturePoints', written: 'Picture points' },
    planner: { label: 'planner', written: 'Planner' },
    pledge: { label: 'pledge', written: 'Pledge' },
    video: { label: 'video', written: 'Video' },
    audio: { label: 'audio', written: 'Audio' },
    reflection: { label: 'reflection', written: 'Reflection' },
    more: { label: 'more', written: 'More' },
    'content note': { label: 'contentNote', written: 'Content note' },
    'content warning': { label: 'contentNote', written: 'Content warning' },
    'trigger warning': { label: 'contentNote', written: 'Trigger warning' },
    local: { label: 'local', written: 'Local' },
    draw: { label: 'draw', written: 'Draw' },
    outcome: { label: 'outcome', written: 'Outcome' },
    hint: { label: 'hint', written: 'Hint' },
    why: { label: 'why', written: 'Why' },
    'if right': { label: 'ifRight', written: 'If right' },
    'if not yet': { label: 'ifNotYet', written: 'If not yet' },
    'if wrong': { label: 'ifNotYet', written: 'If wrong' },
    'if partly right': { label: 'ifPartlyRight', written: 'If partly right' },
  }

export const MARKS: Readonly<Record<string, Label>> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'keyPoint',
  WARNING: 'takeCare',
  CAUTION: 'takeCare',
}

const FOR_QUESTIONS: readonly Label[] = ['hint', 'why', 'ifRight', 'ifNotYet', 'ifPartlyRight']

export const isQuestionPart = (label: Label): boolean => FOR_QUESTIONS.includes(label)

/** Ignores case. */
export const findLabel = (words: string) => lookUp(LABELS, words.trim().toLowerCase())
