/** The text in at most `longest` characters, with `…` where some were left out. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Not in the middle of a surrogate pair.
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
