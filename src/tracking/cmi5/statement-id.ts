import { hash } from '../../course/ids.ts'

/**
 * A UUID made from what a statement says. Sent twice, a statement stays one: the record store knows
 * its id. And a browser makes random UUIDs only where the address is `https:`.
 */
export function statementId(...parts: readonly string[]): string {
  const name = parts.join(' ')
  const [a = '', b = '', c = '', d = ''] = ['a', 'b', 'c', 'd'].map((salt) =>
    hash(salt + name + salt)
      .toString(16)
      .padStart(8, '0'),
  )
  // The signs of version 5, made from a name, and of its variant.
  return `${a}-${b.slice(4)}-5${b.slice(0, 3)}-a${c.slice(5)}-${c.slice(0, 4)}${d}`
}
