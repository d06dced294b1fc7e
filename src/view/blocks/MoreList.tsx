import { useState } from 'preact/hooks'
import type { More } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

interface MoreListProps {
  readonly items: readonly More[]
  readonly numbered?: boolean
}

/** Closed disclosures; two or more can be opened at once. */
export function MoreList({ items, numbered = false }: MoreListProps) {
  const { reading } = useCourse()
  const [open, setOpen] = useState<readonly number[]>([])
  const all = items.map((_, index) => index)
  const isAllOpen = open.length === items.length
  const set = (index: number, isOpen: boolean) =>
    setOpen((open) => [...open.filter((other) => other !== index), ...(isOpen ? [index] : [])])
  const List = numbered ? 'ol' : 'ul'
  return (
    <>
      <List class="more">
        {items.map(({ title, blocks }, index) => (
          <li key={plainText(title)}>
            <details
              open={open.includes(index)}
              onToggle={({ currentTarget }) => set(index, currentTarget.open)}
            >
              <summary>
                {numbered && `${index + 1}. `}
                <Inlines parts={title} />
              </summary>
              <div class="folded flow">
                <Blocks blocks={blocks} />
              </div>
            </details>
          </li>
        ))}
      </List>
      {items.length > 1 && !reading.calm && (
        <Button look="quiet" does={() => setOpen(isAllOpen ? [] : all)}>
          {words(isAllOpen ? 'more.closeAll' : 'more.openAll')}
        </Button>
      )}
    </>
  )
}
