import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformWithOxc } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a copy of the course '))
  mkdirSync(join(folder, 'scripts'))
  for (const name of ['setup', 'install', 'run', 'run-script', 'start', 'test']) {
    cpSync(join('scripts', `${name}.mjs`), join(folder, 'scripts', `${name}.mjs`))
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Said {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Calls a command as a person with this version of Node and this npm would. */
function call(command: readonly string[], version = process.versions.node, npm = ''): Said {
  const pretend = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`
  const first = join(folder, 'version.mjs')
  writeFileSync(first, pretend)
  const [name = '', ...args] = command
  const script = join(folder, 'scripts', name)
  return spawnSync(process.execPath, ['--import', pathToFileURL(first).href, script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: npm },
  })
}

/** An npm that runs `script` in the project's folder. */
function pretendNpm(script: string): string {
  const file = join(folder, 'npm-cli.js')
  writeFileSync(file, `const { mkdirSync, writeFileSync } = require('node:fs')\n${script}`)
  return file
}

function lockFile(path: string, packages: Readonly<Record<string, object>>): void {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, path), JSON.stringify({ packages }))
}

describe.each([['start.mjs'], ['test.mjs'], ['run.mjs', 'build']])('%s %s', (...command) => {
  it('says plainly that Node is too old', () => {
    const { status, stderr } = call(command, '16.20.2')
    expect(status).toBe(1)
    expect(stderr).toBe(
      'This needs Node 20.19 or newer. You have 16.20.\n' +
        'Get the version marked LTS from https://nodejs.org, then run the same command again.\n',
    )
  })
})

it.each([
  ['20.18.3', '20.19 or newer'],
  ['22.11.0', '20.19, 22.12, 24 or newer'],
  ['23.5.0', '20.19, 22.12, 24 or newer'],
])('Node %s will not do', (version, needed) => {
  const { stderr } = call(['start.mjs'], version)
  expect(stderr).toContain(`This needs Node ${needed}. You have ${version.slice(0, -2)}.`)
})

it.each(['20.19.0', '22.12.0', '24.0.0'])('Node %s will do', (version) => {
  lockFile('package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
  const npm = pretendNpm("console.log('npm was asked'); process.exit(1)")
  expect(call(['start.mjs'], version, npm).stderr).toContain('npm was asked')
})

it.each(['setup', 'start', 'test', 'run'])('an old Node can read %s.mjs', async (name) => {
  const script = readFileSync(join('scripts', `${name}.mjs`), 'utf8')
  const inES = async (target: string) => (await transformWithOxc(script, 'a.js', { target })).code
  expect(await inES('es2018')).toBe(await inES('esnext'))
  const imports = [...script.matchAll(/^import .* from '(.*)'/gm)].map(([, file]) => file)
  expect(imports.filter((file) => file !== './setup.mjs')).toEqual([])
})

describe('installing', () => {
  const wanted = {
    '': { name: 'the project' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  }
  const marks =
    "writeFileSync('npm-was-here.txt', process.argv.slice(2).join(' ')); process.exit(1)"
  const npmWasHere = () => existsSync(join(folder, 'npm-was-here.txt'))

  it('happens when a package is missing', () => {
    lockFile('package-lock.json', wanted)
    const { stdout } = call(['start.mjs'], undefined, pretendNpm(marks))
    expect(npmWasHere()).toBe(true)
    expect(stdout).toContain('Installing the packages this needs.')
  })

  it('happens when a package has another version', () => {
    lockFile('package-lock.json', wanted)
    lockFile('node_modules/.package-lock.json', { 'node_modules/a': { version: '0.9.0' } })
    call(['start.mjs'], undefined, pretendNpm(marks))
    expect(npmWasHere()).toBe(true)
  })

  it('does not happen when all is there, but for what is meant for other systems', () => {
    lockFile('package-lock.json', wanted)
    lockFile('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } })
    call(['start.mjs'], undefined, pretendNpm(marks))
    expect(npmWasHere()).toBe(false)
  })

  it('says in words that there is no way to the internet', () => {
    lockFile('package-lock.json', wanted)
    const npm = pretendNpm("console.error('npm error code ENOTFOUND'); process.exit(1)")
    const { status, stderr } = call(['start.mjs'], undefined, npm)
    expect(status).toBe(1)
    expect(stderr).toContain('there seems to be no way to the internet')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('shows what npm says when it gives up for another reason', () => {
    lockFile('package-lock.json', wanted)
    const npm = pretendNpm("console.error('npm error the lock file is odd'); process.exit(1)")
    expect(call(['start.mjs'], undefined, npm).stderr).toContain('npm error the lock file is odd')
  })
})

it('an unknown command is answered with the known ones', () => {
  const { status, stderr } = call(['run.mjs', 'bild'])
  expect(status).toBe(1)
  expect(stderr).toContain('run.mjs build')
})
