// The one place where XState meets Preact.

import { useEffect, useState } from 'preact/hooks'
import type { ActorRefFrom, SnapshotFrom } from 'xstate'
import type { playerMachine } from './machine.ts'

export type PlayerActor = ActorRefFrom<typeof playerMachine>
export type PlayerSnapshot = SnapshotFrom<typeof playerMachine>

/** The player's snapshot, drawn again whenever it changes. */
export function usePlayer(player: PlayerActor): PlayerSnapshot {
  const [snapshot, setSnapshot] = useState(player.getSnapshot())
  useEffect(() => {
    setSnapshot(player.getSnapshot())
    const { unsubscribe } = player.subscribe(setSnapshot)
    return unsubscribe
  }, [player])
  return snapshot
}
