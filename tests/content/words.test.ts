// Words that the editorial guide avoids: the list has them all, and the course has none.

import { describe, expect, it } from 'vitest'
import { readWordsToAvoid, WORDS_TO_AVOID } from '../../scripts/compile/words-to-avoid.ts'
import { compiled, expectNothingToMend, placeIn } from './shipped.ts'

/**
 * As they could stand in a text. Not here is what only a reader can judge: "trauma" for an upset,
 * "case" for a person, "must" where no law asks for it, "claimed" and "admitted" outside the law.
 */
const AVOIDED = [
  'a victim',
  'a sufferer',
  'they are damaged',
  'a broken person',
  'she was triggered',
  'attention-seeking',
  'manipulative',
  'a difficult client',
  'she refused',
  'he did not engage',
  'non-compliant',
  'hard to reach',
  'another DNA',
  'a no-show',
  'an offender',
  'an addict',
  'the homeless',
  'she disclosed it',
  'he admitted that',
  'she claimed that',
  'the alleged harm',
  'a service user',
  'your new case',
  'a high ACE score',
  'an ACE-affected child',
  'a dysfunctional family',
  'hard-hit groups',
  'vulnerable groups',
  'to commit suicide',
  'a failed attempt',
  'to be more resilient',
  'fight the trauma',
  'a daily battle',
  'frontline staff',
  'you fail',
  'you failed',
  'that is wrong',
  'that is incorrect',
  'you should',
]

describe('the list of words to avoid', () => {
  const list = readWordsToAvoid(compiled.sources.get(WORDS_TO_AVOID))

  it('has all that the editorial guide avoids', () => {
    expectNothingToMend(
      AVOIDED.filter((words) => list.every(({ pattern }) => words.search(pattern) < 0)).map(
        (words) => `content/${WORDS_TO_AVOID}  "${words}"`,
      ),
      'Add a row for each to the table.',
    )
  })

  it('says for each what could be written', () => {
    expect(list.filter(({ better }) => better === '')).toEqual([])
  })
})

describe('the course', () => {
  it('has none of them, and nothing else that the doctor warns of', () => {
    expectNothingToMend(
      compiled.diagnostics.map(({ at, code, what, fix }) => {
        const source = compiled.sources.get(at.file)
        const place = source ? placeIn(source, at.start) : `content/${at.file}`
        return `${place}  ${code} ${what} ${fix.split('\n')[0]}`
      }),
      'These are the words of npm run doctor.',
    )
  })
})
