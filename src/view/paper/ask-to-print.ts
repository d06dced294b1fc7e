// Whether a window may be printed: no browser says so before it is tried.

/** Until then a slow browser has said that it prints. */
const SAYS_WITHIN = 1_000

/**
 * Asks the browser to print. A frame that allows no printing does nothing and says nothing; every
 * browser that prints says so before.
 *
 * @returns whether it does
 */
export function print(): Promise<boolean> {
  return new Promise((resolve) => {
    const yes = () => resolve(true)
    addEventListener('beforeprint', yes, { once: true })
    setTimeout(() => {
      removeEventListener('beforeprint', yes)
      resolve(false)
    }, SAYS_WITHIN)
    try {
      window.print()
    } catch {
      // Some frames refuse with an error.
      resolve(false)
    }
  })
}
