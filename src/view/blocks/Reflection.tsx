import type { Block } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { useCourse } from '../course-view.ts'
import { Icon } from '../shell/Icon.tsx'
import { useId } from '../use-id.ts'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'
import { PrivateActions } from './PrivateActions.tsx'
import { PrivateBox } from './PrivateBox.tsx'
import { noteName, usePrivate } from './use-private.ts'

export function Reflection({ prompt, blocks }: Extract<Block, { kind: 'reflection' }>) {
  const box = useId()
  const name = noteName(useCourse().snapshot.context.page, plainText(prompt))
  const [text, write] = usePrivate(name)
  return (
    <section class="panel plain-panel flow reflection">
      <p class="label">{words('reflection.label')}</p>
      <label class="prompt" for={box}>
        <Inlines parts={prompt} />
      </label>
      <Blocks blocks={blocks} />
      <p class="small private" id={`${box}-private`}>
        <Icon name="private" />
        {words('private.notice')}
      </p>
      <PrivateBox id={box} describedBy={`${box}-private`} rows={5} text={text} onWrite={write} />
      <PrivateActions name={name} text={text} onClear={() => write('')} onBringBack={write} />
    </section>
  )
}
