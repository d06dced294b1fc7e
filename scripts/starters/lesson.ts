// A lesson, and its line in the list of lessons.

import { kindOf } from '../compile/file-kinds.ts'
import { nameOf } from '../compile/names.ts'
import type { ContentFile, Source } from '../compile/source.ts'
import { applyEdits } from '../fix/apply-edits.ts'
import { listLesson } from './course-list.ts'
import type { Made } from './made.ts'

export function newLesson(
  title: string,
  content: readonly ContentFile[],
  sources: readonly Source[],
): Made | string {
  const course = sources.find(({ path }) => path === 'course.md')
  if (!course) return 'There is no course.md yet. Make one with: npm run new -- course'
  const name = nameOf(title)
  const path = `lessons/${nextNumber(sources)}-${name}.md`
  const taken = sources.find((source) =>
    new RegExp(`^lessons/(?:\\d+-)?${name}\\.md$`).test(source.path),
  )
  if (taken) return `There is a lesson of that name: ${taken.path}. Choose another title.`
  const isCheck = (path: string) =>
    /^assessment\s*:\s*yes/im.test(sources.find((source) => source.path === path)?.text ?? '')
  const edits = listLesson(course, isCheck, title, path)
  const before = content.find((file) => file.path === 'course.md')?.bytes
  if (edits.length === 0 || !before) {
    return 'course.md has no list of lessons to add it to. Run npm run doctor, which says how it is written.'
  }
  const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before)
  return {
    files: [
      { path, before: undefined, after: encode(lessonText(title)) },
      { path: 'course.md', before, after: encode(applyEdits(decoded, edits)) },
    ],
    next: 'It is a draft: the preview shows it, packages leave it out. When it is ready, remove the line "status: draft".',
  }
}

export const lessonText = (title: string): string => `---
status: draft
---

# ${title}

What this lesson is about, in one or two sentences.

## A first page {#a-first-page}

What is to be learnt here, in short sentences.

> **Key point:** What matters most.
`

/** One above the highest number before the check's, which comes last. */
function nextNumber(sources: readonly Source[]): string {
  const numbers = sources.flatMap(({ path, text }) => {
    const number = /^lessons\/(\d+)-/.exec(path)?.[1]
    const isCheck = /^assessment\s*:\s*yes/im.test(text)
    return kindOf(path) === 'lesson' && number && !isCheck ? [Number(number)] : []
  })
  return String(Math.max(0, ...numbers) + 1).padStart(2, '0')
}

const encode = (text: string) => new TextEncoder().encode(text)
