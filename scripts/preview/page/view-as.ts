// The course as others see it: on a narrow screen, in other colours.

import type { Colours } from './choices.ts'

/** @param width CSS pixels; empty for as wide as there is room */
export function showWidth(frame: HTMLIFrameElement, width: string): void {
  frame.style.inlineSize = width ? `${width}px` : ''
}

/** What the course asks of the device, by what it is then shown in. */
const FEATURES: readonly (readonly [RegExp, readonly Colours[]])[] = [
  [/\(prefers-color-scheme:\s*dark\)/g, ['dark']],
  [/\(prefers-color-scheme:\s*light\)/g, ['light']],
  [/\(prefers-contrast:\s*more\)/g, ['contrast']],
  [/\(prefers-contrast:\s*no-preference\)/g, ['light', 'dark']],
]
const YES = '(min-width: 0px)'
const NO = '(max-width: 0px)'

const written = new WeakMap<CSSMediaRule, string>()

/**
 * Answers the style sheets of the course in the device's place: a page cannot set what the device
 * prefers, but it can say of each rule whether it counts.
 */
export function showColours(frame: HTMLIFrameElement, colours: Colours): void {
  const { contentDocument: page } = frame
  if (!page?.documentElement) return
  page.documentElement.style.colorScheme = colours === 'contrast' ? '' : colours
  for (const { cssRules } of page.styleSheets) answerAll(cssRules, colours)
}

/** Style sheets come one by one, also when someone changes one. */
export function onStyles(frame: HTMLIFrameElement, changed: () => void): void {
  const head = frame.contentDocument?.head
  if (head) new MutationObserver(changed).observe(head, { childList: true, subtree: true })
}

function answerAll(rules: CSSRuleList, colours: Colours): void {
  for (const rule of rules) {
    if (isMedia(rule)) answer(rule, colours)
    // Of a layer, or of a style rule with others in it.
    else if ('cssRules' in rule) answerAll(rule.cssRules as CSSRuleList, colours)
  }
}

// The frame has a class of its own for such rules.
const isMedia = (rule: CSSRule): rule is CSSMediaRule => 'media' in rule && 'cssRules' in rule

function answer(rule: CSSMediaRule, colours: Colours): void {
  const asked = written.get(rule) ?? rule.media.mediaText
  written.set(rule, asked)
  const features = colours === '' ? [] : FEATURES
  rule.media.mediaText = features.reduce(
    (text, [feature, shownIn]) => text.replace(feature, shownIn.includes(colours) ? YES : NO),
    asked,
  )
}
