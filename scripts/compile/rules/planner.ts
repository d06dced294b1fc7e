// B16, B17: planners and pledges.

import { problem, replaced, type Span, warning } from '../diagnostic.ts'
import { DURATIONS_EXAMPLE } from '../durations.ts'

const PATTERN = '> - Early signs for me\n> - People and places that help'

/** B16. `written`: Planner or Pledge. */
export const noBoxes = (written: string, at: Span) =>
  problem('B16', at, {
    what: `This ${written.toLowerCase()} has no boxes to fill in.`,
    fix: `write the label of each box as a list item, with an empty line above the list.\n> **${written}: What helps me on hard days**\n>\n${PATTERN}`,
  })

/** B16. */
export const namelessBox = (at: Span) =>
  problem('B16', at, {
    what: 'This box has no label.',
    fix: `say what goes into it, or remove the line.\n${PATTERN}`,
  })

/** B16. */
export const sameBox = (label: string, at: Span, first: Span) =>
  problem('B16', at, {
    what: `Two boxes are called "${label}".`,
    fix: 'give one of them another label. For the same boxes several times, write how often below the title.\n> Actions: 2',
    related: [first],
  })

/** B16. */
export const notAnIdea = (at: Span) =>
  warning('B16', at, {
    what: 'Only lines of text can be ideas for a box. This is not shown.',
    fix: 'write each idea as a line of its own, indented under its box.\n> - I will\n>   - Say at the start what will happen',
  })

/** B16. */
export const boxOrIdea = (words: string, at: Span) =>
  warning('B16', at, {
    what: `"${words}" is indented too little to be an idea. I read it as a box of its own.`,
    fix: `for an idea, put two spaces in front of its line; for a box, none.\n>   - ${words}`,
  })

/** B16. */
export const noBullet = (words: string, at: Span) =>
  warning('B16', at, {
    what: `"${words}" has no - in front, so I read it as text above the boxes.`,
    fix: `for a box, put - in front; for text, write it above the boxes and end it with a full stop.\n> - ${words}`,
  })

/** B16. */
export const joinsBox = (words: string, at: Span) =>
  warning('B16', at, {
    what: `"${words}" has no - in front, so it joins the label of the box above.`,
    fix: `for a box, put - in front; for more words of the label, write them in one line.\n> - ${words}`,
  })

/** B17. */
export const settingRead = (written: string, meant: string, at: Span) =>
  warning('B17', at, {
    what: `I do not know "${written}" here. I read it as "${meant}".`,
    fix: `write ${meant}.`,
    edits: [replaced(at, meant)],
  })

/** B17. */
export const badActions = (text: string, most: number, at: Span) =>
  problem('B17', at, {
    what: text
      ? `I cannot read "${text}" as the number of actions.`
      : 'How many actions it is for is missing.',
    fix: `write a number from 1 to ${most}.\n> Actions: 2`,
  })

/** B17. */
export const badReminders = (text: string, at: Span) =>
  problem('B17', at, {
    what: text ? `I cannot read "${text}" as a time for a reminder.` : 'The times are missing.',
    fix: `write them like this.\n> Remind after: ${DURATIONS_EXAMPLE}`,
  })
