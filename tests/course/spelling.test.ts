import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mark } from '../../src/course/marking.ts'
import { isClose, meantAnswer } from '../../src/course/spelling.ts'
import { anyText } from '../support/any-text.ts'
import { aText } from '../support/builders.ts'
import { tries } from '../support/tries.ts'

const safe = aText('feel-safe', ['x safe', 'x secure', 'happy', 'brave'])
const long = aText('long', ['x co-production', 'x psychological safety', 'consultation'])

const isRight = (question: typeof safe, typed: string) =>
  mark(question, { kind: 'typed', text: typed }).right

describe('UL26: a typed answer is right', () => {
  it.each([
    ['as it is written', 'safe'],
    ['in capitals', 'SAFE'],
    ['with spaces around it', '  safe '],
    ['with a full stop', 'Safe.'],
    ['with a leading article', 'a safe'],
    ['between quotation marks', '“safe”'],
    ['as another accepted word', 'Secure'],
    ['with an accent that is not there', 'sécure'],
    ['with one letter missing, in a word of five letters or more', 'secre'],
    ['with one letter too many', 'seccure'],
    ['with two letters swapped', 'secrue'],
    ['with one letter changed', 'sekure'],
  ])('%s', (_, typed) => {
    expect(isRight(safe, typed)).toBe(true)
  })

  it.each([
    ['without its hyphen', 'coproduction'],
    ['with a space for its hyphen', 'Co production'],
    ['with two slips in a long word', 'co-prodcutino'],
    ['with a slip in each of two long words', 'psycological saftey'],
  ])('%s', (_, typed) => {
    expect(isRight(long, typed)).toBe(true)
  })
})

describe('UL26: a typed answer is not right', () => {
  it.each([
    ['with a slip in a short word', 'sale'],
    ['with two slips in a word of up to eight letters', 'sekre'],
    ['with a word more', 'not safe'],
    ['that was expected as another', 'happy'],
    ['that was expected, with a slip', 'hapy'],
    ['empty', ' '],
    ['of signs alone', '?!'],
  ])('%s', (_, typed) => {
    expect(isRight(safe, typed)).toBe(false)
  })

  it('when it is nearer to an answer that is not accepted', () => {
    const near = aText('near', ['x validate', 'validated'])
    expect(isRight(near, 'Validated')).toBe(false)
    expect(isRight(near, 'validatedd')).toBe(false)
    expect(isRight(near, 'validat')).toBe(true)
  })

  it.each([
    ['appropriate', 'inappropriate'],
    ['validated', 'invalidated'],
    ['consensual', 'non-consensual'],
    ['unhelpful', 'helpful'],
  ])('when a syllable turns %s round: %s', (accepted, typed) => {
    expect(isRight(aText('opposite', [`x ${accepted}`]), typed)).toBe(false)
  })

  it('when a figure is another', () => {
    const years = aText('years', ['x 16000 people'])
    expect(isRight(years, '16000 peple')).toBe(true)
    expect(isRight(years, '16001 people')).toBe(false)
  })
})

describe('UL26: what is not right is close', () => {
  it.each([
    ['a swap in a short word', 'saef'],
    ['a letter missing in a short word', 'saf'],
    ['a letter too many in a short word', 'saffe'],
    ['a letter changed in a short word', 'sage'],
    ['in capitals, with a slip', 'SAEF'],
    ['two slips where one is forgiven', 'sekre'],
    ['two letters missing where one may', 'secu'],
    ['with a full stop and a slip', 'saef.'],
  ])('%s: %s', (_, typed) => {
    expect(isRight(safe, typed)).toBe(false)
    expect(isClose(safe, typed)).toBe(true)
  })

  it.each([
    ['three slips in a long word', 'co-prodcutinu', long],
    ['a short word of the two', 'psychological safty', long],
    [
      'letter by letter, where it counts',
      'truama-informed',
      aText('a', ['x trauma-informed'], { exactSpelling: true }),
    ],
    [
      'a sign, where it counts',
      'trauma informed',
      aText('a', ['x trauma-informed'], { exactSpelling: true }),
    ],
    [
      'capitals, where they count',
      'nhs england',
      aText('a', ['x NHS England'], { caseMatters: true }),
    ],
  ])('or not close: %s, %s', (_, typed, question) => {
    expect(isClose(question, typed)).toBe(!isRight(question, typed))
  })

  it.each([
    ['what is right', 'safe'],
    ['what is forgiven', 'secrue'],
    ['another word', 'warm'],
    ['what was expected as another', 'happy'],
    ['a slip in what was expected as another', 'hapy'],
    ['a word more', 'not safe'],
    ['a syllable that turns it round', 'unsafe'],
    ['nothing', ' '],
    ['signs', '?!'],
  ])('never %s: %s', (_, typed) => {
    expect(isClose(safe, typed)).toBe(false)
  })

  it('never another figure, and no word of two letters', () => {
    expect(isClose(aText('years', ['x 16000 people']), '16001 people')).toBe(false)
    expect(isClose(aText('short', ['x to']), 'do')).toBe(false)
  })
})

describe('where spelling counts', () => {
  const exact = aText('exact', ['x Trauma-informed'], { exactSpelling: true })
  const cased = aText('cased', ['x NHS England'], { caseMatters: true })

  it('each letter and sign has to be there, but not the capitals', () => {
    expect(isRight(exact, ' trauma-informed. ')).toBe(true)
    expect(isRight(exact, 'trauma informed')).toBe(false)
    expect(isRight(exact, 'truama-informed')).toBe(false)
  })

  it('capitals have to be there where the author says so', () => {
    expect(isRight(cased, 'NHS  England')).toBe(true)
    expect(isRight(cased, 'nhs England')).toBe(false)
    expect(isRight(cased, 'NHS Englnad')).toBe(false)
  })
})

describe('the answer that was meant', () => {
  it('is known, and whether it was typed in other letters', () => {
    expect(meantAnswer(safe, 'Happy!')).toMatchObject({
      answer: { text: 'happy' },
      isForgiven: false,
    })
    expect(meantAnswer(safe, 'secuer')).toMatchObject({
      answer: { text: 'secure' },
      isForgiven: true,
    })
    expect(meantAnswer(safe, 'warm')).toBeUndefined()
  })

  it('is found in other alphabets, with and without marks', () => {
    const arabic = aText('arabic', ['x سَلَامَة'])
    expect(isRight(arabic, 'سلامة')).toBe(true)
    expect(isRight(aText('welsh', ['x tŷ diogel']), 'Ty diogel')).toBe(true)
  })

  it('is never found by throwing, whatever is typed', () => {
    fc.assert(
      fc.property(anyText(80), (typed) => {
        meantAnswer(safe, typed)
        meantAnswer(long, typed)
      }),
      { numRuns: tries(100) },
    )
  })
})
