// @vitest-environment happy-dom

import { afterEach, expect, it, vi } from 'vitest'
import { takeOffDevice } from '../../src/launch/take-off-device.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
})

it('takes what one course keeps off the device, and leaves reading settings and other courses', () => {
  for (const name of ['a.progress', 'a.private', 'a.unread', 'a.reading', 'ab.progress']) {
    localStorage.setItem(name, 'x')
  }
  sessionStorage.setItem('a.chosen', 'x')
  takeOffDevice('a')
  expect(Object.keys(localStorage).sort()).toEqual(['a.reading', 'ab.progress'])
  expect(sessionStorage).toHaveLength(0)
})

it('does nothing where the browser allows no storage', () => {
  vi.stubGlobal('localStorage', undefined)
  expect(() => takeOffDevice('a')).not.toThrow()
})
