// Width and height of a picture, from its first bytes: keeps the page still while it loads.

import { posix } from 'node:path'
import type { ContentFile } from './source.ts'

interface Size {
  readonly width: number | undefined
  readonly height: number | undefined
}

const UNKNOWN: Size = { width: undefined, height: undefined }

/** In pixels; both undefined where the file does not say. */
export function pictureSize({ path, bytes }: ContentFile): Size {
  switch (posix.extname(path).toLowerCase()) {
    case '.svg':
      return svgSize(new TextDecoder().decode(bytes))
    case '.png':
      return pngSize(bytes)
    case '.jpg':
    case '.jpeg':
      return jpegSize(bytes)
    default:
      return UNKNOWN
  }
}

function svgSize(text: string): Size {
  const tag = /<svg\b[^>]*>/i.exec(text)?.[0] ?? ''
  const length = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1])
  const [width, height] = [length('width'), length('height')]
  if (width > 0 && height > 0) return { width, height }
  const box = /\sviewBox\s*=\s*["']([^"']*)["']/i
    .exec(tag)?.[1]
    ?.trim()
    .split(/[\s,]+/)
  const [boxWidth, boxHeight] = [Number(box?.[2]), Number(box?.[3])]
  return boxWidth > 0 && boxHeight > 0 ? { width: boxWidth, height: boxHeight } : UNKNOWN
}

function pngSize(bytes: Uint8Array): Size {
  const view = viewOf(bytes)
  // The header chunk comes first: PNG specification, 5.6.
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return UNKNOWN
  return sized(view.getUint32(16), view.getUint32(20))
}

function jpegSize(bytes: Uint8Array): Size {
  const view = viewOf(bytes)
  let at = 2
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // Fill bytes may stand before any marker: B.1.1.2.
    if (marker === 0xff) {
      at += 1
      continue
    }
    // A frame header (SOF0–SOF15) but for DHT, JPG and DAC, which share the range: ITU-T T.81, B.1.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sized(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return UNKNOWN
}

const sized = (width: number, height: number): Size =>
  width > 0 && height > 0 ? { width, height } : UNKNOWN

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
