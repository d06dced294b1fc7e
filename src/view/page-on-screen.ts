import type { PageId } from '../course/ids.ts'
import type { PlayerSnapshot } from '../player/use-player.ts'

/** Undefined on other screens: the player knows the last page there too. */
export const pageOnScreen = (snapshot: PlayerSnapshot): PageId | undefined =>
  snapshot.matches({ course: 'page' }) ? snapshot.context.page : undefined
