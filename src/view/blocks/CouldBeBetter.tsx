import type { PageId } from '../../course/ids.ts'
import { findPage } from '../../course/outline.ts'
import { useCourse } from '../course-view.ts'
import { words } from '../words.ts'

const ADDRESS = /[^\s<>()@,;:]+@[^\s<>()@,;:]+\.[^\s<>()@,;:]*[^\s<>()@,;:.]/

/**
 * A letter to whoever looks after the course, where there is an address: page and version, and
 * nothing about the learner (product, ULD10).
 */
export function CouldBeBetter({ page }: { readonly page: PageId }) {
  const { outline } = useCourse()
  const [to] = ADDRESS.exec(outline.contact) ?? []
  if (!to) return null
  const { title = '' } = findPage(outline, page)?.page ?? {}
  const subject = words('better.subject', { title, course: outline.title })
  const body = words('better.body', {
    title,
    page,
    course: outline.title,
    version: outline.version,
  })
  const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
  return (
    <p class="small on-screen">
      <a href={address}>{words('better.link')}</a> {words('better.how')}
    </p>
  )
}
