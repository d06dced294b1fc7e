import { createHash } from 'node:crypto'
import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { packagePage } from '../../scripts/package/start-page.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { course } from './a-course.ts'
import { unzipped } from './built.ts'

const page = unzipped('scorm12').get('index.html') ?? ''

const [, firstScript = ''] = /<script>([^<]*)<\/script>/.exec(page) ?? []

describe('index.html', () => {
  it('has the start page’s words before any script has run', () => {
    const [, start = ''] = /<div id="course">(.*)<\/div>/s.exec(page) ?? []
    expect(start).toContain('Listening &amp; “asking” &lt;well')
    expect(start).toContain('For everyone who works with the public.')
  })

  it('says what to do where the start takes long, and not before ten seconds', () => {
    expect(page).toContain('Still opening. If this does not change, <a href="plain.html">')
    expect(page).toMatch(/\.late\{[^}]*visibility:hidden[^}]*10s/)
  })

  it('says the course’s language and title (WCAG 3.1.1)', () => {
    expect(page).toContain('<html lang="en-GB" dir="ltr" class="latn" ')
    expect(page).toContain('<title>Listening &amp; “asking” &lt;well&gt;</title>')
  })

  it('says how the language writes a percentage, so that no start needs a formatter for that', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB"[^>]* data-percent="\{\}%">/)
  })

  it('asks for the player that is in the package', () => {
    const [, asked = ''] = /<script defer src="([^"]*)">/.exec(page) ?? []
    expect(asked).toMatch(/^player-[0-9a-f]{8}\.js$/)
    expect(unzipped('scorm12').has(asked)).toBe(true)
  })

  it('forbids everything but its own scripts, its own pictures and the style in it', () => {
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const hidden = `'sha256-${createHash('sha256').update(firstScript).digest('base64')}'`
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' ${hidden}`,
      `style-src 'sha256-${hash}'`,
      "img-src 'self'",
      "font-src 'self'",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('hides itself, before its words are there, where the tab was hidden before', () => {
    const before = page.slice(0, page.indexOf(firstScript))
    expect(firstScript).toContain('sessionStorage["small-course.hidden"]')
    expect(firstScript).toContain(`document.title="${englishWords['shell.hiddenTitle']}"`)
    expect(before).toContain('</title>')
    expect(before).not.toContain('<body>')
  })

  it('has a link to the address to leave for, where there is one, and then hides nothing', async () => {
    const quickExit = { kind: 'leaveSite', address: 'https://weather.gov.uk/?a=1&b="' } as const
    const leaving = { ...course, outline: { ...course.outline, quickExit } }
    const made = await packagePage(leaving, '', 'player.js')
    expect(made).toContain('<a class="skip" href="https://weather.gov.uk/?a=1&amp;b=&quot;">')
    expect(made).not.toContain('sessionStorage')
  })

  it('carries the words of the interface as text, not as script', () => {
    const [, words = ''] = /<script type="application\/json" id="words">([^<]*)</.exec(page) ?? []
    expect(JSON.parse(words)).toEqual(englishWords)
  })

  it('X12: says to which browsers it speaks, out of sight, in script that an old one can read', () => {
    expect(page).toMatch(
      /<div class="notices wide" id="too-old" hidden><p class="panel yet">This course needs a newer browser, such as Edge, Chrome, Firefox or Safari from the last four years\. You can <a href="plain\.html">read the plain copy<\/a> here\. It is not recorded\.<\/p><\/div>/,
    )
    expect(firstScript).toContain('getElementById("too-old")')
    // ECMAScript 3, as in browsers of 1999.
    expect(firstScript).not.toMatch(/=>|\b(const|let|class)\b|`|\?\.|\?\?|catch\{|\.\.\./)
  })

  it('has what is read first before what is drawn and what the player wants', () => {
    const places = ['id="course"', 'id="icon-menu"', 'id="words"'].map((part) => page.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('has every drawing that it points at', () => {
    const drawings = [...page.matchAll(/<use href="#([^"]+)"/g)].map(([, name = '']) => name)
    expect(drawings).toContain('scene')
    for (const name of drawings) expect(page).toContain(` id="${name}"`)
  })

  it('has no style or script that this policy would refuse', () => {
    expect(page.replace(`<script>${firstScript}</script>`, '')).not.toMatch(
      / style="| on[a-z]+="|<script>/,
    )
  })

  it('says what to do where scripts are off', () => {
    const [, words = ''] = /<noscript>(.*)<\/noscript>/s.exec(page) ?? []
    expect(words).toContain('This course needs JavaScript')
    expect(words).toContain('<a href="plain.html">read the plain copy</a>')
    expect(unzipped('scorm12').get('plain.html')).toContain('Listening &amp; “asking” &lt;well')
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
