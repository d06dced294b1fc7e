import { describe, expect, it } from 'vitest'
import { readRecord, recordOf } from '../../scripts/compile/last-package.ts'
import { compileTexts, courseOf, LESSON } from './course-files.ts'

const ASKING = '# Listening\n\n### Question: What helps? {#helps}\n\n- [x] Time\n- [ ] Advice\n'

describe('the record of the last package', () => {
  it('knows the answers of questions in lessons, in sections under a note, and in the bank', () => {
    const bank = ASKING.replace('# Listening', '# Bank\n\n## Group').replace('#helps', '#in-bank')
    const { answers } = recordOf(
      courseOf({
        [LESSON]: `${ASKING}\n### Hard\n\n> **Content note:** A loss.\n\nWords.\n\n### Match (practice): Join {#under-note}\n\n- A -> B\n- C -> D\n\n### Rating: How is it? {#how}\n\n1. Low\n2. High\n\n- Here\n`,
        'lessons/02-check.md':
          '---\nassessment: yes\n---\n\n# Check\n\n> **Draw:** 1 question from [the bank](../question-banks/b.md)\n',
        'question-banks/b.md': bank,
        'course.md': `---\nid: listening-well\nversion: 1.0\n---\n\n# Listening well\n\n## Outcomes\n\n1. Listen\n\n## Lessons\n\n1. [Listening](${LESSON})\n2. [Check](lessons/02-check.md)\n`,
      }),
    )
    expect(answers).toEqual({
      helps: ['Time', 'Advice'],
      'under-note': ['A', 'C', 'B', 'D'],
      how: ['Low', 'High', 'Here'],
      'in-bank': ['Time', 'Advice'],
    })
  })

  it('is read back as it was written', () => {
    const record = recordOf(courseOf({ [LESSON]: ASKING }))
    expect(readRecord(JSON.stringify(record))).toEqual(record)
  })

  it.each(['', '{', 'null', '[]', '{"id":1}', '{"id":"a","version":"1","words":"","answers":[1]}'])(
    'that reads %j is taken for none',
    (text) => {
      expect(readRecord(text)).toBeUndefined()
    },
  )

  it('of a time before it knew pages is still read', () => {
    const { pages, ...before } = recordOf(courseOf({ [LESSON]: ASKING }))
    expect(Object.keys(pages)).toEqual(['listening'])
    expect(readRecord(JSON.stringify(before))).toEqual({ ...before, pages: {} })
  })

  it('is the same for the same words under another version', () => {
    const { words } = recordOf(courseOf({ [LESSON]: ASKING }))
    expect(recordOf(courseOf({ [LESSON]: ASKING })).words).toBe(words)
    expect(recordOf(courseOf({ [LESSON]: ASKING.replace('Time', 'Calm') })).words).not.toBe(words)
  })

  it('says nothing of the words while there is a draft, which no package has', () => {
    const last = recordOf(courseOf({ [LESSON]: ASKING }))
    const draft = { [LESSON]: `---\nstatus: draft\n---\n\n${ASKING}` }
    const codes = compileTexts(draft, { last }).diagnostics.map(({ code }) => code)
    expect(codes).not.toContain('F14')
  })
})
