import type { Block, Inline } from './course.ts'

/** A video or a recording, with all that is said and shown as words (authoring format, 5.5). */
export interface MediaBlock {
  readonly kind: 'video' | 'audio'
  readonly title: readonly Inline[]
  /** What stands between the title and the player. */
  readonly blocks: readonly Block[]
  /** Name in the package, as of all files here. */
  readonly file: string
  /** In words, such as `2 minutes`; empty where that is not said. */
  readonly length: string
  /** What is seen before it plays. */
  readonly picture: MediaPicture | undefined
  readonly tracks: readonly MediaTrack[]
  readonly transcript: readonly Block[]
}

interface MediaPicture {
  readonly file: string
  /** Pixels: the player takes this shape, so that the page keeps still. */
  readonly width: number | undefined
  readonly height: number | undefined
}

export interface MediaTrack {
  readonly kind: 'captions' | 'descriptions'
  readonly file: string
  /** Its code; empty for the language of the course. */
  readonly language: string
}
