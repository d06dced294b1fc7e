import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/course/course.ts'
import { plainText } from '../../src/course/plain-text.ts'
import type { Question, RatingQuestion } from '../../src/course/question.ts'
import { compileTexts, courseOf, LESSON, type Texts } from './course-files.ts'

const SCALE = '1. Not yet\n2. Started\n3. Doing well'

const ratingsOf = (lesson: string, others: Texts = {}): readonly RatingQuestion[] => {
  const { lessonFiles } = courseOf({ [LESSON]: `# Listening\n\n${lesson}\n`, ...others })
  const blocks = lessonFiles.flatMap(({ pages }) => pages.flatMap((page) => page.blocks))
  return questionsIn(blocks).flatMap((question) => (question.kind === 'rating' ? question : []))
}

const questionsIn = (blocks: readonly Block[]): readonly Question[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'contentNote') return questionsIn(block.covered)
    return block.kind === 'question' ? [block.question] : []
  })

const ratingOf = (lesson: string): RatingQuestion => {
  const [rating] = ratingsOf(lesson)
  if (!rating) throw new Error(`No rating in ${lesson}`)
  return rating
}

const courseFile = (setting: string) =>
  `---\nid: listening-well\nversion: 1.0\n${setting}\n---\n\n# Listening well\n\n## Outcomes\n\n1. Describe what listening is\n\n## Lessons\n\n1. [Listening](${LESSON})\n`

describe('a rating', () => {
  it('has steps from low to high, and one row where it has no statements', () => {
    const { steps, statements } = ratingOf(`### Rating: How is it? {#how}\n\n${SCALE}`)
    expect(steps.map(plainText)).toEqual(['Not yet', 'Started', 'Doing well'])
    expect(statements).toEqual([{ letter: 'a', parts: [], idea: [] }])
  })

  it('has statements with ideas, and the page goes on behind them', () => {
    const { statements } = ratingOf(
      `### Rating: How is it? {#how}\n\n${SCALE}\n\n- **Place:** quiet\n  - Find a room.\n- Policy\n\nAnd then:\n\n- An ordinary list`,
    )
    expect(statements.map(({ letter, parts }) => `${letter} ${plainText(parts)}`)).toEqual([
      'a Place: quiet',
      'b Policy',
    ])
    expect(statements.map(({ idea }) => idea.length)).toEqual([1, 0])
  })

  it('takes its question from the last words above the scale', () => {
    const { text, scene } = ratingOf(
      `### Rating {#how}\n\nThink of last week.\n\nHow was it?\n\n${SCALE}`,
    )
    expect(plainText(text)).toBe('How was it?')
    expect(scene).toHaveLength(1)
  })

  it.each([
    ['Rating', false],
    ['Confidence', true],
  ])('that begins with %s asks how sure one is: %s', (word, isConfidence) => {
    expect(ratingOf(`### ${word}: How sure? {#how}\n\n${SCALE}`)).toMatchObject({ isConfidence })
  })

  it.each([
    ['', 'no', false],
    ['', 'yes', true],
    [' (private)', 'yes', false],
    [' (recorded)', 'no', true],
  ])('with "%s" in a course that says %s is recorded: %s', (brackets, setting, isRecorded) => {
    const lesson = `### Rating${brackets}: How is it? {#how}\n\n${SCALE}`
    const texts = { 'course.md': courseFile(`record ratings: ${setting}`) }
    const [rating] = ratingsOf(lesson, texts)
    expect(rating?.recorded).toBe(isRecorded)
    const { outline } = courseOf({ ...texts, [LESSON]: `# Listening\n\n${lesson}\n` })
    expect(outline.lessons[0]?.pages[0]?.questions.map(({ id }) => id)).toEqual(
      isRecorded ? ['how'] : [],
    )
  })

  it('reads its words in search of those to avoid, ideas too', () => {
    const { diagnostics } = compileTexts({
      '_words-to-avoid.md': '| Avoid | Write |\n| --- | --- |\n| victim | person |\n',
      [LESSON]: `# Listening\n\n### Rating: How is it? {#how}\n\n1. As a victim\n2. Well\n\n- A victim waits\n  - Ask the victim.\n`,
    })
    expect(diagnostics.map(({ code }) => code)).toEqual(['A03', 'A03', 'A03'])
  })
})

describe('a rating that is compared', () => {
  const statements = '- There is a quiet space\n- Letters are **easy** to read'
  const earlier = `### Rating: How is it? {#first}\n\n${SCALE}\n\n${statements}`

  it('knows its statements by their words, in any order', () => {
    const [, later] = ratingsOf(
      `${earlier}\n\n### Rating (compare with first): And now? {#now}\n\n${SCALE}\n\n- letters are easy to read\n- There is a quiet space`,
    )
    expect(later?.earlier).toEqual({ id: 'first', letters: { a: 'b', b: 'a' } })
  })

  it('finds the earlier one on a page of the menu, itself behind a content note', () => {
    const [first, later] = ratingsOf(
      `Words.\n\n> **Content note:** This part names a loss.\n\n### Confidence (compare with sure): How sure now? {#now}\n\n${SCALE}`,
      {
        'pages/before-you-start.md': `# Before you start\n\n### Confidence: How sure? {#sure}\n\n${SCALE}\n`,
      },
    )
    expect(first?.earlier).toEqual({ id: 'sure', letters: { a: 'a' } })
    expect(later?.id).toBe('sure')
  })

  it.each([
    ['other steps', '1. No\n2. Yes', ''],
    ['a name that is not there', SCALE, 'nobody'],
  ])('shows no change with %s', (_, scale, name) => {
    const [, later] = ratingsOf(
      `${earlier}\n\n### Rating (compare with ${name || 'first'}): And now? {#now}\n\n${scale}\n\n${statements}`,
    )
    expect(later?.earlier).toBeUndefined()
  })
})
