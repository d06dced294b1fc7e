// The tests of the content, tested: what they take for a figure, for a copy, for hard to read.

import { describe, expect, it } from 'vitest'
import bankOfFacts from './facts.json' with { type: 'json' }
import { figuresIn } from './figures.ts'
import { wordRunsOf } from './fingerprints.ts'
import { readabilityOf } from './readability.ts'

describe('a figure', () => {
  it.each([
    ['About 1 in 18 people (5.7%) screened positive.'],
    ['Only one in five had seen anyone.'],
    ['Three out of ten adults said so.'],
    ['Almost half of those asked had one.'],
    ['A third of the teams wrote it down.'],
    ['In a survey of 3,885 adults it was so.'],
    ['A review of 36 studies says so.'],
    ['Only five studies looked at it.'],
    ['More than 30 local bodies signed.'],
    ['In 2014 it was 31 per cent.'],
  ])('is in "%s"', (words) => {
    expect(figuresIn(words)).not.toEqual([])
  })

  it.each([
    ['Wen, 74, volunteers at the library.'],
    ['She is 9. He turned 16 and was seen by those over 65 who care.'],
    ['Call 116 123, or 0808 2000 247. In danger, call 999. Text SHOUT to 85258.'],
    ['Ring 0800 1111.'],
    ['It was published on 2 November 2022, and again in 2023/4.'],
    ['He came at 10.20, and left at 4 pm. It is open 24/7.'],
    ['The visit takes 20 minutes. She waited 10 to 15 minutes for a 45-minute talk.'],
    ['Lesson 3 is about room 12 and bus 42.'],
    ['It follows WCAG 2.2.'],
    ['The check has 10 questions.'],
    ['A coat costs £12.50.'],
    ['1 Realise, 2 Recognise, 3 Respond, 4 Resist'],
    ['He runs the under-12s football.'],
    ['One of them half smiled, and two of us sat down.'],
  ])('is not in "%s"', (words) => {
    expect(figuresIn(words)).toEqual([])
  })
})

describe('a copy', () => {
  it('is seven words in a row, whatever their capitals and signs', () => {
    const [run] = wordRunsOf('Clear, fair limits help people feel SAFE')
    const theirs = wordRunsOf('They said: clear fair limits help people feel safe.')
    expect(theirs.map(({ fingerprint }) => fingerprint)).toContain(run?.fingerprint)
    expect(wordRunsOf('Six words are no copy yet')).toEqual([])
  })

  it('is known of every fact that has so many words', () => {
    const facts = Object.values(bankOfFacts.facts)
    expect(facts.length).toBe(205)
    expect(facts.filter(({ runs }) => runs !== '').length).toBeGreaterThan(200)
  })
})

describe('the readability', () => {
  const EASY = 'We wait a while. We ask what would help. Then we do it.'
  const HARD =
    'Organisational implementation necessitates comprehensive consideration of multidimensional interdependencies.'

  it('tells easy words from hard ones', () => {
    expect(readabilityOf([EASY])).toMatchObject({ words: 13 })
    expect(readabilityOf([EASY]).grade).toBeLessThan(3)
    expect(readabilityOf([EASY]).ease).toBeGreaterThan(90)
    expect(readabilityOf([HARD]).grade).toBeGreaterThan(15)
    expect(readabilityOf([HARD]).ease).toBeLessThan(0)
  })

  it('counts a name as a short word, and so a principle', () => {
    const named = readabilityOf(['It is from the Office for Health Improvement and Disparities.'])
    expect(named).toEqual(readabilityOf(['It is from the Jo.']))
    expect(readabilityOf(['We teach collaboration.'])).toEqual(readabilityOf(['We teach trust.']))
  })
})
