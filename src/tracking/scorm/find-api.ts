// Where the learning system has put its API: in a window above this one, or above the one that
// opened it.

/** A window as far as the search goes; a real one fits. */
export interface WindowLike {
  readonly parent: WindowLike | null
  readonly opener: WindowLike | null
}

/** The API object: every function takes strings and may answer anything, or throw. */
export type LmsApi = object

export type ApiName = 'API' | 'API_1484_11'

/** More frames than any system has; a chain that never ends stops here. */
const MOST_PARENTS = 50

/**
 * Looks through the window and its parents, then through their openers and the openers' parents.
 * Windows of another origin are passed over. It never throws.
 */
export function findApi(from: WindowLike, name: ApiName): LmsApi | undefined {
  const above = chain(from)
  const openers = above.flatMap((window) => step(() => window.opener) ?? [])
  for (const window of [...above, ...openers.flatMap(chain)]) {
    const api = step((): unknown => Reflect.get(window, name))
    if (isApi(api, name)) return api
  }
  return undefined
}

function chain(from: WindowLike): readonly WindowLike[] {
  const windows = [from]
  for (let count = 0; count < MOST_PARENTS; count++) {
    const last = windows.at(-1)
    const parent = last && step(() => last.parent)
    if (!parent || parent === last) break
    windows.push(parent)
  }
  return windows
}

/** An HTML element with the id `API` is a property of its window too, so functions are looked for. */
function isApi(api: unknown, name: ApiName): api is LmsApi {
  if (typeof api !== 'object' || api === null) return false
  const first = name === 'API' ? 'LMSInitialize' : 'Initialize'
  return step(() => typeof Reflect.get(api, first)) === 'function'
}

/** A property of a window of another origin throws when it is read. */
function step<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
