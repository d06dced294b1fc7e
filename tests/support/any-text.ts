// Any words at all, for properties.

import fc from 'fast-check'

/**
 * Whatever can be written: letters of any alphabet, signs, what no font has. The library's own
 * `binary` makes a list of all of them first, which takes a second.
 *
 * @param maxLength in code points
 */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(codePoints, { maxLength }).map((points) => String.fromCodePoint(...points))

/** All but the halves of pairs, which are no text alone. */
const codePoints = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0x1_00, max: 0xd7_ff }),
  fc.integer({ min: 0xe0_00, max: 0x10_ff_ff }),
)
