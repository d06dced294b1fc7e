/** Takes the learning system's window along, where the frame may; else the course's own alone. */
export function leaveSite(address: string): void {
  try {
    top?.location.replace(address)
  } catch {
    // A frame that may not replace the window around it.
    location.replace(address)
  }
}
