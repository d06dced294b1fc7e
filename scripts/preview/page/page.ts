// The preview's page: the course in a pretend learning system, beside what that system holds and
// what the doctor says of the content.

import type { ContentReport } from '../content-report.ts'
import {
  coloursChosen,
  keepChoices,
  organisationChosen,
  settingsChosen,
  troubleChosen,
  widthChosen,
} from './choices.ts'
import { find } from './find.ts'
import { clearRecord, type LmsWatcher, startLms } from './lms.ts'
import { offerOrganisations } from './organisations.ts'
import { addCall, showRecord } from './record.ts'
import { openFile, showReport } from './report.ts'
import { followRole } from './role.ts'
import { onStyles, showColours, showWidth } from './view-as.ts'

const course = find('course', HTMLIFrameElement)
let report: ContentReport = await (await fetch('/report.json')).json()

const watcher: LmsWatcher = {
  onRecord: showRecord,
  onCall: addCall,
  trouble: troubleChosen,
}

offerOrganisations(report.organisations)
keepChoices()
followRole(course)
await tellLine()
launch()
showView()
showReport(report)
showRibbon()
import.meta.hot?.on('bti:report', (fresh: ContentReport) => {
  report = fresh
  const before = addressOf('course')
  offerOrganisations(report.organisations)
  if (addressOf('course') !== before) reopen()
  showReport(report)
  showRibbon()
})

course.addEventListener('load', () => {
  onStyles(course, showView)
  showView()
  onPageChange(showRibbon)
  showRibbon()
})
find('view', HTMLFormElement).addEventListener('change', ({ target }) => {
  if (target === find('organisation', HTMLSelectElement)) reopen(() => {}, pageOnScreen())
  else showView()
})
find('come-back', HTMLButtonElement).addEventListener('click', () => reopen())
find('start-fresh', HTMLButtonElement).addEventListener('click', () =>
  reopen(() => clearRecord(settingsChosen())),
)
find('edit', HTMLButtonElement).addEventListener('click', editPage)

let hadSystem = troubleChosen() !== 'missing'
find('lms', HTMLFormElement).addEventListener('change', async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.name !== 'trouble') return reopen()
  await tellLine()
  const hasSystem = troubleChosen() !== 'missing'
  if (hasSystem !== hadSystem) reopen()
  hadSystem = hasSystem
})

function showView(): void {
  showWidth(course, widthChosen())
  showColours(course, coloursChosen())
}

/** Without a line, lessons that are not here yet do not come either. */
async function tellLine(): Promise<void> {
  const isDown = troubleChosen() === 'offline'
  await fetch('/line', { method: 'POST', body: isDown ? 'down' : 'up' })
  course.contentWindow?.dispatchEvent(new Event(isDown ? 'offline' : 'online'))
}

/** The default organisation has the plain one. */
function addressOf(what: 'course' | 'trainer-pack'): string {
  const chosen = organisationChosen()
  return chosen === '' || chosen === 'default' ? `/${what}/` : `/${what}/${chosen}/`
}

/** @param page where to begin; the home where it is empty */
function launch(page = ''): void {
  const settings = settingsChosen()
  startLms(settings, watcher)
  showRecord(settings.edition, 'not started', {})
  find('trainer-pack', HTMLAnchorElement).href = addressOf('trainer-pack')
  course.src = `${addressOf('course')}?edition=${settings.edition}${page && `#/${page}`}`
}

/** The course must be gone before its system is, or it would save once more as it leaves. */
function reopen(between: () => void = () => {}, page = ''): void {
  course.addEventListener(
    'load',
    () => {
      between()
      launch(page)
    },
    { once: true },
  )
  course.src = 'about:blank'
}

/** The page on screen, else the course's own file. */
function editPage(): void {
  openFile({ page: pageOnScreen() })
}

/** Empty on the home. */
function pageOnScreen(): string {
  return course.contentWindow?.location.hash.slice('#/'.length) ?? ''
}

/** The course gives the window another title on each page. */
function onPageChange(show: () => void): void {
  const title = course.contentDocument?.querySelector('title')
  if (title) new MutationObserver(show).observe(title, { childList: true })
}

function showRibbon(): void {
  const page = pageOnScreen()
  const draft = report.drafts.find(({ address }) => `${page}/`.startsWith(`${address}/`))
  find('ribbon', HTMLElement).textContent = draft ? `Draft: ${draft.path} is in no package.` : ''
}
