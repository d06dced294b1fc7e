// Saved states of learners who have come somewhere, and what becomes of a text on its way.

import { drawing } from '../../src/course/draw.ts'
import { pageId, questionId } from '../../src/course/ids.ts'
import { allPages } from '../../src/course/outline.ts'
import * as moves from '../../src/course/progress.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import { encode } from '../../src/course/saved-state.ts'
import { aBankQuestion, aCheck, aChoice, aCourse, aLesson, aPage } from '../support/builders.ts'
import { scoreOf } from '../support/finishing.ts'

type Roll = (sides: number) => number

const BANK = ['one', 'two', 'three', 'four', 'five']
const PRACTICE = ['signs', 'sort-them', 'in-words', 'in-order']

export const fuzzedOutline = aCourse(
  ['a', 'b', 'c'].map((lesson) =>
    aLesson(lesson, [
      aPage(lesson, 'start', {
        questions: PRACTICE.map((name) => aBankQuestion(`${lesson}-${name}`)),
      }),
      'why',
      'how',
      'summary',
    ]),
  ),
  {
    check: aCheck(BANK.map((name) => aBankQuestion(name))),
    roles: ['Front-line worker', 'Manager'],
  },
)
const PAGES = allPages(fuzzedOutline)
const bank = BANK.map((name) => aChoice(name, ['x Yes', 'No']))

/** As a learner left it who did some twenty things. */
export function aState(roll: Roll): string {
  let done: Progress = newProgress
  for (let step = 0; step < 1 + roll(30); step++) done = act(done, roll)
  return encode(fuzzedOutline, done, roll(5000))
}

function act(done: Progress, roll: Roll): Progress {
  const one = <Value>(values: readonly Value[]) => values[roll(values.length)] as Value
  switch (roll(7)) {
    case 0:
      return moves.chooseRole(done, one(['Manager', 'Front-line worker', undefined]))
    case 1:
      return moves.openCheck(fuzzedOutline, done, drawing(roll(99)))
    case 2:
      return moves.keepAnswer(done, questionId(one(BANK)), given(roll))
    case 3:
      return moves.closeCheck(fuzzedOutline, done, scoreOf(done.check, bank))
    case 4:
      return moves.answer(done, questionId(`${one(['a', 'b', 'c'])}-${one(PRACTICE)}`), given(roll))
    case 5:
      return moves.skip(fuzzedOutline, done, [pageId(one(['a', 'b', 'c']), 'why')])
    default:
      return moves.visit(fuzzedOutline, done, one(PAGES).id)
  }
}

function given(roll: Roll): Parameters<typeof moves.answer>[2] {
  if (roll(3) === 0) return { kind: 'typed', text: noise(roll, 1 + roll(12)) }
  if (roll(2)) return { kind: 'paired', pairs: { a: 1 + roll(3), c: 1 + roll(30) } }
  return { kind: 'chosen', letters: ['a', 'b', 'c'].slice(0, 1 + roll(3)) }
}

const noise = (roll: Roll, length: number): string =>
  Array.from({ length }, () => String.fromCharCode(roll(4) ? 32 + roll(95) : roll(65_536))).join('')

/** Signs that a state has a meaning for. */
const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz._-'

type Spoil = (text: string, roll: Roll) => string

const SPOILS: readonly Spoil[] = [
  // Cut, and parts of it gone, doubled or moved.
  (text, roll) => text.slice(0, roll(text.length + 1)),
  (text, roll) => text.slice(roll(text.length)),
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + text.slice(at + 1 + roll(20))
  },
  (text, roll) => {
    const at = roll(text.length)
    return text.slice(0, at) + text.slice(Math.max(0, at - roll(20)))
  },
  (text, roll) => {
    const fields = text.split('.')
    const [from, to] = [roll(fields.length), roll(fields.length)]
    fields[to] = fields[from] ?? ''
    return fields.join('.')
  },
  // Signs that are others.
  (text, roll) => changed(text, roll, () => SIGNS.charAt(roll(SIGNS.length))),
  (text, roll) => changed(text, roll, () => noise(roll, 1)),
  // As systems write it.
  (text) => text.replace(/[^0-9a-z]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
  (text) => text.replaceAll('.', '&#46;').replaceAll('-', '&minus;'),
  (text) => JSON.stringify(text),
  (text) => ` \n${text}\r\n`,
  (text) => text.toUpperCase(),
  (text) => text + text,
  (text) => text.replaceAll('.', ''),
  // Somebody else's.
  (_, roll) => noise(roll, roll(400)),
  (_, roll) => `1.abcdefgh.1.${noise(roll, roll(80))}`,
  (_, roll) =>
    `1.abcdefgh.1.${Array.from({ length: roll(200) }, () => SIGNS.charAt(roll(SIGNS.length))).join('')}`,
  (text, roll) => `${2 + roll(9)}${text.slice(1)}`,
]

function changed(text: string, roll: Roll, sign: () => string): string {
  const signs = [...text]
  for (let count = 0; count < 1 + roll(4); count++) signs[roll(signs.length)] = sign()
  return signs.join('')
}

/** Spoiled once, and now and then once more. */
export function spoiled(text: string, roll: Roll): string {
  const once = SPOILS[roll(SPOILS.length)]?.(text, roll) ?? text
  return roll(4) === 0 ? (SPOILS[roll(SPOILS.length)]?.(once, roll) ?? once) : once
}
