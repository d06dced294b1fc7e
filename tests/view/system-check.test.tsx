import { screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newTrace } from '../../src/trace.ts'
import type { Saving } from '../../src/view/view-props.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

const course = { outline, lessonFiles }
const title = 'Check this learning system'
const said = (term: string) =>
  [...(screen.getByText(term).closest('div')?.querySelectorAll('dd') ?? [])].map(
    ({ textContent }) => textContent,
  )

/** A visit in which the system took nothing but the status, and then ended the session. */
function aTrace() {
  const trace = newTrace('API')
  const call = (name: string, values: readonly string[], answer: string) =>
    trace.note(`LMS${name}`, values)(answer)
  call('Initialize', [''], 'true')
  call('GetValue', ['cmi.core.student_id'], 'sam.okafor')
  call('GetValue', ['cmi.core.lesson_mode'], 'normal')
  call('GetValue', ['cmi.student_data.mastery_score'], '65')
  call('SetValue', ['cmi.core.lesson_status', 'incomplete'], 'true')
  call('SetValue', ['cmi.suspend_data', '1.k3f9.secret'], 'false')
  call('GetLastError', [], '405')
  call('GetErrorString', ['405'], 'Not for Sam Okafor')
  call('Commit', [''], 'false')
  call('GetLastError', [], '301')
  return trace
}

function open(props: Partial<Parameters<typeof renderCourse>[0]> = {}) {
  return renderCourse({ ...course, trace: aTrace(), events: [{ type: 'system.open' }], ...props })
}

afterEach(() => vi.unstubAllGlobals())

describe('Check this learning system', () => {
  it('is at the foot of what is sent, leads to its screen, and back to where one was', async () => {
    renderCourse({ ...course, trace: aTrace(), held: () => undefined })
    const home = screen.getByRole('heading', { level: 1 }).textContent
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }))
    await userEvent.click(screen.getByRole('button', { name: 'What is sent about me' }))
    const dialog = within(screen.getByRole('dialog', { name: 'What is sent about me' }))
    await userEvent.click(dialog.getByRole('button', { name: title }))
    const heading = screen.getByRole('heading', { level: 1, name: title })
    expect(document.activeElement).toBe(heading)
    expect(screen.queryByRole('dialog')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(home)
  })

  it.each<[string, Saving]>([
    ['has stopped answering', { kind: 'stopped', detail: 'LMSCommit: 301' }],
    ['did not start', { kind: 'practice', why: 'notStarted', detail: 'LMSInitialize: 101' }],
  ])('is among the details for a help desk where the system %s', async (_, saving) => {
    renderCourse({ ...course, trace: aTrace(), saving })
    await userEvent.click(screen.getByText('Details for your help desk'))
    await userEvent.click(screen.getByRole('button', { name: title }))
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
  })

  it('says what became of the calls, in words', () => {
    open()
    expect(said('Learning system')).toEqual(['Connected: SCORM 1.2.'])
    expect(said('Refused')).toEqual([
      'SetValue cmi.suspend_data: 405 Incorrect data type',
      'Commit: 301 Not initialized: no session is running',
    ])
    expect(said('Time-out')).toEqual(['After 1 minute the system said that the session was over.'])
    expect(said('Kind of visit')).toEqual(['Mode: normal. Credit: not said.'])
    expect(said('Status that it took')).toEqual(['incomplete'])
    expect(said('Pass mark')).toEqual(['From this system: 65%.'])
    expect(said('Room for progress')[0]).toBe('Found at the start: 0 characters.')
    expect(said('Course')[0]).toContain(outline.version)
  })

  it('has each call in a line, and nothing that is about the learner', () => {
    open()
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(
      lines.some((line) => line?.includes('LMSSetValue cmi.core.lesson_status incomplete →')),
    ).toBe(true)
    expect(document.body.textContent).not.toMatch(/okafor|k3f9/i)
  })

  it('is copied as lines for the help desk', async () => {
    const writeText = vi.fn(async (_: string) => undefined)
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Copy for the help desk' }))
    expect(await screen.findByText('Copied.')).toBeTruthy()
    const text = String(writeText.mock.calls[0]?.[0])
    expect(text.split('\n')).toContain('Learning system: Connected: SCORM 1.2.')
    expect(text).toContain('LMSSetValue cmi.suspend_data [13] → false')
    expect(text).not.toMatch(/okafor|k3f9/i)
  })

  it('stands there to be copied by hand, chosen already, where copying is refused', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined })
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Copy for the help desk' }))
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The report, to copy' })
    expect(box.value).toContain('Connected: SCORM 1.2.')
    expect(box.selectionEnd).toBe(box.value.length)
    expect(screen.getByText(/You can select the text and copy it yourself/)).toBeTruthy()
  })

  it('says that no system was found, and no more of one', () => {
    open({
      trace: newTrace('API_1484_11'),
      saving: { kind: 'practice', why: 'notFound', detail: '' },
    })
    expect(said('Learning system')).toEqual(['Not found. This package looks for SCORM 2004.'])
    expect(said('Saving')).toEqual(['Practice copy: nothing is recorded'])
    expect(screen.queryByText('Pass mark')).toBeNull()
    expect(screen.queryByText('Each call, for specialists')).toBeNull()
  })

  it('goes by another name in a copy without a system, and tells of the browser', () => {
    open({ trace: newTrace('') })
    expect(screen.getByRole('heading', { level: 1, name: 'Check this copy' })).toBeTruthy()
    expect(said('Learning system')[0]).toMatch(/^None/)
    expect(said('What this browser allows')[0]).toBe('Keeping something on the device: yes.')
  })

  it('has no line for a pass mark where the course has no check', () => {
    open({ outline: { ...outline, check: undefined } })
    expect(screen.queryByText('Pass mark')).toBeNull()
  })
})
