import type { FunctionComponent } from 'preact'
import type { Inline } from '../../course/course.ts'
import { plainText } from '../../course/plain-text.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { words } from '../words.ts'

/** What stands in lessons alone. */
type LaterKind = 'code' | 'explained' | 'gap' | 'headingLink' | 'term'

type Drawers = {
  readonly [Kind in LaterKind]: FunctionComponent<Extract<Inline, { kind: Kind }>>
}

let later: Partial<Drawers> = {}

/** What draws the rest comes with the reader; until then those parts are plain words. */
export function addInlines(drawers: Drawers): void {
  later = drawers
}

/** Running text. */
export function Inlines({ parts }: { readonly parts: readonly Inline[] }) {
  // Compiled text never changes its order, so the place is the key.
  return (
    <>
      {parts.map((part, index) => {
        const after = closingMarks(part, parts[index + 1])
        if (after) return <Kept key={index} part={part} after={after} />
        const before = closingMarks(parts[index - 1], part)
        return drawn(before && part.kind === 'text' ? withoutStart(part, before) : part, index)
      })}
    </>
  )
}

/** What may not stand alone at the start of a line, right behind a word that can be pressed. */
function closingMarks(part: Inline | undefined, next: Inline | undefined): string {
  if (part?.kind !== 'term' || next?.kind !== 'text') return ''
  return /^[.,;:!?)\u2019\u201d]+/.exec(next.text)?.[0] ?? ''
}

const withoutStart = (part: Extract<Inline, { kind: 'text' }>, { length }: string) => ({
  ...part,
  text: part.text.slice(length),
})

function Kept({ part, after }: { readonly part: Inline; readonly after: string }) {
  return (
    <span class="kept">
      {drawn(part, 0)}
      {after}
    </span>
  )
}

function drawn(part: Inline, key: number) {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'strong':
      return (
        <strong key={key}>
          <Inlines parts={part.parts} />
        </strong>
      )
    case 'emphasis':
      return (
        <em key={key}>
          <Inlines parts={part.parts} />
        </em>
      )
    case 'break':
      return <br key={key} />
    case 'pageLink':
      return (
        <PageLink key={key} page={part.page}>
          <Inlines parts={part.parts} />
        </PageLink>
      )
    case 'webLink':
      return <WebLink key={key} address={part.address} parts={part.parts} />
    default: {
      const Drawer = later[part.kind] as FunctionComponent<typeof part> | undefined
      return Drawer ? <Drawer key={key} {...part} /> : plainText([part])
    }
  }
}

interface WebLinkProps {
  readonly address: string
  readonly parts: readonly Inline[]
}

/** A page elsewhere opens beside the course and says so; a telephone or mail address does not. */
function WebLink({ address, parts }: WebLinkProps) {
  if (!address.startsWith('http')) {
    return (
      <a href={address}>
        <Inlines parts={parts} />
      </a>
    )
  }
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <Inlines parts={parts} /> <span class="small">{words('shell.newTab')}</span>
    </a>
  )
}
