import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import { plainCopy } from '../../scripts/plain/plain-copy.ts'
import { OPTIONS } from '../compile/course-files.ts'

it('UL24: the plain copy is valid HTML, with headings in order, for all that the guide shows', async () => {
  const { course } = compile((await readPatterns()).content, OPTIONS)
  if (!course) throw new Error('Expected a course, found problems')
  const page = await plainCopy(course)
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // The tools that format this project write it small.
      'doctype-style': ['error', { style: 'lowercase' }],
      // A number is kept on one line, the words of a link before it need not be.
      'tel-non-breaking': 'off',
    },
  })
  const { results } = await checker.validateString(page)
  expect(results.flatMap(({ messages }) => messages)).toEqual([])
})
