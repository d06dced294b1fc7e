// The lessons' words as classic scripts: they also load from `file:` and under `script-src 'self'`,
// where `fetch` and `import()` are refused.

import type { LessonFile } from '../../src/course/course.ts'
import { hashedFile, type PackageFile } from './package-file.ts'

/** One call each: the player sets `window.btiLesson` before it asks for a file. */
export function lessonScripts(lessonFiles: readonly LessonFile[]): readonly PackageFile[] {
  return lessonFiles.map((lessonFile, index) => {
    const before = made.get(lessonFile)
    if (before?.index === index) return before.script
    const words = `btiLesson(${index},${asScript(lessonFile)})\n`
    const script = hashedFile(`lessons-${index + 1}.js`, words)
    made.set(lessonFile, { index, script })
    return script
  })
}

/** The preview asks again at each change, for the same words mostly. */
const made = new WeakMap<LessonFile, { readonly index: number; readonly script: PackageFile }>()

/** JSON that any browser reads as script: before ES2019 these two ended a line, in a text too. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
