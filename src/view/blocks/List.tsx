import type { Block } from '../../course/course.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

export function List({ start, items }: Extract<Block, { kind: 'list' }>) {
  const drawn = items.map((blocks, index) => (
    <li key={index}>
      <Entry blocks={blocks} />
    </li>
  ))
  return start === undefined ? <ul>{drawn}</ul> : <ol start={start}>{drawn}</ol>
}

/** A first paragraph stands in the line itself, without a paragraph's space. */
function Entry({ blocks }: { readonly blocks: readonly Block[] }) {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return <Blocks blocks={blocks} />
  return (
    <>
      <Inlines parts={first.parts} />
      <Blocks blocks={rest} />
    </>
  )
}
