import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetChosen } from '../../src/launch/chosen-in-tab.ts'
import { privateNotes } from '../../src/launch/private-notes.ts'

const DAY = 24 * 60 * 60 * 1000

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('What learners write for themselves', () => {
  it('is on the device only where they asked for it', () => {
    const notes = privateNotes('course')
    notes.write('one', 'A chair by the door')
    expect(localStorage).toHaveLength(0)
    expect(notes.keep('one', true)).toBe(true)
    notes.write('two', 'Not this one')
    expect(JSON.stringify({ ...localStorage })).not.toContain('Not this one')
    expect(privateNotes('course').read('one')).toBe('A chair by the door')
    expect(privateNotes('course').read('two')).toBe('')
  })

  it('is kept as it was written last, and not in another course', () => {
    const notes = privateNotes('course')
    notes.keep('one', true)
    notes.write('one', 'Changed')
    expect(privateNotes('course').read('one')).toBe('Changed')
    expect(privateNotes('another').read('one')).toBe('')
  })

  it('is gone from the device when it is no longer wanted there', () => {
    const notes = privateNotes('course')
    notes.write('one', 'A chair')
    notes.keep('one', true)
    expect(notes.keep('one', false)).toBe(false)
    expect(localStorage).toHaveLength(0)
    expect(notes.read('one')).toBe('A chair')
  })

  it('is forgotten 30 days after its last change', () => {
    vi.useFakeTimers()
    const notes = privateNotes('course')
    notes.write('one', 'A chair')
    notes.keep('one', true)
    vi.advanceTimersByTime(29 * DAY)
    expect(privateNotes('course').read('one')).toBe('A chair')
    vi.advanceTimersByTime(2 * DAY)
    expect(privateNotes('course').read('one')).toBe('')
    expect(localStorage).toHaveLength(0)
  })

  it('is not kept where the browser does not allow it, and stays in the window', () => {
    const notes = privateNotes('course')
    notes.write('one', 'A chair')
    vi.stubGlobal('localStorage', undefined)
    expect(notes.keep('one', true)).toBe(false)
    expect(notes.isKept('one')).toBe(false)
    expect(notes.read('one')).toBe('A chair')
  })

  it('is gone with a refresh where it was typed, and stays where it was chosen', () => {
    const notes = privateNotes('course')
    notes.write('typed', 'A chair by the door')
    notes.choose('chosen', 'a2')
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('chair')
    expect(localStorage).toHaveLength(0)
    expect(privateNotes('course').read('typed')).toBe('')
    expect(privateNotes('course').read('chosen')).toBe('a2')
    expect(privateNotes('another').read('chosen')).toBe('')
  })

  it('is gone from the tab once the learner has left', () => {
    const notes = privateNotes('course')
    notes.choose('chosen', 'a2')
    notes.forgetChoices()
    forgetChosen('course')
    expect(privateNotes('course').read('chosen')).toBe('')
    // Nor does a choice of what is still on screen bring it back.
    notes.choose('another', 'a3')
    expect(privateNotes('course').read('chosen')).toBe('')
  })

  it.each(['<html>', 'null', '{"chosen":{"a":2}}'])(
    'begins anew where the tab holds %s',
    (found) => {
      sessionStorage.setItem('course.chosen', found)
      expect(privateNotes('course').read('chosen')).toBe('')
    },
  )

  it('begins anew where what the device has is not readable', () => {
    localStorage.setItem('course.private', '<html>')
    const notes = privateNotes('course')
    notes.write('one', 'A chair')
    expect(notes.keep('one', true)).toBe(true)
  })
})
