// Tells of changes below a folder. Each folder in it is watched for itself: Node's own recursive
// watching polls on Linux, and Vite's watcher leaves out a change that follows another too closely.

import { type FSWatcher, watch } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const SETTLED = 25

/** @param onChange is not called again before it has ended; its faults are printed */
export async function watchFolder(
  folder: string,
  onChange: () => Promise<void>,
): Promise<{ readonly close: () => void }> {
  let watchers: readonly FSWatcher[] = []
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const close = () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      work = work.then(watchAnew).then(onChange).catch(console.error)
    }, SETTLED)
  }

  /** There may be other folders now. The new watch begins before the old one ends. */
  async function watchAnew(): Promise<void> {
    const fresh = (await foldersToWatch(folder)).flatMap((path) => watchOne(path, changed))
    for (const watcher of watchers) watcher.close()
    watchers = fresh
  }

  await watchAnew()
  return { close }
}

/** A folder that goes away is a change of the one above it, so its own fault says nothing new. */
function watchOne(path: string, changed: () => void): readonly FSWatcher[] {
  try {
    return [watch(path, { persistent: false }, changed).on('error', () => {})]
  } catch {
    return []
  }
}

/** While the folder is not there, the one above it tells when it comes. */
async function foldersToWatch(folder: string): Promise<readonly string[]> {
  const folders = await foldersIn(folder)
  return folders.length ? folders : [dirname(folder)]
}

/** With the folder itself; none where it cannot be opened, which the compiler says. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) return []
  const below = entries.filter((entry) => entry.isDirectory())
  const deeper = await Promise.all(below.map(({ name }) => foldersIn(join(folder, name))))
  return [folder, ...deeper.flat()]
}
