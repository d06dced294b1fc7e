// A page and the frame in it, of two origins, and what is said between them.

import type { OtherWindow } from '../../src/tracking/thin/other-window.ts'

export const PACKAGE = 'https://lms.example'
export const COPY = 'https://host.example'

/** Hands a message over: at once, later, twice or not at all. */
export type Post = (deliver: () => void) => void

type Hear = (message: unknown, origin: string) => void

/** @param post carries each message, both ways */
export function twoWindows(post: Post = (deliver) => deliver()) {
  const inPackage: Hear[] = []
  const inCopy: Hear[] = []
  /** What one end says, the other end hears: copied, as browsers do, and only at the right address. */
  const end = (own: string, theirs: string, heard: Hear[], hearing: Hear[]): OtherWindow => ({
    post(message, origin) {
      if (origin !== '*' && origin !== theirs) return
      const copied = structuredClone(message)
      post(() => {
        for (const hear of heard) hear(copied, own)
      })
    },
    listen: (hear) => void hearing.push(hear),
  })
  const tell = (hears: readonly Hear[]) => (message: unknown, origin: string) => {
    for (const hear of hears) hear(structuredClone(message), origin)
  }
  return {
    /** As the copy sees the package. */
    parent: end(COPY, PACKAGE, inPackage, inCopy),
    /** As the package sees the copy. */
    copy: end(PACKAGE, COPY, inCopy, inPackage),
    /** Says something to one of them, from a page of any origin. */
    tellPackage: tell(inPackage),
    tellCopy: tell(inCopy),
  }
}
