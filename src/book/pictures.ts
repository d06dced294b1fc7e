// What `npm run book -- --compare` asks of a page in its browser (scripts/book): pictures packed and
// compared. A browser reads and writes WebP, Node does not.

import pixelmatch from 'pixelmatch'

/** Fine print is for the tests of words: what is kept shows where things are and in which colours. */
const QUALITY = 0.3

const bookPictures = {
  /** @param picture a data URL @returns one that is much smaller */
  async packed(picture: string): Promise<string> {
    const { canvas } = drawn(await bitmapOf(picture))
    return dataUrl(await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }))
  },

  /** Both are packed, and so lose the same where they are the same. */
  async compare(kept: string, now: string) {
    const [before, after] = await Promise.all([bitmapOf(kept), bitmapOf(now)])
    const width = Math.max(before.width, after.width)
    const height = Math.max(before.height, after.height)
    const one = drawn(before, width, height)
    const other = drawn(after, width, height)
    const marked = new ImageData(width, height)
    const match = (diffMask: boolean) =>
      pixelmatch(dataOf(one), dataOf(other), marked.data, width, height, { diffMask })
    const pixels = match(true)
    const rows = rowsIn(marked)
    match(false)
    other.context.putImageData(marked, 0, 0)
    return {
      share: pixels / (width * height),
      ...rows,
      picture: pixels ? await dataUrl(await other.canvas.convertToBlob()) : '',
    }
  },
}
Object.assign(window, { bookPictures })

const bitmapOf = async (picture: string) => createImageBitmap(await (await fetch(picture)).blob())

type Drawn = ReturnType<typeof drawn>

/** Empty where the picture is not as large. */
function drawn(picture: ImageBitmap, width = picture.width, height = picture.height) {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('Canvas: expected one to draw on, found none')
  context.drawImage(picture, 0, 0)
  return { canvas, context, width, height }
}

const dataOf = ({ context, width, height }: Drawn) => context.getImageData(0, 0, width, height).data

/** The first and the last that have a mark. */
function rowsIn({ data, width }: ImageData) {
  let [top, bottom] = [Infinity, 0]
  for (let at = 3; at < data.length; at += 4) {
    if (data[at] === 0) continue
    const row = Math.floor(at / 4 / width)
    top = Math.min(top, row)
    bottom = row
  }
  return { top, bottom }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.readAsDataURL(blob)
  })
}
