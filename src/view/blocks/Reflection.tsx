import { useId, useState } from 'preact/hooks'
import type { Block } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { Icon } from '../shell/Icon.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

/** A private box. Its text lives in the window's memory alone (UI, 13.5). */
export function Reflection({ prompt, blocks }: Extract<Block, { kind: 'reflection' }>) {
  const { memory, snapshot } = useCourse()
  const box = useId()
  const name = `${snapshot.context.page}: ${plainText(prompt)}`
  const [text, setText] = useState(memory.written.get(name) ?? '')
  const write = (text: string) => {
    memory.written.set(name, text)
    setText(text)
  }
  return (
    <section class="panel plain-panel flow reflection">
      <p class="label">{words('reflection.label')}</p>
      <label class="prompt" for={box}>
        <Inlines parts={prompt} />
      </label>
      <Blocks blocks={blocks} />
      <p class="small private" id={`${box}-private`}>
        <Icon name="private" />
        {words('reflection.private')}
      </p>
      <textarea
        id={box}
        aria-describedby={`${box}-private`}
        rows={5}
        autocomplete="off"
        value={text}
        onInput={({ currentTarget }) => write(currentTarget.value)}
      />
      <Button does={() => write('')}>{words('reflection.clear')}</Button>
    </section>
  )
}
