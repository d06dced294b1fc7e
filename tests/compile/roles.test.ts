// What is written for one role: whom it names, and how it may be written.

import { describe, expect, it } from 'vitest'
import { fixContent } from '../../scripts/fix/fix-content.ts'
import type { Block } from '../../src/course/course.ts'
import {
  compileTexts,
  contentFiles,
  courseOf,
  LESSON,
  OPTIONS,
  type Texts,
} from './course-files.ts'

const ROLES =
  'Front-line worker, Manager, Senior leader, Health and care assistant, Children’s nurse'

const withRoles = (markdown: string, roles = ROLES): Texts => ({
  'course.md': `---\nid: listening-well\nversion: 1.0\nroles: ${roles}\n---\n\n# Listening well\n\n## Outcomes\n\n1. Listen\n2. Offer\n\n## Lessons\n\n1. [Listening](${LESSON})\n`,
  [LESSON]: `# Listening\n\n${markdown}\n`,
})

const blocksOf = (markdown: string, roles?: string): readonly Block[] =>
  courseOf(withRoles(markdown, roles)).lessonFiles[0]?.pages[0]?.blocks ?? []

const codesOf = (markdown: string, roles?: string) =>
  compileTexts(withRoles(markdown, roles)).diagnostics.map(({ code }) => code)

describe('a block for one role', () => {
  it.each<[string, readonly string[]]>([
    ['For managers', ['Manager']],
    ['For Manager', ['Manager']],
    ['FOR SENIOR LEADERS', ['Senior leader']],
    ['For front line workers', ['Front-line worker']],
    ['For front‑line workers', ['Front-line worker']],
    ["For children's nurses", ['Children’s nurse']],
    ['For managers and senior leaders', ['Manager', 'Senior leader']],
    ['For managers & senior leaders', ['Manager', 'Senior leader']],
    [
      'For front-line workers, managers, and senior leaders',
      ['Front-line worker', 'Manager', 'Senior leader'],
    ],
    ['For health and care assistants and managers', ['Health and care assistant', 'Manager']],
    ['For managers or health and care assistants', ['Manager', 'Health and care assistant']],
    ['For managers and manager', ['Manager']],
  ])('%s', (label, roles) => {
    expect(blocksOf(`> **${label}:** Words.`)).toMatchObject([{ kind: 'role', roles }])
  })

  it.each([
    ['policy officers', 'Policy officer'],
    ['deputies', 'Deputy'],
    ['coaches', 'Coach'],
    ['bosses', 'Boss'],
    ['policemen', 'Policeman'],
    ['tradespeople', 'Tradesperson'],
    ['heads of service', 'Head of service'],
    ['public’s advocates', 'Public’s advocate'],
    ['manager', 'Managers'],
  ])('finds one by several and several by one: %s', (written, role) => {
    expect(blocksOf(`> **For ${written}:** Words.`, role)).toMatchObject([{ roles: [role] }])
  })

  it('has its label as written, a title, and any blocks', () => {
    expect(blocksOf('> **For managers: The rota**\n>\n> Words.\n>\n> - One')).toEqual([
      {
        kind: 'role',
        roles: ['Manager'],
        label: 'For managers',
        title: [{ kind: 'text', text: 'The rota' }],
        blocks: [
          { kind: 'paragraph', parts: [{ kind: 'text', text: 'Words.' }] },
          {
            kind: 'list',
            start: undefined,
            items: [[{ kind: 'paragraph', parts: [{ kind: 'text', text: 'One' }] }]],
          },
        ],
      },
    ])
  })

  it.each([
    '> For me, it was the chair by the door: it was mine.',
    '> **For** the people who wait.',
    '> **For all of us**, waiting is hard.',
  ])('%j is a quotation', (markdown) => {
    expect(blocksOf(markdown)).toMatchObject([{ kind: 'quote' }])
  })

  it.each<[string, string, readonly string[]]>([
    ['an unknown role', '> **For trustees:** Words.', ['B12']],
    ['a role that is missing', '> **For managers and:** Words.', ['B12']],
    ['one of two', '> **For managers and trustees:** Words.', ['B12']],
    ['an example', '> **For example:** Words.', ['B01']],
    ['nobody', '> **For , and:** Words.', ['B12']],
    ['nothing', '> **For:** Words.', ['B01']],
    ['signs', '> **For …:** Words.', ['B01']],
  ])('is told of for %s', (_, markdown, codes) => {
    expect(codesOf(markdown)).toEqual(codes)
  })

  it('is told of once where the course has no roles', () => {
    const lesson = '# Listening\n\n> **For managers:** One.\n\nOr:\n\n> **For leaders:** Two.\n'
    const { diagnostics } = compileTexts({ [LESSON]: lesson })
    expect(diagnostics.filter(({ isRepeat }) => !isRepeat).map(({ code }) => code)).toEqual(['B12'])
  })
})

describe('a question for one role', () => {
  it.each<[string, readonly string[], string]>([
    ['for managers', ['Manager'], 'For managers'],
    [
      'choose one, for managers and senior leaders',
      ['Manager', 'Senior leader'],
      'For managers and senior leaders',
    ],
    [
      'for managers, senior leaders, choose one',
      ['Manager', 'Senior leader'],
      'For managers, senior leaders',
    ],
    [
      'outcome 1, for managers, and senior leaders',
      ['Manager', 'Senior leader'],
      'For managers, and senior leaders',
    ],
  ])('(%s)', (bracket, roles, label) => {
    const [block] = blocksOf(`### Question (${bracket}): What? {#what}\n\n- [x] A\n- [ ] B`)
    expect(block).toMatchObject({ question: { meantFor: { kind: 'role', roles, label } } })
  })

  it('still has its other settings told', () => {
    const question = (bracket: string) =>
      codesOf(`### Question (${bracket}): What? {#what}\n\n- [x] A\n- [ ] B`)
    expect(question('for managers, chose one')).toEqual(['Q09'])
    expect(question('for managers, trustees')).toEqual(['B12'])
    expect(question('trustees, for managers')).toEqual(['Q09'])
  })

  it('is for everyone where nothing else is said', () => {
    const [block] = blocksOf('### Question: What? {#what}\n\n- [x] A\n- [ ] B')
    expect(block).toMatchObject({ question: { meantFor: undefined } })
  })
})

describe('npm run doctor -- --fix', () => {
  it('writes the role that was surely meant, and no other word', () => {
    const lesson = [
      '> **For mangers and front-line workers:** Words of mangers.',
      '',
      '### Question (choose one, for senior leders): What? {#what}',
      '',
      '- [x] A',
      '- [ ] B',
    ].join('\n')
    const { files } = fixContent(contentFiles(withRoles(lesson)), OPTIONS)
    const fixed = new TextDecoder().decode(files.find(({ path }) => path === LESSON)?.bytes)
    expect(fixed).toContain('> **For managers and front-line workers:** Words of mangers.')
    expect(fixed).toContain('### Question (choose one, for senior leaders): What?')
    expect(compileTexts({ ...withRoles(''), [LESSON]: fixed }).diagnostics).toEqual([])
  })

  it('leaves a role that it does not know', () => {
    const lesson = '> **For trustees:** Words.'
    expect(fixContent(contentFiles(withRoles(lesson)), OPTIONS).changes).toEqual([])
  })
})
