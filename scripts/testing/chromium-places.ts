// Where Chrome, Edge or Chromium may be, whatever the system.

import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { inPath } from './in-path.ts'

export const chromiumPlaces = (): readonly string[] => [...usualPlaces(), ...playwrightPlaces()]

function usualPlaces(): readonly string[] {
  if (process.platform === 'win32') return windowsPlaces()
  if (process.platform === 'darwin') return macPlaces()
  return LINUX_NAMES.flatMap(inPath)
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
