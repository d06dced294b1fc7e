import { act, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'
import { lessonFiles, outline } from './whole-course.ts'

type Told = (entries: readonly { readonly contentRect: { readonly width: number } }[]) => void

/** Pictures are as wide as the test says. */
let widths: Told[] = []
beforeEach(() => {
  widths = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: Told) {
        widths.push(told)
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => vi.unstubAllGlobals())

const isWide = (width: number) =>
  act(() => {
    for (const told of widths) told([{ contentRect: { width } }])
  })

const openPage = () =>
  renderCourse({
    outline,
    lessonFiles,
    events: [{ type: 'page.open', page: pageId('what', 'start') }],
  })

describe('A picture with points', () => {
  it('has each point in a list, numbered and closed', () => {
    const { container } = openPage()
    const list = container.querySelector('ol.more') as HTMLElement
    const summaries = within(list).getAllByText(/^\d\. /)
    expect(summaries.map(({ textContent }) => textContent)).toEqual([
      '1. Names are called out.',
      '2. A sign lists penalties.',
    ])
    expect(list.querySelectorAll('details[open]')).toHaveLength(0)
  })

  it('has a button over each number that opens its line and moves the focus there', async () => {
    const { container } = openPage()
    await isWide(700)
    await userEvent.click(screen.getByRole('button', { name: '2: A sign lists penalties' }))
    const [open, ...others] = container.querySelectorAll('ol.more details[open]')
    expect(others).toEqual([])
    expect(open?.textContent).toContain('It can feel like blame.')
    expect(document.activeElement).toBe(open?.querySelector('summary'))
  })

  it('has no buttons where fingers could not tell them apart', async () => {
    openPage()
    await isWide(400)
    expect(screen.queryByRole('button', { name: /^1: / })).toBeNull()
  })
})
