// What the pretend learning system in the page around the course (lms-page.ts) was asked, and holds.

import { expect } from 'vitest'
import type { Visit } from './journey.ts'

interface Call {
  readonly name: string
  readonly values: readonly unknown[]
}

declare const window: {
  readonly lms: {
    readonly refused: readonly object[]
    readonly calls: readonly Call[]
    value(element: string): string | undefined
  }
}

type InPage = Pick<Visit, 'page'>

export const refused = ({ page }: InPage): Promise<readonly object[]> =>
  page.evaluate(() => window.lms.refused)

export const calls = ({ page }: InPage): Promise<readonly Call[]> =>
  page.evaluate(() => window.lms.calls)

export const lmsValue = ({ page }: InPage, element: string): Promise<string | undefined> =>
  page.evaluate((name) => window.lms.value(name), element)

const REST = {
  '1.2': ['cmi.core.lesson_location'],
  '2004': ['cmi.location', 'cmi.progress_measure'],
} as const

/**
 * Once all that a save sends is there: the last of it comes in idle moments where the machine is
 * slow.
 *
 * @param place how the place that it sends begins
 */
export async function restHasCome(
  visit: InPage,
  edition: keyof typeof REST,
  place: string,
): Promise<void> {
  const isThere = async () => {
    const values = await Promise.all(REST[edition].map((name) => lmsValue(visit, name)))
    return values.every(Boolean) && values[0]?.startsWith(place)
  }
  await expect.poll(isThere).toBe(true)
}
