// What a driven page is given, so that journeys find in it what people do: by role, label and words.
// The functions go there as text, so nothing from outside is in them.

import type { queries } from '@testing-library/dom'

export type Pattern =
  | { readonly words: string; readonly exact: boolean }
  | { readonly like: string; readonly flags: string }

/** How to find, one after the other. */
export type Step =
  | { readonly by: 'css'; readonly css: string }
  | ({ readonly by: 'role'; readonly role: string; readonly name?: Pattern } & RoleState)
  | { readonly by: 'label' | 'text'; readonly pattern: Pattern }
  | { readonly by: 'place'; readonly place: number }
  | { readonly by: 'words'; readonly pattern: Pattern }
  | { readonly by: 'or'; readonly other: readonly Step[] }

export interface RoleState {
  readonly level?: number
  readonly checked?: boolean
}

interface InPage {
  /** What went wrong since the last look, from the first one on. */
  readonly faults: string[]
  readonly find: (steps: readonly Step[]) => readonly Element[]
  readonly isVisible: (element: Element) => boolean
  /** The first one that can be used, brought onto the screen, if a press on its middle gets to it. */
  readonly aim: (elements: readonly Element[]) => object | null
}

export type Point = readonly [x: number, y: number]

declare global {
  interface Window {
    inPage?: InPage
    TestingLibraryDom: typeof queries
  }
}

export function addInPage(): void {
  const { queryAllByRole, queryAllByLabelText } = window.TestingLibraryDom
  const faults: string[] = []
  addEventListener('error', ({ message }) => faults.push(message))
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    faults.push(`${violatedDirective} refuses ${blockedURI}`),
  )
  const { error } = console
  console.error = (...said) => {
    faults.push(said.join(' '))
    error(...said)
  }

  const inOneLine = (words: string | null) => (words ?? '').replaceAll(/\s+/g, ' ').trim()
  const matcher = (pattern: Pattern) => (text: string) => {
    const found = inOneLine(text)
    if ('like' in pattern) return new RegExp(pattern.like, pattern.flags).test(found)
    if (pattern.exact) return found === pattern.words
    return found.toLowerCase().includes(pattern.words.toLowerCase())
  }
  const withWords = (elements: Iterable<Element>, pattern: Pattern) =>
    [...elements].filter(({ textContent }) => matcher(pattern)(textContent ?? ''))

  const take = (found: readonly Element[], step: Step): readonly Element[] => {
    if (step.by === 'place') return found.slice(step.place).slice(0, 1)
    if (step.by === 'words') return withWords(found, step.pattern)
    if (step.by === 'or') return [...found, ...find(step.other)]
    return found.flatMap((within) => {
      const container = within as HTMLElement
      if (step.by === 'css') return [...within.querySelectorAll(step.css)]
      if (step.by === 'label') return queryAllByLabelText(container, matcher(step.pattern))
      if (step.by === 'role') {
        const { role, name, level, checked } = step
        return queryAllByRole(container, role, {
          ...(name && { name: matcher(name) }),
          ...(level !== undefined && { level }),
          ...(checked !== undefined && { checked }),
        })
      }
      const all = withWords(within.querySelectorAll(':not(script, style)'), step.pattern)
      return all.filter(({ children }) => withWords(children, step.pattern).length === 0)
    })
  }
  const find = (steps: readonly Step[]) =>
    steps.reduce<readonly Element[]>(take, [document.documentElement])

  const isVisible = (element: Element) => {
    const { width, height } = element.getBoundingClientRect()
    return width * height > 0 && element.checkVisibility({ visibilityProperty: true })
  }
  const isInReach = (element: Element, middle: Point) => {
    const pressed = document.elementFromPoint(...middle)
    return element.contains(pressed) || (pressed?.closest('label')?.contains(element) ?? false)
  }
  const aim = (elements: readonly Element[]) => {
    const element = elements.find((found) => isVisible(found) && !found.matches(':disabled'))
    if (!element) return null
    element.scrollIntoView({ block: 'center' })
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const middle: Point = [(left + right) / 2, (top + bottom) / 2]
    return isInReach(element, middle) ? { element, middle } : null
  }
  window.inPage = { faults, find, isVisible, aim }
}
