import type { Inline } from '../../course/course.ts'
import { unreachable } from '../../course/unreachable.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { words } from '../words.ts'
import { Explained, GlossaryWord } from './Explained.tsx'
import { HeadingLink } from './HeadingLink.tsx'

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
    case 'code':
      return <code key={key}>{part.text}</code>
    case 'break':
      return <br key={key} />
    case 'gap':
      return <span key={key} class="gap" role="img" aria-label={words('text.blank')} />
    case 'pageLink':
      return (
        <PageLink key={key} page={part.page}>
          <Inlines parts={part.parts} />
        </PageLink>
      )
    case 'headingLink':
      return <HeadingLink key={key} {...part} />
    case 'webLink':
      return <WebLink key={key} address={part.address} parts={part.parts} />
    case 'term':
      return <GlossaryWord key={key} {...part} />
    case 'explained':
      return <Explained key={key} {...part} />
    default:
      return unreachable(part)
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
