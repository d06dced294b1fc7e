// What the pretend learning system in the page around the course (lms-page.ts) was asked, and holds.

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
