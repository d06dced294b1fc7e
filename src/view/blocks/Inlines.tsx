import type { Inline } from '../../course/course.ts'
import { unreachable } from '../../course/unreachable.ts'
import { PageLink } from '../shell/PageLink.tsx'
import { words } from '../words.ts'
import { Explained, GlossaryWord } from './Explained.tsx'
import { HeadingLink } from './HeadingLink.tsx'

/** Running text. */
export function Inlines({ parts }: { readonly parts: readonly Inline[] }) {
  // Compiled text never changes its order, so the place is the key.
  return <>{parts.map((part, index) => drawn(part, index))}</>
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
