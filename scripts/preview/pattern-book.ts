// The pattern book in the preview: each example of the trainers' guide as a page of a course.

import { compile } from '../compile/compile.ts'
import type { Pattern } from '../patterns/pattern-course.ts'
import { readPatterns } from '../patterns/read-patterns.ts'
import { type ShownCourse, shownFrom } from './live-course.ts'

export interface PatternBook {
  readonly patterns: readonly Pattern[]
  /** Undefined where an example is broken, which only someone who changes the guide sees. */
  readonly shown: ShownCourse | undefined
}

export async function readPatternBook(): Promise<PatternBook> {
  const { patterns, content } = await readPatterns()
  const today = new Date().toISOString().slice(0, 10)
  const compiled = compile(content, { today, drafts: 'kept' })
  return { patterns, shown: shownFrom(compiled, content) }
}
