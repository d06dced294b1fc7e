// What a self-test has found, in words: for its page, and as text to be copied.

export interface TriedCall {
  readonly call: string
  readonly came: string
  readonly verdict: keyof typeof VERDICTS
  readonly means: string
  readonly ask: string
}

export interface SelfTestView {
  /** Its title and version. */
  readonly course: string
  readonly visit: 'first' | 'again' | 'looking' | 'none'
  /** Calls are still being made. */
  readonly isRunning: boolean
  readonly isLeft: boolean
  /** Standard, window, browser and time: a line each. */
  readonly about: readonly string[]
  readonly groups: readonly { readonly title: string; readonly rows: readonly TriedCall[] }[]
}

export const VERDICTS = {
  passes: 'Works',
  doesNotMatter: 'Does not matter',
  fails: 'Does not work',
} as const

export const SAID = {
  title: 'Self-test of this learning system',
  forWhom: 'For administrators: please do not give it to learners.',
  what: 'It makes each call that the course makes, with values as long as they get, and says what came back.',
  fails: 'What does not work',
  doesNotMatter: 'What is missing, and does not matter',
  ask: 'Ask the vendor:',
  all: 'All calls',
  next: 'What to do now',
  copy: 'Copy as text',
  print: 'Print or save as PDF',
  text: 'The page as text',
  leave: 'Leave this visit',
  left: 'The visit has ended. You can close this window.',
} as const

const TAKE = 'Copy or print this page, for yourself or for the vendor of the system.'

/** What to do, by what the visit is. */
export const NEXT = {
  first: {
    steps: [
      TAKE,
      'Press Leave this visit.',
      'Open the self-test again, as the same learner in the same activity. It then looks at what was kept, and sends passed with 80.',
    ],
    why: 'Have you opened it before as this learner? Then the system has kept nothing, or began a new attempt. Look at its settings for attempts: any number, and never a new one by force. If they are right, ask the vendor why cmi.suspend_data is not given back at the next launch.',
  },
  again: {
    steps: [
      TAKE,
      'Press Leave this visit.',
      'Look into the report of your system: it should say passed or complete, a score of 80, and eight answers where it stores them.',
    ],
    why: 'The record of this learner stays passed, as the course would leave it: that is the only way to see whether your system counts it as done. Delete the test activity when you have seen it.',
  },
  looking: {
    steps: [
      'Open the self-test as a learner who has not finished it, and not as a preview or a review.',
    ],
    why: 'The system has opened it for somebody who looks again, so nothing was sent.',
  },
  none: {
    steps: [
      TAKE,
      'Open the self-test as a learner does, from its activity in the system, and not from a file or a preview.',
    ],
    why: 'If it was opened so, send this page to the vendor.',
  },
} as const

interface Summary {
  readonly kind: 'running' | 'well' | 'lacking'
  readonly title: string
  readonly words: string
}

export function summaryOf({ groups, visit, isRunning }: SelfTestView): Summary {
  const all = groups.flatMap(({ rows }) => rows)
  const count = (verdict: TriedCall['verdict']) =>
    all.filter((row) => row.verdict === verdict).length
  if (isRunning) {
    return { kind: 'running', title: 'Testing', words: `${all.length} calls so far. Please wait.` }
  }
  const missing = count('doesNotMatter')
  const less = missing > 0 ? ` ${calls(missing)} did not, and the course can do without.` : ''
  if (count('fails') > 0) {
    return {
      kind: 'lacking',
      title: 'Something that the course needs does not work',
      words: `${calls(count('fails'))} that the course needs did not do what was asked.${less}`,
    }
  }
  if (visit === 'looking') {
    return { kind: 'running', title: 'Opened as a review', words: 'Nothing was sent.' }
  }
  const title =
    visit === 'again'
      ? 'All that the course needs works'
      : 'All that the course needs works, as far as one visit can tell'
  return { kind: 'well', title, words: `${calls(count('passes'))} did what was asked.${less}` }
}

const calls = (count: number) => (count === 1 ? '1 call' : `${count} calls`)

export function selfTestText(view: SelfTestView): string {
  const { course, about, groups } = view
  const { title, words } = summaryOf(view)
  const rows = groups.flatMap(({ title, rows }) => ['', title, ...rows.map(lineOf)])
  const head = ['Self-test of a learning system', course, ...about, '', `${title}. ${words}`]
  return [...head, ...rows].join('\n')
}

function lineOf({ call, came, verdict, means, ask }: TriedCall): string {
  const more = [means, ask && `${SAID.ask} ${ask}`].filter(Boolean).join(' ')
  return `${VERDICTS[verdict]}: ${call} → ${came}${more && `. ${more}`}`
}
