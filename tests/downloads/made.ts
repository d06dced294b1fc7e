// Packages as the pages beside them see them, without packing anything.

import type { Course } from '../../scripts/compile/compiled-course.ts'
import type { CheckedPackage } from '../../scripts/downloads/conformance/conformance.ts'
import { textFile } from '../../scripts/package/package-file.ts'
import { targetsFor } from '../../scripts/package/targets.ts'

/** One for each target of the course, all checks passed. */
export function checkedPackages({
  outline,
  files,
  organisation: { hostedAt },
}: Course): readonly CheckedPackage[] {
  const packed = [
    textFile('index.html', '<p>Start</p>'),
    textFile('player-1a2b3c4d.js', 'play()'),
    ...files.map(({ file }) => textFile(file, '<svg/>'.repeat(500))),
  ]
  return targetsFor(outline, hostedAt).map((target) => ({
    made: {
      name: `${outline.id}-${outline.version}-${target.name}.zip`,
      target,
      files: packed,
      zip: new Uint8Array(12_300),
      thirdParty: [{ name: 'preact', version: '11.2.0', licence: 'MIT' }],
      ...(target.isThin && hostedAt ? { shows: hostedAt } : {}),
    },
    checks: [
      { what: 'The manifest is valid', by: 'xmllint-wasm', faults: [] },
      { what: 'No file asks another site for anything', faults: [] },
    ],
  }))
}

/** Links of a page, by where they lead. */
export const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, address = '']) => address)

export const idsIn = (page: string): readonly string[] =>
  [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)

/** What is read, without markup. */
export const readAs = (page: string): string =>
  page
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<\/(?:p|h\d|li|dd|dt|td|th)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
