// Installs the packages that package-lock.json names, when they are not all there.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT_FOLDER = fileURLToPath(new URL('../', import.meta.url))

/** Ends the command with plain words when the packages are not to be had. */
export function install() {
  const wanted = packagesIn(join(PROJECT_FOLDER, 'package-lock.json'))
  const installed = packagesIn(join(PROJECT_FOLDER, 'node_modules', '.package-lock.json'))
  if (isInstalled(wanted, installed)) return
  console.log('Installing the packages this needs. The first time takes a minute or so.')
  // Not `ci`: a lock file made on one system may lack the binaries of another, which `install` adds.
  const { status, output } = npm('install', '--no-save', '--prefer-offline')
  if (status === 0) return
  console.error(installFault(output))
  process.exit(1)
}

/**
 * Whether all packages of one lock file are in the other, in the same versions. Optional ones may
 * be missing: most are for other systems.
 */
function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    const found = installed[path]
    return found ? found.version === version : Boolean(optional)
  })
}

/** What to say when npm gives up. */
function installFault(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/.test(output)) {
    return [
      'We could not fetch the packages this needs: there seems to be no way to the internet.',
      'Connect, then run the same command again. It is needed once; after that you can be offline.',
      'Behind a proxy, ask your IT help desk for its address and run: npm config set proxy ‹address›',
    ].join('\n')
  }
  if (/ENOSPC/.test(output)) return 'There is no room on the disk to install the packages.'
  return `The packages could not be installed. This is what npm says:\n\n${output.trim()}`
}

function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return {}
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages
}

function npm(...args) {
  const options = { cwd: PROJECT_FOLDER, encoding: 'utf8' }
  const cli = npmScript()
  const { status, stdout, stderr, error } = cli
    ? spawnSync(process.execPath, [cli, ...args], options)
    : // On Windows npm is a batch file, which only a shell can start.
      spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true })
  return { status, output: error ? String(error) : `${stdout}${stderr}` }
}

/** npm's own script: the npm that called us, else the one that came with this Node. */
function npmScript() {
  const caller = process.env.npm_execpath
  if (caller && /^npm-cli\.c?js$/.test(basename(caller))) return caller
  const folder = dirname(process.execPath)
  const places = [
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  return places.find((place) => existsSync(place))
}
