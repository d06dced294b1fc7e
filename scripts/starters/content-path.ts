/** A file as a trainer may name it (`content\\lessons\\…`), below the content folder. */
export const contentPath = (named: string): string =>
  named.replaceAll('\\', '/').replace(/^(?:\.\/)?(?:content\/)?/, '')
