/**
 * Control characters as signs that can be seen, character for character: a terminal would obey them.
 * Tabs and line ends stay.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, (control) => {
    const code = control.charCodeAt(0)
    // The "control pictures" of Unicode begin at U+2400, in the order of the controls.
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd'
  })
}
