import type { Block } from '../../course/course.ts'
import { Button } from '../shell/Button.tsx'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

const LOOKS = {
  keyPoint: 'key',
  note: 'note',
  tip: 'key',
  takeCare: 'yet',
  example: 'plain-panel',
  story: 'plain-panel',
  pause: 'plain-panel',
}

/** A labelled box: the label is a word, the sign and colour only repeat it. */
export function Panel({ label, title, blocks }: Extract<Block, { kind: 'panel' }>) {
  return (
    <section class={`panel signed ${LOOKS[label]}`}>
      <Icon name={label} />
      <div class="flow">
        {title.length > 0 ? (
          <h2>
            <span class="label">{words(`panel.${label}`)}</span> <Inlines parts={title} />
          </h2>
        ) : (
          <p class="label">{words(`panel.${label}`)}</p>
        )}
        <Blocks blocks={blocks} />
        {label === 'pause' && <Button does={{ type: 'break.take' }}>{words('panel.break')}</Button>}
      </div>
    </section>
  )
}
