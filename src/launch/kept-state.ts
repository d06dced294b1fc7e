// A saved state that could not be read is kept on the device, so that the next save loses nothing.

/** Keeps `text` under the course's name. Where the browser has no room for it, it stays unkept. */
export function keepUnread(courseId: string, text: string): void {
  try {
    localStorage.setItem(`${courseId}.unread`, text)
  } catch {
    // Blocked or full: the learning system still holds it until the learner does something.
  }
}
