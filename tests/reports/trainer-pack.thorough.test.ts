import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { trainerPackPage } from '../../scripts/reports/trainer-pack/trainer-pack.ts'
import { compileTexts, contentFiles, doctor, OPTIONS } from '../compile/course-files.ts'
import { mangled } from '../compile/mangled.ts'

it('a trainer pack is valid HTML, with the answers of all that the guide shows', async () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // The tools that format this project write it small.
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  })
  const { content } = await readPatterns()
  const { course } = compile(content, OPTIONS)
  const page = (course && (await trainerPackPage(course, content))) ?? ''
  expect(page).toContain('What we will change')
  const { results } = await checker.validateString(page)
  expect(results.flatMap(({ messages }) => messages)).toEqual([])
})

it('a trainer pack is told of or made, whatever is half typed', async () => {
  await fc.assert(
    fc.asyncProperty(mangled, async (text) => {
      const texts = { 'trainer-pack.md': text }
      const compiled = compileTexts(texts)
      expect(doctor(compiled)).toMatch(/\n$/)
      if (!compiled.course) return
      expect(await trainerPackPage(compiled.course, contentFiles(texts))).not.toMatch(/<script/i)
    }),
    { numRuns: 100 },
  )
})
