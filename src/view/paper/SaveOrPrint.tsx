import type { LessonOutline } from '../../course/course.ts'
import { findPage } from '../../course/outline.ts'
import { type CourseView, useCourse } from '../course-view.ts'
import { pageOnScreen } from '../page-on-screen.ts'
import { Button } from '../shell/Button.tsx'
import { DialogButton } from '../shell/DialogButton.tsx'
import type { Choosing } from '../view-props.ts'
import { words } from '../words.ts'
import { layOutLesson } from './LessonPaper.tsx'
import { Refused, usePrinting } from './Printing.tsx'
import { usePapers } from './use-papers.ts'

/** What can be had on paper (UI, 11). It stands in the menu, and closes it when something is chosen. */
export function SaveOrPrint({ onChoose }: Choosing) {
  return (
    <DialogButton
      title={words('paper.title')}
      content={(close) => (
        <Choices
          onChoose={() => {
            close()
            onChoose()
          }}
        />
      )}
    />
  )
}

function Choices({ onChoose }: Choosing) {
  const course = useCourse()
  const { snapshot, lessons } = course
  const { hasCertificate, openPaper } = usePapers()
  const { refusal, printOut } = usePrinting()
  const lesson = lessonOnScreen(course)
  const file = lesson?.pages[0] && lessons.read(lesson.pages[0].file)
  const printPage = async () => {
    if (await printOut('page', () => document.querySelector('main'))) onChoose()
  }
  const printLesson = async () => {
    if (!lesson || !file || typeof file === 'string') return
    const paper = layOutLesson(course, lesson, file.pages)
    if (await printOut('lesson', () => paper)) onChoose()
  }
  const show = (paper: 'handout' | 'certificate') => {
    onChoose()
    openPaper(paper)
  }
  return (
    <div class="flow">
      <p class="small">{words('paper.how')}</p>
      <ul class="plain flow">
        <li>
          <Button does={printPage}>{words('paper.page')}</Button>
        </li>
        {lesson && (
          <li>
            <Button does={printLesson}>{words('paper.lesson')}</Button>
            <p class="small">{words('paper.lessonIs')}</p>
          </li>
        )}
        {!snapshot.matches({ course: 'handout' }) && (
          <li>
            <Button does={() => show('handout')}>{words('paper.handout')}</Button>
            <p class="small">{words('paper.handoutIs')}</p>
          </li>
        )}
        {hasCertificate && !snapshot.matches({ course: 'certificate' }) && (
          <li>
            <Button does={() => show('certificate')}>{words('paper.certificate')}</Button>
            <p class="small">{words('paper.certificateIs')}</p>
          </li>
        )}
      </ul>
      <Refused refusal={refusal} />
    </div>
  )
}

/** Of the page on screen; a standing page has none. */
function lessonOnScreen({ outline, snapshot }: CourseView): LessonOutline | undefined {
  const page = pageOnScreen(snapshot)
  return page && findPage(outline, page)?.lesson
}
