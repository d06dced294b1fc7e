import { hash } from '../../course/ids.ts'

/**
 * A UUID made from what a statement says. Sent twice, a statement stays one: the record store knows
 * its id. And a browser makes random UUIDs only where the address is `https:`.
 */
export function statementId(...parts: readonly string[]): string {
  const name = parts.join(' ')
  const digits = ['a', 'b', 'c', 'd']
    .map((salt) =>
      hash(salt + name + salt)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  // The signs of version 5, made from a name, and of its variant.
  return digits.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
    (_, a, b, c, d, e) => `${a}-${b}-5${c}-a${d}-${e}`,
  )
}
