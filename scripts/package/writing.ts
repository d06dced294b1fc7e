// How a language is written, for the page's first tag.

/** ISO 15924: written from right to left. */
const FROM_THE_RIGHT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']

/** @returns values for the templates of pages */
export function writingOf(language: string) {
  const { script = '' } = new Intl.Locale(language).maximize()
  const direction = FROM_THE_RIGHT.includes(script) ? 'rtl' : 'ltr'
  return { language, direction, letters: script.toLowerCase(), percent: percentIn(language) }
}

/** `{}%` in English; empty where it has other digits than 0 to 9. */
export function percentIn(language: string): string {
  const written = new Intl.NumberFormat(language, { style: 'percent' }).format(0.58)
  return written.includes('58') ? written.replace('58', '{}') : ''
}
