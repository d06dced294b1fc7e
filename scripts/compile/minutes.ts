const WORDS_A_MINUTE = 180

/** Estimated time for reading Markdown and for playing what is in it; at least 1. */
export function minutesOf(text: string, secondsPlayed: number): number {
  const words = text
    .replace(/<!--[\s\S]*?-->|\{#[^}\n]*\}|\[[ xX]?\]/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word))
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE + secondsPlayed / 60))
}

const SECONDS = { h: 3600, m: 60, s: 1 }
const PART = /(\d+(?:\.\d+)?)\s*(hours?|h|minutes?|mins?|m|seconds?|secs?|s)\b/gi

/** Of a length in words: `2 minutes 30 seconds`. Undefined where it is none. */
export function secondsOf(length: string): number | undefined {
  const parts = [...length.matchAll(PART)]
  const rest = length.replace(PART, '').replace(/about|and|[\s.,~]/gi, '')
  if (parts.length === 0 || rest !== '') return undefined
  return parts.reduce((sum, [, count, unit = '']) => {
    const letter = unit.charAt(0).toLowerCase() as keyof typeof SECONDS
    return sum + Number(count) * SECONDS[letter]
  }, 0)
}
