// The preview's page: the course in a pretend learning system, beside what that system holds and
// what the doctor says of the content.

import { find } from './find.ts'
import { clearLms, startLms } from './lms.ts'
import { showRecord } from './record.ts'
import { showReport } from './report.ts'

const course = find('course', HTMLIFrameElement)

startLms(showRecord)
openCourse()
showWidth(localStorage.getItem('preview.width') ?? '')
showReport(await (await fetch('/report.json')).json())
import.meta.hot?.on('bti:report', showReport)

find('reopen', HTMLButtonElement).addEventListener('click', openCourse)
find('clear', HTMLButtonElement).addEventListener('click', startAgain)
find('width', HTMLFieldSetElement).addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) showWidth(target.value)
})

/** Leaving the old page ends its session, so that the new one finds a fresh learning system. */
function openCourse(): void {
  showRecord('not started', {})
  course.src = '/course/'
}

/** The course must be gone before its record is, or it would save once more as it leaves. */
function startAgain(): void {
  course.addEventListener(
    'load',
    () => {
      clearLms(showRecord)
      openCourse()
    },
    { once: true },
  )
  course.src = 'about:blank'
}

function showWidth(width: string): void {
  localStorage.setItem('preview.width', width)
  course.style.inlineSize = width ? `${width}px` : ''
  for (const choice of document.querySelectorAll<HTMLInputElement>('input[name=width]')) {
    choice.checked = choice.value === width
  }
}
