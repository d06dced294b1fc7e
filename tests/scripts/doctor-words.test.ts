// What the doctor prints of a fix, and what it says to other tools.

import { describe, expect, it } from 'vitest'
import { compile } from '../../scripts/compile/compile.ts'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import { onlyFixable } from '../../scripts/fix/only-fixable.ts'
import { asJson } from '../../scripts/terminal/as-json.ts'
import { describeFixes } from '../../scripts/terminal/fixes.ts'
import { contentFiles, doctor, LESSON, OPTIONS } from '../compile/course-files.ts'

const files = contentFiles({
  [LESSON]: '# Listening\n\nWait.\n---\n\n##Choices\n\n[Now](nowhere.md)\n',
  'pages/privacy.md': Buffer.from('# Privacy\n\n\x93Yours\x94\n', 'latin1'),
  'images/A room.svg': '<svg></svg>\n',
})

describe('the words on a fix', () => {
  it('show each line as it was and as it is', () => {
    expect(
      describeFixes(fixContent(files, OPTIONS), 'content'),
    ).toBe(`content/lessons/01-listening.md:4
  + (an empty line)

content/lessons/01-listening.md:6
  - ##Choices
  + ## Choices

content/pages/privacy.md
  is now saved as UTF-8. It has these lines:
  + “Yours”

content/images/A room.svg
  is now a-room.svg

Put right 4 places in 3 files. Please look whether the words of what is now UTF-8 are right; the rest reads as it did before.

`)
  })

  it('keep step where a line is added above one that changes', () => {
    const lesson = 'minutes: 5\n---\n\n# Listening\n\nWait.\n---\n##Choices\n\nGo on.\n'
    const { changes } = fixContent(contentFiles({ [LESSON]: lesson }), OPTIONS)
    expect(changes.map(({ line, before, after }) => [line, before, after])).toEqual([
      [1, [], ['---']],
      [7, [], ['']],
      [8, ['##Choices'], ['## Choices']],
    ])
  })

  it('say so where there was nothing to do', () => {
    expect(describeFixes(fixContent(contentFiles({}), OPTIONS), 'content')).toBe(
      'There was nothing that I could put right.\n\n',
    )
  })
})

describe('the promise to put something right', () => {
  /** What the doctor promises of a lesson, and how many lines the fix then changes. */
  const promised = (lesson: string) => {
    const files = contentFiles({ [LESSON]: lesson })
    const told = doctor(onlyFixable(compile(files, OPTIONS), files, OPTIONS))
    const promise = /^I can put (.*) right/m.exec(told)?.[1]
    return [promise, fixContent(files, OPTIONS).changes.length]
  }

  it('is given for what is then put right', () => {
    expect(promised('# Listening\n\n> **Key point:**Wait.\n\n##Choices\n\nWait.\n')).toEqual([
      'these',
      2,
    ])
  })

  it('is not given where the fix would change what is read', () => {
    const open = '### Question (choose 3\n: ]- [x] Water\n- [ ] A form\n'
    expect(promised(`# Listening\n\n${open}`)).toEqual([undefined, 0])
  })
})

describe('the findings for other tools', () => {
  it('have the shape that docs/doctor-json.md promises', () => {
    const fixed = fixContent(files, OPTIONS)
    const told = JSON.parse(asJson(compile(fixed.files, OPTIONS), 'content', fixed))
    expect(told).toEqual({
      format: 1,
      folder: 'content',
      canBePacked: false,
      counts: { files: 6, pages: 6, questions: 0, problems: 1, warnings: 0, ideas: 0 },
      findings: [
        {
          code: 'L01',
          level: 'problem',
          file: LESSON,
          line: 9,
          column: 1,
          endLine: 9,
          endColumn: 18,
          what: 'There is no page nowhere.md.',
          fix: expect.stringContaining('correct the path'),
          canBeFixed: false,
          related: [],
        },
      ],
      changes: [
        { file: LESSON, line: 4, before: [], after: [''] },
        { file: LESSON, line: 6, before: ['##Choices'], after: ['## Choices'] },
        { file: 'pages/privacy.md', line: 1, before: [], after: [], reads: ['“Yours”'] },
      ],
      renamed: [{ from: 'images/A room.svg', to: 'images/a-room.svg' }],
    })
  })

  it('are empty lists where all is good', () => {
    const told = JSON.parse(asJson(compile(contentFiles({}), OPTIONS), 'content', undefined))
    expect(told).toMatchObject({ canBePacked: true, findings: [], changes: [], renamed: [] })
  })
})
