// Words of the glossary where a page first uses them (authoring format, 8).

import type { Block, Inline, PageBody, Term } from '../../src/course/course.ts'
import { unreachable } from '../../src/course/unreachable.ts'
import type { Tell } from './diagnostic.ts'
import type { GlossaryTerm } from './glossary.ts'
import { once } from './remember.ts'
import { neverUsed } from './rules/glossary.ts'
import { type FindTerms, termFinder } from './term-finder.ts'

/** The same each time, so that what was read with it holds. */
export const NO_WORDS: readonly GlossaryTerm[] = []

interface Explained<Made> {
  readonly made: Made
  /** Ids of the words that are explained in it. */
  readonly used: ReadonlySet<string>
}

/** For one compilation: explains the words of its pages, and tells of those that no page has. */
export function explaining(terms: readonly GlossaryTerm[]) {
  const { page, pages } = explainerOf(terms)
  const used = new Set<string>()
  const noting = <Made>(explained: Explained<Made>): Made => {
    for (const id of explained.used) used.add(id)
    return explained.made
  }
  return {
    explain: (body: PageBody) => noting(page(body)),
    explainAll: (bodies: readonly PageBody[]) => noting(pages(bodies)),
    tellUnused: (tell: Tell) => {
      for (const term of terms) if (!used.has(term.id)) tell(neverUsed(term))
    },
  }
}

const explainerOf = once((terms: readonly GlossaryTerm[]) => {
  // Of a form that is there twice the first counts, and so it does of a name.
  const forms = terms.flatMap(({ id, forms }) => forms.map(({ text }) => ({ text, term: id })))
  const find = termFinder(forms)
  const first = [...terms].reverse().map(({ id, name, meaning }) => ({ id, name, meaning }))
  const byId = new Map(first.map((term) => [term.id, term]))
  const page = once((body: PageBody): Explained<PageBody> => {
    const used = new Set<string>()
    const blocks = new Explaining(find, byId, used).read(body.blocks)
    return { made: used.size ? { ...body, blocks } : body, used }
  })
  const pages = once((bodies: readonly PageBody[]): Explained<readonly PageBody[]> => {
    const all = bodies.map(page)
    const used = new Set(all.flatMap(({ used }) => [...used]))
    return { made: used.size ? all.map(({ made }) => made) : bodies, used }
  })
  return { page, pages }
})

/** One page, or a part of it that not everyone opens: such a part knows what came before it. */
class Explaining {
  readonly #find: FindTerms
  readonly #terms: ReadonlyMap<string, Term>
  readonly #used: Set<string>
  readonly #seen: Set<string>

  constructor(
    find: FindTerms,
    terms: ReadonlyMap<string, Term>,
    used: Set<string>,
    seen: ReadonlySet<string> = new Set(),
  ) {
    this.#find = find
    this.#terms = terms
    this.#used = used
    this.#seen = new Set(seen)
  }

  read(blocks: readonly Block[]): readonly Block[] {
    return blocks.map((block) => this.#block(block))
  }

  /** What is first used here may be first used once more in what everyone sees. */
  #closed(blocks: readonly Block[]): readonly Block[] {
    return new Explaining(this.#find, this.#terms, this.#used, this.#seen).read(blocks)
  }

  #block(block: Block): Block {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, parts: this.#text(block.parts) }
      case 'list':
        return { ...block, items: block.items.map((item) => this.read(item)) }
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => this.#text(cell))) }
      case 'quote':
      case 'panel':
      case 'planner':
      case 'reflection':
        return { ...block, blocks: this.read(block.blocks) }
      case 'image':
        return { ...block, description: this.#closed(block.description) }
      case 'more':
        return { ...block, items: block.items.map((item) => this.#folded(item)) }
      // Closed for those in other roles.
      case 'role':
        return this.#folded(block)
      case 'picturePoints': {
        const blocks = this.read(block.blocks)
        const image = { ...block.image, description: this.#closed(block.image.description) }
        return { ...block, blocks, image, points: block.points.map((point) => this.#folded(point)) }
      }
      case 'video':
      case 'audio': {
        const blocks = this.read(block.blocks)
        return { ...block, blocks, transcript: this.#closed(block.transcript) }
      }
      case 'contentNote':
        return { ...block, covered: this.#closed(block.covered) }
      case 'heading':
      case 'codeText':
      case 'pauseLine':
      case 'question':
      case 'draw':
      case 'practiceDraw':
        return block
      default:
        return unreachable(block)
    }
  }

  #folded<Item extends { readonly blocks: readonly Block[] }>(item: Item): Item {
    return { ...item, blocks: this.#closed(item.blocks) }
  }

  #text(parts: readonly Inline[]): readonly Inline[] {
    const terms: Term[] = []
    const marked = parts.flatMap((part) => this.#part(part, terms))
    return terms.length ? [{ kind: 'explained', parts: marked, terms }] : parts
  }

  /** `terms`: takes those that are first used here. */
  #part(part: Inline, terms: Term[]): readonly Inline[] {
    if (part.kind === 'strong' || part.kind === 'emphasis') {
      return [{ ...part, parts: part.parts.flatMap((inner) => this.#part(inner, terms)) }]
    }
    if (part.kind !== 'text') return [part]
    // An accent may be written as a sign of its own, and not so in the glossary.
    const text = part.text.normalize()
    const marked: Inline[] = []
    let done = 0
    for (const { term: id, start, end } of this.#find(text)) {
      const term = this.#terms.get(id)
      if (!term || this.#seen.has(id)) continue
      this.#seen.add(id)
      this.#used.add(id)
      terms.push(term)
      if (start > done) marked.push({ kind: 'text', text: text.slice(done, start) })
      marked.push({ kind: 'term', term: id, text: text.slice(start, end) })
      done = end
    }
    if (done === 0) return [part]
    return done < text.length ? [...marked, { kind: 'text', text: text.slice(done) }] : marked
  }
}
