// What has to run for a journey in WebKit: a screen that nobody sees, and the driver that opens
// browsers on it.

import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'

export interface WebKitPrograms {
  /** Address of the driver. */
  readonly driver: string
  /** Ends all of it as a cut in the power does: no page hears of it. */
  kill(): void
}

export async function startWebKitPrograms(): Promise<WebKitPrograms> {
  const screen = spawnTied({}, 'Xvfb', '-displayfd', '1', '-screen', '0', '1400x1000x24')
  const port = await freePort()
  const display = await firstWords(screen.stdout)
  const running = spawnTied(
    { DISPLAY: `:${display}`, ...WITHOUT_GRAPHICS_CARD },
    'WebKitWebDriver',
    '-p',
    `${port}`,
  )
  const driver = `http://127.0.0.1:${port}`
  await answers(driver)
  const kill = () => {
    for (const { pid } of [running, screen]) killGroup(pid)
  }
  return { driver, kill }
}

/** To imitate a card takes twice the processor's time. */
const WITHOUT_GRAPHICS_CARD = { WEBKIT_DISABLE_COMPOSITING_MODE: '1' }

/** A program, and all that it starts, which end when this process does, however that ends. */
function spawnTied(env: NodeJS.ProcessEnv, ...command: readonly string[]) {
  const watch = '"$@" & read -r _; kill -KILL 0'
  return spawn('/bin/sh', ['-c', watch, 'sh', ...command], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

function killGroup(leader = 0): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

const firstWords = (stream: NodeJS.ReadableStream) =>
  new Promise<string>((resolve, reject) => {
    stream.once('data', (words) => resolve(String(words).trim()))
    stream.once('end', () => reject(new Error('Xvfb ended without a screen.')))
  })

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

const PATIENCE = 60_000

async function answers(driver: string): Promise<void> {
  const end = Date.now() + PATIENCE
  for (;;) {
    try {
      await fetch(`${driver}/status`)
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
