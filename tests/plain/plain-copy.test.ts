import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { plainCopy } from '../../scripts/plain/plain-copy.ts'
import { courseOf, LESSON, type Texts } from '../compile/course-files.ts'

const copyOf = (texts: Texts, organisation?: string) =>
  plainCopy(courseOf(texts, organisation ? { organisation } : {}))

/** @param more lines below the first lesson's */
const courseFile = (more: string, settings = '') => `---
id: listening-well
version: 1.0
${settings}---

# Listening well

## Outcomes

1. Describe what listening is

## Lessons

1. [Listening](${LESSON})
${more}`

/** The copy of a course with this lesson. */
const copyWith = (lesson: string, texts: Texts = {}) =>
  copyOf({ [LESSON]: `# Listening\n\nWords.\n\n${lesson}\n`, ...texts })

/** What is read of it. */
const wordsOf = (page: string) =>
  page
    .replace(/^.*<main id="words">/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

/** What can be read before anything is opened. */
const atOnce = (page: string) => wordsOf(page.replace(/<\/summary>.*?<\/details>/gs, ''))

describe('UL24: The plain copy', () => {
  it('has every page of the lessons, of what comes afterwards and of the menu, in order', async () => {
    const page = await copyOf({
      'course.md': courseFile(`
## Afterwards

1. [One week later](lessons/02-later.md)
`),
      [LESSON]: '# Listening\n\nWords.\n\n## With your eyes\n\nMore words.\n',
      'lessons/02-later.md': '# One week later\n\nStill words.\n',
    })
    const titles = [...page.matchAll(/<h([23]) id="(?:lesson|page)-[^>]*>([^<]*)</g)]
    expect(titles.map(([, level, title]) => `${level} ${title}`)).toEqual([
      '2 1. Listening',
      '3 Listening',
      '3 With your eyes',
      '2 One week later',
      '3 One week later',
      '2 Before you start',
      '2 Help and support',
      '2 Accessibility',
      '2 Privacy',
    ])
  })

  it('has practice questions with their answers and reasons', async () => {
    const page = await copyWith(`### Question (choose one): What comes first? {#first}

- [x] Ask
  - It gives back a choice.
- [ ] Tell

> **Why:** Trauma takes choice away.`)
    const words = wordsOf(page)
    expect(words).toContain('What comes first?')
    expect(words).toContain('Right: Ask It gives back a choice.')
    expect(words).toContain('Why Trauma takes choice away.')
  })

  it('has all that may be drawn for practice, and nothing of the final check', async () => {
    const bank = (name: string) =>
      `# Questions\n\n### Question (choose one, outcome 1): About ${name}? {#${name}}\n\n- [x] Yes\n- [ ] No\n`
    const page = await copyOf({
      'course.md': courseFile('2. [Check](lessons/02-check.md)\n'),
      [LESSON]: `# Listening

> **Draw:** 1 question from [these](../question-banks/again.md)

> **Draw:** 1 question from [those](../question-banks/check.md)
`,
      'lessons/02-check.md':
        '---\nassessment: yes\noutcomes: 1\n---\n\n# Check\n\n> **Draw:** 1 question from [the bank](../question-banks/check.md)\n',
      'question-banks/again.md': bank('again'),
      'question-banks/check.md': bank('secret'),
    })
    expect(page).toContain('About again?')
    expect(page).not.toContain('secret')
    expect(wordsOf(page)).toContain('The final check is in the course itself.')
  })

  it('keeps what is sensitive closed behind its content note: lesson, page or part', async () => {
    const page = await copyOf({
      [LESSON]: `# Listening

Words.

## A quarrel

> **Content note:** This page names a quarrel.
>
> **Summary:** Two people stop talking.

They shouted.

## A loss

Some more words.

### The day

> **Content note:** This part names a loss.

It was gone.

## After

An end.
`,
    })
    expect(wordsOf(page)).toContain('They shouted.')
    expect(wordsOf(page)).toContain('It was gone.')
    expect(atOnce(page)).not.toMatch(/They shouted|It was gone|Two people stop talking/)
    expect(atOnce(page)).toContain('Content note: This page names a quarrel.')
    expect(atOnce(page)).toContain('A loss Some more words. The day Content note:')
    const covered = await copyOf({
      [LESSON]:
        '# Listening\n\n> **Content note:** This lesson names a quarrel.\n\nThey shouted.\n\n## Next\n\nThey left. See [the day](#next).\n',
    })
    expect(atOnce(covered)).not.toMatch(/They shouted|They left/)
    // A link to what is behind a note would open it.
    expect(covered).toContain('<a href="#lesson-listening">the day</a>')
  })

  it('shows what is for one role to everyone, under its label', async () => {
    const page = await copyOf({
      'course.md': courseFile('', 'roles: Manager, Worker\n'),
      [LESSON]: '# Listening\n\nWords.\n\n> **For managers:** Set time aside.\n',
    })
    expect(atOnce(page)).toContain('For managers Set time aside.')
  })

  it('leads from a word of the glossary to its meaning, and by links to pages and headings', async () => {
    const page = await copyWith(
      'A trigger is near. See [how](#how) and [privacy](../pages/privacy.md).\n\n### How {#how}\n\nLike this.',
      { 'glossary.md': '# Glossary\n\n## Trigger\n\nWhat brings it back.\n' },
    )
    const places = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    const links = [...page.matchAll(/<a[^>]* href="#([^"]*)"[^>]*>([^<]*)</g)]
    for (const [, place] of links) expect(places, place).toContain(place)
    expect(links.map(([, place, words]) => `${words}: ${place}`)).toEqual(
      expect.arrayContaining([
        'trigger: page-pages--glossary--trigger',
        'how: page-listening--start--how',
        'privacy: page-pages--privacy',
      ]),
    )
  })

  it('is the organisation’s own: its name, its words, its colour', async () => {
    const texts: Texts = {
      'organisations/default.md': '---\nname: us\n---\n',
      'organisations/council.md': '---\nname: The Council\nmain colour: #7a1f5c\n---\n',
      [LESSON]: '# Listening\n\nWe are {{name}}.\n',
    }
    const page = await copyOf(texts, 'council')
    expect(page).toContain('<p>For The Council</p>')
    expect(page).toContain('We are The Council.')
    expect(page).toContain('--accent:#7a1f5c')
  })

  it('runs nothing, allows its own style alone, and says its language', async () => {
    const page = await copyWith('Is `<script>` & "this" safe?')
    expect(page).not.toMatch(/<script| on[a-z]+="| style="/)
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"`,
    )
    expect(page).toMatch(/^<!doctype html>\n.*\n?<html lang="en"/)
  })
})
