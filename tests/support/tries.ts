/**
 * How often a property is tried: all of it by `npm test`, a fifth by `npm run test:fast`, which is
 * for a quick look between two changes.
 */
export const tries = (whole: number): number =>
  process.env.QUICK_LOOK ? Math.max(2, Math.round(whole / 5)) : whole
