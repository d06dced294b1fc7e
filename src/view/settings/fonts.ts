/** What the device calls its own letters; no font has this name. */
export const DEVICE_FONT = 'system-ui'

/** Fonts to offer, each by its names on different devices (UI, 3). None is sent. */
export const OFFERED = [['Arial'], ['Verdana'], ['Comic Sans MS', 'Comic Neue', 'Chalkboard SE']]

/** Those of them that this device has. */
export const fontsHere = (): readonly string[] =>
  OFFERED.flatMap((names) => names.find(isInstalled) ?? [])

/** Whether the device has a font of this name: then words are not as wide as in those it falls back to. */
export function isInstalled(font: string): boolean {
  const drawing = document.createElement('canvas').getContext('2d')
  // Where nothing can be measured, the learner knows.
  if (!drawing) return true
  const width = (family: string) => {
    drawing.font = `72px ${family}`
    return drawing.measureText('mmmmmmmmmmlli').width
  }
  return ['monospace', 'serif'].some(
    (fallback) => width(`${JSON.stringify(font)}, ${fallback}`) !== width(fallback),
  )
}
