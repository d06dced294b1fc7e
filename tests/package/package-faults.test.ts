// What makes a package that cannot be uploaded, each fault made on purpose.

import { describe, expect, it } from 'vitest'
import type { CoursePackage } from '../../scripts/package/make-packages.ts'
import { outsideRequests } from '../../scripts/package/outside-requests.ts'
import { packageFaults } from '../../scripts/package/package-faults.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { packages } from './built.ts'

const [good] = packages
if (!good) throw new Error('expected a package')

const faults = async (changed: Partial<CoursePackage>) =>
  (await packageFaults({ ...good, ...changed })).map(
    ({ code, level, what }) => `${level} ${code} ${what}`,
  )

const withFile = (name: string, text = '') => ({ files: [...good.files, textFile(name, text)] })

const withManifest = (change: (manifest: string) => string) => ({
  files: good.files.map((file) =>
    file.name === 'imsmanifest.xml'
      ? textFile(file.name, change(new TextDecoder().decode(file.bytes)))
      : file,
  ),
})

describe('a package', () => {
  it.each(packages.map((made) => [made.target.name, made] as const))(
    'as it is made has no fault: %s',
    async (_, made) => {
      expect(await packageFaults(made)).toEqual([])
    },
  )

  it('of more than 50 MB is warned of, with its largest file', async () => {
    const bytes = new Uint8Array(51_000_000)
    const [told] = await packageFaults({
      ...good,
      zip: bytes,
      files: [...good.files, { name: 'maya-1a2b3c4d.mp4', bytes }],
    })
    expect(told).toMatchObject({
      code: 'P02',
      level: 'warning',
      what: 'This package is 51 MB large. Some learning systems take 50 MB at most.',
      fix: 'make its largest files smaller. The largest is maya-1a2b3c4d.mp4 (51 MB).',
    })
  })

  it.each([
    ['report.php', 'its ending is that of a program'],
    ['setup.EXE', 'its ending is that of a program'],
    [`${'a'.repeat(97)}.svg`, 'its name has 101 characters'],
    ['images\\room.svg', 'there is a \\ in its name'],
  ])('with a file %s is refused', async (name, why) => {
    expect(await faults(withFile(name))).toEqual([
      `problem P03 Learning systems may refuse the file ${name}: ${why}.`,
    ])
  })

  it('that asks for another site is refused', async () => {
    expect(await faults(withFile('more.html', '<img src="https://example.org/a.png">'))).toEqual([
      'problem P04 The package must work behind a firewall: more.html asks for https://example.org/a.png.',
    ])
  })

  it('with a manifest that breaks the schema is refused', async () => {
    const told = await faults(
      withManifest((text) => text.replaceAll('organizations', 'organisations')),
    )
    expect(told.length).toBeGreaterThan(0)
    for (const fault of told) {
      expect(fault).toMatch(/^problem P05 The manifest of this package is not valid: .*organi/)
    }
  })

  it('with a manifest that is cut off, or names a file that is not there, is refused', async () => {
    expect(await faults(withManifest((text) => text.slice(0, 300)))).not.toEqual([])
    expect(
      await faults(
        withManifest((text) => text.replace('href="index.html" />', 'href="gone.html" />')),
      ),
    ).toEqual(['problem P05 The manifest of this package is not valid: there is no gone.html.'])
  })
})

describe('what a browser would ask another site for', () => {
  it.each([
    ['a.html', '<script defer src="https://example.org/a.js"></script>'],
    ['a.html', '<link rel="stylesheet" href=//example.org/a.css>'],
    ['a.html', '<video controls poster="http://example.org/a.jpg"></video>'],
    ['a.html', '<style>p { background: url( "https://example.org/a.png") }</style>'],
    ['a.css', '@import "https://example.org/a.css";'],
    ['a.css', '@font-face { src: url(https://example.org/a.woff2) }'],
    ['a.js', 'fetch("https://example.org/a.json")'],
    ['a.js', "import('https://example.org/a.js')"],
    ['a.js', 'request.open("POST", `https://example.org/a`)'],
    ['a.js', 'new WebSocket("wss://example.org/a")'],
    ['a.js', 'image.src = "//example.org/a.gif"'],
    ['a.js', 'h("img",{src:"https://example.org/a.gif"})'],
    ['a.svg', '<svg><image href="https://example.org/a.png"/></svg>'],
    ['a.svg', '<svg><use xlink:href="https://example.org/a.svg#b"/></svg>'],
    ['lessons-1-1a2b3c4d.js', 'btiLesson(0,{"kind":"image","file":"https://example.org/a.png"})'],
  ])('is found in %s: %s', (name, text) => {
    expect(outsideRequests(textFile(name, text))).toHaveLength(1)
  })

  it.each([
    ['a.html', '<a href="https://example.org/">A page</a>'],
    ['a.html', '<p>&lt;img src="https://example.org/a.png"&gt;</p>'],
    ['a.html', '<img src="room-1a2b3c4d.svg"><a href="https://example.org/">A page</a>'],
    ['a.js', 'document.createElementNS("http://www.w3.org/2000/svg","svg")'],
    ['a.js', 'fetch("outline.json")'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><use href="#leaf"/></svg>'],
    [
      'lessons-1-1a2b3c4d.js',
      `btiLesson(0,${JSON.stringify({
        address: 'https://example.org/',
        text: 'fetch("https://example.org/a") <img src="https://example.org/a.png"> "file":"https://example.org/a"',
      })})`,
    ],
    ['licences.txt', 'https://example.org/licence'],
  ])('is not a link, a name or a word: %s: %s', (name, text) => {
    expect(outsideRequests(textFile(name, text))).toEqual([])
  })
})
