// A compiled course to packages, in memory.

import { PLAIN_COPY } from '../../src/course/plain-copy.ts'
import type { ContentFile } from '../compile/compile.ts'
import type { Course } from '../compile/compiled-course.ts'
import { bytesOf } from '../files/file-bytes.ts'
import { plainCopy } from '../plain/plain-copy.ts'
import {
  bundleAlone,
  bundlePlayer,
  bundleStyle,
  type PlayerScripts,
  withReader,
  withStatusSent,
} from './bundle.ts'
import { controlDocumentFiles } from './control-documents.ts'
import { lessonScripts } from './lesson-scripts.ts'
import { licencesFile } from './licences.ts'
import { courseStructureFile, manifestFile } from './manifest.ts'
import { hashedFile, type PackageFile, textFile } from './package-file.ts'
import { selfTestFiles } from './self-test/self-test.ts'
import { packagePage, renderStartPage } from './start-page.ts'
import { type Target, targetsFor } from './targets.ts'
import { thinPage } from './thin/thin-page.ts'
import { foldersOf, type ThirdParty, thirdPartyIn } from './third-party.ts'
import { zipFiles } from './zip.ts'

export interface CoursePackage {
  /** `becoming-trauma-informed-0.1-scorm12.zip` */
  readonly name: string
  readonly target: Target
  readonly files: readonly PackageFile[]
  readonly zip: Uint8Array
  /** What others wrote of the player. */
  readonly thirdParty: readonly ThirdParty[]
  /** Address of the hosted copy that a thin one shows. */
  readonly shows?: string
}

/**
 * One package for each target. The same course gives the same bytes, wherever it is built.
 *
 * @param content where the course's pictures and videos are
 * @param targets those wanted, where not all of them are
 * @throws a system error where one of them is no longer there
 */
export async function makePackages(
  course: Course,
  content: readonly ContentFile[],
  targets: readonly Target[] = targetsFor(course.outline, course.organisation.hostedAt),
): Promise<readonly CoursePackage[]> {
  return inProduction(() => packForEachTarget(course, content, targets))
}

/** Vite and packages ask NODE_ENV which edition is wanted; what a build makes must not depend on it. */
async function inProduction<Made>(make: () => Promise<Made>): Promise<Made> {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    return await make()
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}

async function packForEachTarget(
  course: Course,
  content: readonly ContentFile[],
  targets: readonly Target[],
): Promise<readonly CoursePackage[]> {
  const style = await bundleStyle(course, 'index')
  const readerStyle = await bundleStyle(course, 'reader')
  const lessons = lessonScripts(course.lessonFiles)
  const copy = textFile(PLAIN_COPY, await plainCopy(course))
  const shown = await shownFiles(course, content)
  const shared = [copy, ...lessons, ...shown]
  const lessonNames = lessons.map(({ name }) => name)
  const start = renderStartPage(course)
  // What is started alike is made once.
  const played = targets.filter(({ isThin, isSelfTest }) => !isThin && !isSelfTest)
  const entries = [...new Set(played.map(({ entry }) => entry))]
  const bundles = new Map(
    entries.map((entry) => [entry, bundlePlayer(entry, course, lessonNames, readerStyle)] as const),
  )
  return Promise.all(
    targets.map(async (target) => {
      if (target.isThin) return packThin(course, target, copy, shown)
      if (target.isSelfTest) return packSelfTest(course, target)
      const scripts = await bundles.get(target.entry)
      if (!scripts) throw new Error(`Player of ${target.name}: expected one, found none`)
      const own = await playerFiles(course, target, scripts, { style, start })
      const thirdParty = await Promise.all(foldersOf(filesOf(scripts)).map(thirdPartyIn))
      return { ...(await pack(course, target, [...own, ...shared])), thirdParty }
    }),
  )
}

const filesOf = ({ modules }: PlayerScripts) => modules.map(({ file }) => file)

