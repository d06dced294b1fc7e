// The trainers' guide: each of its examples is read as it says.

import { beforeAll, describe, expect, it } from 'vitest'
import { type Compiled, compile } from '../../scripts/compile/compile.ts'
import { asFile, type Pattern } from '../../scripts/patterns/pattern-course.ts'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import type { Block } from '../../src/course/course.ts'
import { doctor } from '../compile/course-files.ts'

const OPTIONS = { today: '2026-11-22', drafts: 'kept' } as const

const { patterns, content } = await readPatterns()
const parts = patterns.filter(({ page }) => page)
const wholeFiles = patterns.filter(({ file }) => file)

/** What a block is, in the words of the comments above the examples. */
function nameOf(block: Block): string {
  if (block.kind === 'panel') return block.label
  return block.kind === 'question' ? block.question.kind : block.kind
}

/** Problems and warnings of one file. */
const findings = ({ diagnostics }: Compiled, path: string) =>
  diagnostics.filter(({ at }) => at.file === path).map(({ code, what }) => `${code} ${what}`)

describe('the examples of the guide', () => {
  let compiled: Compiled
  beforeAll(() => {
    compiled = compile(content, OPTIONS)
  })

  it('are all there', () => {
    expect(parts.length).toBeGreaterThan(4)
    expect(wholeFiles.length).toBeGreaterThan(1)
  })

  it('make a lesson that the doctor has nothing to say of', () => {
    expect(findings(compiled, 'lessons/00-pattern-book.md')).toEqual([])
    expect(compiled.course, doctor(compiled)).toBeDefined()
  })

  it.each(parts.map((pattern) => [pattern.line, pattern] as const))(
    'are read as meant: line %i',
    (_, { page, shows }: Pattern) => {
      const bodies = compiled.course?.lessonFiles.flatMap(({ pages }) => pages) ?? []
      const blocks = bodies.find(({ id }) => id === page)?.blocks ?? []
      expect(blocks.map(nameOf)).toEqual(shows)
    },
  )

  it.each(wholeFiles.map((pattern) => [pattern.line, pattern] as const))(
    'are files that the doctor has nothing to say of: line %i',
    (_, { file = '', markdown }: Pattern) => {
      const around = content.filter(({ path }) => path !== file)
      const told = findings(compile([...around, asFile(file, markdown)], OPTIONS), file)
      // That it is not in the list of lessons.
      expect(told.filter((finding) => !finding.startsWith('F08 '))).toEqual([])
    },
  )
})
