// What is in a content file, wherever it lies.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { once } from '../compile/remember.ts'
import type { ContentFile } from '../compile/source.ts'

export const sizeOf = ({ bytes, large }: ContentFile): number => large?.size ?? bytes.length

/** SHA-256, as hex. */
export const digestOf = once(
  ({ bytes, large }: ContentFile): string =>
    large?.digest ?? createHash('sha256').update(bytes).digest('hex'),
)

/** @throws a system error where a large file is no longer there */
export const bytesOf = async ({ bytes, large }: ContentFile): Promise<Uint8Array> =>
  large ? readFile(large.place) : bytes
