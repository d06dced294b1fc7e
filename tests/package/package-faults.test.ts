// What makes a package that cannot be uploaded, each fault made on purpose.

import { describe, expect, it } from 'vitest'
import type { CoursePackage } from '../../scripts/package/make-packages.ts'
import { outsideRequests } from '../../scripts/package/outside-requests.ts'
import { packageFaults } from '../../scripts/package/package-faults.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { zipFiles } from '../../scripts/package/zip.ts'
import { packages } from './built.ts'

const [good] = packages
if (!good) throw new Error('expected a package')

/** Packed anew, where nothing else is said. */
const faults = async ({ files = good.files, zip = zipFiles(files) }: Partial<CoursePackage>) =>
  (await packageFaults({ ...good, files, zip })).map(
    ({ code, level, what }) => `${level} ${code} ${what}`,
  )

const changed = (name: string | RegExp, change: (text: string) => string) => ({
  files: good.files.map((file) =>
    file.name.match(name)
      ? textFile(file.name, change(new TextDecoder().decode(file.bytes)))
      : file,
  ),
})

const withManifest = (change: (manifest: string) => string) => changed('imsmanifest.xml', change)

const withFile = (name: string, text = '') => {
  const listing = `      <file href="${name}" />\n    </resource>`
  const { files } = withManifest((manifest) => manifest.replace('    </resource>', listing))
  return { files: [...files, textFile(name, text)] }
}

describe('UA01: a package', () => {
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
    expect(await faults(withFile('more.svg', '<image href="https://example.org/a.png"/>'))).toEqual(
      [
        'problem P04 The package must work behind a firewall: more.svg asks for https://example.org/a.png.',
      ],
    )
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
    ).toEqual([
      'problem P05 The manifest of this package is not valid: there is no gone.html.',
      'problem P05 The manifest of this package is not valid: it does not list index.html.',
    ])
  })

  it('whose zip is cut off, or holds another file, is refused', async () => {
    const told = ['problem P08 What is in the zip of this package is not what was packed.']
    expect(await faults({ zip: good.zip.slice(0, 1000) })).toEqual(told)
    const other = changed('plain.html', (text) => `${text} `)
    expect(await faults({ zip: zipFiles(other.files) })).toEqual(told)
  })

  it.each([
    ['eval(', (script: string) => `${script};eval("1")`],
    ['new Function(', (script: string) => `${script};new Function("1")`],
    ['sourceMappingURL=', (script: string) => `${script}\n//# sourceMappingURL=player.js.map`],
  ])('whose player has %s is refused', async (found, change) => {
    const [told] = await faults(changed(/^player-/, change))
    expect(told).toMatch(/^problem P09 A script of this package has what content policies refuse: /)
    expect(told).toContain(`${found} in player-`)
  })

  it('with a page whose policy is gone or lets others in is refused', async () => {
    const told = (name: string) => [
      `problem P10 ${name} of this package has no Content-Security-Policy that keeps other sites out.`,
    ]
    const gone = (page: string) => page.replace(/<meta http-equiv="Content[^>]*>/, '')
    expect(await faults(changed('index.html', gone))).toEqual(told('index.html'))
    const open = (page: string) => page.replace(/img-src /, 'img-src https: ')
    expect(await faults(changed('plain.html', open))).toEqual(told('plain.html'))
  })

  it('without its plain copy, or with one that needs scripts, is refused', async () => {
    const { files } = withManifest((text) => text.replace(/ *<file href="plain.html" \/>\n/, ''))
    expect(await faults({ files: files.filter(({ name }) => name !== 'plain.html') })).toEqual([
      'problem P11 This package has no plain.html, for those whose browser runs no scripts.',
    ])
    const script = (page: string) => page.replace('</main>', '<script>1</script></main>')
    expect(await faults(changed('plain.html', script))).toEqual([
      'problem P11 plain.html of this package has a script, and is for those who have none.',
    ])
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
