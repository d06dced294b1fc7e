// Facts: where each figure comes from, how sure it is, and that nobody's sentences are copied.

import { describe, expect, it } from 'vitest'
import { shownWords, wordsOfQuestion } from '../../scripts/compile/shown-words.ts'
import { citedPassages } from './cited.ts'
import bankOfFacts from './facts.json' with { type: 'json' }
import { figuresIn } from './figures.ts'
import { wordRunsOf } from './fingerprints.ts'
import {
  bank,
  compiled,
  expectNothingToMend,
  outline,
  pageAt,
  pages,
  placeOfPage,
  placeOfQuestion,
  placeOnPage,
} from './shipped.ts'

const ROW = /^\| *([A-Z]\d\d) *\|(.*)\|([^|]*)\|$/gm

/** Rows of sources.md: fact → when it was last checked, as written. */
const checked = new Map(
  [...(compiled.sources.get('sources.md')?.text ?? '').matchAll(ROW)].map(
    ([, fact = '', , date = '']) => [fact, date.trim()],
  ),
)

const statusOf = (fact: string): string | undefined =>
  (bankOfFacts.facts as Readonly<Record<string, { status: string }>>)[fact]?.status

const cited = citedPassages()

const isUnchecked = (fact: string) => statusOf(fact) === 'N'

/** Where the course speaks of itself: its ten questions, its version, what is kept how long. */
const isAboutCourse = (path: string) =>
  /^pages\/(?:about|accessibility|before-you-start|privacy)\.md$/.test(path) ||
  /check-your-learning/.test(path)

