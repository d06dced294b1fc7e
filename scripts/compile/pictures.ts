// Pictures: the file, its name in the package, its words.

import type { ImageBlock } from '../../src/course/course.ts'
import type { Span } from './diagnostic.ts'
import { findFile } from './file-shelf.ts'
import { writtenAddress } from './link-places.ts'
import { pictureSize } from './picture-size.ts'
import type { Reading } from './reading.ts'
import { playsEverywhere, tellAlternative, tellBroken } from './rules/m.ts'
import { tellUnsafeSvg } from './rules/svg.ts'
import type { ContentFile } from './source.ts'
import type { ImageToken } from './token-types.ts'

/** Undefined where there is no picture to show; that has been told. */
export function readImage(token: ImageToken, reading: Reading): ImageBlock | undefined {
  const { source, tell } = reading
  const { address, at } = token
  const rewrite = (better: string) => writtenAddress(token, source, better)
  const written = { address, at, what: 'picture', rewrite }
  const file = findFile(written, reading)
  const picture = file && readPicture(file, at, reading)
  if (!file || !picture) return undefined
  tellAlternative(token, file.path, tell)
  const isDecorative = /^decorative\.?$/i.test(token.alternative.trim())
  return {
    kind: 'image',
    alternative: isDecorative ? '' : token.alternative.trim(),
    caption: token.caption,
    description: [],
    ...picture,
  }
}

/** The file of a picture that every browser shows; what is wrong with it is told at `at`. */
export function readPicture(
  file: ContentFile,
  at: Span,
  { shelf, tell }: Pick<Reading, 'shelf' | 'tell'>,
): Pick<ImageBlock, 'file' | 'width' | 'height'> | undefined {
  if (!playsEverywhere(file.path, 'picture', at, tell)) return undefined
  const size = pictureSize(file)
  if (!tellUnsafeSvg(file, at, tell)) tellBroken(file, size.width !== undefined, at, tell)
  return { file: shelf.take(file, at), ...size }
}
