// What learners choose for themselves, in the tab's own storage: a refresh keeps it, closing the tab
// does not, and nothing that is typed is ever there.

const shelfOf = (courseId: string) => `${courseId}.chosen`

export function choicesInTab(courseId: string): readonly (readonly [string, string])[] {
  try {
    const all: Record<string, string> = JSON.parse(
      sessionStorage.getItem(shelfOf(courseId)) ?? '{}',
    )
    return Object.entries(all).filter(([, choice]) => typeof choice === 'string')
  } catch {
    // Blocked, or somebody else's: as if nothing were there.
    return []
  }
}

export function keepInTab(courseId: string, choices: ReadonlyMap<string, string>): void {
  try {
    sessionStorage.setItem(shelfOf(courseId), JSON.stringify(Object.fromEntries(choices)))
  } catch {
    // Blocked or full: it stays in memory, and a refresh forgets it.
  }
}
