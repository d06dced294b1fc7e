// P03: names of content files that a learning system or another computer refuses.

import { problem, type Tell, wholeFile } from '../diagnostic.ts'

/** Devices of Windows: no file there can be called so, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const LONGEST = 100

/** Answers whether it is refused. */
export function tellRefusedName(path: string, tell: Tell): boolean {
  const fault = faultOf(path)
  if (fault) tell(problem('P03', wholeFile(path), fault))
  return fault !== undefined
}

function faultOf(path: string) {
  const device = path.split('/').find((part) => DEVICE.test(part))
  if (device !== undefined) {
    return {
      what: `Windows keeps the name ${device} for itself, so nobody can have this file there.`,
      fix: `give it another name, and change the links to it.\n${path.replace(device, `the-${device}`)}`,
    }
  }
  if (path.includes('\\')) {
    return {
      what: `There is a \\ in the name ${path}. Many systems take what is before it for a folder.`,
      fix: `give it a name without \\, and change the links to it.\n${path.replaceAll('\\', '-')}`,
    }
  }
  const longest = path.split('/').find((part) => part.length > LONGEST)
  if (longest === undefined) return undefined
  return {
    what: `The name ${longest} has ${longest.length} characters. Some systems take ${LONGEST} at most.`,
    fix: 'give it a shorter name, and change the links to it.',
  }
}
