// Q23: a choice of a scenario that leads to no step of it.

import { problem, type Span } from '../diagnostic.ts'
import { writtenAddress } from '../link-places.ts'
import { didYouMean, nearest, surely } from '../near.ts'
import type { StepLink } from '../questions/step-links.ts'
import type { Reading } from '../reading.ts'
import { follow } from '../targets.ts'
import { plainText } from '../token-text.ts'

export const noWay = (at: Span, words: string) =>
  problem('Q23', at, {
    what: 'This choice leads to no step.',
    fix: SPACED_LINK.test(words)
      ? `take the space out between ] and (.\n- ${words.replace(SPACED_LINK, '](')}`
      : `make a link of it.\n- [${words}](#the-name-of-the-step)`,
  })

const SPACED_LINK = /\]\s+\((?=#)/

/** The step that a link leads to, or surely was meant to. */
export const stepMeant = ({ address }: StepLink, names: readonly string[]): string | undefined => {
  const name = address.replace(/^#/, '')
  return names.includes(name) ? name : surely(name, names)
}

/** `names`: those of all steps. */
export function noSuchStep(link: StepLink, names: readonly string[], { source, targets }: Reading) {
  const { address, at, parts } = link
  const sure = stepMeant(link, names)
  const edits = sure === undefined ? [] : writtenAddress(link, source, `#${sure}`)
  const name = address.replace(/^#/, '')
  const words = plainText(parts)
  if (names.includes(name)) {
    return problem('Q23', at, {
      what: 'The name of a step needs a # in front here.',
      fix: `write it like this.\n- [${words}](#${name})`,
      edits,
    })
  }
  const close = sure ?? nearest(name, names)
  const isHeading = !close && follow(targets, source.path, `#${name}`).kind === 'page'
  return problem('Q23', at, {
    what: isHeading
      ? 'This choice leads to a heading of this file that is no step of this scenario.'
      : `There is no step #${name} in this scenario.${didYouMean(close && `#${close}`)}`,
    fix: isHeading
      ? 'start each step with ####, below the scenario and before any other ### heading or --- line.'
      : fixFor(close, words, name),
    edits,
  })
}

const fixFor = (close: string | undefined, words: string, name: string) =>
  close
    ? `write it like this.\n- [${words}](#${close})`
    : `correct the name, or add the step.\n#### ${words} {#${name}}`
