import { describe, expect, it } from 'vitest'
import { trainerPackPage } from '../../scripts/reports/trainer-pack/trainer-pack.ts'
import {
  compileTexts,
  contentFiles,
  courseOf,
  LESSON,
  type Texts,
} from '../compile/course-files.ts'
import { PROFILES } from '../compile/profiles.ts'

const PACK = 'trainer-pack.md'

const BANK = `# Bank

## Choices

### Question (choose one, outcome 2): What could you offer? {#offer}

- [x] A seat
- [ ] Nothing

## Listening

### Question (choose one, outcome 1): What is listening? {#listening-is}

- [x] Waiting
- [ ] Talking
`

const CHECK = `---
assessment: yes
outcomes: 1, 2
---

# Check your learning

> **Draw:** 2 questions from [the bank](../question-banks/bank.md), at least 1 for each outcome
`

const COURSE = `---
id: listening-well
version: 1.0
pass mark: 70%
---

# Listening well

## Outcomes

1. Describe what listening is
2. Offer a choice

## Lessons

1. [Listening](${LESSON})
2. [Check your learning](lessons/02-check.md)

## Afterwards

1. [One week later](lessons/03-later.md)
`

const TEXTS: Texts = {
  'course.md': COURSE,
  [LESSON]: `---
minutes: 7
outcomes: 1
---

# Listening

> **Content note:** This lesson names a quarrel.

Words.

### Question (choose one): What comes first? {#first}

- [x] Ask
- [ ] Tell
`,
  'lessons/02-check.md': CHECK,
  'lessons/03-later.md': '---\nminutes: 3\n---\n\n# One week later\n\nWords.\n',
  'question-banks/bank.md': BANK,
  [PACK]: `# Trainer pack

For those who lead the talk. See [the ground rules](#ground-rules), [listening](${LESSON}) and [privacy](pages/privacy.md).

## Ground rules {#ground-rules}

Anyone can pass.

### In the room

Look at the door.
`,
}

async function pageOf(texts: Texts = {}, organisation?: string): Promise<string> {
  const all = { ...TEXTS, ...texts }
  const course = courseOf(all, organisation ? { organisation } : {})
  return (await trainerPackPage(course, contentFiles(all))) ?? ''
}

/** What is read of a piece of the page. */
const wordsOf = (html: string) =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll(' .', '.')
    .trim()

const between = (html: string, start: string, end: string) =>
  html.split(start)[1]?.split(end)[0] ?? ''

/** The question with its answers, as words. */
async function printed(question: string): Promise<string> {
  const html = await pageOf({ [LESSON]: `# Listening\n\nWords.\n\n${question}\n` })
  return wordsOf(between(html, '<article class="question">', '</article>'))
}

