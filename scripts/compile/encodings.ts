// What the bytes beyond ASCII can stand for where a text is no UTF-8, and which readings make sense.

interface Encoding {
  /** For people. */
  readonly name: string
  /** One character for each byte, so that places are the same in every reading. */
  readonly read: (bytes: Uint8Array) => string
  /** Small letters beyond ASCII of each language that is written in it; none of another script. */
  readonly alphabets: readonly string[]
}

/** What Windows-1252 has where Latin 1 has controls; Node's decoder leaves those as they are. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** No decoder of the platform knows it. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0'

const WESTERN = 'àáâãäåæçèéêëìíîïñòóôõöøùúûüœß'
const CENTRAL = ['ąćęłńóśźż', 'áäčďéěíĺľňóôŕřšťúůýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüß']
const BALTIC = ['āčēģīķļņšūž', 'ąčęėįšųūž', 'äõöüšž']

/** Each sign of the table stands for a byte from 0x80 on, up to its end. */
const byTable = (table: string) => (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => table[byte - 0x80] ?? String.fromCharCode(byte)).join('')

/** Marks at the start of a file are no matter here: they belong to UTF-8 and UTF-16. */
const byPlatform = (label: string) => (bytes: Uint8Array) => new TextDecoder(label).decode(bytes)

/** Each byte as the character of its number. */
const asNumbers = byTable('')

export const WINDOWS_1252: Encoding = {
  name: 'Windows-1252 (Western Europe)',
  read: byTable(WINDOWS),
  alphabets: [WESTERN],
}

/** Those that programs have saved texts in; where several make sense, the first is the likelier. */
const OTHERS: readonly Encoding[] = [
  { name: 'Windows-1250 (Central Europe)', read: byPlatform('windows-1250'), alphabets: CENTRAL },
  { name: 'Mac Roman', read: byPlatform('macintosh'), alphabets: [WESTERN] },
  { name: 'Windows-1251 (Cyrillic)', read: byPlatform('windows-1251'), alphabets: [] },
  { name: 'Windows-1254 (Turkish)', read: byPlatform('windows-1254'), alphabets: ['çğıöşüâîû'] },
  { name: 'Windows-1257 (Baltic)', read: byPlatform('windows-1257'), alphabets: BALTIC },
  { name: 'Windows-1253 (Greek)', read: byPlatform('windows-1253'), alphabets: [] },
  { name: 'Windows-1255 (Hebrew)', read: byPlatform('windows-1255'), alphabets: [] },
  { name: 'Windows-1256 (Arabic)', read: byPlatform('windows-1256'), alphabets: ['àâçèéêëîïôùûœ'] },
  { name: 'ISO 8859-2 (Central Europe)', read: byPlatform('iso-8859-2'), alphabets: CENTRAL },
  { name: 'ISO 8859-15', read: byPlatform('iso-8859-15'), alphabets: [WESTERN] },
  { name: 'KOI8-R (Cyrillic)', read: byPlatform('koi8-r'), alphabets: [] },
  { name: 'Mac Cyrillic', read: byPlatform('x-mac-cyrillic'), alphabets: [] },
  { name: 'DOS 850', read: byTable(DOS), alphabets: [WESTERN] },
  { name: 'DOS 866 (Cyrillic)', read: byPlatform('ibm866'), alphabets: [] },
]

/**
 * Whether these bytes, which are no UTF-8, are Windows-1252 beyond doubt: all makes sense in it, and
 * whatever else they could be reads the same, or has a place that makes none.
 */
export function isSurelyWindows(bytes: Uint8Array): boolean {
  if (isHalfUtf8(bytes)) return false
  const text = WINDOWS_1252.read(bytes)
  const places = placesBeyondAscii(bytes)
  const isSensible = (place: number) =>
    makesSense(text, place, WINDOWS_1252) && !isUnlikely(text, place)
  if (!places.every(isSensible)) return false
  return OTHERS.every((other) => {
    const reading = other.read(bytes)
    return (
      reading === text ||
      places.some(
        (place) =>
          reading[place] !== text[place] &&
          (!makesSense(reading, place, other) || KNOWN.test(wordAt(text, place).word)),
      )
    )
  })
}

/** Whether the file has letters of UTF-8 beside others: it has been saved in two ways. */
export const isHalfUtf8 = (bytes: Uint8Array): boolean => HALF_UTF_8.test(asNumbers(bytes))

const HALF_UTF_8 = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/

/** Places that say how a text reads; a large one has many more. */
const ENOUGH = 2000

interface Reading {
  readonly name: string
  readonly text: string
}

/** The readings with the fewest places that make no sense, each once; there is always one. */
export function likelyReadings(bytes: Uint8Array): readonly Reading[] {
  const places = placesBeyondAscii(bytes).slice(0, ENOUGH)
  const readings = [WINDOWS_1252, ...OTHERS].map((encoding) => {
    const text = encoding.read(bytes)
    const faults = places.filter((place) => !makesSense(text, place, encoding)).length
    return { name: encoding.name, text, faults }
  })
  const fewest = Math.min(...readings.map(({ faults }) => faults))
  const likely = readings.filter(({ faults }) => faults === fewest)
  return likely.filter(
    ({ text }, index) => likely.findIndex((other) => other.text === text) === index,
  )
}

const placesBeyondAscii = (bytes: Uint8Array): readonly number[] =>
  Array.from(bytes.keys()).filter((place) => (bytes[place] ?? 0) >= 0x80)

