// Joins the browser's history to the player, both ways. Some frames refuse history: then the course
// works without addresses (UI, 6.1).

import { useLayoutEffect, useState } from 'preact/hooks'
import { checkLesson } from '../course/outline.ts'
import type { PlayerActor, PlayerSnapshot } from '../player/use-player.ts'
import { addressOf, destinationOf, HOME_ADDRESS } from './page-address.ts'

/** Opens what the address names, before the first drawing. True after an unknown address (X18). */
export function useAddressOpened(player: PlayerActor): boolean {
  const [isLost, setLost] = useState(() => location.hash !== '' && !openAddress(player))
  // Together with the drawing: what is opened a moment later is not missed.
  useLayoutEffect(() => {
    const open = () => setLost(!openAddress(player))
    const { unsubscribe } = player.subscribe((snapshot) => {
      if (!snapshot.matches({ course: 'home' })) setLost(false)
    })
    addEventListener('popstate', open)
    return () => {
      unsubscribe()
      removeEventListener('popstate', open)
    }
  }, [player])
  return isLost
}

/** Shows what is on screen as the address. */
export function useAddressShown(snapshot: PlayerSnapshot): void {
  const address = addressOf(snapshot)
  useLayoutEffect(() => {
    const shown = location.hash.startsWith('#/') ? location.hash : HOME_ADDRESS
    if (address && address !== shown) pushAddress(address)
  }, [address])
}

/** False where the address leads nowhere. */
function openAddress(player: PlayerActor): boolean {
  const { hash } = location
  // The skip link, or the browser's Back from it: the screen is there already.
  if (hash && !hash.startsWith('#/')) return true
  if (hash === addressOf(player.getSnapshot())) return true
  const destination = destinationOf(player.getSnapshot().context.outline, hash)
  if (destination.kind === 'page') player.send({ type: 'page.open', page: destination.page })
  else if (destination.kind === 'check') openCheck(player)
  else {
    const { kind } = destination
    player.send({ type: `${kind === 'unknown' ? 'home' : kind}.open` })
  }
  return destination.kind !== 'unknown'
}

/** An address never starts a try: it comes back to one, or to the page that offers it. */
function openCheck(player: PlayerActor): void {
  const { outline, progress } = player.getSnapshot().context
  // The open try keeps its draw, so there is nothing to draw.
  if (progress.check.open) player.send({ type: 'check.start', draw: () => [] })
  else player.send({ type: 'check.showResult' })
  const first = checkLesson(outline)?.pages[0]
  const isThere = player.getSnapshot().matches({ course: 'check' })
  if (!isThere && first) player.send({ type: 'page.open', page: first.id })
}

function pushAddress(address: string): void {
  try {
    history.pushState(null, '', address)
  } catch {
    // A sandboxed frame: the course goes on without addresses.
  }
}
