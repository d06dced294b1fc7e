// The guide and what its examples show, from the project's own files.

import { join } from 'node:path'
import type { ContentFile } from '../compile/compile.ts'
import { readContent } from '../compile/read-content.ts'
import { PROJECT_FOLDER, readText } from '../package/project.ts'
import { readExamples } from './examples.ts'
import { type Pattern, patternCourse, patternsOf } from './pattern-course.ts'

export interface Patterns {
  readonly patterns: readonly Pattern[]
  /** The files of the course that has them. */
  readonly content: readonly ContentFile[]
}

export async function readPatterns(): Promise<Patterns> {
  const patterns = patternsOf(readExamples(await readText(PROJECT_FOLDER, 'docs/authoring.md')))
  const around = await readContent(join(PROJECT_FOLDER, 'docs/examples'))
  return { patterns, content: patternCourse(around, patterns) }
}
