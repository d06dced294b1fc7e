/** Takes all that a course keeps off this device, and leaves how the learner wants to read. */
export function takeOffDevice(courseId: string): void {
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      const storage = open()
      for (const name of Object.keys(storage)) {
        const isOurs = name.startsWith(`${courseId}.`) && name !== `${courseId}.reading`
        if (isOurs) storage.removeItem(name)
      }
    } catch {
      // Blocked: then nothing is there either.
    }
  }
}
