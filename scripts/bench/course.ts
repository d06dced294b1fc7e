// A course of any size, to measure with: lessons of one page with about 490 words.

import type { ContentFile } from '../compile/source.ts'

const PARAGRAPH = `People notice when we listen, and **most** of them say so. They may look at the door, answer with
one word, or speak very fast. See [the other lesson](0001-lesson.md) for *more* on this, and take the
time that it needs: a small, real choice gives back some control to people who had none.
`

const BLOCKS = `
> **Key point:** Behaviour is communication.

> **More: Why this happens**
>
> The part of the brain that looks for danger works faster than the part that plans.

- Say your name first
- Say what will happen next
  - and how long it takes

| You do | They may feel |
| --- | --- |
| Wait | Heard |
| Nod | Safe |
`

export const lessonPath = (number: number) => `lessons/${String(number).padStart(4, '0')}-lesson.md`

/** `words`: of its first paragraph. */
export const lessonText = (number: number, words: string) => `---
id: lesson-${number}
---

# Lesson ${number}

${words}

${Array.from({ length: 7 }, () => PARAGRAPH).join('\n')}${BLOCKS}`

export function benchCourse(lessons: number): readonly ContentFile[] {
  const numbers = Array.from({ length: lessons }, (_, index) => index + 1)
  const list = numbers.map((number) => `${number}. [Lesson ${number}](${lessonPath(number)})`)
  const course = `---\nid: bench\nversion: 1.0\n---\n\n# Bench\n\n## Outcomes\n\n1. Listen\n\n## Lessons\n\n${list.join('\n')}\n`
  return [
    ['course.md', course] as const,
    ...numbers.map((number) => [lessonPath(number), lessonText(number, 'Words.')] as const),
  ].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
}
