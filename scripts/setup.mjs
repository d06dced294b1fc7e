// What each command does first. An old Node must be able to read this file and those that import
// it: nothing newer than ES2018, and no import before the version is known.

const OLDEST_MINOR = { 20: 19, 22: 12 }

/** Why this version of Node will not do, in words; undefined when it will. */
function nodeFault(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major >= 24 || minor >= OLDEST_MINOR[major]) return undefined
  const needed = major < 21 ? '20.19 or newer' : '20.19, 22.12, 24 or newer'
  return [
    `This needs Node ${needed}. You have ${major}.${minor}.`,
    'Get the version marked LTS from https://nodejs.org, then run the same command again.',
  ].join('\n')
}

/** Checks Node and installs what is missing; ends the command with plain words where it cannot. */
export function setUp() {
  const fault = nodeFault(process.versions.node)
  if (fault) {
    console.error(fault)
    process.exit(1)
  }
  return import('./install.mjs').then(({ install }) => install())
}
