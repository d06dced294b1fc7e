// That the screen is hidden, in the tab's own storage: a refresh keeps it. A few words in index.html
// read it first (scripts/package/start-page.ts), so that nothing is seen before this runs.

const shelfOf = (courseId: string) => `${courseId}.hidden`

export function isHiddenInTab(courseId: string): boolean {
  try {
    return sessionStorage.getItem(shelfOf(courseId)) !== null
  } catch {
    return false
  }
}

export function keepHiddenInTab(courseId: string, isHidden: boolean): void {
  try {
    if (isHidden) sessionStorage.setItem(shelfOf(courseId), 'yes')
    else sessionStorage.removeItem(shelfOf(courseId))
  } catch {
    // Blocked: a refresh shows the course.
  }
}
