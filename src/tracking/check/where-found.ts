// In which window the learning system has put its API.

import { type ApiName, findApi, type WindowLike } from '../scorm/find-api.ts'

export interface Found {
  readonly in: 'thisWindow' | 'above' | 'opener' | 'aboveOpener'
  /** Windows above the one where the search began. */
  readonly steps: number
}

/** Undefined where there is none. */
export function whereFound(from: WindowLike, name: ApiName): Found | undefined {
  const api = findApi(from, name)
  if (!api) return undefined
  const above = stepsTo(from, name, api)
  if (above !== undefined) return { in: above ? 'above' : 'thisWindow', steps: above }
  const openers = [from, ...parentsOf(from)].flatMap((window) => read(() => window.opener) ?? [])
  for (const opener of openers) {
    const steps = stepsTo(opener, name, api)
    if (steps !== undefined) return { in: steps ? 'aboveOpener' : 'opener', steps }
  }
  return undefined
}

function stepsTo(from: WindowLike, name: ApiName, api: object): number | undefined {
  const steps = [from, ...parentsOf(from)].findIndex(
    (window) => read((): unknown => Reflect.get(window, name)) === api,
  )
  return steps < 0 ? undefined : steps
}

/** More frames than any system has; a chain that never ends stops here. */
const MOST_PARENTS = 50

export function parentsOf(from: WindowLike): readonly WindowLike[] {
  const parents: WindowLike[] = []
  for (let last = from; parents.length < MOST_PARENTS; ) {
    const parent = read(() => last.parent)
    if (!parent || parent === last) break
    parents.push(parent)
    last = parent
  }
  return parents
}

/** A property of a window of another origin throws when it is read. */
function read<Value>(get: () => Value): Value | undefined {
  try {
    return get()
  } catch {
    return undefined
  }
}
