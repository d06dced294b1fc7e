// Links: to pages of the course, to the web, and the ones that cannot be.

import type { Inline } from '../../src/course/course.ts'
import type { PageId } from '../../src/course/ids.ts'
import { problem, type Span, warning } from './diagnostic.ts'
import { writtenAddress } from './link-places.ts'
import type { Reading } from './reading.ts'
import { follow } from './targets.ts'
import { plainText, spanOf } from './token-text.ts'
import type { InlineToken } from './token-types.ts'

type LinkToken = Extract<InlineToken, { readonly kind: 'link' }>

const VAGUE = new Set([
  'click here',
  'find out more',
  'here',
  'learn more',
  'link',
  'more',
  'read more',
  'this',
  'this link',
  'this page',
])

/** Where a link leads nowhere, its words stay. */
export function readLink(
  link: LinkToken,
  parts: readonly Inline[],
  reading: Reading,
): readonly Inline[] {
  const { address, at } = link
  const { tell } = reading
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) return readPageLink(link, parts, reading)
  if (!['https', 'http', 'mailto', 'tel'].includes(scheme)) {
    tell(refused(address, scheme, at))
    return parts
  }
  if (scheme === 'http') tell(notEncrypted(address, at))
  if (link.bare && scheme.startsWith('http')) tell(bareAddress(address, at))
  else tellVague(link, reading)
  return [{ kind: 'webLink', address, parts }]
}

function readPageLink(
  link: LinkToken,
  parts: readonly Inline[],
  { source, targets, tell }: Reading,
): readonly Inline[] {
  const { address, at } = link
  if (/^www\.|^\/\//i.test(address)) {
    tell(
      problem('L01', at, {
        what: `"${address}" is read as a file of this course, and there is none.`,
        fix: `for a page on the web, start the address with https://.\n[${plainText(link.parts)}](https://${address.replace(/^\/\//, '')})`,
      }),
    )
    return parts
  }
  if (!/(^|\.md)(#.*)?$/i.test(address)) {
    tell(refused(address, 'file', at))
    return parts
  }
  const found = follow(targets, source.path, address)
  if (found.kind === 'page') {
    tellVague(link, { tell })
    return [linkTo(found, parts)]
  }
  if (found.kind === 'unknown') return parts
  const { what, fix, meant } = found
  const edits = meant ? writtenAddress(link, source, meant.address) : []
  tell(problem('L01', at, { what, fix, edits }))
  return meant ? [linkTo(meant, parts)] : parts
}

const linkTo = (
  { page, heading }: { readonly page: PageId; readonly heading: string | undefined },
  parts: readonly Inline[],
): Inline =>
  heading ? { kind: 'headingLink', page, heading, parts } : { kind: 'pageLink', page, parts }

const refused = (address: string, scheme: string, at: Span) =>
  problem('L05', at, {
    what: `A link cannot lead to "${address}".`,
    fix:
      scheme === 'file'
        ? `link to a lesson, a page, or an address that starts with https://.${PICTURE.test(address) ? ' To show the picture, put a ! in front.' : ''}`
        : `links that start with ${scheme}: are not used here; use one that starts with https://.`,
  })

const PICTURE = /\.(?:svg|png|jpe?g|webp)$/i

const notEncrypted = (address: string, at: Span) =>
  warning('L04', at, {
    what: 'This link is not encrypted: it starts with http:.',
    fix: `try the address with https.\n${address.replace(/^http:/i, 'https:')}`,
  })

const bareAddress = (address: string, at: Span) =>
  warning('L03', at, {
    what: 'A bare address is read out letter by letter.',
    fix: `put it behind words that say where it leads.\n[the name of the page](${address})`,
  })

function tellVague(link: LinkToken, { tell }: Pick<Reading, 'tell'>): void {
  const words = plainText(link.parts)
  if (
    !VAGUE.has(
      words
        .toLowerCase()
        .replace(/(?<![.!…→>])[.!…→>]+$/, '')
        .trim(),
    )
  )
    return
  tell(
    warning('L02', spanOf(link.parts, link.at), {
      what: `"${words}" does not say where the link leads. A list of links is read out without the text around it.`,
      fix: 'use words that name the page.',
    }),
  )
}
