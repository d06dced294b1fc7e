const WORDS_A_MINUTE = 180

/** Estimated reading time of Markdown, at least 1. */
export function minutesOf(text: string): number {
  const words = text
    .replace(/<!--[\s\S]*?-->|\{#[^}\n]*\}|\[[ xX]?\]/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word))
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE))
}
