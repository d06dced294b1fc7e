// axe in a pretend document, which has neither colours nor sizes: those are looked at in a browser.

import axe from 'axe-core'

const RULES = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }

/** What it finds on the screen, in words. */
export async function axeHere(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: RULES })
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
