// npm run book -- --compare, -- --update: pictures of the book beside those that are kept.

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Picture, SCALE, takePictures } from './take-pictures.ts'

/** Of a picture's pixels: in a long one a browser draws some letters a little differently each time. */
const TOLERANCE = 0.001

export interface Folders {
  /** Pictures that are kept. */
  readonly kept: string
  /** Where pictures of differences are written. */
  readonly differences: string
}

const fileOf = ({ name, width }: Picture) =>
  `${name
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')}.${width}.webp`

/** Takes all pictures anew. */
export async function updateBook(address: string, { kept }: Folders): Promise<void> {
  const taken = new Map<string, Buffer>()
  await takePictures(address, async (one) => {
    taken.set(fileOf(one), bytesOf(one.picture))
  })
  // Only now: a fault in the book leaves those that are there.
  await rm(kept, { recursive: true, force: true })
  await mkdir(kept, { recursive: true })
  for (const [file, bytes] of taken) await writeFile(join(kept, file), bytes)
  const size = [...taken.values()].reduce((sum, { length }) => sum + length, 0)
  console.log(`${taken.size} pictures are in ${kept}, ${Math.round(size / 1000)} kB in all.`)
}

/** @returns whether the book looks as it did */
export async function compareBook(address: string, folders: Folders): Promise<boolean> {
  const { kept, differences } = folders
  await rm(differences, { recursive: true, force: true })
  const left = new Set(await readdir(kept).catch(() => []))
  const said: string[] = []
  let count = 0
  await takePictures(address, async (one, desk) => {
    count += 1
    const file = fileOf(one)
    const about = `${one.name}, ${one.width} px, ${one.colours}`
    if (!left.delete(file)) {
      said.push(`${about}: there is no picture of it yet.`)
      return
    }
    const before = `data:image/webp;base64,${await readFile(join(kept, file), 'base64')}`
    const asked = JSON.stringify([before, one.picture])
    const found = await desk.evaluate<Compared>(`bookPictures.compare(...${asked})`)
    if (found.share <= TOLERANCE) return
    await mkdir(differences, { recursive: true })
    const place = join(differences, file.replace(/webp$/, 'png'))
    await writeFile(place, bytesOf(found.picture))
    const [top, bottom] = [found.top / SCALE, (found.bottom + 1) / SCALE]
    said.push(
      `${about}: differs between ${top} and ${bottom} px from the top.\n  Marked in ${place}`,
    )
  })
  for (const file of left) said.push(`${file}: nothing in the book is called so any more.`)
  console.log(said.length ? `${said.join('\n')}\n${WHAT_THEN}` : `All ${count} pictures are alike.`)
  return said.length === 0
}

const WHAT_THEN = '\nIf it is meant to look so, take the pictures anew: npm run book -- --update'

interface Compared {
  /** Of its pixels that differ, 0–1. */
  readonly share: number
  /** Rows of the picture. */
  readonly top: number
  readonly bottom: number
  /** A data URL. */
  readonly picture: string
}

const bytesOf = (dataUrl: string) => Buffer.from(dataUrl.split(',')[1] ?? '', 'base64')
