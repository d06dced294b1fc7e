// What is kept in the tab's own storage: a refresh keeps it, closing the tab does not. The browser may
// refuse it.

export function readInTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

/** @param text undefined takes it away */
export function keepInTab(name: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(name)
    else sessionStorage.setItem(name, text)
  } catch {
    // Blocked or full: a refresh forgets it.
  }
}
