// In which sizes and colours each screen is kept.

/** A phone, a tablet, a desk. A picture is as high as the window. */
const SIZES = [
  { width: 320, height: 640, scale: 1 },
  { width: 768, height: 900, scale: 0.75 },
  { width: 1280, height: 800, scale: 0.75 },
] as const

const COLOURS = ['light', 'dark'] as const

export interface Look {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Of a pixel on screen: what is kept stays small, and can still be read. */
  readonly scale: number
  readonly colorScheme: (typeof COLOURS)[number]
}

export const LOOKS: readonly Look[] = COLOURS.flatMap((colorScheme) =>
  SIZES.map((size) => ({ ...size, colorScheme })),
)
