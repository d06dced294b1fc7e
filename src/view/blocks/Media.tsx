import { useRef, useState } from 'preact/hooks'
import type { MediaBlock, MediaTrack } from '../../course/media.ts'
import { plainText } from '../../course/plain-text.ts'
import { useCourse } from '../course-view.ts'
import { downloadText } from '../download.ts'
import { Button } from '../shell/Button.tsx'
import { Details } from '../shell/Details.tsx'
import { words } from '../words.ts'
import { Blocks } from './Blocks.tsx'
import { Inlines } from './Inlines.tsx'

/** The browser's own player; nothing loads or plays before it is pressed. */
export function Media({
  kind,
  title,
  blocks,
  file,
  length,
  picture,
  tracks,
  transcript,
}: MediaBlock) {
  const { language } = useCourse().outline
  const around = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [isMissing, setMissing] = useState(false)
  const Player = kind
  const name = plainText(title)
  const missed = () => {
    setMissing(true)
    const details = around.current?.querySelector('.transcript > details')
    details?.setAttribute('open', '')
  }
  const save = () => {
    // biome-ignore lint/performance/useDomNodeTextContent: a line for each paragraph, as it is seen.
    const said = text.current?.innerText ?? ''
    downloadText(words('media.transcriptOf', { title: name }), said)
  }
  return (
    <section class="flow" ref={around}>
      <h2>
        <Inlines parts={title} />
      </h2>
      <Blocks blocks={blocks} />
      <Player
        // Before the address, or the browser would begin to ask for it.
        preload="none"
        src={file}
        controls
        playsInline
        aria-label={name}
        poster={picture?.file}
        width={picture?.width}
        height={picture?.height}
        onError={missed}
      >
        {tracks.map((track) => (
          <Track key={track.file} {...track} isFirst={track === firstOf(tracks, language)} />
        ))}
      </Player>
      <p class="small">
        {length ? words(`media.${kind}Length`, { length }) : words(`media.${kind}`)}
      </p>
      <p role="status">{isMissing && words(`media.${kind}Missing`)}</p>
      <div class="transcript">
        <Details title={words('media.transcript')}>
          <div class="flow" ref={text}>
            <Blocks blocks={transcript} />
          </div>
          <Button look="quiet" does={save}>
            {words('media.download')}
          </Button>
        </Details>
      </div>
    </section>
  )
}

interface TrackProps extends MediaTrack {
  /** Shown without being asked for. */
  readonly isFirst: boolean
}

function Track({ kind, file, language, isFirst }: TrackProps) {
  const { outline } = useCourse()
  const code = language || outline.language
  const names = new Intl.DisplayNames([code], { type: 'language' })
  return <track kind={kind} src={file} srclang={code} label={names.of(code)} default={isFirst} />
}

/** Captions in the course's language, else the first there are. */
function firstOf(tracks: readonly MediaTrack[], language: string): MediaTrack | undefined {
  const captions = tracks.filter(({ kind }) => kind === 'captions')
  const start = (code: string) => code.split('-')[0]
  const own = captions.find((track) => !track.language || start(track.language) === start(language))
  return own ?? captions[0]
}
