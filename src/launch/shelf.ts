// What is kept on the device: one entry of the browser's own storage, which it may refuse.

/** Blocked, or somebody else's: as if nothing were there. */
export function readShelf(shelf: string): Readonly<Record<string, unknown>> {
  try {
    return { ...JSON.parse(localStorage.getItem(shelf) ?? '{}') }
  } catch {
    return {}
  }
}

/** A shelf with a name, for those who only read and write. */
export const shelfNamed = (shelf: string) => ({
  read: () => readShelf(shelf),
  write: (all: object) => writeShelf(shelf, all),
})

/** @returns whether the device took it */
export function writeShelf(shelf: string, all: object): boolean {
  try {
    if (Object.keys(all).length > 0) localStorage.setItem(shelf, JSON.stringify(all))
    else localStorage.removeItem(shelf)
    return true
  } catch {
    return false
  }
}
