import fc from 'fast-check'

/** Any string there can be, halves of characters too. */
export const noise = (maxLength: number) =>
  fc.array(fc.nat({ max: 0xffff }), { maxLength }).map((units) => String.fromCharCode(...units))
