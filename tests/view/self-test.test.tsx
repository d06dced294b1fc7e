import { render, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SelfTest, type SelfTestProps } from '../../src/view/self-test/SelfTest.tsx'
import { userEvent } from '../support/user-event.ts'

const works = { verdict: 'passes', means: '', ask: '' } as const
const noAnswers = {
  verdict: 'doesNotMatter',
  means: 'Reports have no answers.',
  ask: 'Which are stored?',
} as const
const noPlace = { verdict: 'fails', means: 'No place is kept.', ask: 'Is it stored?' } as const

const open = (more: Partial<SelfTestProps> = {}) =>
  render(
    <SelfTest
      course="A course, version 1"
      visit="first"
      isRunning={false}
      isLeft={false}
      about={['SCORM 1.2. API was found in this window.']}
      groups={[
        { title: 'The start', rows: [{ call: 'LMSInitialize', came: '“true”', ...works }] },
        {
          title: 'Answers',
          rows: ['id', 'type'].map((part) => ({
            call: `Set ${part}`,
            came: 'nothing',
            ...noAnswers,
          })),
        },
      ]}
      onLeave={() => undefined}
      {...more}
    />,
  )
const failing = [{ title: 'The place', rows: [{ call: 'Set state', came: '“false”', ...noPlace }] }]
const section = (title: string) => {
  const found = screen.getByRole('heading', { name: title }).closest('section')
  if (!found) throw new Error(`expected a section ${title}, found none`)
  return within(found)
}

afterEach(() => vi.unstubAllGlobals())

describe('The page of a self-test', () => {
  it('says how many calls there are while it runs, and offers nothing to press', () => {
    open({ isRunning: true })
    expect(screen.getByRole('status').textContent).toBe('3 calls so far. Please wait.')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says what is missing once, with the calls that it is about, and that it does not matter', () => {
    open()
    const missing = section('What is missing, and does not matter')
    expect(missing.getAllByText('Reports have no answers.')).toHaveLength(1)
    expect(missing.getByText(/Ask the vendor: Which are stored\?/)).toBeTruthy()
    expect(missing.getAllByRole('listitem')).toHaveLength(2)
    expect(screen.queryByText('What does not work')).toBeNull()
    expect(screen.getByText(/^1 call did what was asked\. 2 calls did not/)).toBeTruthy()
  })

  it('says first what does not work', () => {
    open({ groups: failing })
    expect(screen.getByText('Something that the course needs does not work')).toBeTruthy()
    expect(section('What does not work').getByText('No place is kept.')).toBeTruthy()
  })

  it.each([
    ['first', /Open the self-test again, as the same learner/],
    ['again', /it should say passed or complete, a score of 80/],
    ['looking', /as a learner who has not finished it/],
    ['none', /from its activity in the system/],
  ] as const)('says what to do next: %s', (visit, words) => {
    open({ visit })
    expect(section('What to do now').getByText(words)).toBeTruthy()
  })

  it('ends the visit where that is asked for, and says so', async () => {
    const onLeave = vi.fn()
    const { rerender } = open({ onLeave })
    await userEvent.click(screen.getByRole('button', { name: 'Leave this visit' }))
    expect(onLeave).toHaveBeenCalledOnce()
    rerender(
      <SelfTest
        course=""
        visit="first"
        isRunning={false}
        isLeft
        about={[]}
        groups={[]}
        onLeave={undefined}
      />,
    )
    const end = screen.getByText('The visit has ended. You can close this window.')
    expect(document.activeElement).toBe(end)
    expect(screen.queryByRole('button', { name: 'Leave this visit' })).toBeNull()
  })

  it('is copied as text, with what to ask', async () => {
    const writeText = vi.fn(async (_: string) => undefined)
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    open({ groups: failing })
    await userEvent.click(screen.getByRole('button', { name: 'Copy as text' }))
    expect(await screen.findByText('Copied.')).toBeTruthy()
    expect(String(writeText.mock.calls[0]?.[0]).split('\n')).toContain(
      'Does not work: Set state → “false”. No place is kept. Ask the vendor: Is it stored?',
    )
  })

  it('stands there as text, chosen already, where copying is refused', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined })
    open()
    await userEvent.click(screen.getByRole('button', { name: 'Copy as text' }))
    const box = await screen.findByRole<HTMLTextAreaElement>('textbox')
    expect(box.selectionEnd).toBe(box.value.length)
    expect(screen.getByText(/Copying is not allowed here/)).toBeTruthy()
  })
})
