import { describe, expect, it } from 'vitest'
import { compileTexts, LESSON } from './course-files.ts'

const START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3">'

/** What the doctor says of a page with this drawing. */
function codesOf(svg: string | Uint8Array): readonly string[] {
  const { diagnostics } = compileTexts({
    [LESSON]: '# Listening\n\n![Two chairs](../images/room.svg)\n',
    'images/room.svg': svg,
  })
  return diagnostics.map(({ code }) => code)
}

describe('a drawing', () => {
  it.each([
    [
      'shapes and words',
      '<g id="a"><path d="M0 0h4"/><text x="1">It&#8217;s &amp; fine</text></g>',
    ],
    ['a comment', '<!-- drawn <by hand> --><rect width="4" height="3"/>'],
    [
      'colours of its own',
      '<linearGradient id="g"/><rect fill="url(#g)" style="stroke: url(\'#g\')"/>',
    ],
    ['a style', '<style>.a > .b { fill: #123 }</style><rect class="b"/>'],
    ['a part used twice', '<symbol id="s"/><use href="#s"/><use xlink:href="#s"/>'],
    ['a picture written into it', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    ['a label', '<g role="img" aria-label="Two chairs: A &amp; B"><rect/></g>'],
  ])('may have %s', (_, body) => {
    expect(codesOf(`<?xml version="1.0" encoding="UTF-8"?>\n${START}${body}</svg>\n`)).toEqual([])
  })

  it.each([
    ['a script', '<script>x()</script>'],
    [
      'a script with a prefix',
      '<svg:script xmlns:svg="http://www.w3.org/2000/svg">x()</svg:script>',
    ],
    ['an element with a prefix', '<svg:rect/>'],
    ['an action', '<rect onload="x()"/>'],
    ['an action behind a stroke', '<rect/onload="x()"/>'],
    ['an action in capitals', '<rect ONCLICK="x()"/>'],
    ['an action without quotes', '<rect onload=x()>'],
    ['a link', '<a href="https://example.org"><rect/></a>'],
    ['a file elsewhere', '<use href="other.svg#a"/>'],
    ['a drawing written into it', '<image href="data:image/svg+xml;base64,AAAA"/>'],
    ['an escaped address', '<use href="&#104;ttps://example.org/a.svg#b"/>'],
    ['movement that changes a link', '<set attributeName="href" to="javascript:x()"/>'],
    ['movement', '<animate attributeName="x" values="0;4"/>'],
    ['foreign content', '<foreignObject><p>Words</p></foreignObject>'],
    ['a colour from elsewhere', '<rect fill="url(https://example.org/a.svg#b)"/>'],
    ['an escaped colour', '<rect style="fill: u&#114;l(https://example.org)"/>'],
    ['an escaped style', '<style>@\\69mport "https://example.org/a.css"</style>'],
    ['a style from elsewhere', '<style>@import "https://example.org/a.css";</style>'],
    ['pictures by a style', '<rect style="mask: image-set(\'https://example.org/a.png\' 1x)"/>'],
    ['a picture by a style', '<style>.a { background: src("https://example.org/a.png") }</style>'],
    ['a comment that never ends', '<!-- drawn by hand'],
    ['a style in raw text', '<style><![CDATA[ .a { fill: red } ]]></style>'],
    ['an instruction', '<?xml-stylesheet href="a.css"?>'],
  ])('may not have %s', (_, body) => {
    expect(codesOf(`${START}${body}</svg>\n`)).toEqual(['M12'])
  })

  it('may not begin with a document type, which can hold words for anything', () => {
    expect(codesOf(`<!DOCTYPE svg [<!ENTITY a "x">]>\n${START}</svg>\n`)).toEqual(['M12'])
  })

  it('may have quarter of a megabyte of open comments or styles', () => {
    expect(codesOf(`${START}${'<!--'.repeat(60_000)}</svg>\n`)).toEqual(['M12'])
    expect(codesOf(`${START}${'<style>'.repeat(40_000)}</svg>\n`)).toEqual([])
  })

  it.each([
    ['utf-8', []],
    ['iso-8859-1', []],
    ['ISO-2022-JP', ['M12']],
  ])(
    'that says it is in %s is told %j: a browser could see other marks in it',
    (encoding, codes) => {
      const svg = `<?xml version="1.0" encoding="${encoding}"?>\n${START}</svg>\n`
      expect(codesOf(svg)).toEqual(codes)
    },
  )

  it('is saved as UTF-8', () => {
    expect(codesOf(Buffer.from(`${START}<text>Café</text></svg>\n`, 'latin1'))).toEqual(['M12'])
  })
})
