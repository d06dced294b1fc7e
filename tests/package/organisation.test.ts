// A package for one organisation: its name, its look, and nothing that its words could break.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { manifestFile } from '../../scripts/package/manifest.ts'
import { packageFaults } from '../../scripts/package/package-faults.ts'
import { packagePage } from '../../scripts/package/start-page.ts'
import { TARGETS, targetsFor } from '../../scripts/package/targets.ts'
import { themeFor } from '../../scripts/package/theme.ts'
import { contentFiles, courseOf, type Texts } from '../compile/course-files.ts'
import { course } from './a-course.ts'
import { packages, SCORM_TARGETS } from './built.ts'

const HOSTILE = `"><script>alert(1)</script> & 'Co' </style> $& {title}`

const TEXTS: Texts = {
  'organisations/default.md': '---\nname: us\naccessibility contact: our team\n---\n',
  'organisations/Bad "Council" <b>.md': `---
name: ${HOSTILE}
logo: ../images/room.svg
logo text: ${HOSTILE}
main colour: #4aa3ff
header colour: #12284b
radius: 0
font: Frutiger, "Gill Sans"
accessibility contact: ${HOSTILE}
---
`,
  'course.md': `---
id: listening-well
version: 1.0
---

# Listening at {{name}}

For everyone at {{name}}.

## Lessons

1. [Listening](lessons/01-listening.md)
`,
}

const council = courseOf(TEXTS, { organisation: 'bad-council-b' })
const us = courseOf(TEXTS)

describe('the package of an organisation', () => {
  it('has its name in the name of the zip and in the manifest, so that two are not confused', async () => {
    const made = await makePackages(council, contentFiles(TEXTS))
    expect(made.map(({ name }) => name)).toEqual(
      targetsFor(council.outline).map(({ name }) => `listening-well-1.0-bad-council-b-${name}.zip`),
    )
    const [first] = made
    const manifest = new TextDecoder().decode(
      first?.files.find(({ name }) => name === 'imsmanifest.xml')?.bytes,
    )
    expect(manifest).toContain('identifier="listening-well-bad-council-b"')
    expect(first?.files.map(({ name }) => name)).toContain(council.outline.logo?.file)
    expect((await Promise.all(made.map(packageFaults))).flat()).toEqual([])
  })

  it.each(SCORM_TARGETS)(
    'keeps markup in its words from the manifest for $name',
    async ({ manifest }) => {
      const { bytes } = await manifestFile(council.outline, manifest, ['index.html'])
      expect(new TextDecoder().decode(bytes)).not.toContain('<script')
    },
  )

  it('keeps markup in its words from the page', async () => {
    const page = await packagePage(council, '.a{}', 'player.js')
    expect(page).not.toContain('<script>alert')
    expect(page.match(/<\/style>/g)).toHaveLength(1)
    expect(page).toContain(`<img src="${council.outline.logo?.file}" alt="&quot;>&lt;script`)
    expect(page).toContain('For everyone at &quot;>&lt;script>alert(1)')
  })

  it('has its look in the one style that the page allows', async () => {
    const page = await packagePage(council, '.a{}', 'player.js')
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? []
    expect(style).toMatch(
      /^\.a\{\}@layer tokens\{:root\{--radius:0px;--sans:"Frutiger","Gill Sans",system-ui/,
    )
    expect(style).toContain('--accent:#1377cf;--on-accent:#ffffff')
    expect(page).toContain(createHash('sha256').update(style).digest('base64'))
  })

  it('leaves high contrast alone', () => {
    const theme = themeFor(council.organisation, false)
    const colours = theme.slice(theme.indexOf('@media'))
    expect(colours.match(/@media[^{]*/g)).toEqual([
      '@media (prefers-contrast:no-preference)',
      '@media (prefers-color-scheme:dark) and (prefers-contrast:no-preference)',
      '@media (prefers-contrast:no-preference)',
      '@media (prefers-color-scheme:dark) and (prefers-contrast:no-preference)',
      '@media (forced-colors:active)',
    ])
  })
})

describe('the package of an organisation with a font of its own', () => {
  const texts: Texts = {
    'organisations/default.md': `---
name: us
accessibility contact: our team
font: ../fonts/ours.woff2, Arial
font licence: SIL Open Font License 1.1
---
`,
    'organisations/them.md': '---\nname: them\n---\n',
    'fonts/ours.woff2': 'wOF2 and the rest',
  }

  it.each(['default', 'them'])(
    'carries it, with the licence it is passed on under: %s',
    async (organisation) => {
      const course = courseOf(texts, { organisation })
      const file = course.organisation.font?.file ?? ''
      expect(file).toMatch(/^ours-[0-9a-f]{8}\.woff2$/)
      const theme = themeFor(course.organisation, false)
      expect(theme).toContain(`@font-face{font-family:packed;src:url(${file});`)
      expect(theme).toContain('--sans:"packed","Arial",system-ui')
      const [made] = await makePackages(course, contentFiles(texts))
      const found = new Map(
        made?.files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
      )
      expect(found.get(file)).toBe('wOF2 and the rest')
      expect(found.get('licences.txt')).toContain(`${file}\n\nSIL Open Font License 1.1`)
      expect(found.get('index.html')).toContain('font-src &#39;self&#39;')
    },
  )
})

describe('the package of an organisation that asks for nothing', () => {
  it('looks as the course does, under the name that it had', () => {
    expect(themeFor(us.organisation, false)).toBe('')
    expect(us.outline.logo).toBeUndefined()
    const { id, version } = course.outline
    expect(packages.map(({ name }) => name)).toEqual(
      TARGETS.map(({ name }) => `${id}-${version}-${name}.zip`),
    )
  })
})
