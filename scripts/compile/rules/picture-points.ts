// B14, B15: picture points.

import { problem, type Span } from '../diagnostic.ts'

const PATTERN =
  '> **Picture points: The waiting room**\n>\n> ![A waiting room seen from the door](../images/waiting-room.svg)\n>\n> 1. **Names are called out.** Everyone hears who is here.'

export const noPoints = (at: Span) =>
  problem('B14', at, {
    what: 'Picture points need one picture and a numbered list.',
    fix: `write them like this.\n${PATTERN}`,
  })

export const namelessPoint = (at: Span) =>
  problem('B14', at, {
    what: 'This point has no name.',
    fix: 'start it with a few words in bold.\n> 1. **Names are called out.** Everyone hears who is here.',
  })

export const otherCount = (marks: number, items: number, at: Span) =>
  problem('B15', at, {
    what: `The picture has ${pointsOf(marks)}, the list has ${items}.`,
    fix: 'add or remove one. In the drawing, each point is a circle with the id point-1, point-2 and so on.',
  })

const pointsOf = (count: number) => (count === 1 ? '1 point' : `${count} points`)