describe('the trainer pack', () => {
  it('has what trainers wrote, and a table of contents with all its parts', async () => {
    const html = await pageOf()
    expect(wordsOf(html)).toContain('For those who lead the talk.')
    const contents = between(html, '<nav', '</nav>')
    expect(
      [...contents.matchAll(/<a href="(.+?)">(.+?)<\/a>/g)].map(([, , title]) => title),
    ).toEqual(['Ground rules', 'What the course has', 'Answers'])
  })

  it('leads its links to its own parts, and to what it says of a lesson or a page', async () => {
    const html = await pageOf()
    expect(html).toContain('<a href="#part-ground-rules">the ground rules</a>')
    expect(html).toContain('<h2 id="part-ground-rules">Ground rules</h2>')
    expect(html).toContain('<a href="#lesson-listening">listening</a>')
    expect(html).toContain('<a href="#page-pages--privacy">privacy</a>')
    const names = [...html.matchAll(/ id="(.+?)"/g)].map(([, name]) => name)
    const links = [...html.matchAll(/ href="#(.+?)"/g)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(links.filter((name) => !names.includes(name))).toEqual([])
  })

  it('gives two headings with the same words a name each', async () => {
    const html = await pageOf({
      [PACK]: '# Pack\n\n## Notes\n\nOne.\n\n## Notes {#more}\n\nTwo.\n',
    })
    expect(html.match(/<h2 id="part-notes.*?">/g)).toEqual([
      '<h2 id="part-notes">',
      '<h2 id="part-notes-1">',
    ])
  })

  it('says of the lessons how long they take, what they teach and what they name', async () => {
    const words = wordsOf(between(await pageOf(), '<h2 id="course">', '<h2 id="answers">'))
    expect(words).toContain('1 lesson, 8 minutes in all.')
    expect(words).toContain(
      'The final check draws 2 of 2 questions: 70% is needed, with any number of tries.',
    )
    expect(words).toContain(
      '1. Listening 7 minutes · 1 page Outcome 1: Describe what listening is Content note: This lesson names a quarrel.',
    )
    expect(words).toContain(
      'Afterwards Open at any time. Nothing here counts. One week later 3 min',
    )
  })

  it('has the answers of the lessons first, then the bank of the final check by outcome', async () => {
    const answers = (await pageOf()).split('<h2 id="answers">')[1] ?? ''
    expect([...answers.matchAll(/<h[34].*?>(.+?)<\/h[34]>/g)].map(([, title]) => title)).toEqual([
      'Listening',
      'What comes first?',
      'Final check, outcome 1: Describe what listening is',
      'What is listening?',
      'Final check, outcome 2: Offer a choice',
      'What could you offer?',
    ])
  })

  it('has a question once, wherever it is drawn from', async () => {
    const html = await pageOf({
      'lessons/03-later.md':
        '# Later\n\n> **Draw:** 1 question from [it](../question-banks/bank.md)\n',
    })
    expect(html.match(/What is listening\?/g)).toHaveLength(1)
  })

  it('begins the answers on a page of their own, which can be left out', async () => {
    const html = await pageOf()
    expect(html).toMatch(/\.answers \{\s+page: answers;\s+break-before: page;/)
    expect(html).toMatch(/:has\(#no-answers:checked\) \.answers \{\s+display: none;/)
    expect(html).toContain('<input type="checkbox" id="no-answers">')
    const none = await pageOf({
      'course.md': COURSE.replace(/2\. \[Check.*/, ''),
      [LESSON]: '# Listening\n\nWords.\n',
    })
    expect(none).not.toContain('no-answers">')
    expect(none).not.toContain('id="answers"')
  })

  it('is none where there is no trainer-pack.md, or it is still a draft', async () => {
    expect(await pageOf({ [PACK]: undefined })).toBe('')
    const draft = courseOf(
      { ...TEXTS, [PACK]: '---\nstatus: draft\n---\n\n# Pack\n\nWords.\n' },
      { drafts: 'left out' },
    )
    expect(draft.trainerPack).toBeUndefined()
  })
})

describe('the answers of a question', () => {
  it.each([
    [
      'one of several',
      '### Question (choose one): What first? {#q}\n\n- [ ] Tell\n  - Later.\n- [x] Ask\n  - Yes.\n\n> **Hint:** Think.\n\n> **Why:** It helps.',
      'What first? Choose one · Listening Tell Later. ✓ Right: Ask Yes. Hint Think. Why It helps.',
    ],
    [
      'several',
      '### Question (choose 2, part marks): Which two? {#q}\n\n- [x] Ask\n- [x] Wait\n- [ ] Tell\n\n> **If partly right:** Nearly.',
      'Which two? Choose 2 · part marks · Listening ✓ Right: Ask ✓ Right: Wait Tell If partly right Nearly.',
    ],
    [
      'true or false',
      '### True or false: It is hot. {#q}\n\n- [ ] True\n- [x] False',
      'It is hot. True or false · Listening True ✓ Right: False',
    ],
    [
      'a match',
      '### Match: Which goes with which? {#q}\n\n| Word | Meaning |\n| --- | --- |\n| Ask | A question |\n| Wait | A pause |\n| | A shout |',
      'Which goes with which? Match · Listening Word Meaning Ask A question Wait A pause Belongs to none: A shout',
    ],
    [
      'a sort',
      '### Sort: Where does it go? {#q}\n\n| Card | Group | Why |\n| --- | --- | --- |\n| A nod | Listening | It is quiet. |\n| A word | Talking or Listening | It can be both. |',
      'Where does it go? Sort into groups · Listening Card Belongs to A nod Listening It is quiet. A word Talking or Listening It can be both.',
    ],
    [
      'an order',
      '### Put in order: What comes when? {#q}\n\n1. Ask\n   - It begins.\n2. Wait',
      'What comes when? Put in order · Listening Ask It begins. Wait',
    ],
    [
      'a word to type',
      '### Fill in the blank (exact spelling): We ____ first. {#q}\n\n- [x] ask\n- [ ] tell\n  - Later.',
      'We ____ first. Typed: spelling counts · Listening ✓ Right: ask Not yet: tell Later.',
    ],
    [
      'a story, with where each choice leads',
      '### Scenario: At the desk {#q}\n\nSam waits.\n\n- [Ask](#asked)\n  - Kind.\n- [Wait](#gone)\n\n#### Asked {#asked}\n\n> **Outcome:** helpful\n\nSam stays.\n\n#### Gone {#gone}\n\nSam left.',
      'At the desk Story with choices · Listening 1. How it begins Sam waits. Ask → 2. Asked Kind. Wait → 3. Gone 2. Asked Ending: this way helped Sam stays. 3. Gone Ending Sam left.',
    ],
  ])('are all there: %s', async (_, question, words) => {
    expect(await printed(question)).toBe(words)
  })

  it('say for whom a question is', async () => {
    const html = await pageOf({
      'course.md': COURSE.replace('pass mark', 'roles: Manager\npass mark'),
      [LESSON]:
        '# Listening\n\nWords.\n\n### Question (for managers): What first? {#q}\n\n- [x] Ask\n- [ ] Tell\n',
    })
    expect(wordsOf(html)).toContain('What first? Choose one · For managers · Listening')
  })
})

describe('what stands in a trainer pack', () => {
  it.each([
    ['a box', '> **Tip:** Wait.', 'Tip Wait.'],
    ['a closed part, open', '> **More: Why**\n>\n> It helps.', 'More: Why It helps.'],
    ['a reflection', '> **Reflection:** What helps?', 'Reflection What helps?'],
    [
      'a pledge, with its boxes for each action',
      '> **Pledge: Ours**\n> Actions: 2\n>\n> - We will\n>   - Ask',
      'Pledge: Ours Action 1 of 2 We will Ask Action 2 of 2 We will Ask',
    ],
    ['a table', '| When | What |\n| --- | --- |\n| Now | Ask |', 'When What Now Ask'],
    [
      'words of someone',
      '> **In their words:** Ask me.\n>\n> — A neighbour',
      'Ask me. A neighbour',
    ],
    [
      'an address, for paper',
      'See [the guide](https://example.org/guide) or [ring 020 7946 0002](tel:02079460002).',
      'See the guide (https://example.org/guide) or ring 020 7946 0002.',
    ],
  ])('is printed: %s', async (_, markdown, words) => {
    const html = await pageOf({ [PACK]: `# Pack\n\n${markdown}\n` })
    expect(wordsOf(between(html, '<main id="words">', '<h2 id="course">'))).toBe(words)
  })

  it('is filled for the organisation, with its own sections', async () => {
    const pack = {
      ...PROFILES,
      'organisations/example-council.md': `${PROFILES['organisations/example-council.md']}\n## Who to tell\n\nRing {{support phone}}.\n`,
      [PACK]: '# Pack at {{name}}\n\n> **Local: Who to tell**\n>\n> Your manager.\n',
    }
    const council = wordsOf(await pageOf(pack, 'example-council'))
    expect(council).toContain('Pack at Example Council')
    expect(council).toContain('For Example Council')
    expect(council).toContain('Ring 020 7946 0002.')
    expect(wordsOf(await pageOf(pack))).toContain('Your manager.')
  })

  it('says where its facts are from, each place once', async () => {
    const html = await pageOf({
      'sources.md':
        '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| B04 | A survey | To check |\n| B05 | A survey | To check |\n',
      [PACK]: '# Pack\n\nIt helps. <!-- facts: B04, B05 -->\n',
    })
    const words = wordsOf(between(html, '<h2 id="sources">', '<h2 id="course">'))
    expect(words).toBe('Where is this from? A survey Still to be confirmed.')
  })

  it('is told by the doctor where a word, a figure or a fact is not right', () => {
    const told = compileTexts({
      '_words-to-avoid.md': '| Avoid | You could write |\n| --- | --- |\n| victim | person |\n',
      'sources.md':
        '# Sources\n\n| Fact | Where it is from | Last checked |\n| --- | --- | --- |\n| B04 | A survey | To check |\n',
      [PACK]:
        '# Pack\n\nThe victim asks.\n\nAbout 10% do.\n\nIt helps. <!-- facts: B05 -->\n\n[Go](nowhere.md)\n',
    })
    expect(told.diagnostics.map(({ code, at }) => `${code} ${at.file}`)).toEqual(
      ['A03', 'A08', 'L09', 'L01'].map((code) => `${code} ${PACK}`),
    )
  })

  it('may show a picture, which lies in the page and in no package', async () => {
    const texts = {
      ...TEXTS,
      [PACK]: '# Pack\n\n![A door](images/door.svg)\n',
      'images/door.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>',
    }
    const course = courseOf(texts)
    const svg = Buffer.from(texts['images/door.svg']).toString('base64')
    expect(await trainerPackPage(course, contentFiles(texts))).toContain(
      `<img src="data:image/svg+xml;base64,${svg}" alt="A door" width="4" height="3">`,
    )
    expect(course.files).toEqual([])
  })
})

describe('whoever wrote the words', () => {
  it('they are words, never markup', async () => {
    const html = await pageOf({
      'course.md': COURSE.replace('Describe', '</style><script>alert(1)</script>Describe'),
      [PACK]:
        '# Pack "&" `<b>`\n\n## A `</h2><script>` part\n\n`<img src=x onerror=alert(1)>` & so\n',
    })
    expect(html).not.toMatch(/<script|<img|<b>/i)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('the page asks for nothing outside itself, and runs nothing', async () => {
    const html = await pageOf()
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    expect(html).not.toMatch(/<script|<link[^>]*href="(?!data:)|url\(|@import| on\w+=/)
  })
})
