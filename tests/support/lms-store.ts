// The values of one session, under the rules of a data model.

import type { Codes } from './lms-codes.ts'
import type { About, Rules } from './lms-rules.ts'

export interface Outcome {
  readonly answer: string
  readonly code: string
}

export interface LmsStore {
  get(element: string): Outcome
  set(element: string, value: string): Outcome
  /** A stored value, of a write-only element too. */
  value(element: string): string | undefined
  all(): Readonly<Record<string, string>>
}

/** @param stored values of this attempt, and what the system gives for this launch */
export function lmsStore(
  rules: Rules,
  codes: Codes,
  stored: Readonly<Record<string, string>>,
): LmsStore {
  const values = new Map(Object.entries(stored))
  const refused = (code: string): Outcome => ({ answer: '', code })

  function unknown(element: string): string {
    const group = element.split('.').slice(0, 2).join('.')
    const isKnown = Object.keys(rules).some(
      (name) => name === group || name.startsWith(`${group}.`),
    )
    return isKnown ? codes.unknownInGroup : codes.unknown
  }

  function count(collection: string): number {
    const prefix = `${collection}.`
    const numbers = [...values.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length).split('.')[0])
    return new Set(numbers).size
  }

  const isCollection = (name: string) =>
    Object.keys(rules).some((rule) => rule.startsWith(`${patternOf(name)}.n.`))

  /** The farthest that each number of an element's path goes beyond what is there: 0 is the next. */
  function beyond(element: string): number {
    const numbered = [...element.matchAll(/\.(\d+)(?=\.|$)/g)]
    return Math.max(
      -1,
      ...numbered.map((match) => Number(match[1]) - count(element.slice(0, match.index))),
    )
  }

  function about(element: string): About {
    const record = /^(\w+\.\w+\.\d+)\./.exec(element)?.[1] ?? ''
    const [, before = '', number = '', after = ''] = /^(.*\.)(\d+)(\..*)$/.exec(element) ?? []
    const others = [...values].filter(([name]) => {
      const other = name.slice(before.length).split('.')[0]
      return before !== '' && other !== number && name === `${before}${other}${after}`
    })
    return {
      element,
      sibling: (name) => values.get(`${record}.${name}`),
      others: others.map(([, value]) => value),
    }
  }

  function keyword(element: string): Outcome {
    const base = element.replace(/\.[^.]*$/, '')
    const pattern = patternOf(element)
    if (element.endsWith('._count') && isCollection(base)) {
      return beyond(base) >= 0
        ? refused(codes.indexGet)
        : { answer: String(count(base)), code: '0' }
    }
    const fixed = rules[pattern]?.initial
    if (fixed !== undefined) return { answer: fixed, code: '0' }
    const isKnown = patternOf(base) in rules || isCollection(base)
    if (!isKnown) return refused(unknown(element))
    return refused(element.endsWith('._count') ? codes.noCount : codes.noChildren)
  }

  return {
    get(element) {
      if (/\._\w+$/.test(element)) return keyword(element)
      const rule = rules[patternOf(element)]
      if (!rule) return refused(unknown(element))
      if (rule.access === 'write') return refused(codes.writeOnly)
      if (beyond(element) >= 0) return refused(codes.indexGet)
      const value = values.get(element) ?? rule.initial
      return value === undefined ? refused(codes.unset) : { answer: value, code: '0' }
    },
    set(element, value) {
      if (/\._\w+$/.test(element)) {
        return refused(keyword(element).code === '0' ? codes.keywordSet : unknown(element))
      }
      const rule = rules[patternOf(element)]
      if (!rule) return refused(unknown(element))
      if (rule.access === 'read') return refused(codes.readOnly)
      if (beyond(element) > 0) return refused(codes.indexSet)
      const code = rule.check?.(value, about(element)) ?? '0'
      if (code !== '0') return refused(code)
      values.set(element, value)
      return { answer: 'true', code }
    },
    value: (element) => values.get(element),
    all: () => Object.fromEntries(values),
  }
}

const patternOf = (element: string) => element.replace(/\.(0|[1-9]\d*)(?=\.|$)/g, '.n')