/** Whether what stands there can: a letter in a word, a quotation mark at the edge of one. */
function makesSense(text: string, place: number, { alphabets }: Encoding): boolean {
  const sign = text[place] ?? ''
  if (/\p{L}/u.test(sign)) return isWord(wordAt(text, place), alphabets)
  const before = text.slice(Math.max(0, place - 2), place)
  return SIGNS.some(
    ({ signs, stands }) => signs.includes(sign) && stands(before, text.slice(place + 1, place + 3)),
  )
}

interface Word {
  readonly word: string
  readonly before: string
  readonly after: string
}

/** What is no text may have no end of a word. */
const LONGEST_WORD = 60
const IN_WORD = /[\p{L}\p{M}’']/u

function wordAt(text: string, place: number): Word {
  let [start, end] = [place, place + 1]
  while (IN_WORD.test(text[start - 1] ?? '') && place - start < LONGEST_WORD) start--
  while (IN_WORD.test(text[end] ?? '') && end - place < LONGEST_WORD) end++
  const word = text.slice(start, end).replace(/^['‘]+/, '')
  return { word, before: text[start - 1] ?? '', after: text[end] ?? '' }
}

function isWord({ word, before, after }: Word, alphabets: readonly string[]): boolean {
  const parts = word.split(/['’]/).filter((part) => part !== '')
  if (!parts.every((part) => CASES.test(part))) return false
  if (word.length === 1) return ALONE.test(word) && !/\d/.test(before + after)
  if (!/\p{Script=Latin}/u.test(word)) return true
  if (/(?!\p{Script=Latin})\p{L}/u.test(word)) return false
  const letters = word.toLowerCase().replace(/[a-z'’]/g, '')
  return (
    alphabets.some((alphabet) => [...letters].every((letter) => alphabet.includes(letter))) &&
    !STRANGE.test(word)
  )
}

/** Scripts without capitals have letters of neither case. */
const CASES = /^(?:\p{Lu}?(?:\p{Ll}|\p{M})+|\p{Lu}+|[\p{Lo}\p{M}]+)$/u
/** Words of one letter. */
const ALONE = /^[àâéèôòüавикосуяіїйηοو]$/iu
/** Where no language of the alphabets has these letters. */
const STRANGE = /^(?:[ìëùòôû]|î(?!l))|î$/i

/** What Windows-1252 can hold, and few texts do. */
function isUnlikely(text: string, place: number): boolean {
  const around = text.slice(Math.max(0, place - 2), place + 3)
  const letters = wordAt(text, place).word.replace(/['’]/g, '').replace(/éé/g, 'é')
  return /[^\0-\x7fß]{2}/.test(letters) || /\d — \d/.test(around)
}

/** Words and endings of languages in Windows-1252 that are nothing in another encoding. */
const KNOWN =
  /n’t$|^(?:we|you|they)’re$|’(?:ve|ll)$|^i’m$|^(?:it|that|what|there|here|he|she|who|how|where|let)’s$|[a-z]{5}’s$|[aeiou]ñ[aeou]|ç[aou]|[a-z]ía$|án[cdgt]|^naï(?:ve|f)|^(?:zo|chlo|bront|no|jo|rapha)ël?$|^(?:siân|crêpes?|fêtes?|château|rôles?|tête|crème|première|brûlée|voilà|déjà|très|après|[pm]ère|frère|problèmes?|même|être|où|não|são|più|così|città|cioè|perché|på|när|også|når|være|før|gør)$|(?:ção|ções)$/i

interface SignRule {
  readonly signs: string
  readonly stands: (before: string, after: string) => boolean
}

const endsWith = (before: string, ending: RegExp) => ending.test(before.slice(-1))
const isEdge = (sign: string) => sign === '' || /[\s\p{P}|+<>=]/u.test(sign)

const SIGNS: readonly SignRule[] = [
  // Each can open or close, in one language or another.
  {
    signs: '‘’“”„‚«»',
    stands: (before, after) => {
      const [last, next] = [before.slice(-1), after.slice(0, 1)]
      return (isEdge(last) && /\S/.test(next)) || (/\S/.test(last) && isEdge(next))
    },
  },
  {
    signs: '’',
    stands: (before, after) => endsWith(before, /\p{L}/u) && /^\p{L}/u.test(after),
  },
  {
    signs: '–—',
    stands: (before, after) => {
      const [last, next] = [before.slice(-1), after.slice(0, 1)]
      return isEdge(last) === isEdge(next) && /\d/.test(last) === /\d/.test(next)
    },
  },
  { signs: '…\u00a0', stands: () => true },
  { signs: '£€', stands: (before, after) => /^ ?\d/.test(after) || /\d\s?$/.test(before) },
  { signs: '°', stands: (before) => /\d ?$/.test(before) },
  {
    signs: '½¼¾',
    stands: (before, after) => endsWith(before, /^[\d\s]?$/) && isEdge(after.slice(0, 1)),
  },
  { signs: '²³', stands: (before) => endsWith(before, /[\dm]/) },
  { signs: '©§', stands: (_, after) => /^[\s\d]/.test(after) },
  { signs: '®™', stands: (before) => endsWith(before, /\p{L}/u) },
  { signs: '•·', stands: (before, after) => endsWith(before, /^\s?$/) && /^\s/.test(after) },
  { signs: '×÷±', stands: (before, after) => endsWith(before, /[\s\d]/) && /^[\s\d]/.test(after) },
  {
    signs: '¿¡',
    stands: (before, after) => isEdge(before.slice(-1)) && /^[\p{Lu}“«]/u.test(after),
  },
]
