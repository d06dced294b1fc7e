// A page or a frame of a browser that is driven over WebDriver, with the words that Playwright has
// for one, so that a journey is written once.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { addInPage, type Pattern, type RoleState, type Step } from './in-page.ts'
import { pressMouse, type Target } from './mouse.ts'
import { ELEMENT, type ElementReference, type Session, WebDriverError } from './webdriver.ts'

const TESTING_LIBRARY = readFileSync(
  createRequire(import.meta.url).resolve(
    '@testing-library/dom/dist/@testing-library/dom.umd.min.js',
  ),
  'utf8',
)

const PATIENCE = 30_000
const BETWEEN_LOOKS = 50

/** What it takes to run something in the page around the course, or in the course. */
export interface Place {
  readonly session: Session
  /** Makes the session speak with this one. */
  enter(): Promise<void>
  /** Is told what went wrong in there. */
  hear(faults: readonly string[]): void
}

interface Options extends RoleState {
  readonly name?: string | RegExp
  readonly exact?: boolean
}

type Words = string | RegExp

/** Each takes what was found so far, and looks in it. */
class Looking {
  readonly place: Place
  readonly steps: readonly Step[]

  constructor(place: Place, steps: readonly Step[]) {
    this.place = place
    this.steps = steps
  }

  protected further(...steps: readonly Step[]): Found {
    return new Found(this.place, [...this.steps, ...steps])
  }

  locator(css: string): Found {
    return this.further({ by: 'css', css })
  }

  getByRole(role: string, { name, exact, ...state }: Options = {}): Found {
    const named = name === undefined ? {} : { name: patternOf(name, exact) }
    return this.further({ by: 'role', role, ...named, ...state })
  }

  getByText(words: Words, { exact = false } = {}): Found {
    return this.further({ by: 'text', pattern: patternOf(words, exact) })
  }

  getByLabel(words: Words, { exact = false } = {}): Found {
    return this.further({ by: 'label', pattern: patternOf(words, exact) })
  }
}

export class DrivenFrame extends Looking {
  constructor(place: Place) {
    super(place, [])
  }

  /** @param run what to run there, or the words of a whole script */
  async evaluate<Answer, Given>(
    run: string | ((given: Given) => Answer),
    given?: Given,
  ): Promise<Answer> {
    if (typeof run === 'function') return runIn(this.place, `(${run})(given)`, given)
    await this.place.enter()
    return execute(this.place, run)
  }

  title(): Promise<string> {
    return runIn(this.place, 'document.title')
  }
}

/** Journeys call it a locator. */
class Found extends Looking {
  first = (): Found => this.nth(0)
  nth = (place: number): Found => this.further({ by: 'place', place })
  or = (other: Found): Found => this.further({ by: 'or', other: other.steps })

  filter({ hasText }: { readonly hasText: Words }): Found {
    return this.further({ by: 'words', pattern: patternOf(hasText) })
  }

  async all(): Promise<readonly Found[]> {
    return Array.from({ length: await this.count() }, (_, place) => this.nth(place))
  }

  count = (): Promise<number> => this.now('all.length')
  isVisible = (): Promise<boolean> => this.now('all.some(isVisible)')
  allInnerTexts = (): Promise<readonly string[]> =>
    this.now('all.map(({ innerText }) => innerText)')

  innerText = (): Promise<string> => this.evaluate('({ innerText }) => innerText')
  inputValue = (): Promise<string> => this.evaluate('({ value }) => value')
  isChecked = (): Promise<boolean> => this.evaluate('({ checked }) => checked')
  getAttribute = (name: string): Promise<string | null> =>
    this.evaluate(`(element) => element.getAttribute('${name}')`)
  focus = (): Promise<void> => this.evaluate('(element) => element.focus()')

  /** @param run is given the first one, as soon as there is one */
  async evaluate<Answer>(run: string | ((element: HTMLElement) => Answer)): Promise<Answer> {
    const look = `all.length ? { answer: (${run})(all[0]) } : null`
    const { answer } = await this.soon(() => this.now<{ answer: Answer } | null>(look))
    return answer
  }

  async waitFor({ state }: { readonly state?: keyof typeof STATES } = {}): Promise<void> {
    await this.soon(() => this.now<boolean>(STATES[state ?? 'visible']))
  }

  async check(): Promise<void> {
    if (!(await this.isChecked())) await this.click()
  }

  async click(): Promise<void> {
    await this.soon(async () => {
      const target = await this.now<Target | null>('aim(all)')
      return target && this.pressOn(target)
    })
  }

  /** @returns whether it was still there */
  private async pressOn(target: Target): Promise<boolean> {
    try {
      await pressMouse(this.place.session, target)
      return true
    } catch (error) {
      if (error instanceof WebDriverError && error.code === 'stale element reference') return false
      throw error
    }
  }

  /** As the browser hands it to assistive technology: `role “name”`. */
  async spoken(): Promise<string> {
    const element = await this.soon(() => this.now<ElementReference | null>('all[0] ?? null'))
    const { session } = this.place
    const computed = (what: string) => session.ask('GET', `/element/${element[ELEMENT]}/${what}`)
    return `${await computed('computedrole')} “${await computed('computedlabel')}”`
  }

  private now<Answer>(answer: string): Promise<Answer> {
    const found = 'const { find, isVisible, aim } = window.inPage; const all = find(given);'
    return runIn(this.place, `(() => { ${found} return ${answer} })()`, this.steps)
  }

  /** What `look` says, once it says something. */
  private async soon<Answer>(look: () => Promise<Answer | null | false>): Promise<Answer> {
    const end = Date.now() + PATIENCE
    for (;;) {
      const seen = await look()
      if (seen !== null && seen !== false) return seen
      if (Date.now() > end) throw new Error(`waited in vain for ${JSON.stringify(this.steps)}`)
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS))
    }
  }
}

const STATES = {
  visible: 'all.some(isVisible)',
  attached: 'all.length > 0',
  detached: 'all.length === 0',
} as const

export type { Found }

const patternOf = (words: Words, exact = false): Pattern =>
  typeof words === 'string' ? { words, exact } : { like: words.source, flags: words.flags }

/** @param answer an expression, in which `given` is there */
async function runIn<Answer>(place: Place, answer: string, given?: unknown): Promise<Answer> {
  const script = `
    const [given] = arguments
    if (!window.inPage) return null
    const answer = ${answer}
    const told = (answer = null) => ({ answer, faults: window.inPage.faults.splice(0) })
    return answer instanceof Promise ? answer.then(told) : told(answer)`
  for (;;) {
    await place.enter()
    const said = await execute<{ answer: Answer; faults: string[] } | null>(place, script, given)
    if (said) {
      place.hear(said.faults)
      return said.answer
    }
    await execute(place, `${TESTING_LIBRARY}\n;(${addInPage})()`)
  }
}

const execute = <Answer>({ session }: Place, script: string, given: unknown = null) =>
  session.ask<Answer>('POST', '/execute/sync', { script, args: [given] })
