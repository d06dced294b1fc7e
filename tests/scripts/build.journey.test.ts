import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aContentFolder, type ContentFolder } from './a-content-folder.ts'

interface Said {
  readonly code: number | null
  readonly output: string
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Builds the course in `folder`, with the project that lies in `project`. */
function build(
  folder: string,
  project = '.',
  environment: NodeJS.ProcessEnv = {},
  words: readonly string[] = [],
): Promise<Said> {
  const script = join(project === '.' ? process.cwd() : project, 'scripts', 'build.ts')
  const running = spawn(process.execPath, ['--import', TSX, script, ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
  })
  let output = ''
  const hear = (part: Buffer) => {
    output += part
  }
  running.stdout.on('data', hear)
  running.stderr.on('data', hear)
  return new Promise((resolve) => running.on('close', (code) => resolve({ code, output })))
}

/** Whatever a build leaves for the default organisation: names and digests. */
const madeIn = async (folder: string) => {
  const made = join(folder, 'dist', 'default')
  const names = await readdir(made)
  const files = names.sort().map(async (name) => {
    const bytes = await readFile(join(made, name))
    return [name, createHash('sha256').update(bytes).digest('hex')] as const
  })
  return Promise.all(files)
}

describe('npm run build', () => {
  let here: ContentFolder
  let said: Said
  beforeAll(async () => {
    here = await aContentFolder()
    said = await build(here.folder)
  })
  afterAll(() => here.remove())

  it('makes a package for each standard, and says what to do with it', async () => {
    expect(said.output).toMatch(
      /^Made dist\/default\/small-course-1\.4-scorm12\.zip \(\d+ kB\)\. Upload this file as it is; do not unzip it\.$/m,
    )
    expect(said.output).toMatch(
      /^A learner who has read and answered everything takes \d+ of 3200 characters of saved state: room for \d+ more\.$/m,
    )
    expect(said.code).toBe(0)
    expect(await readdir(join(here.folder, 'dist', 'default'))).toEqual([
      'READ-ME-FIRST.html',
      'accessibility-statement.html',
      'answer-key.csv',
      'answer-key.html',
      'checksums.txt',
      'conformance.html',
      'last-package.json',
      'outcomes-and-questions.html',
      'privacy.html',
      'sbom.json',
      'small-course-1.4-cmi5.zip',
      'small-course-1.4-scorm12.zip',
      'small-course-1.4-scorm2004-3rd.zip',
      'small-course-1.4-scorm2004.zip',
      'small-course-1.4-web.zip',
    ])
  })

  it('UA02: makes the same bytes elsewhere: other path, time zone, language, settings', async () => {
    const there = await aContentFolder()
    const project = await aCopyOfTheProject()
    const environment = { TZ: 'Pacific/Auckland', LANG: 'cy_GB.UTF-8', NODE_ENV: 'development' }
    const { code } = await build(there.folder, project, environment)
    expect(code).toBe(0)
    expect(await madeIn(there.folder)).toEqual(await madeIn(here.folder))
    await there.remove()
    await rm(project, { recursive: true, force: true })
  })

  it('says what changes for people who have begun with the last package', async () => {
    const course = await readFile(join(here.folder, 'content', 'course.md'), 'utf8')
    await here.write('course.md', course.replace('id: small-course', 'id: smaller-course'))
    const { code, output } = await build(here.folder)
    expect(code).toBe(1)
    expect(output).toContain('The course\'s id was "small-course" in the last package')
    await here.write('course.md', course)
  })

  it('makes the self-tests beside the others where they are asked for, and takes them away with the next', async () => {
    const there = await aContentFolder()
    const made = await build(there.folder, '.', {}, ['--self-test'])
    expect(made.code, made.output).toBe(0)
    expect(made.output).toMatch(
      /^Made dist\/default\/small-course-1\.4-self-test-scorm12\.zip \(\d+ kB\)\. .+ is not for learners\.$/m,
    )
    const selfTests = async () => {
      const names = await readdir(join(there.folder, 'dist/default'))
      return names.filter((name) => name.includes('self-test'))
    }
    expect(await selfTests()).toEqual([
      'small-course-1.4-self-test-scorm12.zip',
      'small-course-1.4-self-test-scorm2004.zip',
    ])
    await build(there.folder)
    expect(await selfTests()).toEqual([])
    await there.remove()
  })

  it('makes the package of an organisation and its trainer pack, apart from the others, and says which there are', async () => {
    const there = await aContentFolder()
    await there.write(
      'organisations/default.md',
      '---\nname: us\naccessibility contact: our team\n---\n',
    )
    await there.write('organisations/example-council.md', '---\nname: Example Council\n---\n')
    await there.write('trainer-pack.md', '# Trainer pack\n\nThe plan at {{name}}.\n')
    const made = await build(there.folder, '.', {}, ['--organisation', 'Example Council'])
    expect(made.code, made.output).toBe(0)
    const zips = await readdir(join(there.folder, 'dist'), { recursive: true })
    expect(
      zips
        .filter((name) => name.endsWith('.zip'))
        .map((name) => name.replaceAll('\\', '/'))
        .sort(),
    ).toEqual([
      'example-council/small-course-1.4-example-council-cmi5.zip',
      'example-council/small-course-1.4-example-council-scorm12.zip',
      'example-council/small-course-1.4-example-council-scorm2004-3rd.zip',
      'example-council/small-course-1.4-example-council-scorm2004.zip',
      'example-council/small-course-1.4-example-council-web.zip',
    ])
    expect(made.output).toMatch(/^Beside them, in dist\/example-council:$/m)
    expect(made.output).toMatch(/^ {2}trainer-pack\.html +for trainers: .+ to print$/m)
    const pack = join(there.folder, 'dist/example-council/trainer-pack.html')
    expect(await readFile(pack, 'utf8')).toContain('The plan at Example Council.')
    const unknown = await build(there.folder, '.', {}, ['--organisation', 'exmaple-council'])
    expect(unknown.code).toBe(1)
    expect(unknown.output).toContain(
      'There is no profile "exmaple-council". There are: default, example-council. Did you mean "example-council"?',
    )
    const slip = await build(there.folder, '.', {}, ['--all-organisation'])
    expect(slip.code).toBe(1)
    expect(slip.output).toContain('Did you mean "--all-organisations"?')
    await there.remove()
  })

  it('stops at a logo that is a script, with nothing written, and says where nobody can be asked', async () => {
    const there = await aContentFolder()
    const profile = (lines: string) =>
      there.write('organisations/default.md', `---\nname: Example Council\n${lines}---\n`)
    await profile('logo: ../images/logo.svg\nlogo text: Example Council\n')
    const svg = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40">${inside}</svg>`
    await there.write('images/logo.svg', svg('<script>alert(1)</script>'))
    const stopped = await build(there.folder)
    expect(stopped.code).toBe(1)
    expect(stopped.output).toMatch(/Problem M12/)
    expect(stopped.output).toContain('How to fix it:')
    expect(await readdir(there.folder)).toEqual(['content'])

    await there.write('images/logo.svg', svg('<path d="M0 0h80v40z"/>'))
    const made = await build(there.folder)
    expect(made.code, made.output).toBe(0)
    expect(made.output).toContain('This profile has no accessibility contact.')
    const statement = join(there.folder, 'dist/default/accessibility-statement.html')
    expect(await readFile(statement, 'utf8')).toContain('No contact has been named yet.')
    await there.remove()
  })

  it('stops at content that is not right, and leaves the earlier package as it was', async () => {
    const before = await madeIn(here.folder)
    await here.write(
      'lessons/01-listening.md',
      '# Listening\n\n### Question: What?\n\n- [ ] A\n- [ ] B\n',
    )
    const { code, output } = await build(here.folder)
    expect(code).toBe(1)
    expect(output).toContain('01-listening.md')
    expect(output).toContain('How to fix it:')
    expect(output).not.toMatch(/^\s+at .+\(/m)
    expect(await madeIn(here.folder)).toEqual(before)
  })
})

async function aCopyOfTheProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'another place '))
  for (const name of [
    'src',
    'scripts',
    'index.html',
    'imsmanifest.template.xml',
    'cmi5.template.xml',
    'package.json',
  ]) {
    await cp(name, join(folder, name), { recursive: true })
  }
  await cp('tsconfig.json', join(folder, 'tsconfig.json'))
  // A junction is what Windows lets anybody make.
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}
