/**
 * Control characters as signs that can be seen, character for character: a terminal would obey them,
 * and those that turn the direction of text would make it read as another. Tabs and line ends stay.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu, (control) => {
    const code = control.charCodeAt(0)
    // The "control pictures" of Unicode begin at U+2400, in the order of the controls.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}

/** The same in one line: the name of a file may hold a line end. */
export const inOneLine = (text: string): string => withoutControls(text).replaceAll('\n', '\u240a')
