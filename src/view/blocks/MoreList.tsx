import { useState } from 'preact/hooks'
import type { Block } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

/** Closed disclosures; two or more can be opened at once. */
export function MoreList({ items }: Extract<Block, { kind: 'more' }>) {
  const [open, setOpen] = useState<readonly number[]>([])
  const all = items.map((_, index) => index)
  const isAllOpen = open.length === items.length
  const set = (index: number, isOpen: boolean) =>
    setOpen((open) => [...open.filter((other) => other !== index), ...(isOpen ? [index] : [])])
  return (
    <div class="more">
      {items.map(({ title, blocks }, index) => (
        <details
          key={plainText(title)}
          open={open.includes(index)}
          onToggle={({ currentTarget }) => set(index, currentTarget.open)}
        >
          <summary>
            <Inlines parts={title} />
          </summary>
          <div class="folded flow">
            <Blocks blocks={blocks} />
          </div>
        </details>
      ))}
      {items.length > 1 && (
        <Button look="quiet" does={() => setOpen(isAllOpen ? [] : all)}>
          {words(isAllOpen ? 'more.closeAll' : 'more.openAll')}
        </Button>
      )}
    </div>
  )
}
