// What happens when another screen is there: from the top, with its title, and its heading in focus.

import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PlayerSnapshot } from '../player/use-player.ts'
import { titleParts } from './page-address.ts'
import { words } from './words.ts'

/** Names what is on screen; another name is another screen. */
export function placeName(snapshot: PlayerSnapshot): string {
  const { asking, page } = snapshot.context
  return JSON.stringify([snapshot.value, page, asking])
}

/** The first drawing moves no focus. */
export function useArrival(snapshot: PlayerSnapshot, main: RefObject<HTMLElement | null>): void {
  const place = placeName(snapshot)
  const last = useRef(place)
  useLayoutEffect(() => {
    const title = main.current?.querySelector('h1')
    document.title = titleParts(snapshot, title?.textContent ?? '').reduceRight((rest, first) =>
      words('shell.titlePart', { first, rest }),
    )
    if (last.current === place) return
    last.current = place
    scrollTo(0, 0)
    title?.focus()
  }, [place])
}
