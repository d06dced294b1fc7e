import { render } from 'preact'
import type { LessonOutline, PageBody, PageOutline } from '../../course/course.ts'
import { notesOver } from '../../course/outline.ts'
import { Blocks } from '../blocks/Blocks.tsx'
import { Inlines } from '../blocks/Inlines.tsx'
import { Sources } from '../blocks/Sources.tsx'
import { CourseContext, type CourseView } from '../course-view.ts'
import { words } from '../words.ts'
import { shownParts, termsOf } from './handout.ts'
import { Terms } from './Terms.tsx'

let shown: HTMLElement | undefined

/**
 * Puts a whole lesson into the document, for paper alone: there it stands in place of the screen. It
 * goes with the next press, since not every browser says when it has printed.
 */
export function layOutLesson(
  course: CourseView,
  lesson: LessonOutline,
  bodies: readonly PageBody[],
): HTMLElement {
  clear()
  const place = document.createElement('div')
  place.className = 'on-paper-only'
  document.body.prepend(place)
  render(
    // What was written elsewhere goes on no paper unasked.
    <CourseContext.Provider
      value={{ ...course, notes: () => ({ ...course.notes(), read: () => '' }) }}
    >
      <LessonPaper {...{ course, lesson, bodies }} />
    </CourseContext.Provider>,
    place,
  )
  for (const details of place.querySelectorAll('details')) details.open = true
  shown = place
  addEventListener('keydown', clear)
  addEventListener('pointerdown', clear)
  return place.firstElementChild as HTMLElement
}

function clear(): void {
  if (!shown) return
  removeEventListener('keydown', clear)
  removeEventListener('pointerdown', clear)
  render(null, shown)
  shown.remove()
  shown = undefined
}

interface LessonPaperProps {
  readonly course: CourseView
  readonly lesson: LessonOutline
  readonly bodies: readonly PageBody[]
}

function LessonPaper({ course, lesson, bodies }: LessonPaperProps) {
  const { outline } = course
  const pages = lesson.pages.map((page) => ({
    page,
    note: hiddenNote(course, lesson, page),
    body: bodies.find(({ id }) => id === page.id),
  }))
  const open = pages.flatMap(({ note, body }) => (body && !note ? [body] : []))
  return (
    <article class="page flow">
      <p class="eyebrow">{outline.title}</p>
      <h1>{lesson.title}</h1>
      {pages.map(({ page, note, body }) => (
        <section key={page.id} class="flow">
          {page.title !== lesson.title && <h2 class="page-name">{page.title}</h2>}
          {note ? (
            <p>
              <Inlines parts={note.text} /> {words('paper.notOnPaper')}
            </p>
          ) : (
            body && <Blocks blocks={body.blocks} />
          )}
          {!note && body && <Sources sources={body.sources} />}
        </section>
      ))}
      <Terms terms={termsOf(open, shownParts(course), outline.language)} />
    </article>
  )
}

/** The note over a page that was not opened in this visit. */
function hiddenNote({ outline, snapshot }: CourseView, lesson: LessonOutline, page: PageOutline) {
  const { opened } = snapshot.context
  const hidden = notesOver(outline, page.id).find(({ id }) => !opened.includes(id))
  return hidden && (hidden.over === 'lesson' ? lesson.note : page.note)
}