/** The page that shows the hosted copy, and the plain copy with what it shows, for when that is away. */
async function packThin(
  course: Course,
  target: Target,
  copy: PackageFile,
  shown: readonly PackageFile[],
): Promise<CoursePackage> {
  const { organisation } = course
  const { hostedAt } = organisation
  if (hostedAt === undefined)
    throw new Error(`${target.name}: expected the address of a hosted copy`)
  const { code, moduleIds } = await bundleAlone(target.entry, false)
  const script = hashedFile('thin.js', code)
  const folders = foldersOf(moduleIds)
  const words = new TextDecoder().decode(copy.bytes)
  const files = [
    textFile('index.html', await thinPage(course, hostedAt, script.name)),
    script,
    copy,
    ...shown.filter(({ name }) => words.includes(name)),
    ...(organisation.font || folders.length > 0
      ? [await licencesFile(moduleIds, organisation.font)]
      : []),
  ]
  const thirdParty = await Promise.all(folders.map(thirdPartyIn))
  return { ...(await pack(course, target, files)), thirdParty, shows: hostedAt }
}

/** To a system it is another course: it must not be taken for an update of this one. */
async function packSelfTest(course: Course, target: Target): Promise<CoursePackage> {
  const { outline } = course
  const { files, modules } = await selfTestFiles(course, target)
  const own = { ...outline, id: `${outline.id}-self-test`, title: `Self-test: ${outline.title}` }
  const made = await pack({ ...course, outline: own }, target, files)
  const thirdParty = await Promise.all(foldersOf(modules).map(thirdPartyIn))
  return { ...made, name: packageName(course, target), thirdParty }
}

interface PlayerMeans {
  readonly style: string
  readonly start: ReturnType<typeof renderStartPage>
}

async function playerFiles(
  course: Course,
  { statusSent, isCmi5: isAsking = false }: Target,
  scripts: PlayerScripts,
  { style, start }: PlayerMeans,
): Promise<readonly PackageFile[]> {
  const reader = hashedFile('reader.js', scripts.reader)
  const read = withReader(scripts.player, reader.name)
  const player = hashedFile('player.js', statusSent ? withStatusSent(read, statusSent) : read)
  const page = await packagePage(course, style, player.name, { rendered: start, isAsking })
  return [
    textFile('index.html', page),
    player,
    reader,
    await licencesFile(filesOf(scripts), course.organisation.font),
  ]
}

const packageName = ({ outline, organisation }: Course, { name }: Target) =>
  `${nameFor(outline, organisation)}-${name}.zip`

async function pack(
  course: Course,
  target: Target,
  files: readonly PackageFile[],
): Promise<Omit<CoursePackage, 'thirdParty'>> {
  const { outline, organisation } = course
  const names = files.map(({ name }) => name)
  const id = idFor(outline, organisation)
  const all = [...(await describing({ ...outline, id }, target, names)), ...files]
  return {
    name: packageName(course, target),
    target,
    files: all,
    zip: zipFiles(all),
  }
}

/** What a system reads of the package, and what belongs to that. */
async function describing(
  outline: Course['outline'],
  { manifest, isCmi5 }: Target,
  names: readonly string[],
): Promise<readonly PackageFile[]> {
  if (isCmi5) return [await courseStructureFile(outline)]
  if (!manifest) return []
  return [await manifestFile(outline, manifest, names), ...(await controlDocumentFiles(manifest))]
}

/** In one learning system the courses of two organisations are two courses. */
const idFor = ({ id }: Course['outline'], { file, isDefault }: Course['organisation']) =>
  isDefault ? id : `${id}-${file}`

const nameFor = (
  { id, version }: Course['outline'],
  { file, isDefault }: Course['organisation'],
) => (isDefault ? `${id}-${version}` : `${id}-${version}-${file}`)

function shownFiles(
  course: Course,
  content: readonly ContentFile[],
): Promise<readonly PackageFile[]> {
  return Promise.all(
    course.files.map(async ({ file, path }) => {
      const found = content.find((file) => file.path === path)
      if (!found) throw new Error(`File ${path}: expected it among the content, found nothing`)
      return { name: file, bytes: await bytesOf(found) }
    }),
  )
}
