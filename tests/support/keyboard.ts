// Keys by the names that Playwright has for them, pressed over WebDriver.

import type { Session } from './webdriver.ts'

const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  ControlOrMeta: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
}

export function keyboardOf(session: Session) {
  const perform = (actions: readonly object[]) =>
    session.ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  const down = (value: string) => ({ type: 'keyDown', value })
  const up = (value: string) => ({ type: 'keyUp', value })
  return {
    /** @param names of one key, or of several together, as `Shift+Tab` */
    async press(names: string): Promise<void> {
      const keys = names.split('+').map((name) => KEYS[name] ?? name)
      await perform([...keys.map(down), ...keys.toReversed().map(up)])
    },
    async type(text: string): Promise<void> {
      await perform([...text].flatMap((key) => [down(key), up(key)]))
    },
  }
}
