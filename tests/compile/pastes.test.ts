// What a word processor makes of typed text: it is read as it was meant.

import { describe, expect, it } from 'vitest'
import { courseOf, LESSON } from './course-files.ts'

describe('a paste from a word processor', () => {
  const lesson = (text: string) => courseOf({ [LESSON]: text })
  const body = (text: string) => `# Listening\n\nWords.\n\n${text}\n`
  const question = '### Question (choose one, outcome 1): What helps? {#helps}\n\n'

  it.each([
    ['a hard space behind ##', body('##\u00a0A page\n\nWords.'), body('## A page\n\nWords.')],
    ['round bullets', body('• A seat\n• A door'), body('- A seat\n- A door')],
    ['round bullets with tabs', body('•\tA seat\n•\tA door'), body('- A seat\n- A door')],
    [
      'bullets of its symbol font',
      body('\uf0b7\tA seat\n\uf0a7\tA door'),
      body('- A seat\n- A door'),
    ],
    [
      'the letter o as a bullet below another',
      body('•\tA seat\no\tA chair\no\tA stool'),
      body('- A seat\n- A chair\n- A stool'),
    ],
    ['numbers with tabs', body('1.\tA seat\n2.\tA door'), body('1. A seat\n2. A door')],
    ['dashes for bullets', body('–\tA seat\n–\tA door'), body('- A seat\n- A door')],
    ['long dashes for bullets', body('— A seat\n— A door'), body('- A seat\n- A door')],
    [
      'boxes as signs',
      body(`${question}☒ Asking\n☐ Telling`),
      body(`${question}- [x] Asking\n- [ ] Telling`),
    ],
    [
      'boxes as signs, with tabs and bullets',
      body(`${question}•\t☒\tAsking\n•\t☐\tTelling`),
      body(`${question}- [x] Asking\n- [ ] Telling`),
    ],
    [
      'boxes as signs, with nothing behind',
      body(`${question}☒Asking\n□Telling`),
      body(`${question}- [x] Asking\n- [ ] Telling`),
    ],
    [
      'hard spaces in a heading that asks',
      body(
        '###\u00a0True\u00a0or\u00a0false\u00a0(outcome\u00a01): It helps. {#helps}\n\n- [x] True\n- [ ] False',
      ),
      body('### True or false (outcome 1): It helps. {#helps}\n\n- [x] True\n- [ ] False'),
    ],
    [
      'an arrow for ->',
      body('### Match: Join {#join}\n\n- A → B\n- C → D'),
      body('### Match: Join {#join}\n\n- A -> B\n- C -> D'),
    ],
    [
      'an arrow of its symbol font, which is a letter elsewhere',
      body('### Match: Join {#join}\n\n- A à B\n- C à D'),
      body('### Match: Join {#join}\n\n- A -> B\n- C -> D'),
    ],
    [
      'an arrow whose dash was made longer',
      body('### Match: Join {#join}\n\n- A –> B\n- C —> D'),
      body('### Match: Join {#join}\n\n- A -> B\n- C -> D'),
    ],
    [
      'curly quotation marks in a label',
      body('> **“Key point”:** Wait.'),
      body('> **Key point:** Wait.'),
    ],
    [
      'a hard space in a label',
      body('> **Key\u00a0point:** Wait.'),
      body('> **Key point:** Wait.'),
    ],
    [
      'curly quotation marks around a caption',
      body('![Two chairs](../images/room.svg “A room”)'),
      body('![Two chairs](../images/room.svg "A room")'),
    ],
    [
      'a dash in a name tag, and in a link to it',
      body('## A page {#a–page}\n\n[It](#a-page)').replace('–', '-'),
      body('## A page {#a-page}\n\n[It](#a-page)'),
    ],
    [
      'settings between long dashes',
      `—-\nminutes: 5\n———\n\n${body('Wait.')}`,
      `---\nminutes: 5\n---\n\n${body('Wait.')}`,
    ],
    [
      'settings with curly quotation marks, hard spaces and long dashes',
      `---\nid: “my–lesson”\ncontent\u00a0note: “It’s about a loss.”\nreviewed: 2026–11–01\nstatus:\u00a0‘ready’\n---\n\n${body('Wait.')}`,
      `---\nid: my-lesson\ncontent note: It’s about a loss.\nreviewed: 2026-11-01\nstatus: ready\n---\n\n${body('Wait.')}`,
    ],
  ])('may have %s', (_, pasted, meant) => {
    expect(lesson(pasted)).toEqual(lesson(meant))
  })

  it('may have a pass mark with a hard space and quotation marks', () => {
    const passMark = (written: string) =>
      courseOf({
        'course.md': `---\nid: a\nversion: “1.0”\npass mark: ${written}\n---\n\n# A\n\n## Lessons\n\n1. [Listening](${LESSON})\n`,
      }).outline.passMark
    expect(passMark('“75\u00a0%”')).toBe(0.75)
  })

  it('keeps the quotation marks that are part of a title', () => {
    const { outline } = courseOf({
      'course.md': `---\nid: a\nversion: 1.0\ntitle: “Wait” and “see”\n---\n\n# A\n\n## Lessons\n\n1. [Listening](${LESSON})\n`,
    })
    expect(outline.title).toBe('“Wait” and “see”')
  })
})
