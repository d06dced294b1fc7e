// Pictures: the file, its name in the package, its words.

import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { ImageBlock } from '../../src/course/course.ts'
import { problem } from './diagnostic.ts'
import { writtenAddress } from './link-places.ts'
import { nameOf } from './names.ts'
import { nearest, surely } from './near.ts'
import { pictureSize } from './picture-size.ts'
import type { Reading } from './reading.ts'
import { playsEverywhere, tellAlternative, tellBroken } from './rules/m.ts'
import { tellUnsafeSvg } from './rules/svg.ts'
import type { ContentFile } from './source.ts'
import { resolvePath } from './targets.ts'
import type { ImageToken } from './token-types.ts'

/** The pictures of the content folder, and which of them the course shows. */
export class PictureShelf {
  readonly #files: ReadonlyMap<string, ContentFile>
  readonly #shown = new Map<string, string>()

  constructor(files: readonly ContentFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]))
  }

  get shown(): readonly { readonly file: string; readonly path: string }[] {
    return [...this.#shown].map(([file, path]) => ({ file, path }))
  }

  find(path: string): ContentFile | undefined {
    return this.#files.get(path)
  }

  nearest(path: string): string | undefined {
    return nearest(path, this.#names())
  }

  surely(path: string): string | undefined {
    return surely(path, this.#names())
  }

  #names(): readonly string[] {
    return [...this.#files.keys()].filter((name) => !name.endsWith('.md'))
  }

  /** Names it for the package: no two pictures share a name, and a changed one gets another. */
  take({ path, bytes }: ContentFile): string {
    const { name, ext } = posix.parse(path)
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
    const file = `${nameOf(name)}-${digest}${ext.toLowerCase()}`
    if (!this.#shown.has(file)) this.#shown.set(file, path)
    return file
  }
}

/** Undefined where there is no picture to show; that has been told. */
export function readImage(token: ImageToken, reading: Reading): ImageBlock | undefined {
  const { source, pictures, tell } = reading
  const { address, at } = token
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
    tell(
      problem('M07', at, {
        what: 'This picture is on another site. Many workplaces block other sites, and they can see who is watching.',
        fix: 'put the file in images/ and link to it there, if its licence allows that.',
      }),
    )
    return undefined
  }
  const path = resolvePath(source.path, address)
  const file = pictures.find(path) ?? pictures.find(pictures.surely(path) ?? '')
  if (!file || file.path !== path) tell(missing(token, path, reading))
  if (!file) return undefined
  if (file.unreadable || !playsEverywhere(file.path, at, tell)) return undefined
  const size = pictureSize(file)
  if (!tellUnsafeSvg(file, at, tell)) tellBroken(file, size.width !== undefined, at, tell)
  tellAlternative(token, file.path, tell)
  const isDecorative = /^decorative\.?$/i.test(token.alternative.trim())
  return {
    kind: 'image',
    file: pictures.take(file),
    alternative: isDecorative ? '' : token.alternative.trim(),
    caption: token.caption,
    description: [],
    ...size,
  }
}

function missing(token: ImageToken, path: string, { source, pictures }: Reading) {
  const { address, at } = token
  const sure = pictures.surely(path)
  const close = sure ?? pictures.nearest(path)
  const likely = close && posix.relative(posix.dirname(source.path), close)
  return problem('M01', at, {
    what: `There is no ${path}.${close ? ` ${posix.basename(close)} is close.` : ''}`,
    fix: likely ? `write ${likely}.` : `put the picture there, or correct the path ${address}.`,
    edits: likely && sure ? writtenAddress(token, source, likely) : [],
  })
}
