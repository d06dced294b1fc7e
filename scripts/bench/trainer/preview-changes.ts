// How long a change takes from the saved file to the words on the screen, in a real browser.

import { chromium } from 'playwright-core'
import { startPreview } from '../../preview/server.ts'
import { findBrowser } from '../../testing/browser.ts'

const PORT = 5480

/**
 * @param save writes the first lesson with other words
 * @returns milliseconds, one for each change
 */
export async function timeChanges(
  folder: string,
  save: (words: string) => Promise<void>,
  changes: number,
): Promise<readonly number[]> {
  const preview = await startPreview(folder, PORT)
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${preview.port}/`)
    const course = page.frameLocator('#course')
    await course.getByRole('button', { name: 'Start' }).click()
    await course.getByText('Words.', { exact: true }).first().waitFor()
    const times: number[] = []
    for (let change = 1; change <= changes; change++) {
      const words = `Words of change ${change}.`
      const start = performance.now()
      await save(words)
      await course.getByText(words).waitFor()
      times.push(performance.now() - start)
    }
    return times
  } finally {
    await browser.close()
    await preview.close()
  }
}
