import { describe, expect, it } from 'vitest'
import { accessibilityStatement } from '../../scripts/downloads/statement/statement.ts'
import { courseOf, type Texts } from '../compile/course-files.ts'
import { linksIn, readAs } from './made.ts'

const PAGE = `# Accessibility

We want everyone to be able to use it.

## What you can do {#what-you-can-do}

- Use the keyboard alone.

## How we tested it {#how-we-tested-it}

By machine alone.

## What may get in your way {#what-may-get-in-your-way}

- Nobody who uses a screen reader has tested it.

## On phones

Hold it as you like.

## Tell us about a barrier {#tell-us-about-a-barrier}

Please tell {{accessibility contact}}.

## About this page {#about-this-page}

Written on 27 November 2026.
`

const profile = (lines: string) => `---\nname: Example Council\n${lines}---\n`

const statementFor = (texts: Texts) =>
  accessibilityStatement(courseOf({ 'pages/accessibility.md': PAGE, ...texts }))

const council = (lines: string) => statementFor({ 'organisations/default.md': profile(lines) })

const CONTACT = 'accessibility contact: access@council.gov.uk\n'

describe('the accessibility statement', () => {
  it('has the parts of the model, each with the words of the page that learners read', async () => {
    const page = await council(CONTACT)
    const titles = [...page.matchAll(/<h[23][^>]*>\s*([^<]*?)\s*<\/h/g)].map(([, title]) => title)
    expect(titles).toEqual([
      'How you can use this course',
      'How accessible this course is',
      'On phones',
      'Feedback and contact information',
      'Enforcement procedure',
      'Technical information about this course’s accessibility',
      'Compliance status',
      'Non-accessible content',
      'Non-compliance with the accessibility regulations',
      'Disproportionate burden',
      'Content that is not within the scope of the accessibility regulations',
      'Preparation of this accessibility statement',
      'For whoever publishes this',
    ])
    const words = readAs(page)
    expect(words).toMatch(/get in your way: Nobody who uses a screen reader has tested it\./)
    expect(words).toMatch(
      /accessibility statement By machine alone\. Written on 27 November 2026\./,
    )
    expect(words).toMatch(/offered by Example Council\. We want everyone/)
  })

  it('names the contact once', async () => {
    const words = readAs(await council(CONTACT))
    expect(words.match(/access@council\.gov\.uk/g)).toHaveLength(1)
    const other = await statementFor({
      'organisations/default.md': profile(CONTACT),
      'pages/accessibility.md': '# Accessibility\n\nTell us what does not work for you.\n',
    })
    expect(readAs(other)).toContain('Contact: access@council.gov.uk.')
  })

  it('says that a contact is missing, and never leaves that to be guessed', async () => {
    expect(readAs(await council(''))).toContain('No contact has been named yet.')
  })

  it.each([
    ['enforcement body: Northern Ireland\n', ['https://www.equalityni.org/']],
    [
      'enforcement body: England, Scotland and Wales\n',
      ['https://www.equalityadvisoryservice.com/'],
    ],
    ['', ['https://www.equalityadvisoryservice.com/', 'https://www.equalityni.org/']],
  ])('leads to who enforces the rules: %j', async (line, links) => {
    const addresses = linksIn(await council(CONTACT + line)).filter((to) => to.startsWith('http'))
    expect(addresses).toEqual(links)
  })

  it('never claims to be fully compliant', async () => {
    const words = readAs(await council(CONTACT))
    expect(words).toContain('This course is partially compliant')
    expect(words.toLowerCase()).not.toContain('fully compliant')
  })

  it('says what nobody has written down', async () => {
    const words = readAs(
      await statementFor({ 'pages/accessibility.md': '# Accessibility\n\nTell us.\n' }),
    )
    expect(words).toContain('Nobody has written down yet what may get in people’s way.')
    expect(words).toContain('Nobody has written down yet how the course was tested.')
  })

  it('says when the contacts were last checked', async () => {
    expect(readAs(await council(`${CONTACT}checked: 2026-11-20\n`))).toContain(
      'which was checked on 2026-11-20.',
    )
  })
})
