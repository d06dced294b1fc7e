// A file that is made here and goes to the device: nothing is asked of a server.

/** Until then a slow device has it. */
const GONE_AFTER = 60_000

/** Where a frame does not allow it, browsers say nothing and do nothing. */
export function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), GONE_AFTER)
}

/** A text under its title, with lines as every system reads them. @returns the file's name */
export function downloadText(title: string, text: string): string {
  const name = fileName(title, 'txt')
  download(name, 'text/plain', text.replace(/\r?\n/g, '\r\n'))
  return name
}

/** A title as a file's name. */
export function fileName(title: string, ending: string): string {
  const name = title.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return `${name.replace(/^-|-$/g, '').slice(0, 60) || 'course'}.${ending}`
}
