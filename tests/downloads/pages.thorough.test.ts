import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import { besidePackages } from '../../scripts/downloads/beside.ts'
import { CHECKSUMS } from '../../scripts/package/checksums.ts'
import { checkedPackages, linksIn } from './made.ts'

const content = await readContent('content')
const { course } = compile(content, { today: '2026-11-22', drafts: 'left out' })
if (!course) throw new Error('The content has problems: run npm run doctor.')
/** With all that a page can have. */
const organisation = { ...course.organisation, hostedAt: 'https://learning.council.gov.uk/course/' }
const hosted = { ...course, organisation }
const beside = await besidePackages(hosted, content, checkedPackages(hosted))
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const pages = beside
  .filter(({ name }) => name.endsWith('.html'))
  .map(({ name, bytes }) => [name, textOf(bytes)] as const)

it.each(pages)('%s is valid HTML without script', async (_, page) => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // The tools that format this project write it small.
    rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
  })
  const { results } = await checker.validateString(page)
  expect(
    results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
  ).toEqual([])
  expect(page).not.toMatch(/<script\b/i)
})

it.each(pages)('%s leads to no file that is not beside it', (_, page) => {
  const names = [...beside.map(({ name }) => name), CHECKSUMS]
  const files = linksIn(page).filter((address) => !/^(?:#|https?:|tel:|mailto:)/.test(address))
  expect(files.filter((name) => !names.includes(name))).toEqual([])
})
