// What this window lets a course do, as far as that is known without trying it.

import { parentsOf } from '../tracking/check/where-found.ts'
import type { BrowserFacts } from '../view/view-props.ts'

export function browserFacts(window: Window): BrowserFacts {
  const { innerWidth, innerHeight, navigator } = window
  const sandbox = sandboxOf(window)
  const allows = (word: string) =>
    sandbox && (sandbox.length === 0 || sandbox.includes(`allow-${word}`))
  return {
    frames: parentsOf(window).length,
    isOpened: window.opener !== null,
    width: innerWidth,
    height: innerHeight,
    hasStorage: hasStorage(window),
    canPrint: allows('modals'),
    canOpenTabs: allows('popups'),
    canCopy: window.isSecureContext && navigator.clipboard !== undefined,
    browser: navigator.userAgent,
  }
}

/** The words of the frame's attribute, none where it has no such; undefined where it may not be seen. */
function sandboxOf(window: Window): readonly string[] | undefined {
  try {
    if (window.parent === window) return []
    const frame = window.frameElement
    return frame ? [...(frame as HTMLIFrameElement).sandbox] : undefined
  } catch {
    return undefined
  }
}

/** Read alone: whether there is room shows when something is kept. */
function hasStorage(window: Window): boolean {
  try {
    return window.localStorage.length >= 0
  } catch {
    return false
  }
}
