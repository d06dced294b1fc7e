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

/** How far around something a picture of its frame goes. */
export const AROUND = 6

/**
 * On how many of its four sides something has an edge that can be seen: half-way along each, on the
 * way in, comes what contrasts with the ground around it by at least 3:1.
 *
 * @param picture with so much around it as `AROUND`
 */
export function sidesSeen(desk: Page, picture: Buffer): Promise<number> {
  return desk.evaluate(
    async ([picture, around]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${picture}`
      await image.decode()
      const { width, height } = image
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const linear = (value = 0) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
      const lightAt = (x: number, y: number) => {
        const [red, green, blue] = context?.getImageData(x, y, 1, 1).data ?? []
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
      }
      const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)]
      const ways = [
        (step: number) => lightAt(step, down),
        (step: number) => lightAt(width - 1 - step, down),
        (step: number) => lightAt(across, step),
        (step: number) => lightAt(across, height - 1 - step),
      ]
      const isEdge = (lightOn: (step: number) => number) => {
        const ground = lightOn(0)
        return Array.from({ length: around + 4 }, (_, step) => lightOn(step)).some(
          (light) => (Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05) >= 3,
        )
      }
      return ways.filter(isEdge).length
    },
    [picture.toString('base64'), AROUND] as const,
  )
}
