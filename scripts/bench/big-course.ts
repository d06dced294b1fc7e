// A course of any size, for benchmarks and for tests of growth: each lesson has six pages with
// blocks of many kinds, and three questions; and a glossary.

import type { ContentFile } from '../compile/source.ts'

const PARAGRAPH = `People notice when we listen, and **most** of them say so. They may look at the door, answer with
one word, or speak very fast. See [the other lesson](0001-lesson.md) for *more* on this, and take the
time that it needs: a small, real choice gives back some control to people who had none.
`

const PANELS = `
> **Key point:** Behaviour is communication.

> **More: Why this happens**
>
> The part of the brain that looks for danger works faster than the part that plans.

- Say your name first
- Say what will happen next
  - and how long it takes
`

const TABLE = `
| You do | They may feel |
| --- | --- |
| Wait | Heard |
| Nod | Safe |
`

const choice = (lesson: number) => `
### Question (choose one, outcome 1): What could you offer first in room ${lesson}? {#offer-${lesson}}

- [ ] Ask what happened
  - Asking for the story too soon can feel unsafe.
- [x] Offer a choice of where to wait
  - Yes. A small, real choice gives back some control.

> **Why:** Trauma often takes choice away.
`

const trueOrFalse = (lesson: number) => `
### True or false (outcome 1): You need to know what happened in room ${lesson} before you can help. {#know-${lesson}}

- [ ] True
  - We can work in this way with everyone, without knowing.
- [x] False
`

const match = (lesson: number) => `
### Match: Join the response to what it looks like in room ${lesson} {#responses-${lesson}}

| Response | Looks like |
| --- | --- |
| Fight | Raised voice, leaning in |
| Freeze | Silent, does not answer |
`

/** Of 300 forms; each page has the first. */
const GLOSSARY = `# Glossary

## Control

A say in what happens. Also: ${Array.from({ length: 299 }, (_, index) => `control of part ${index}`).join(', ')}
`

export const lessonPath = (number: number) => `lessons/${String(number).padStart(4, '0')}-lesson.md`

/** @param words of its first paragraph */
export const lessonText = (number: number, words: string) => `---
id: lesson-${number}
---

# Lesson ${number}

${words}

## Listening {#listening}

${PARAGRAPH}
${PANELS}

## Waiting {#waiting}

${PARAGRAPH}
${choice(number)}

## Knowing {#knowing}

${PARAGRAPH}
${trueOrFalse(number)}

## Looking {#looking}

${PARAGRAPH}
${TABLE}

## Joining {#joining}

${PARAGRAPH}
${match(number)}
`

/** @param lessons six pages and three questions each */
export function bigCourse(lessons: number): readonly ContentFile[] {
  const numbers = Array.from({ length: lessons }, (_, index) => index + 1)
  const list = numbers.map((number) => `${number}. [Lesson ${number}](${lessonPath(number)})`)
  const course = `---\nid: big\nversion: 1.0\n---\n\n# Big\n\n## Outcomes\n\n1. Listen\n\n## Lessons\n\n${list.join('\n')}\n`
  return [
    ['course.md', course] as const,
    ['glossary.md', GLOSSARY] as const,
    ...numbers.map((number) => [lessonPath(number), lessonText(number, 'Words.')] as const),
  ].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
}
