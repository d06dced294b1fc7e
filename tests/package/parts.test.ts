import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { bundlePlayer, bundleStyle } from '../../scripts/package/bundle.ts'
import { kindsIn, PARTS } from '../../scripts/package/parts.ts'
import { PROJECT_FOLDER } from '../../scripts/package/project.ts'
import { TARGETS } from '../../scripts/package/targets.ts'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'
import type { QuickExit } from '../../src/course/course.ts'
import { aBody, aChoice, aCourse, aLessonFile, aPage } from '../support/builders.ts'

const { course } = compile((await readPatterns()).content, { today: '2026-11-22', drafts: 'kept' })
/** A profile says how the screen is turned away, and the course its language; the guide is everybody's. */
const ELSEWHERE = ['hideScreen', 'leaveSite', 'arab']
const entries = TARGETS.map(({ entry }) => entry)
const patterns = new Set([...(course ? kindsIn(course) : []), ...ELSEWHERE, ...entries])

const start = aPage('a', 'start')

const playerWith = async (lessonFiles: readonly ReturnType<typeof aLessonFile>[]) => {
  const [target] = TARGETS
  if (!target) throw new Error('expected a target')
  const course = { outline: aCourse([]), lessonFiles }
  const style = await bundleStyle(course, 'reader')
  return (await bundlePlayer(target.entry, course, [], style)).reader
}

describe('the parts of the player', () => {
  const scripts = Object.keys(PARTS).filter((path) => !path.endsWith('.css'))

  it.each(scripts)('%s can be left out: all it gives is functions', (path) => {
    const code = readFileSync(join(PROJECT_FOLDER, path), 'utf8')
    const given = [...code.matchAll(/^export (\w+) /gm)].map(([, what]) => what)
    expect(given).not.toHaveLength(0)
    for (const what of given) expect(['function', 'const', 'interface', 'type']).toContain(what)
    for (const [, value] of code.matchAll(/^export const \w+[^=]*= (.*)$/gm)) {
      expect(value).toMatch(/^\(|^async /)
    }
  })

  it.each(Object.entries(PARTS))(
    '%s is asked for by an example of the guide, a profile, a language or a kind of package',
    (_, kinds) => {
      expect(kinds.some((kind) => patterns.has(kind))).toBe(true)
    },
  )

  it('hold what turns the screen away, as the organisation asks', async () => {
    const [target] = TARGETS
    const playerFor = async (quickExit: QuickExit) =>
      target &&
      (
        await bundlePlayer(
          target.entry,
          { outline: aCourse([], { quickExit }), lessonFiles: [] },
          [],
          '',
        )
      ).player
    expect(await playerFor({ kind: 'off' })).not.toContain('shell.showAgain')
    const hiding = await playerFor({ kind: 'hideScreen' })
    expect(hiding).toContain('shell.showAgain')
    expect(hiding).not.toContain('exit.leaveSite')
    expect(await playerFor({ kind: 'leaveSite', address: 'https://a.org/' })).toContain(
      'exit.leaveSite',
    )
  })

  it('are sent to a course that has something for them, and to no other', async () => {
    const story = aLessonFile([
      aBody(start, [{ kind: 'reflection', prompt: [{ kind: 'text', text: 'Why?' }], blocks: [] }]),
    ])
    const question = aLessonFile([
      aBody(start, [{ kind: 'question', question: aChoice('one', ['x Yes', 'No']) }]),
    ])
    const asksForLabel = /\(.reflection\.label.\)/
    expect(await playerWith([story])).toMatch(asksForLabel)
    expect(await playerWith([question])).not.toMatch(asksForLabel)
    expect(await playerWith([story])).toContain('.reflection textarea')
    expect(await playerWith([question])).not.toContain('.reflection textarea')
    // Every course has text, few have a question to type an answer to.
    expect(await playerWith([story])).not.toContain('in-gap')
  })
})
