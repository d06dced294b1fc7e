// Which browsers for the journeys this machine has.

import { existsSync } from 'node:fs'
import { chromiumPlaces } from './chromium-places.ts'
import { firefoxPlaces } from './firefox-places.ts'
import { canDriveWebKit, webkitPlaces } from './webkit-places.ts'

/** The first is needed; journeys say that they skip the others where those are not. */
export const BROWSERS = ['Chromium', 'Firefox', 'WebKit'] as const
export type BrowserName = (typeof BROWSERS)[number]

interface Lookup {
  /** A variable that names the program; it goes first. */
  readonly variable: string
  readonly places: () => readonly string[]
  /** Without it, a browser that is there is of no use to a journey. */
  readonly canDrive?: () => boolean
}

const LOOKUPS: Readonly<Record<BrowserName, Lookup>> = {
  Chromium: { variable: 'CHROME_PATH', places: chromiumPlaces },
  Firefox: { variable: 'FIREFOX_PATH', places: firefoxPlaces },
  WebKit: { variable: 'WEBKIT_PATH', places: webkitPlaces, canDrive: canDriveWebKit },
}

/** Path of a browser's program; undefined when there is none that can be driven. */
export function findBrowser(name: BrowserName = 'Chromium'): string | undefined {
  const { variable, places, canDrive = () => true } = LOOKUPS[name]
  if (!canDrive()) return undefined
  const named = process.env[variable]
  if (named && existsSync(named)) return named
  return places().find((place) => existsSync(place))
}
