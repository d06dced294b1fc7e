import { fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pageId } from '../../src/course/ids.ts'
import type { PlannerBlock } from '../../src/course/planner.ts'
import { newProgress } from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import { aBody, aCourse, aLesson, aLessonFile, aPage, aPlanner, text } from '../support/builders.ts'
import { catchDownloads, type Downloaded } from '../support/downloads.ts'
import { renderCourse } from '../support/render.tsx'
import { userEvent } from '../support/user-event.ts'

let downloaded: () => Promise<readonly Downloaded[]>
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2027, 0, 31, 9) })
  downloaded = catchDownloads()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const helps = aPlanner({
  'Early signs for me': [],
  'People and places that help': ['A walk at lunchtime', 'Ten minutes with a colleague'],
})

const pledge = aPlanner(
  { 'I will': ['Offer a choice of where to sit'], by: [] },
  {
    label: 'pledge',
    title: text('My two actions'),
    actions: 2,
    remindAfter: [
      { months: 1, days: 0 },
      { months: 6, days: 0 },
    ],
  },
)

const page = aPage('pledge', 'start')
const outline = aCourse([aLesson('pledge', [page, 'after'])])
const open = (...planners: readonly PlannerBlock[]) =>
  renderCourse({
    outline,
    lessonFiles: [aLessonFile([aBody(page, planners)])],
    events: [{ type: 'page.open', page: pageId('pledge', 'start') }],
  })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const box = (label: string) => screen.getByRole('textbox', { name: label }) as HTMLTextAreaElement
const write = (label: string, words: string) => userEvent.type(box(label), words)

describe('A planner', () => {
  it('is a group of boxes under its title, and says once where the words go', () => {
    open(helps)
    const group = screen.getByRole('group', { name: 'Planner What helps me' })
    expect(within(group).getAllByRole('textbox')).toHaveLength(2)
    const notice = document.getElementById(group.getAttribute('aria-describedby') ?? '')
    expect(notice?.textContent).toMatch(/^Private\. What you write here is not sent to anyone/)
  })

  it('says its title once: on the group, and not on a region around it too', () => {
    open(helps)
    expect(screen.queryByRole('region', { name: /What helps me/ })).toBeNull()
  })

  it('puts an idea into its box, where it can be changed', async () => {
    open(helps)
    await userEvent.click(screen.getByText('Ideas'))
    await press('A walk at lunchtime')
    const help = box('People and places that help')
    expect(help.value).toBe('A walk at lunchtime')
    expect(document.activeElement).toBe(help)
    await userEvent.type(help, ' with Sam')
    expect(help.value).toBe('A walk at lunchtime with Sam')
  })

  it('puts a second idea below what is there, and none twice', async () => {
    open(helps)
    await write('People and places that help', 'My sister')
    await press('A walk at lunchtime')
    await press('Ten minutes with a colleague')
    await press('A walk at lunchtime')
    expect(box('People and places that help').value).toBe(
      'My sister\nA walk at lunchtime\nTen minutes with a colleague',
    )
  })

  it('has ideas for the own role first, and those for other roles closed under their label', async () => {
    const ideas = ['Say my name', 'For managers: Protect time', 'For leaders: Fund it']
    renderCourse({
      outline: { ...outline, roles: ['Manager', 'Leader'] },
      lessonFiles: [aLessonFile([aBody(page, [aPlanner({ 'I will': ideas })])])],
      progress: { ...newProgress, role: 'Manager' },
      events: [{ type: 'page.open', page: page.id }],
    })
    await userEvent.click(screen.getByText('Ideas'))
    const [own, others] = [...document.querySelectorAll('.ideas')].map((list) =>
      [...list.querySelectorAll('button')].map(({ textContent }) => textContent),
    )
    expect(own).toEqual(['Protect time', 'Say my name'])
    expect(others).toEqual(['Fund it'])
    const closed = screen.getByText('For leaders').closest('details')
    expect(closed?.open).toBe(false)
    await userEvent.click(screen.getByText('For leaders'))
    await press('Fund it')
    expect(box('I will').value).toBe('Fund it')
  })

  it('holds what was written while the course is open, and in nothing that is saved', async () => {
    const { player } = open(helps)
    await write('Early signs for me', 'Zebra')
    await press(/^Next/)
    await press(/^Back/)
    expect(box('Early signs for me').value).toBe('Zebra')
    const { progress } = player.getSnapshot().context
    expect(JSON.stringify(player.getPersistedSnapshot())).not.toContain('Zebra')
    expect(encode(outline, progress, 1)).not.toContain('Zebra')
    expect(localStorage).toHaveLength(0)
  })

  it('is kept on the device as a whole where the learner asks, and cleared as a whole', async () => {
    const { unmount } = open(helps)
    await write('Early signs for me', 'Short answers')
    await write('People and places that help', 'The garden')
    await press('Keep on this device')
    await press('Keep it')
    unmount()
    open(helps)
    expect(box('Early signs for me').value).toBe('Short answers')
    expect(box('People and places that help').value).toBe('The garden')
    await press('Clear')
    expect(box('Early signs for me').value).toBe('')
    expect(localStorage).toHaveLength(0)
  })

  it('that was cleared comes back whole, until an idea is put into a box', async () => {
    open(helps)
    await write('Early signs for me', 'Short answers')
    await write('People and places that help', 'The garden')
    await press('Clear')
    await press('Bring it back')
    expect(box('Early signs for me').value).toBe('Short answers')
    expect(box('People and places that help').value).toBe('The garden')
    await press('Clear')
    await userEvent.click(screen.getByText('Ideas'))
    await press('A walk at lunchtime')
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull()
    expect(box('Early signs for me').value).toBe('')
  })

  it('begins anew where what the device kept is not its own', () => {
    const until = Date.now() + 1000
    const kept = { 'pledge/start: What helps me': { text: '["<b>"]', until } }
    localStorage.setItem('a-course.private', JSON.stringify(kept))
    open(helps)
    expect(box('Early signs for me').value).toBe('')
  })

  it('can be copied and downloaded: the boxes that are filled in, under their labels', async () => {
    const user = userEvent.setup()
    open(helps)
    await user.type(box('Early signs for me'), 'Short answers')
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(
      'What helps me\n\nEarly signs for me: Short answers',
    )
    await press('Download')
    expect(await downloaded()).toEqual([
      {
        name: 'what-helps-me.txt',
        type: 'text/plain;charset=utf-8',
        text: 'What helps me\r\n\r\nEarly signs for me: Short answers',
      },
    ])
    expect(screen.getByText(/^Made: what-helps-me\.txt\. If no file came/)).toBeTruthy()
  })

  it('has on paper all that is in its boxes', async () => {
    open(helps)
    await write('Early signs for me', 'One<b>{enter}Two')
    const paper = document.querySelector('.on-paper')
    expect(paper?.textContent).toBe('One<b>\nTwo')
    expect(paper?.children).toHaveLength(0)
  })

  it('is printed with the handout, where it stands ticked then', async () => {
    open(helps)
    await write('Early signs for me', 'Short answers')
    await press('Print with my handout')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('My handout')
    const sheet = within(screen.getByRole('article', { name: 'My handout' }))
    expect(sheet.getByText('Early signs for me: Short answers')).toBeTruthy()
    await userEvent.click(screen.getByRole('checkbox', { name: 'My plan or pledge' }))
    expect(sheet.queryByText(/Short answers/)).toBeNull()
    await press('Back')
    expect(box('Early signs for me').value).toBe('Short answers')
  })

  it('without a title is called a planner', () => {
    open({ ...helps, title: [] })
    expect(screen.getByRole('group', { name: 'Planner' })).toBeTruthy()
  })

  it('offers no reminders where the author wants none', () => {
    open(helps)
    expect(screen.queryByRole('button', { name: /reminders/ })).toBeNull()
  })
})

