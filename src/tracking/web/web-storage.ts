import type { DevicePlace } from './practice-port.ts'

/** An entry of the browser's own storage, which it may refuse to open, or have no more room in. */
export const inLocalStorage = (name: string): DevicePlace => ({
  read() {
    try {
      return localStorage.getItem(name) ?? ''
    } catch {
      return ''
    }
  },
  write(text) {
    try {
      localStorage.setItem(name, text)
      return true
    } catch {
      return false
    }
  },
  now: () => new Date(),
})
