// The pretend learning system's side of a journey: bundled, and run in the page around the course.
// Its record is kept by the test's server, so that it outlives the page.

import {
  type Habit,
  lacks,
  readsNumbers,
  saysBooleans,
  saysNothing,
  saysNull,
  saysTrueAndSavesNothing,
  saysUndefined,
  withHabits,
} from '../support/bad-mannered-lms.ts'
import { strictLms } from '../support/strict-lms.ts'

const options = new URLSearchParams(location.search)
const option = (name: string) => options.get(name) ?? undefined

function ask(method: 'GET' | 'POST', body?: string): string {
  const request = new XMLHttpRequest()
  // At once, as learning systems do: a page that is going away waits for nothing else.
  request.open(method, `/record?learner=${option('learner')}`, false)
  request.send(body)
  return request.responseText
}

const MODES = ['review', 'browse'] as const

const kept = ask('GET')
const masteryScore = option('masteryScore')
const scaledPassingScore = option('scaledPassingScore')
const lms = strictLms(option('edition') === '1.2' ? '1.2' : '2004', {
  record: kept ? JSON.parse(kept) : undefined,
  learnerName: 'ZZQX, Name',
  mode: MODES.find((mode) => mode === option('mode')) ?? 'normal',
  ...(masteryScore === undefined ? {} : { masteryScore }),
  ...(scaledPassingScore === undefined ? {} : { scaledPassingScore }),
})

/** Nothing else runs meanwhile: as where a system asks its server in each call. */
function waitFor(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end) {}
}

/** Calls that end with the record being stored. */
const storing = ['LMSCommit', 'LMSFinish', 'Commit', 'Terminate']
const starting = ['LMSInitialize', 'Initialize']

const lacking = option('lacks')
/** Ways of a whole system. */
const HABITS: Readonly<Record<string, readonly Habit[]>> = {
  /** Answers as it likes, and has no records of answers. */
  loose: [saysBooleans, readsNumbers, lacks('401', /interactions/)],
  nulls: [saysNull, readsNumbers],
  undefineds: [saysUndefined],
  empty: [saysNothing],
  /** Knows nothing of kinds of visit. */
  modeless: [lacks('401', /mode$/)],
  /** Says that all is well, and keeps nothing. */
  broken: [saysTrueAndSavesNothing],
}
const habits = [
  ...(HABITS[option('habit') ?? ''] ?? []),
  ...(lacking ? [lacks('401', new RegExp(`^${lacking}$`))] : []),
]

const api = Object.fromEntries(
  Object.entries(withHabits(lms, ...habits)).map(([name, call]) => [
    name,
    (...values: unknown[]) => {
      if (starting.includes(name) && option('fault') === 'initialise') return 'false'
      waitFor(Number(option('delay') ?? 0))
      if (option('fault') === 'throws') throw new Error('The learning system is broken.')
      const answer = (call as (...values: unknown[]) => unknown)(...values)
      if (storing.includes(name)) ask('POST', JSON.stringify(lms.record()))
      return answer
    },
  ]),
)

const appear = () => Object.assign(window, { [lms.apiName]: api })
if (option('late')) setTimeout(appear, Number(option('late')))
else if (option('fault') !== 'absent') appear()
else addEventListener('appear', appear)
Object.assign(window, { lms })
