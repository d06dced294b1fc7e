import { words } from './words.ts'

/** What came of it: frames of learning systems often have no clipboard. */
export async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return words('private.copied')
  } catch {
    return words('private.notCopied')
  }
}
