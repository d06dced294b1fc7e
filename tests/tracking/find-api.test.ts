import { describe, expect, it } from 'vitest'
import { findApi, type WindowLike } from '../../src/tracking/scorm/find-api.ts'
import { aWindow } from '../support/lms-window.ts'

const api12 = { LMSInitialize: () => 'true' }
const api2004 = { Initialize: () => 'true' }

/** `course` inside so many frames of `top`. */
function framed(depth: number, top: WindowLike): WindowLike {
  return depth === 0 ? top : aWindow({}, { parent: framed(depth - 1, top) })
}

/** A window of another origin: only its parent and opener can be read. */
const foreign = (parent?: WindowLike): WindowLike => {
  const window: WindowLike = new Proxy(
    { parent: null, opener: null },
    {
      get(_, name) {
        if (name === 'parent') return parent ?? window
        if (name === 'opener') return null
        throw new Error('Blocked a frame from accessing a cross-origin frame')
      },
    },
  )
  return window
}

describe('the search for the API', () => {
  it.each([1, 2, 50])('finds it %i windows above', (depth) => {
    expect(findApi(framed(depth, aWindow({ API: api12 })), 'API')).toBe(api12)
  })

  it('stops after fifty parents', () => {
    expect(findApi(framed(51, aWindow({ API: api12 })), 'API')).toBeUndefined()
  })

  it('finds it in its own window', () => {
    expect(findApi(aWindow({ API: api12 }), 'API')).toBe(api12)
  })

  it('finds it in the window that opened this one', () => {
    const popup = aWindow({}, { opener: aWindow({ API_1484_11: api2004 }) })
    expect(findApi(popup, 'API_1484_11')).toBe(api2004)
  })

  it('finds it above the opener', () => {
    const popup = aWindow({}, { opener: framed(2, aWindow({ API: api12 })) })
    expect(findApi(popup, 'API')).toBe(api12)
  })

  it('finds it in the opener of the window that the course is framed in', () => {
    const player = aWindow({}, { opener: aWindow({ API: api12 }) })
    expect(findApi(framed(1, player), 'API')).toBe(api12)
  })

  it('prefers a parent to an opener', () => {
    const other = { ...api12 }
    const course = aWindow({}, { parent: aWindow({ API: api12 }), opener: aWindow({ API: other }) })
    expect(findApi(course, 'API')).toBe(api12)
  })

  it('takes the API of its own edition where a system shows both', () => {
    const top = aWindow({ API: api12, API_1484_11: api2004 })
    expect(findApi(framed(1, top), 'API')).toBe(api12)
    expect(findApi(framed(1, top), 'API_1484_11')).toBe(api2004)
  })

  it('passes over windows of another origin', () => {
    const course = aWindow({}, { parent: foreign(aWindow({ API: api12 })) })
    expect(findApi(course, 'API')).toBe(api12)
    expect(findApi(aWindow({}, { parent: foreign() }), 'API')).toBeUndefined()
  })

  it('is not misled by an element whose id is API', () => {
    const course = aWindow({ API: { tagName: 'DIV' } }, { parent: aWindow({ API: api12 }) })
    expect(findApi(course, 'API')).toBe(api12)
  })

  it('finds nothing where there is no system', () => {
    expect(findApi(aWindow(), 'API')).toBeUndefined()
    expect(findApi(aWindow({ API: null }), 'API')).toBeUndefined()
  })
})
