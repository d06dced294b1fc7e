// docs/screens has pictures of each screen, for the eye. They are looked at by people; that all are
// there, and small, is looked at here.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOOKS } from '../../scripts/screens/looks.ts'
import { fileOf, screensPage } from '../../scripts/screens/page.ts'
import { SCREENS } from '../../scripts/screens/screens.ts'

const FOLDER = 'docs/screens'
const pictures = SCREENS.flatMap((screen) => LOOKS.map((look) => fileOf(screen, look)))

describe('the pictures of the screens', () => {
  it('are of 320, 768 and 1280 px, by day and by night', () => {
    const looks = LOOKS.map(({ width, colorScheme }) => `${width} ${colorScheme}`)
    expect(looks).toEqual(
      ['light', 'dark'].flatMap((colours) =>
        [320, 768, 1280].map((width) => `${width} ${colours}`),
      ),
    )
  })

  it('have names that differ, since each is a file', () => {
    expect(new Set(pictures).size).toBe(pictures.length)
  })

  it('are those of the list, each there and none left over (npm run screens)', () => {
    const kept = readdirSync(FOLDER).filter((name) => name !== 'README.md')
    expect(kept.sort()).toEqual([...pictures].sort())
  })

  it('are shown on the page beside them, each with words in its place', () => {
    const page = readFileSync(`${FOLDER}/README.md`, 'utf8')
    expect(page).toBe(screensPage())
    const shown = [...page.matchAll(/<img src="([^"]+)" width="\d+" alt="[^"]+">/g)]
    expect(shown.map(([, file]) => file).sort()).toEqual([...pictures].sort())
  })

  it('take less than 5 MB together', () => {
    const sizes = pictures.map((file) => statSync(`${FOLDER}/${file}`).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000)
  })
})