describe('A pledge for two actions', () => {
  it('is a region under its title, and says once where the words go', () => {
    open(pledge)
    const region = within(screen.getByRole('region', { name: 'Pledge My two actions' }))
    const told = region.getAllByRole('group', { name: /^Action/ }).map((group) => {
      const notice = document.getElementById(group.getAttribute('aria-describedby') ?? '')
      return notice?.textContent?.startsWith('Private.') ?? false
    })
    expect(told).toEqual([true, false])
  })

  it('has its boxes twice, in a group for each', async () => {
    open(pledge)
    const groups = screen.getAllByRole('group', { name: /^Action \d of 2$/ })
    const [first, second] = groups.map((group) => within(group).getByLabelText('I will'))
    fireEvent.input(first as HTMLElement, { target: { value: 'Listen' } })
    fireEvent.input(second as HTMLElement, { target: { value: 'Ask' } })
    await press('Download')
    const [file] = await downloaded()
    expect(file?.text.split('\r\n')).toEqual([
      'My two actions',
      '',
      'Action 1 of 2',
      'I will: Listen',
      '',
      'Action 2 of 2',
      'I will: Ask',
    ])
  })

  it('offers a calendar file with its dates, counted from today', async () => {
    open(pledge)
    expect(screen.getByText(/28 February 2027 and 31 July 2027/)).toBeTruthy()
    await press('Download calendar reminders')
    const [file] = await downloaded()
    expect(file?.name).toBe('my-two-actions.ics')
    expect(file?.type).toBe('text/calendar;charset=utf-8')
    expect(file?.text.match(/DTSTART.*/g)).toEqual([
      'DTSTART;VALUE=DATE:20270228',
      'DTSTART;VALUE=DATE:20270731',
    ])
    expect(screen.getByText(/^Made: my-two-actions\.ics\. If no file came/)).toBeTruthy()
  })

  it('puts into the calendar what was written only where the learner says so', async () => {
    open(pledge)
    expect(screen.queryByRole('checkbox')).toBeNull()
    const [first] = screen.getAllByRole('textbox', { name: 'I will' })
    await userEvent.type(first as HTMLElement, 'Listen; then, ask')
    await press('Download calendar reminders')
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Put what I wrote into the file too' }),
    )
    await press('Download calendar reminders')
    const [without, withText] = await downloaded()
    expect(without?.text).not.toContain('Listen')
    expect(withText?.text).toContain('DESCRIPTION:Action 1 of 2\\nI will: Listen\\; then\\, ask')
  })
})
