// Which bytes are surely Windows-1252, and what a text in another encoding may be.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSurelyWindows, likelyReadings } from '../../scripts/compile/encodings.ts'

/** As programs on other systems save it. */
function savedAs(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  )
  return Uint8Array.from([...text], (sign) => {
    const byte = table.get(sign)
    if (byte === undefined) throw new Error(`${encoding} has no ${sign}`)
    return byte
  })
}

/** Node reads the second row of Windows-1252 as controls. */
function savedOnWindows(text: string): Uint8Array {
  const second = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
  return Uint8Array.from([...text], (sign) => {
    const row = second.indexOf(sign)
    return row < 0 ? sign.charCodeAt(0) : 0x80 + row
  })
}

describe('Windows-1252 is sure', () => {
  it.each([
    'The café is open.',
    '“Wait a little,” says Ali. “It’s open.”',
    'Say “wait”',
    'It’s the people’s choice',
    'Don’t hurry – there is time',
    'Pages 3–5 cost £5, about €6, at 20°',
    'Words — and more of them',
    'A naïve façade; a jalapeño; Müller, García, Hernández and José',
    'Très bien, où est la crème ?',
    'Größe und Übung für Anfänger',
    '¿Qué? El niño está aquí, mañana también.',
  ])('for %s', (text) => {
    expect(isSurelyWindows(savedOnWindows(text))).toBe(true)
  })
})

describe('Windows-1252 is not sure', () => {
  it.each([
    ['windows-1250', 'Zażółć gęślą jaźń, proszę.'],
    ['windows-1250', 'Dziękuję'],
    ['windows-1250', 'Večer, čaj a koláč'],
    ['windows-1250', 'Gyűlés'],
    ['windows-1250', 'In 20 ľad'],
    ['iso-8859-2', 'Příliš žluťoučký kůň'],
    ['macintosh', 'It’s café “time”'],
    ['macintosh', 'El país de Luís'],
    ['macintosh', 'La habitación'],
    ['macintosh', 'Wait…and listen'],
    ['windows-1251', 'Привет, мир'],
    ['windows-1251', 'Anna и Boris'],
    ['koi8-r', 'Привет, мир'],
    ['windows-1253', 'Καλημέρα'],
    ['windows-1254', 'Teşekkür ederim, iyi akşamlar'],
    ['windows-1257', 'Ačiū'],
    ['iso-8859-15', 'It costs 5 €'],
    ['gbk', '你好'],
  ])('for a text in %s: %s', (encoding, text) => {
    const bytes = encoding === 'gbk' ? Buffer.from('c4e3bac3', 'hex') : savedAs(encoding, text)
    expect(isSurelyWindows(bytes)).toBe(false)
  })

  it('where a part of the file is UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('café\n'), Buffer.from('It\x92s open', 'latin1')])
    expect(isSurelyWindows(bytes)).toBe(false)
  })

  const words: Readonly<Record<string, readonly string[]>> = {
    'windows-1250': ['proszę', 'ścieżka', 'wątpić', 'będzie', 'řeka', 'tűz', 'učitel', 'ďábel'],
    macintosh: ['canción', 'don’t', '“wait”', 'après', 'señor', 'früh', 'été'],
    'windows-1251': ['слово', 'и', 'мы', 'быть'],
    'windows-1257': ['ačiū', 'žmogus', 'gėlė', 'vārds'],
  }
  it('for any words that Windows-1252 would read as others', () => {
    for (const [encoding, those] of Object.entries(words)) {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...those, 'a', 'listening', 'room'), { minLength: 1 }),
          fc.constantFrom(' ', '\n', ', ', '. '),
          (some, between) => {
            const text = some.join(between)
            const bytes = savedAs(encoding, text)
            expect(!isSurelyWindows(bytes) || !/[^\0-\x7f]/.test(text)).toBe(true)
          },
        ),
        { numRuns: 60 },
      )
    }
  })
})

describe('a text that is not surely Windows-1252', () => {
  it.each([
    ['windows-1250', 'Zażółć gęślą jaźń, proszę.'],
    ['macintosh', 'It’s café “time”'],
    ['windows-1251', 'Привет, мир'],
    ['windows-1253', 'Καλημέρα'],
    ['windows-1254', 'Teşekkür ederim, iyi akşamlar'],
  ])('in %s is read so among the likely ways: %s', (encoding, text) => {
    const readings = likelyReadings(savedAs(encoding, text)).slice(0, 3)
    expect(readings.map((reading) => reading.text)).toContain(text)
  })
})
