import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useCourse } from '../course-view.ts'
import { Button } from '../shell/Button.tsx'
import { words } from '../words.ts'
import { readAloud, voiceFor, whenVoicesChange } from './speech.ts'
import { piecesOf } from './spoken-words.ts'

/** Reads the page it stands on, when asked to. Not there where the device has no voice of its own. */
export function ReadAloud() {
  const { language } = useCourse().outline
  const around = useRef<HTMLDivElement>(null)
  const [voice, setVoice] = useState(() => voiceFor(language))
  const [said, setSaid] = useState('')
  const [stop, setStop] = useState<() => void>()
  useEffect(() => whenVoicesChange(() => setVoice(voiceFor(language))), [language])
  useLayoutEffect(() => stop, [stop])
  const article = () => around.current?.closest('article')
  const read = () => {
    const page = article()
    if (!page || !voice) return
    const ended = (isRead: boolean) => {
      setStop(undefined)
      setSaid(isRead ? '' : words('aloud.notRead'))
    }
    setSaid('')
    const stop = readAloud(page, piecesOf(page), voice, ended)
    setStop(() => stop)
  }
  if (!voice) return null
  return (
    <div ref={around} class="on-screen">
      <Button
        look="quiet"
        before={stop ? 'close' : 'aloud'}
        does={stop ? () => setStop(undefined) : read}
      >
        {words(stop ? 'aloud.stop' : 'aloud.start')}
      </Button>
      <p role="status">{said}</p>
    </div>
  )
}
