// The colours that somebody wants the page in, whatever the device prefers.

/** What styles ask the device for, by the colours in which it is so. */
const TRUE_IN: Readonly<Record<string, readonly string[]>> = {
  dark: ['dark'],
  light: ['light'],
  more: ['contrast'],
  'no-preference': ['light', 'dark'],
}
const FEATURES = /\(prefers-(?:color-scheme|contrast): ?([\w-]+)\)/g
const YES = '(min-width: 0px)'
const NO = '(max-width: 0px)'

const written = new WeakMap<CSSMediaRule, string>()

/**
 * Answers the style sheets in the device's place: a page cannot set what the device prefers, but it
 * can say of each rule whether it counts. On paper all stays as it is.
 *
 * @param colours `light`, `dark` or `contrast`; where there are none, the device is asked
 */
export function showColours(page: Document, colours: string | undefined): void {
  for (const { cssRules } of page.styleSheets) answerAll(cssRules, colours)
}

function answerAll(rules: CSSRuleList, colours: string | undefined): void {
  for (const rule of rules) {
    if (isMedia(rule)) answer(rule, colours)
    // Of a layer, or of a style rule with others in it.
    else if ('cssRules' in rule) answerAll(rule.cssRules as CSSRuleList, colours)
  }
}

// A page in a frame has a class of its own for such rules.
const isMedia = (rule: CSSRule): rule is CSSMediaRule => 'media' in rule && 'cssRules' in rule

function answer(rule: CSSMediaRule, colours: string | undefined): void {
  const asked = written.get(rule) ?? rule.media.mediaText
  written.set(rule, asked)
  const answered = (query: string) =>
    query.replace(FEATURES, (_, value) => (TRUE_IN[value]?.includes(colours ?? '') ? YES : NO))
  rule.media.mediaText =
    colours && asked !== answered(asked)
      ? asked
          .split(',')
          .map((query) => `screen and ${answered(query)}, print and ${query}`)
          .join()
      : asked
}
