import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { englishWords } from '../../src/view/words-en.ts'
import { unzipped } from './built.ts'

const page = unzipped('scorm12').get('index.html') ?? ''

describe('index.html', () => {
  it('has the start page’s words before any script has run', () => {
    const [, start = ''] = /<div id="course">(.*)<\/div>/s.exec(page) ?? []
    expect(start).toContain('Listening &amp; “asking” &lt;well')
    expect(start).toContain('For everyone who works with the public.')
  })

  it('says the course’s language and title', () => {
    expect(page).toContain('<html lang="en-GB">')
    expect(page).toContain('<title>Listening &amp; “asking” &lt;well&gt;</title>')
  })

  it('forbids everything but its own script, its own pictures and the style in it', () => {
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'sha256-${hash}'`,
      "img-src 'self'",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('carries the words of the interface as text, not as script', () => {
    const [, words = ''] = /<script type="application\/json" id="words">([^<]*)</.exec(page) ?? []
    expect(JSON.parse(words)).toEqual(englishWords)
  })

  it('has every drawing that it points at', () => {
    const drawings = [...page.matchAll(/<use href="#([^"]+)"/g)].map(([, name = '']) => name)
    expect(drawings).toContain('scene')
    for (const name of drawings) expect(page).toContain(` id="${name}"`)
  })

  it('has no style or script that this policy would refuse', () => {
    expect(page).not.toMatch(/ style="| on[a-z]+="|<script>/)
  })

  it('says what to do where scripts are off', () => {
    expect(/<noscript>(.*)<\/noscript>/s.exec(page)?.[1]).toContain('This course needs JavaScript')
  })

  it('is valid HTML', async () => {
    const checker = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // The tools that format this project write it small.
      rules: { 'doctype-style': ['error', { style: 'lowercase' }] },
    })
    const { results } = await checker.validateString(page)
    expect(results.flatMap(({ messages }) => messages)).toEqual([])
  })
})
