// A course to begin with.

import { nameOf } from '../compile/names.ts'
import type { ContentFile } from '../compile/source.ts'
import { lessonText } from './lesson.ts'
import type { Made } from './made.ts'
import { STANDING_PAGES } from './standing-pages.ts'

export function newCourse(title: string, content: readonly ContentFile[]): Made | string {
  if (content.some(({ path }) => path === 'course.md')) {
    return 'There is a course here already: course.md.'
  }
  const pages = Object.entries(STANDING_PAGES).map(([name, text]) => [`pages/${name}.md`, text])
  const texts = [
    ['course.md', courseText(title)],
    [
      'lessons/01-a-first-lesson.md',
      lessonText('A first lesson').replace('status: draft\n', 'minutes: 5\n'),
    ],
    ...pages,
  ] as const
  return {
    files: texts.map(([path = '', text]) => ({
      path,
      before: undefined,
      after: new TextEncoder().encode(text),
    })),
    next: 'Run npm start to see it.',
  }
}

const courseText = (title: string) => `---
id: ${nameOf(title)}
version: 1.0
---

# ${title}

Who this course is for, in one sentence.

## Outcomes

1. Say what people can do afterwards

## Lessons

1. [A first lesson](lessons/01-a-first-lesson.md)
`
