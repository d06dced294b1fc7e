// P02–P05: what a package may not be, whatever the content was like.

import { type Diagnostic, problem, warning, wholeFile } from '../compile/diagnostic.ts'
import type { CoursePackage } from './make-packages.ts'
import { outsideRequests } from './outside-requests.ts'
import type { PackageFile } from './package-file.ts'
import { schemaFaults } from './schema-faults.ts'

/** Bytes that many systems take in one upload. */
const LARGEST = 50_000_000
const LONGEST_NAME = 100
/** What servers would run, or refuse. */
const RUN_BY_SERVERS = /\.(?:php\d?|phtml|aspx?|jsp|cgi|exe|dll|bat|cmd|com|sh)$/i

const OURS =
  'If nothing of yours has it, tell the people who look after this project, and send them the package.'

/** By kind; empty for a package that can be uploaded anywhere. */
export async function packageFaults(made: CoursePackage): Promise<readonly Diagnostic[]> {
  return [
    ...sizeFaults(made),
    ...made.files.flatMap((file) => nameFaults(made, file)),
    ...made.files.flatMap((file) => requestFaults(made, file)),
    ...(await manifestFaults(made)),
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

async function manifestFaults({
  name: packed,
  target: { manifest },
  files,
}: CoursePackage): Promise<readonly Diagnostic[]> {
  if (!manifest) return []
  const texts = new Map(
    files
      .filter(({ name }) => /\.(?:xml|xsd|dtd)$/.test(name))
      .map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]),
  )
  const text = texts.get('imsmanifest.xml') ?? ''
  const listed = [...text.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href)
  const names = new Set(files.map(({ name }) => name))
  const lost = listed
    .filter((href) => href && !names.has(href))
    .map((href) => `there is no ${href}`)
  return [...(await schemaFaults(manifest.standard, texts)), ...lost].map((why) =>
    problem('P05', wholeFile(packed), {
      what: `The manifest of this package is not valid: ${why}`.replace(/\.?$/, '.'),
      fix: `look for unusual signs in the settings of course.md. ${OURS}`,
    }),
  )
}
