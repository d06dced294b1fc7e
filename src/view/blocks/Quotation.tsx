import type { Block } from '../../course/course.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

export function Quotation({ blocks, from }: Extract<Block, { kind: 'quote' }>) {
  const said = (
    <blockquote class="flow">
      <Blocks blocks={blocks} />
    </blockquote>
  )
  if (!from.length) return said
  return (
    <figure>
      {said}
      <figcaption>
        <Inlines parts={from} />
      </figcaption>
    </figure>
  )
}
