// As much of WebDriver (w3.org/TR/webdriver2) as a journey asks for. The clients that npm has want a
// newer Node than this project does, and the protocol is a dozen requests.

/** A busy machine takes seconds. */
const PATIENCE = 120_000
/** A browser that has not started by then never does. */
const PATIENCE_TO_START = 45_000

/** How an element is named on the way. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
export type ElementReference = Readonly<Record<typeof ELEMENT, string>>

export class WebDriverError extends Error {
  /** One of the standard's, as `stale element reference`. */
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

export interface Session {
  /** @param path below that of the session */
  ask<Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Answer>
}

interface Started {
  readonly sessionId: string
}

/**
 * Starts a browser.
 *
 * @param driver address of the program that answers
 */
export async function startSession(driver: string, capabilities: object): Promise<Session> {
  const wanted = { capabilities: { alwaysMatch: capabilities } }
  const address = `${driver}/session`
  const { sessionId } = await request<Started>('POST', address, wanted, PATIENCE_TO_START)
  return {
    ask: (method, path, body) => request(method, `${driver}/session/${sessionId}${path}`, body),
  }
}

async function request<Answer>(
  method: string,
  url: string,
  body?: object,
  patience = PATIENCE,
): Promise<Answer> {
  const signal = AbortSignal.timeout(patience)
  const response = await fetch(url, { method, signal, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value as Answer
  const { error, message } = value as { error: string; message: string }
  throw new WebDriverError(error, message)
}