describe('a figure', () => {
  it('cites a fact in the same paragraph, item, row, picture or question', () => {
    const bare = cited.filter(
      ({ facts, source }) => facts.length === 0 && !isAboutCourse(source.path),
    )
    expectNothingToMend(
      bare.flatMap(({ words, place }) =>
        figuresIn(words).map((figure) => `${place}  "${figure}" in "${shortened(words)}"`),
      ),
      'Write behind the figure which fact it is from, such as <!-- facts: B04 -->. Where it is no fact, say it without a number, or add its kind to tests/content/figures.ts.',
    )
  })

  it('on ACEs stands on a page with its limits and with hope', () => {
    const isFigureOnAces = (facts: readonly string[]) =>
      facts.some((fact) => ['C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'L01'].includes(fact))
    const limits = ['C09', 'C11', 'C12']
    const hope = ['C07', 'A10']
    const withFigures = new Set(
      cited
        .filter(({ words, facts }) => isFigureOnAces(facts) && figuresIn(words).length > 0)
        .map(({ source, start }) => pageAt(source.path, start)),
    )
    expectNothingToMend(
      pages
        .filter(({ body }) => withFigures.has(body.id))
        .flatMap((page) => {
          const facts = page.body.sources.map(({ fact }) => fact)
          const lacks = [
            ...(limits.some((fact) => facts.includes(fact))
              ? []
              : [`limit (${limits.join(', ')})`]),
            ...(hope.some((fact) => facts.includes(fact)) ? [] : [`hope (${hope.join(', ')})`]),
          ]
          return lacks.map((lack) => `${placeOfPage(page)}  no ${lack}`)
        }),
      'Say on the same page what the figures cannot tell, and what helps, with these facts in their comments.',
    )
  })
})

describe('a fact', () => {
  it('that is cited is in sources.md and in the bank of facts', () => {
    expectNothingToMend(
      cited.flatMap(({ facts, place }) =>
        facts.flatMap((fact) => [
          ...(checked.has(fact) ? [] : [`${place}  ${fact} is not in content/sources.md`]),
          ...(statusOf(fact) ? [] : [`${place}  ${fact} is in no row of the bank of facts`]),
        ]),
      ),
      'Correct the name of the fact, or add its row to content/sources.md.',
    )
  })

  it('that a reader has still to check says so in sources.md', () => {
    expectNothingToMend(
      [...checked]
        .filter(([fact, date]) => isUnchecked(fact) && !/^to check$/i.test(date))
        .map(([fact, date]) => `content/sources.md  ${fact} says "${date}"`),
      'These facts are general knowledge so far. Write "To check" in their last column, until a reader has checked them.',
    )
  })

  it('that a reader has still to check says so on its page', () => {
    expectNothingToMend(
      pages.flatMap((page) =>
        page.body.sources
          .filter(({ fact, checked }) => isUnchecked(fact) && !/^to check$/i.test(checked))
          .map(({ fact }) => `${placeOfPage(page)}  ${fact}`),
      ),
      'The list "Where is this from?" at the end of the page has to say "Still to be confirmed" for these facts.',
    )
  })

  it('that a reader has still to check is in the final check only where a lesson marks it', () => {
    const marked = new Set(pages.flatMap(({ body }) => body.sources.map(({ fact }) => fact)))
    expectNothingToMend(
      cited
        .filter(({ source }) => source.path.startsWith('question-banks/'))
        .flatMap(({ facts, place }) =>
          facts
            .filter((fact) => isUnchecked(fact) && !marked.has(fact))
            .map((fact) => `${place}  ${fact}`),
        ),
      'The final check has no list of sources. Cite these facts in a lesson too, where learners read that they are still to be confirmed.',
    )
  })

  it('that a reader has still to check is not told as a finding', () => {
    const finding = /\b(?:research|stud(?:y|ies)|evidence|surveys?|prove[sdn]?|proof|findings)\b/i
    expectNothingToMend(
      cited.flatMap(({ facts, words, place }) => {
        const found = finding.exec(words)
        const isOnly = facts.length > 0 && facts.every(isUnchecked)
        return isOnly && found ? [`${place}  "${found[0]}" with ${facts.join(', ')}`] : []
      }),
      'No source was read for these facts. Say it as advice or as what we do, not as what was found.',
    )
  })
})

describe('the words', () => {
  const passages = [
    ...pages.flatMap((page) =>
      shownWords(page.body.blocks, 1).map(({ words }) => ({
        words,
        place: () => placeOnPage(words, page),
      })),
    ),
    ...bank.flatMap((question) =>
      wordsOfQuestion(question, 1).map(({ words }) => ({
        words,
        place: () => placeOfQuestion(question),
      })),
    ),
  ]

  it('are our own: no seven in a row are those of the bank of facts', () => {
    const theirs = new Map(
      Object.entries(bankOfFacts.facts).flatMap(([fact, { runs }]) =>
        runs.split(' ').map((run) => [run, fact] as const),
      ),
    )
    expectNothingToMend(
      passages.flatMap(({ words, place }) => {
        const copied = wordRunsOf(words).find(({ fingerprint }) => theirs.has(fingerprint))
        if (!copied) return []
        return [`${place()}  "${copied.words}" is as in ${theirs.get(copied.fingerprint)}`]
      }),
      'Say it in other words: facts are carried over, sentences are not.',
    )
  })

  it('have no note to ourselves in them', () => {
    const note =
      /\b(?:TO CHECK|NOT CHECKED|TODO|TBC|TBD|FIXME)\b|^to check\.?$|lorem ipsum|\?\?|‹|›/m
    expectNothingToMend(
      passages.flatMap(({ words, place }) => {
        const found = note.exec(words)
        return found ? [`${place()}  "${found[0]}"`] : []
      }),
      'Learners would read this. Finish it, or write that it is "to be confirmed".',
    )
  })
})

describe('a phone number', () => {
  const NUMBER = /\b(?:call|text SHOUT to|ring|phone|dial|tel) (\d[\d ]*\d)|\b(0\d[\d ]{7,}\d)/gi
  const found = cited.flatMap(({ words, place }) =>
    [...words.matchAll(NUMBER)].map(([, called, other]) => ({
      number: (called ?? other ?? '').replaceAll(' ', ''),
      words,
      place,
    })),
  )

  it('is one of the table of support lines', () => {
    expectNothingToMend(
      found
        .filter(({ number }) => !bankOfFacts.supportLines.includes(number))
        .map(({ number, place }) => `${place}  ${number}`),
      'Support lines come from the table of support lines only. Correct the number.',
    )
  })

  it('says that it is still to be confirmed, until someone has rung it; but for 999', () => {
    expectNothingToMend(
      found
        .filter(({ number }) => number !== '999')
        .filter(({ words }) => !/to be confirmed|last checked: \d/i.test(words))
        .map(({ number, place }) => `${place}  ${number}`),
      'Write behind it "To be confirmed", or "Last checked: 2 November 2026" once it has been checked.',
    )
  })
})

describe('the course', () => {
  it('is one that has facts and figures', () => {
    expect(checked.size).toBeGreaterThan(20)
    expect(cited.some(({ words, facts }) => figuresIn(words).length && facts.length)).toBe(true)
    expect(outline.lessons.length).toBeGreaterThan(1)
  })
})

const shortened = (words: string) => (words.length > 70 ? `${words.slice(0, 70)}…` : words)
