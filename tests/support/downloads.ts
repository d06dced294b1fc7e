// Files that a screen makes, in place of a browser's own downloads.

import { vi } from 'vitest'

export interface Downloaded {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** Catches what is downloaded from now on; `vi.restoreAllMocks` lets it go. */
export function catchDownloads(): () => Promise<readonly Downloaded[]> {
  const files: { readonly name: string; readonly blob: Blob }[] = []
  let last = new Blob()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    last = blob as Blob
    return 'blob:here'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (this.href === 'blob:here') files.push({ name: this.download, blob: last })
  })
  return () =>
    Promise.all(
      files.map(async ({ name, blob }) => ({ name, type: blob.type, text: await blob.text() })),
    )
}
