// P02–P05, P08–P11: what a package may not be, whatever the content was like.

import { PLAIN_COPY } from '../../src/course/plain-copy.ts'
import { type Diagnostic, problem, warning, wholeFile } from '../compile/diagnostic.ts'
import type { CoursePackage } from './make-packages.ts'
import { outsideRequests } from './outside-requests.ts'
import type { PackageFile } from './package-file.ts'
import { courseStructureFaults, schemaFaults } from './schema-faults.ts'
import type { Manifest } from './targets.ts'
import { framing } from './thin/thin-page.ts'
import { unzipFiles } from './zip.ts'

/** Bytes that many systems take in one upload. */
const LARGEST = 50_000_000
const LONGEST_NAME = 100
/** What servers would run, or refuse. */
const RUN_BY_SERVERS = /\.(?:php\d?|phtml|aspx?|jsp|cgi|exe|dll|bat|cmd|com|sh)$/i

const OURS =
  'If nothing of yours has it, tell the people who look after this project, and send them the package.'

/** One thing that was looked at. */
export interface PackageCheck {
  readonly what: string
  /** The package that looked, where it was not this project's own code. */
  readonly by?: string
  readonly faults: readonly Diagnostic[]
}

/** All that is looked at in these very files. */
export async function checkPackage(made: CoursePackage): Promise<readonly PackageCheck[]> {
  const inFiles = (faults: typeof nameFaults) => made.files.flatMap((file) => faults(made, file))
  return [
    {
      what: 'At most 50 MB, which many systems take in one upload',
      faults: sizeFaults(made),
    },
    {
      what: 'The zip, opened again, holds exactly the files that are looked at here, at its root',
      by: 'fflate',
      faults: zipFaults(made),
    },
    ...(await manifestChecks(made)),
    {
      what: 'No name that a system may refuse: no program’s ending, at most 100 characters, / alone',
      faults: inFiles(nameFaults),
    },
    {
      what: made.shows
        ? 'No file asks another site for anything, but that the page of a thin package shows the hosted copy'
        : 'No file asks another site for anything',
      faults: inFiles(requestFaults),
    },
    {
      what: 'No source map, no eval and no new Function in any script',
      faults: inFiles(scriptFaults),
    },
    {
      what: `Each page has a Content-Security-Policy that allows ${allowedIn(made)}`,
      faults: inFiles(policyFaults),
    },
    ...(made.target.isSelfTest
      ? []
      : [
          {
            what: 'The plain copy is there, and has no script',
            faults: plainCopyFaults(made),
          },
        ]),
  ]
}

/** Empty for a package that can be uploaded anywhere. */
export const packageFaults = async (made: CoursePackage): Promise<readonly Diagnostic[]> =>
  (await checkPackage(made)).flatMap(({ faults }) => faults)

const textOf = ({ bytes }: PackageFile) => new TextDecoder().decode(bytes)

function zipFaults({ name, zip, files }: CoursePackage): readonly Diagnostic[] {
  const found = unzipFiles(zip) ?? {}
  const isSame = ({ name, bytes }: PackageFile) => {
    const unzipped = found[name]
    return unzipped !== undefined && Buffer.compare(unzipped, bytes) === 0
  }
  if (Object.keys(found).length === files.length && files.every(isSame)) return []
  return [
    problem('P08', wholeFile(name), {
      what: 'What is in the zip of this package is not what was packed.',
      fix: `make it again. ${OURS}`,
    }),
  ]
}

