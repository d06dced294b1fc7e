// What an eye could tell apart in two pictures of one place.

import type { Browser, Page } from 'playwright-core'

/** An empty page, on which pictures are compared. */
export const openDesk = (browser: Browser): Promise<Page> => browser.newPage()

/** Pixels whose contrast from one picture to the other is at least 3:1, whatever their colours are. */
export function pixelsApart(desk: Page, before: Buffer, after: Buffer): Promise<number> {
  return desk.evaluate(
    async (pictures) => {
      const read = async (picture: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${picture}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height).data ?? []
      }
      const [one = [], other = []] = await Promise.all(pictures.map(read))
      const linear = (value = 0) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      const light = (data: ArrayLike<number>, at: number) =>
        0.2126 * linear(data[at]) + 0.7152 * linear(data[at + 1]) + 0.0722 * linear(data[at + 2])
      let apart = 0
      for (let at = 0; at < one.length; at += 4) {
        const [a, b] = [light(one, at), light(other, at)]
        if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) apart += 1
      }
      return apart
    },
    [before.toString('base64'), after.toString('base64')],
  )
}
