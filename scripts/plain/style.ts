// The style of pages without script, from the player's own colours and letters.

import { PROJECT_FOLDER, readText } from '../package/project.ts'

/** @param theme of an organisation; what is printed keeps its own colours */
export async function plainStyle(theme = ''): Promise<string> {
  const tokens = await readText(PROJECT_FOLDER, 'src/view/styles/tokens.css')
  return tokens + theme + (await readText(PROJECT_FOLDER, 'scripts/plain/plain.css'))
}
