import type { Block, ImageBlock, Inline } from './course.ts'

/** A picture with numbers in it, and the same as a list (authoring format, 5.8). */
export interface PicturePointsBlock {
  readonly kind: 'picturePoints'
  readonly title: readonly Inline[]
  /** What stands between the title and the picture. */
  readonly blocks: readonly Block[]
  readonly image: ImageBlock
  readonly points: readonly PicturePoint[]
}

export interface PicturePoint {
  readonly title: readonly Inline[]
  readonly blocks: readonly Block[]
  /** Where its number is in the picture, where the picture says so. */
  readonly place: PointPlace | undefined
}

/** Middle of a number, from the upper left corner: 0–1 of the picture's width and height. */
export interface PointPlace {
  readonly across: number
  readonly down: number
}

/** Least distance in CSS pixels between the middles of two buttons (WCAG 2.2, 2.5.5). */
const TARGET = 44

/**
 * Whether each number has room for a button of its own in a picture so wide.
 *
 * @param width of the picture on screen, in CSS pixels
 */
export function hasRoom(
  { image, points }: Pick<PicturePointsBlock, 'image' | 'points'>,
  width: number,
): boolean {
  const height = (width * (image.height ?? 0)) / (image.width ?? 1)
  const places = points.flatMap(({ place }) => (place ? [place] : []))
  return places.every((a, index) =>
    places.slice(index + 1).every((b) => {
      const distance = Math.hypot((a.across - b.across) * width, (a.down - b.down) * height)
      return distance >= TARGET
    }),
  )
}
