// The lessons' words as classic scripts: they also load from `file:` and under `script-src 'self'`,
// where `fetch` and `import()` are refused.

import type { LessonFile } from '../../src/course/course.ts'
import { hashedFile, type PackageFile } from './package-file.ts'

/** One call each: the player sets `window.btiLesson` before it asks for a file. */
export function lessonScripts(lessonFiles: readonly LessonFile[]): readonly PackageFile[] {
  return lessonFiles.map((lessonFile, index) =>
    hashedFile(`lessons-${index + 1}.js`, `btiLesson(${index},${asScript(lessonFile)})\n`),
  )
}

/** JSON that any browser reads as script: before ES2019 these two ended a line, in a text too. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