function scriptFaults({ name: packed }: CoursePackage, file: PackageFile): readonly Diagnostic[] {
  // A lesson file is data: its words may speak of anything.
  if (!file.name.endsWith('.js') || file.name.startsWith('lessons-')) return []
  const [found] = /sourceMappingURL=|\beval\(|\bnew Function\(/.exec(textOf(file)) ?? []
  if (!found) return []
  return [
    problem('P09', wholeFile(packed), {
      what: `A script of this package has what content policies refuse: ${found} in ${file.name}.`,
      fix: `take the change back that brought it in. ${OURS}`,
    }),
  ]
}

function allowedIn({ target, shows }: CoursePackage): string {
  if (target.isCmi5) return 'what is in the package, and to ask the system that launches it'
  if (shows) return 'what is in the thin package, and to show the hosted copy in a frame'
  return 'nothing but what is in the package'
}

/** The player narrows it to the system that launches the course: nobody knows its address before. */
const ASKING = 'connect-src http: https:'

function policyFaults(
  { name: packed, target, shows }: CoursePackage,
  file: PackageFile,
): readonly Diagnostic[] {
  if (!file.name.endsWith('.html')) return []
  const [, written = ''] =
    /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(textOf(file)) ?? []
  const isAllowed = target.isCmi5 ? ASKING : shows && framing(shows)
  const policy = isAllowed ? written.replace(isAllowed, '') : written
  if (policy.startsWith('default-src &#39;none&#39;') || policy.startsWith("default-src 'none'")) {
    if (!/unsafe-|https?:|\*/.test(policy)) return []
  }
  return [
    problem('P10', wholeFile(packed), {
      what: `${file.name} of this package has no Content-Security-Policy that keeps other sites out.`,
      fix: `take the change back that took it away. ${OURS}`,
    }),
  ]
}

function plainCopyFaults({ name, files }: CoursePackage): readonly Diagnostic[] {
  const copy = files.find((file) => file.name === PLAIN_COPY)
  if (copy && !/<script\b/i.test(textOf(copy))) return []
  return [
    problem('P11', wholeFile(name), {
      what: copy
        ? `${PLAIN_COPY} of this package has a script, and is for those who have none.`
        : `This package has no ${PLAIN_COPY}, for those whose browser runs no scripts.`,
      fix: `make it again. ${OURS}`,
    }),
  ]
}

function sizeFaults({ name, zip, files }: CoursePackage): readonly Diagnostic[] {
  if (zip.length <= LARGEST) return []
  const [largest] = [...files].sort((a, b) => b.bytes.length - a.bytes.length)
  return [
    warning('P02', wholeFile(name), {
      what: `This package is ${megabytes(zip.length)} MB large. Some learning systems take 50 MB at most.`,
      fix: `make its largest files smaller. The largest is ${largest?.name} (${megabytes(largest?.bytes.length ?? 0)} MB).`,
    }),
  ]
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)

function nameFaults({ name: packed }: CoursePackage, { name }: PackageFile): readonly Diagnostic[] {
  const why = reasonAgainst(name)
  if (!why) return []
  return [
    problem('P03', wholeFile(packed), {
      what: `Learning systems may refuse the file ${name}: ${why}.`,
      fix: `give it another name. ${OURS}`,
    }),
  ]
}

function reasonAgainst(name: string): string | undefined {
  if (RUN_BY_SERVERS.test(name)) return 'its ending is that of a program'
  if (name.length > LONGEST_NAME) return `its name has ${name.length} characters`
  return name.includes('\\') ? 'there is a \\ in its name' : undefined
}

const requestFaults = ({ name: packed }: CoursePackage, file: PackageFile): readonly Diagnostic[] =>
  outsideRequests(file).map((address) =>
    problem('P04', wholeFile(packed), {
      what: `The package must work behind a firewall: ${file.name} asks for ${address}.`,
      fix: `put what is asked for into the content folder, or take it out. ${OURS}`,
    }),
  )

async function manifestChecks(made: CoursePackage): Promise<readonly PackageCheck[]> {
  const { manifest, isCmi5 } = made.target
  if (isCmi5) {
    const found = await courseStructureFaults(textIn(made, 'cmi5.xml'))
    return [
      {
        what: 'The course structure is valid by the schema of cmi5',
        by: 'xmllint-wasm',
        faults: found.map((why) => manifestFault(made, why)),
      },
    ]
  }
  if (!manifest) return []
  return [
    {
      what: 'The manifest is valid by the schemas of its standard, as they lie in the package',
      by: 'xmllint-wasm',
      faults: await schemaFaultsOf(made, manifest),
    },
    {
      what: 'The manifest lists every file of the course, and every file that it lists is there',
      faults: listFaults(made),
    },
  ]
}

const textIn = ({ files }: CoursePackage, wanted: string) => {
  const file = files.find(({ name }) => name === wanted)
  return file ? textOf(file) : ''
}

async function schemaFaultsOf(
  made: CoursePackage,
  { standard }: Manifest,
): Promise<readonly Diagnostic[]> {
  const texts = new Map(
    made.files
      .filter(({ name }) => /\.(?:xml|xsd|dtd)$/.test(name))
      .map((file) => [file.name, textOf(file)]),
  )
  const found = await schemaFaults(standard, texts)
  return found.map((why) => manifestFault(made, why))
}

function listFaults(made: CoursePackage): readonly Diagnostic[] {
  const listed = [...textIn(made, 'imsmanifest.xml').matchAll(/<file href="([^"]*)"/g)].map(
    ([, href = '']) => href,
  )
  const own = made.files
    .map(({ name }) => name)
    .filter((name) => name !== 'imsmanifest.xml' && !/\.(?:xsd|dtd)$/.test(name))
  return [
    ...listed.filter((name) => !own.includes(name)).map((name) => `there is no ${name}`),
    ...own.filter((name) => !listed.includes(name)).map((name) => `it does not list ${name}`),
  ].map((why) => manifestFault(made, why))
}

const manifestFault = ({ name }: CoursePackage, why: string) =>
  problem('P05', wholeFile(name), {
    what: `The manifest of this package is not valid: ${why}`.replace(/\.?$/, '.'),
    fix: `look for unusual signs in the settings of course.md. ${OURS}`,
  })
