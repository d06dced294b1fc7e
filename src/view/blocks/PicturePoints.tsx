import { useRef } from 'preact/hooks'
import type { PicturePointsBlock } from '../../course/picture-points.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'
import { MoreList } from './MoreList.tsx'
import { Picture } from './Picture.tsx'
import { PointButtons } from './PointButtons.tsx'

/** The list says all that the picture says; the buttons only lead to it. */
export function PicturePoints({ title, blocks, image, points }: PicturePointsBlock) {
  const list = useRef<HTMLDivElement>(null)
  const open = (index: number) => {
    const item = list.current?.querySelectorAll('.more > li')[index]
    const details = item?.querySelector('details')
    if (details) details.open = true
    details?.querySelector('summary')?.focus()
  }
  return (
    <section class="flow">
      {title.length > 0 && (
        <h2>
          <Inlines parts={title} />
        </h2>
      )}
      <Blocks blocks={blocks} />
      <Picture {...image} over={<PointButtons image={image} points={points} onOpen={open} />} />
      <div ref={list}>
        <MoreList items={points} numbered />
      </div>
    </section>
  )
}
