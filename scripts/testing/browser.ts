// Where a browser for the journeys is: Chrome, Edge or Chromium, whatever the system.

import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Path of a browser's program; `CHROME_PATH` goes first. Undefined when there is none. */
export function findBrowser(): string | undefined {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH && existsSync(CHROME_PATH)) return CHROME_PATH
  return [...usualPlaces(), ...playwrightPlaces()].find((place) => existsSync(place))
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'win32') return windowsPlaces()
  if (process.platform === 'darwin') return macPlaces()
  const folders = (process.env.PATH ?? '').split(delimiter)
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

function macPlaces(): readonly string[] {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium']
  const folders = ['/Applications', join(homedir(), 'Applications')]
  return folders.flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )
}

function windowsPlaces(): readonly string[] {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env
  const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ])
}

/** Browsers that Playwright has fetched for some project of this person's. */
function playwrightPlaces(): readonly string[] {
  const cache = PLAYWRIGHT_CACHES.find((folder) => existsSync(folder))
  if (!cache) return []
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
  return versions.flatMap((version) =>
    PLAYWRIGHT_PROGRAMS.map((program) => join(cache, version, ...program)),
  )
}

const PLAYWRIGHT_CACHES = [
  process.env.PLAYWRIGHT_BROWSERS_PATH ?? '',
  join(homedir(), '.cache', 'ms-playwright'),
  join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  join(homedir(), 'AppData', 'Local', 'ms-playwright'),
]

const MAC_PROGRAM = ['Chromium.app', 'Contents', 'MacOS', 'Chromium']
const PLAYWRIGHT_PROGRAMS = [
  ['chrome-linux', 'chrome'],
  ['chrome-linux64', 'chrome'],
  ['chrome-mac', ...MAC_PROGRAM],
  ['chrome-mac-arm64', ...MAC_PROGRAM],
  ['chrome-win', 'chrome.exe'],
  ['chrome-win64', 'chrome.exe'],
]
