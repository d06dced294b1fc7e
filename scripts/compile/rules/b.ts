// B: blocks that stand in the wrong place, or too close together.

import { quietly, type Tell, warning } from '../diagnostic.ts'
import type { Label } from '../label-table.ts'
import { readLabels } from '../labels.ts'
import { isComment } from '../token-text.ts'
import type { BlockToken } from '../token-types.ts'

const PANELS: readonly Label[] = ['keyPoint', 'note', 'tip', 'takeCare', 'example', 'story']
const MOST_IN_A_ROW = 3

/** B10, once for a row. */
export function tellManyPanels(tokens: readonly BlockToken[], tell: Tell): void {
  let inARow = 0
  for (const token of tokens) {
    if (token.kind === 'html' && isComment(token.text)) continue
    const labelled = token.kind === 'quote' ? readLabels(token, quietly) : []
    const panels = labelled.filter(({ label }) => PANELS.includes(label)).length
    const isAbove = inARow > MOST_IN_A_ROW
    inARow = panels ? inARow + panels : 0
    const [first] = labelled
    if (isAbove || inARow <= MOST_IN_A_ROW || !first) continue
    tell(
      warning('B10', first.labelAt, {
        what: `More than ${MOST_IN_A_ROW} boxes in a row. Many boxes together lose their force.`,
        fix: 'keep the ones that matter most, and write the others as ordinary text.',
      }),
    )
  }
}
