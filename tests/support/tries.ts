/** `npm run test:fast`: a look between two changes. What takes long is left to `npm test`. */
export const isQuickLook = process.env.QUICK_LOOK !== undefined

/** How often a property is tried: all of it by `npm test`, a fifth in a quick look. */
export const tries = (whole: number): number =>
  isQuickLook ? Math.max(2, Math.round(whole / 5)) : whole
