// What is told of a screen to whoever does not see it, beside what is there to be seen.

import type { CDPSession, Frame, Page } from 'playwright-core'

/** Roles of what can be used or read off, as Chromium calls them in its accessibility tree. */
const ROLES = [
  'button',
  'checkbox',
  'combobox',
  'DisclosureTriangle',
  'link',
  'progressbar',
  'radio',
  'searchbox',
  'textbox',
]

const STATES = ['checked', 'expanded', 'invalid']

/**
 * What the browser hands to assistive technology of all that can be used, in its order: role, name,
 * states, value.
 */
export async function toldControls(tree: CDPSession): Promise<readonly string[]> {
  const { nodes } = await tree.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const [root] = nodes
  /** As it is read: the browser's list is in another order. What films and sounds have is the browser's own. */
  function inOrder(node: typeof root): typeof nodes {
    if (!node || /^(Video|Audio)$/.test(node.role?.value)) return []
    return [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))]
  }
  return inOrder(root)
    .filter(({ ignored, role }) => !ignored && ROLES.includes(String(role?.value)))
    .map(({ role, name, value, properties = [] }) => {
      const states = properties
        .filter(({ name, value }) => STATES.includes(name) && String(value.value) !== 'false')
        .map(({ name, value }) => `${name}=${value.value}`)
      return lineOf(String(role?.value), name?.value, states, value?.value)
    })
}

const lineOf = (role: string, name: string, states: readonly string[], value: unknown) =>
  [role, `“${name.replaceAll(/\s/g, '')}”`, ...states, value ?? ''].join(' ').trim()

/** The same, as the document has it: from its own words, labels and properties. */
export async function seenControls(page: Page): Promise<readonly string[]> {
  const seen = await page.evaluate(() => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    const found = top.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, progress',
    )
    return [...found]
      .filter((on) => on.checkVisibility({ visibilityProperty: true }))
      .filter((on) => !on.closest('[aria-hidden=true]'))
      .map((on) => ({ role: roleOf(on), name: nameOf(on), ...stateOf(on) }))

    function roleOf(on: HTMLElement): string {
      if (on instanceof HTMLInputElement && /radio|checkbox/.test(on.type)) return on.type
      if (on instanceof HTMLInputElement) return on.type === 'search' ? 'searchbox' : 'textbox'
      const roles: Readonly<Record<string, string>> = {
        a: 'link',
        progress: 'progressbar',
        select: 'combobox',
        summary: 'DisclosureTriangle',
        textarea: 'textbox',
      }
      return roles[on.localName] ?? on.localName
    }

    function nameOf(on: HTMLElement): string {
      const by = on.getAttribute('aria-labelledby')?.split(' ')
      if (by) return by.map((id) => wordsOf(document.getElementById(id))).join(' ')
      const label = on.getAttribute('aria-label')
      if (label) return label
      const [labelled] = (on as HTMLInputElement).labels ?? []
      // On what is made for paper, an address follows its link.
      const behind = getComputedStyle(on, '::after').content.includes('http')
      return wordsOf(labelled ?? on) + (behind ? `(${on.getAttribute('href')})` : '')
    }

    /** Of pictures their alternative; what is hidden from ears is left out, and so is a list's own value. */
    function wordsOf(on: Element | null): string {
      if (!on || on.matches('[aria-hidden=true], select, textarea, input')) return ''
      if (getComputedStyle(on).display === 'none') return ''
      if (on instanceof HTMLImageElement) return on.alt
      return [...on.childNodes]
        .map((node) => (node instanceof Element ? wordsOf(node) : node.textContent))
        .join('')
    }

    function stateOf(on: HTMLElement) {
      const states: string[] = []
      if (on.getAttribute('aria-invalid') === 'true') states.push('invalid=true')
      if (on.getAttribute('aria-expanded') === 'true') states.push('expanded=true')
      if (on.localName === 'summary' && on.parentElement?.matches('[open]'))
        states.push('expanded=true')
      if (on instanceof HTMLInputElement && on.checked) states.push('checked=true')
      if (on instanceof HTMLProgressElement) return { states, value: String(on.value) }
      if (on instanceof HTMLSelectElement)
        return { states, value: on.selectedOptions[0]?.label ?? '' }
      const isTyped = on.matches('input:not([type=radio], [type=checkbox]), textarea')
      return { states, value: isTyped ? (on as HTMLInputElement).value : '' }
    }
  })
  return seen.map(({ role, name, states, value }) => lineOf(role, name, states, value))
}

/** Names that do not begin with the words that are seen, which is what somebody would say to press them. */
export const namesUnlikeWords = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('button, a, summary, label, select')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => {
        const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let seen = ''
        while (nodes.nextNode()) {
          // What is for ears alone is a pixel wide.
          const { width = 0 } = nodes.currentNode.parentElement?.getBoundingClientRect() ?? {}
          if (width > 1) seen += nodes.currentNode.textContent
        }
        const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
        return name.trim().startsWith(seen.trim()) ? [] : [`${name}: ${seen}`]
      }),
  )

/**
 * Words that stand above those which come before them in the source. At the side of them is no fault:
 * what is in columns is read column by column.
 */
export const wordsOutOfOrder = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    const nodes = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    let before: { readonly text: string; readonly box: DOMRect } | undefined
    while (nodes.nextNode()) {
      const { currentNode: node } = nodes
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (!text || !parent?.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      // For ears alone, or beside the page until it has the focus.
      if (parent.getBoundingClientRect().width <= 1 || box.bottom < 0) continue
      if (before) {
        const isAbove = box.bottom <= before.box.top + 1
        const isAtSide = box.left >= before.box.right - 1
        if (isAbove && !isAtSide) found.push(`${text} stands above ${before.text}`)
      }
      before = { text, box }
    }
    return found
  })

/**
 * Words that differ from those beside them in nothing but colour: in a line, or from the next of their
 * kind. A sign, a frame, weight, size or a line below would tell them apart in grey, too. Buttons say
 * by their words what they do, and their colours tell nothing.
 */
export const toldByColourAlone = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim())
    /** All that an eye without colours has. */
    const lookOf = (element: Element): string => {
      const style = getComputedStyle(element)
      const { fontWeight, fontSize, fontStyle, textDecorationLine, borderTopWidth } = style
      const hasSign = element.querySelector('svg, input') !== null
      return [fontWeight, fontSize, fontStyle, textDecorationLine, borderTopWidth, hasSign].join()
    }
    const isTold = (one: Element, other: Element) =>
      getComputedStyle(one).color === getComputedStyle(other).color || lookOf(one) !== lookOf(other)
    return [...document.querySelectorAll('body *')].filter(isShown).flatMap((element) => {
      const { parentElement: around, previousElementSibling: before } = element
      if (!hasWords(element) || !around || element.matches('button')) return []
      const isInLine = getComputedStyle(element).display === 'inline'
      const others = [
        ...(isInLine && hasWords(around) ? [around] : []),
        ...(before?.localName === element.localName && isShown(before) ? [before] : []),
      ]
      return others
        .filter((other) => !isTold(element, other))
        .map((other) => `${element.textContent} is told from ${other.textContent} by colour alone`)
    })
  })
