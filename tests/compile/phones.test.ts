import { describe, expect, it } from 'vitest'
import { linkPhones } from '../../scripts/compile/phones.ts'

const called = (text: string) =>
  linkPhones(text).flatMap((part) => (part.kind === 'webLink' ? part.address : []))

describe('a phone number', () => {
  it.each([
    ['Call 116 123, free.', 'tel:116123'],
    ['Ring us on 0800 1111 at any time.', 'tel:08001111'],
    ['Call 999. Open all day.', 'tel:999'],
    ['Tel: 01632 960 001', 'tel:01632960001'],
    ['Samaritans: 116 123', 'tel:116123'],
    ['Advice line, 0808 801 0327, free', 'tel:08088010327'],
    ['From abroad +44 1632 960001.', 'tel:+441632960001'],
  ])('can be pressed in "%s"', (text, address) => {
    expect(called(text)).toEqual([address])
  })

  it.each([
    'Text SHOUT to 85258.',
    'Text 07700 900123 if you would rather not talk.',
    'Since 2015, 116 people have called.',
    'About 1 in 18 adults (5.7%), 2023/4.',
    'See pages 116-123 and 0.5 to 1.',
    'ISBN 978-0-306-40615-7',
  ])('is not read into "%s"', (text) => {
    expect(called(text)).toEqual([])
  })

  it('leaves every word where it was', () => {
    const text = 'Call 116 123, or 0808 801 0327 by day.'
    const words = linkPhones(text).map((part) => {
      if (part.kind === 'text') return part.text
      return part.kind === 'webLink' && part.parts[0]?.kind === 'text' ? part.parts[0].text : ''
    })
    expect(words.join('')).toBe(text)
  })
})
