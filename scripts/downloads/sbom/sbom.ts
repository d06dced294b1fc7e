// sbom.json: what is packed, and whose it is, in CycloneDX. Tools that build and test are in it too, as
// such: nothing of them is in a package. No time and no random number, so that the same commit gives the
// same bytes.

import { ComponentScope, ComponentType } from '@cyclonedx/cyclonedx-library/Enums'
import * as Models from '@cyclonedx/cyclonedx-library/Models'
import { JSON as Json, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize'
import { isSupportedSpdxId } from '@cyclonedx/cyclonedx-library/SPDX'
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec'
import type { Course } from '../../compile/compiled-course.ts'
import type { CoursePackage } from '../../package/make-packages.ts'
import { ownProject, type ThirdParty, thirdParty } from '../../package/third-party.ts'

export async function sbom(
  { outline, organisation }: Pick<Course, 'outline' | 'organisation'>,
  packages: readonly Pick<CoursePackage, 'thirdParty'>[],
): Promise<string> {
  const own = await ownProject()
  const bom = new Models.Bom()
  bom.metadata.component = component(ComponentType.Application, outline.id, {
    version: outline.version,
    description: `The course ${outline.title}: its words and pictures.`,
    licence: outline.licence,
    reference: `course:${outline.id}@${outline.version}`,
  })
  const tool = await thirdParty('@cyclonedx/cyclonedx-library')
  bom.metadata.tools.components.add(
    component(ComponentType.Library, tool.name, { ...tool, reference: `tool:${purlOf(tool)}` }),
  )
  const packed = new Map(
    packages.flatMap(({ thirdParty }) => thirdParty.map((one) => [one.name, one] as const)),
  )
  const components = [
    component(ComponentType.Library, `${own.name}-player`, {
      version: own.version,
      description: 'What plays the course: code of this project.',
      licence: own.licence,
      reference: `player:${own.name}@${own.version}`,
    }),
    ...[...packed.values()].map((one) => npm(one)),
    component(ComponentType.Data, 'scorm-control-documents', {
      description:
        'Schemas of ADL and IMS Global, unchanged, in SCORM packages. Each file has its own notice.',
      licence: 'Notice in each file',
      reference: 'data:scorm-control-documents',
    }),
    ...(organisation.font
      ? [
          component(ComponentType.File, organisation.font.file, {
            description: 'The font of the organisation.',
            licence: organisation.font.licence,
            reference: `font:${organisation.font.file}`,
          }),
        ]
      : []),
    ...own.builtWith
      .filter(({ name }) => !packed.has(name))
      .map((one) => npm(one, 'builds and tests')),
  ]
  for (const one of components) bom.components.add(one)
  // In the order that they are given: the library would sort by the language of the machine.
  const written = new JsonSerializer(new Json.Normalize.Factory(Spec1dot6)).serialize(bom, {
    space: 2,
  })
  return `${written}\n`
}

const purlOf = ({ name, version }: ThirdParty) => `pkg:npm/${name.replace('@', '%40')}@${version}`

function npm(one: ThirdParty, use?: 'builds and tests'): Models.Component {
  const purl = purlOf(one)
  const made = component(ComponentType.Library, one.name, { ...one, reference: purl })
  made.purl = purl
  made.scope = use ? ComponentScope.Excluded : ComponentScope.Required
  if (use) made.properties.add(new Models.Property('cdx:npm:package:development', 'true'))
  return made
}

interface About {
  readonly version?: string
  readonly description?: string
  readonly licence: string
  readonly reference: string
}

function component(
  type: ComponentType,
  name: string,
  { version, description, licence, reference }: About,
): Models.Component {
  const made = new Models.Component(type, name, { bomRef: reference })
  if (version) made.version = version
  if (description) made.description = description
  if (licence) made.licenses.add(licenceFor(licence))
  return made
}

/** Licences of the SPDX list by their ids there, also where one is written with spaces. */
function licenceFor(written: string) {
  if (/ (?:OR|AND) /.test(written)) return new Models.LicenseExpression(written)
  const id = written.trim().replaceAll(' ', '-')
  return isSupportedSpdxId(id) ? new Models.SpdxLicense(id) : new Models.NamedLicense(written)
}
