// What a page says when it is read aloud: what is on screen, in order, in pieces of a sentence.

export interface Piece {
  readonly text: string
  /** Where it stands: what is gone or hidden by then is not read. */
  readonly from: Element
}

const BLOCKS =
  'h1, h2, h3, h4, p, li, dt, dd, td, th, pre, summary, legend, label, figcaption, div, section, article, fieldset'
/** What is not there for the eye, what is folded in, and what is pressed. */
const SILENT = [
  '[hidden]',
  '[aria-hidden="true"]',
  '.on-paper',
  '.unseen',
  '[role="status"]',
  'nav',
  'select',
  'textarea',
  'audio',
  'video',
  'button:not(.term, .choices button)',
].join(', ')

/** Longer pieces break off in some browsers. */
const LONGEST = 200

export const isSilent = (element: Element): boolean => {
  if (!element.isConnected || element.closest(SILENT)) return true
  const folded = element.closest('details:not([open])')
  if (!folded) return false
  const summary = element.closest('summary')
  return summary?.parentElement !== folded || isSilent(folded.parentElement ?? folded)
}

/** @param article the page, heading and all */
export function piecesOf(article: Element): readonly Piece[] {
  const found: { text: string; from: Element; block: Element | null }[] = []
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node instanceof Element ? node : node.parentElement
    const text = textOf(node)
    if (!text || !from || isSilent(from)) continue
    const block = from.closest(BLOCKS)
    const last = found.at(-1)
    if (last && last.block === block) last.text += text
    else if (text.trim()) found.push({ text, from, block })
  }
  return found.flatMap(({ text, from }) => sentencesOf(text).map((text) => ({ text, from })))
}

function textOf(node: Node): string | null {
  if (node instanceof HTMLImageElement) return node.alt
  return node instanceof HTMLBRElement ? ' ' : node.nodeValue
}

function sentencesOf(text: string): readonly string[] {
  const sentences = text.replace(/\s+/g, ' ').match(/\S.*?(?:[.!?…]+["”’)]*(?=\s)|$)/g) ?? []
  return sentences.flatMap(shortened)
}

/** At a comma where there is one, else between words. */
function shortened(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST) return [sentence]
  const start = sentence.slice(0, LONGEST)
  const comma = Math.max(...[', ', '; ', ': '].map((mark) => start.lastIndexOf(mark)))
  const space = comma > 0 ? comma + 1 : start.lastIndexOf(' ')
  const end = space > 0 ? space : LONGEST
  return [sentence.slice(0, end), ...shortened(sentence.slice(end).trim())]
}
