// Finds the words of a glossary in a text. Each word of the text is looked up once, however many
// terms there are: 300 terms cost a long course no more than three.

/** A word or words to find, and what they stand for. */
export interface Form {
  readonly text: string
  readonly term: string
}

interface FoundTerm {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** Finds whole words in a text: from left to right, the longest where several begin together. */
export type FindTerms = (text: string) => readonly FoundTerm[]

const LETTER = '[\\p{L}\\p{N}\\p{M}]'
/** A hyphen or an apostrophe inside a word belongs to it: "trauma" is no word of "trauma-informed". */
const WORD = new RegExp(`${LETTER}+(?:[-']${LETTER}+)*`, 'gu')
const GOES_ON = new RegExp(`[-']?${LETTER}`, 'uy')
const ENDS_IN_WORD = new RegExp(`${LETTER}$`, 'u')

interface Sought extends Form {
  /** Where its first word begins. */
  readonly lead: number
  readonly endsInWord: boolean
}

export function termFinder(forms: readonly Form[]): FindTerms {
  const byFirstWord = new Map<string, Sought[]>()
  for (const form of [...forms].sort((a, b) => b.text.length - a.text.length)) {
    const text = evened(form.text)
    const [first] = text.matchAll(WORD)
    if (!first) continue
    const sought = { ...form, text, lead: first.index, endsInWord: ENDS_IN_WORD.test(text) }
    const others = byFirstWord.get(first[0])
    if (others) others.push(sought)
    else byFirstWord.set(first[0], [sought])
  }
  return (text) => {
    const even = evened(text)
    const found: FoundTerm[] = []
    let from = 0
    for (const { 0: word, index } of even.matchAll(WORD)) {
      const form = byFirstWord.get(word)?.find((form) => stands(form, even, index, from))
      if (!form) continue
      const start = index - form.lead
      from = start + form.text.length
      found.push({ term: form.term, start, end: from })
    }
    return found
  }
}

/** Whether a form is in the text where one of its words has been found. */
function stands({ text, lead, endsInWord }: Sought, even: string, word: number, from: number) {
  const start = word - lead
  if (start < from || !even.startsWith(text, start)) return false
  GOES_ON.lastIndex = start + text.length
  return !endsInWord || !GOES_ON.test(even)
}

/** Small letters, straight apostrophes, plain hyphens and spaces; as long as the text. */
export function evened(text: string): string {
  const plain = text.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s/g, ' ')
  return Array.from(plain, (sign) => {
    const small = sign.toLowerCase()
    return small.length === sign.length ? small : sign
  }).join('')
}
