// M11: pictures, media and fonts that no text names.

import { posix } from 'node:path'
import { idea, type Tell, wholeFile } from '../diagnostic.ts'
import type { ContentFile, Source } from '../source.ts'

const KEPT_IN = /(?:^|\/)(?:images|media|fonts)\//

/**
 * A name counts wherever it stands, in a setting or a comment too: what is called unused may be
 * deleted.
 */
export function tellUnusedFiles(
  files: readonly ContentFile[],
  sources: ReadonlyMap<string, Source>,
  tell: Tell,
): void {
  const others = files.filter(({ path }) => KEPT_IN.test(path) && !sources.has(path))
  if (others.length === 0) return
  const texts = [...sources.values()].map(({ text }) => text)
  for (const { path } of others) {
    const name = posix.basename(path)
    const names = [name, name.replaceAll(' ', '%20')]
    if (texts.some((text) => names.some((name) => isNamed(name, text)))) continue
    tell(
      idea('M11', wholeFile(path), {
        what: `${path} is used nowhere.`,
        fix: 'use it, take it out of this folder, or start its name with _.',
      }),
    )
  }
}

/** As a whole: `waiting-room.svg` does not name `room.svg`. */
function isNamed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}_.-]$/u.test(text.slice(Math.max(0, at - 2), at))) return true
  }
  return false
}
