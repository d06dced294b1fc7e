/** Ends a `switch` over a union: a variant that is not dealt with fails to compile. */
export function unreachable(value: never): never {
  throw new Error(`Nothing knows ${JSON.stringify(value)}`)
}
