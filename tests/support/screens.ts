// Before and after each test with a screen: English, the true time, and nothing left from the test
// before.

import { cleanup } from '@testing-library/preact'
import { afterEach, vi } from 'vitest'
import { speak } from '../../src/view/words.ts'
import { englishWords } from '../../src/view/words-en.ts'

speak(englishWords, 'en')

afterEach(() => {
  vi.useRealTimers()
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})
