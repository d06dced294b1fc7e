// A picture with numbered points, and the same as a list (authoring format, 5.8).

import { posix } from 'node:path'
import type { ImageBlock } from '../../src/course/course.ts'
import type {
  PicturePoint,
  PicturePointsBlock,
  PointPlace,
} from '../../src/course/picture-points.ts'
import { readBlock, readBlocks } from './blocks.ts'
import { readInline } from './inline.ts'
import { type LabelledBlock, textUnder } from './labels.ts'
import type { Reading } from './reading.ts'
import { tellSpacedPath } from './rules/l.ts'
import { namelessPoint, noPoints, otherCount } from './rules/picture-points.ts'
import { resolvePath } from './targets.ts'
import { trim } from './token-text.ts'
import type { BlockToken, ImageToken, ListEntry } from './token-types.ts'

/** Undefined where there are no points to show; that has been told. */
export function readPicturePoints(
  labelled: LabelledBlock,
  reading: Reading,
): PicturePointsBlock | undefined {
  const { title, labelAt } = labelled
  const tokens = textUnder(labelled)
  const list = tokens.findLast((token) => token.kind === 'list' && token.start !== undefined)
  const pictures = tokens.flatMap(picturesIn)
  const [picture] = pictures
  if (!picture || pictures.length > 1 || list?.kind !== 'list') {
    const { source, tell } = reading
    // A path with a space in it is no picture, which says more.
    const isSpaced = tokens.some(
      ({ kind, at }) =>
        kind === 'paragraph' && tellSpacedPath(source.lexed.slice(at.start, at.end), at, tell),
    )
    if (!isSpaced) tell(noPoints(labelAt))
    return undefined
  }
  const blocks = readBlocks(
    tokens.filter((token) => token !== list),
    reading,
  )
  const image = blocks.find((block) => block.kind === 'image')
  if (image?.kind !== 'image') return undefined
  const places = placesIn(picture, image, reading)
  if (places.length > 0 && places.length !== list.entries.length) {
    reading.tell(otherCount(places.length, list.entries.length, list.at))
  }
  return {
    kind: 'picturePoints',
    title: readInline(title, reading),
    blocks: blocks.filter((block) => block !== image),
    image,
    points: list.entries.map((entry, index) => readPoint(entry, places[index], reading)),
  }
}

const picturesIn = (token: BlockToken): readonly ImageToken[] =>
  token.kind === 'paragraph' ? token.parts.filter((part) => part.kind === 'image') : []

/** The bold words name the point, the rest is what opens. */
function readPoint(
  { blocks, at }: ListEntry,
  place: PointPlace | undefined,
  reading: Reading,
): PicturePoint {
  const [first, ...rest] = blocks
  const [name, ...others] = first?.kind === 'paragraph' ? trim(first.parts) : []
  if (first?.kind !== 'paragraph' || name?.kind !== 'strong') {
    reading.tell(namelessPoint(at))
    return { title: [], blocks: [], place }
  }
  const words = trim(others)
  const opening = words.length ? readBlock({ ...first, parts: words }, reading) : []
  return {
    title: readInline(name.parts, reading),
    blocks: [...opening, ...readBlocks(rest, reading)],
    place,
  }
}

/** Where an SVG has its circles `point-1`, `point-2`, …: in this order, as far as they go. */
function placesIn(
  { address }: ImageToken,
  { width = 0, height = 0 }: ImageBlock,
  { source, shelf }: Reading,
): readonly PointPlace[] {
  const path = resolvePath(source.path, address)
  const file = shelf.find(path)
  if (posix.extname(path).toLowerCase() !== '.svg' || !file) return []
  const text = new TextDecoder().decode(file.bytes)
  const [left = 0, top = 0, wide = width, high = height] = viewBoxOf(text)
  const places: PointPlace[] = []
  for (const [circle] of text.matchAll(/<circle\b[^>]*>/g)) {
    const number = Number(/\bid\s*=\s*["']point-(\d+)["']/.exec(circle)?.[1])
    if (!(number > 0)) continue
    const across = (lengthOf(circle, 'cx') - left) / wide
    const down = (lengthOf(circle, 'cy') - top) / high
    places[number - 1] = { across, down }
  }
  return places
}

const lengthOf = (tag: string, name: string) =>
  Number(new RegExp(`\\b${name}\\s*=\\s*["']([-\\d.]+)["']`).exec(tag)?.[1] ?? 0)

const viewBoxOf = (svg: string): readonly number[] =>
  (/\sviewBox\s*=\s*["']([^"']*)["']/i.exec(svg)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .filter((length) => length !== '')
    .map(Number)
