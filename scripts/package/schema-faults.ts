// Judges a manifest by the standard's own schemas, as they lie in the package.

import { validateXML } from 'xmllint-wasm'
import { PROJECT_FOLDER, readText } from './project.ts'
import type { Manifest } from './targets.ts'

/** Brings in the namespaces that a manifest of each standard may use. */
const DRIVERS = {
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  scorm2004: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  },
}

/** @returns what is wrong, a line each; empty for a valid manifest */
export async function schemaFaults(
  standard: Manifest['standard'],
  files: ReadonlyMap<string, string>,
  manifest = files.get('imsmanifest.xml') ?? '',
): Promise<readonly string[]> {
  return faultsOf('imsmanifest.xml', manifest, DRIVERS[standard], files)
}

/** @returns what is wrong with a course structure of cmi5; its schema is in no package */
export async function courseStructureFaults(structure: string): Promise<readonly string[]> {
  const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'
  const schema = await readText(PROJECT_FOLDER, 'scripts/package/cmi5', CMI5_SCHEMA)
  const files = new Map([[CMI5_SCHEMA, schema]])
  return faultsOf('cmi5.xml', structure, { [namespace]: CMI5_SCHEMA }, files)
}

const CMI5_SCHEMA = 'CourseStructure.xsd'

async function faultsOf(
  fileName: string,
  contents: string,
  driver: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const imports = Object.entries(driver)
    .map(([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`)
    .join('')
  const { errors } = await validateXML({
    xml: { fileName, contents },
    schema: {
      fileName: 'driver.xsd',
      contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports}</xs:schema>`,
    },
    preload: [...files]
      .filter(([name]) => /\.(xsd|dtd)$/.test(name))
      .map(([fileName, contents]) => ({ fileName, contents: corrected(fileName, contents) })),
  })
  return errors.map(({ message }) => message)
}

/** Two official 1.2 files have slips that newer readers stop at; the package ships them as they are. */
function corrected(name: string, schema: string): string {
  if (name === 'ims_xml.xsd') {
    return schema.replace(/\sxmlns="http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, '')
  }
  return name === 'imsmd_rootv1p2p1.xsd' ? schema.replaceAll('##any', '##other') : schema
}
