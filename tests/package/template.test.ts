import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../scripts/package/template.ts'

describe('a template', () => {
  it('escapes what has a meaning in markup', () => {
    expect(fillTemplate('<a b="{{words}}">', { words: `<&>"'` })).toBe(
      '<a b="&lt;&amp;&gt;&quot;&#39;">',
    )
  })

  it('takes markup as it is where that is asked for', () => {
    expect(fillTemplate('{{{markup}}}', { markup: '<p>Yes</p>' })).toBe('<p>Yes</p>')
  })

  it('leaves out characters that XML forbids', () => {
    expect(fillTemplate('{{words}}', { words: 'a\u0000b\u000bc\ud800d😀' })).toBe('abcd😀')
  })

  it('keeps a section that holds and drops one that does not', () => {
    const template = '{{#one}}\n1\n{{/one}}\n{{#two}}\n2\n{{/two}}\n'
    expect(fillTemplate(template, { one: true })).toBe('1\n')
  })

  it('repeats a section for each entry of a list', () => {
    const template = '{{#files}}\n{{name}} of {{course}}\n{{/files}}\n'
    const filled = fillTemplate(template, { course: 'A', files: [{ name: 'x' }, { name: 'y' }] })
    expect(filled).toBe('x of A\ny of A\n')
  })

  it('says which value is missing', () => {
    expect(() => fillTemplate('{{title}}', {})).toThrow('expected words for title')
  })

  it('never reads marks in what a trainer wrote', () => {
    fc.assert(
      fc.property(fc.constantFrom('{{b}}', '{{{b}}}', '{{#b}}\n{{/b}}\n', '$&', '$1'), (words) => {
        expect(fillTemplate('{{{a}}}', { a: words, b: 'read' })).toBe(words)
      }),
    )
  })
})
