// Small courses for the tests: a whole one by default, with the files that a test says in its place.

import { type Compiled, type ContentFile, compile } from '../../scripts/compile/compile.ts'
import type { CompileOptions } from '../../scripts/compile/compile-options.ts'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import { describeDiagnostics } from '../../scripts/terminal/report.ts'

/** For what no text in a test can be: unreadable, or large. */
type Unread = Omit<ContentFile, 'path' | 'bytes'> & Partial<ContentFile>

/** Path below the content folder → text; undefined leaves a default file out. */
export type Texts = Readonly<Record<string, string | Uint8Array | Unread | undefined>>

export const LESSON = 'lessons/01-listening.md'

/** Few lessons of tests use the picture, and none is to be told so. */
const PICTURE = '<!-- ../images/room.svg -->'

const DEFAULTS: Readonly<Record<string, string>> = {
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening well

## Outcomes

1. Describe what listening is
2. Offer a choice

## Lessons

1. [Listening](${LESSON})
`,
  [LESSON]: '# Listening\n\nPeople notice when we listen.\n',
  'pages/before-you-start.md': '# Before you start\n\nStop whenever you like.\n',
  'pages/help-and-support.md': '# Help and support\n\nTalk to someone you trust.\n',
  'pages/accessibility.md': `# Accessibility\n\nTell us what does not work for you.\n\n${PICTURE}\n`,
  'pages/privacy.md': `# Privacy\n\nYour answers stay with you.\n\n${PICTURE}\n`,
  'images/room.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 428"></svg>\n',
}

/** The same objects each time, so that the compiler reads them once. */
const defaultFiles = Object.entries(DEFAULTS).map(([path, text]) => asFile(path, text))

/** The files of a small course. */
export function contentFiles(texts: Texts): readonly ContentFile[] {
  const others = defaultFiles.filter(({ path }) => !(path in texts))
  const own = Object.entries(texts).flatMap(([path, text]): readonly ContentFile[] => {
    if (text === undefined) return []
    if (typeof text === 'string') return [asFile(path, text)]
    if (text instanceof Uint8Array) return [{ path, bytes: text }]
    return [{ path, bytes: new Uint8Array(), ...text }]
  })
  return [...others, ...own]
}

function asFile(path: string, text: string): ContentFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

export const OPTIONS: CompileOptions = { today: '2026-11-22', drafts: 'kept' }

export function compileTexts(texts: Texts, options: Partial<CompileOptions> = {}): Compiled {
  return compile(contentFiles(texts), { ...OPTIONS, ...options })
}

/** The course that the texts make; a test that meets a problem fails with the doctor's words. */
export function courseOf(texts: Texts, options: Partial<CompileOptions> = {}): Course {
  const compiled = compileTexts(texts, options)
  if (compiled.course) return compiled.course
  throw new Error(doctor(compiled))
}

/** What the doctor prints. */
export const doctor = (compiled: Compiled): string =>
  describeDiagnostics(compiled, { colours: false, folder: 'content' })

/** The codes that one lesson's text is told, in reading order. */
export const codesOf = (lesson: string): readonly string[] =>
  compileTexts({ [LESSON]: lesson }).diagnostics.map(({ code }) => code)
