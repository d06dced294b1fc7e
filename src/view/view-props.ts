// What the screens are given from outside. They can report nothing and fetch nothing themselves.

import type { FunctionComponent } from 'preact'
import type { LessonFile } from '../course/course.ts'
import type { PlacedPage } from '../course/outline.ts'
import type { Progress } from '../course/progress.ts'
import type { PlayerActor } from '../player/use-player.ts'
import type { Trace } from '../trace.ts'

export interface AppProps {
  readonly player: PlayerActor
  readonly saving: Saving
  /** The learning system has confirmed the course as complete. */
  readonly recorded: boolean
  readonly notice: Notice | undefined
  /** Asks what is to become of answers that an earlier visit left on the device. */
  readonly onFound: ((decision: 'use' | 'leaveOut') => void) | undefined
  /** X10 */
  readonly elsewhere?: Elsewhere | undefined
  /** What is not saved is on the device, and will be offered back. */
  readonly isKeptOnDevice: boolean
  readonly lessons: LessonLibrary
  /** They come with the reader, and only what came with it asks for them. */
  readonly notes: () => PrivateNotes
  readonly reading: Reading
  /** Answers whether the device keeps it. */
  readonly chooseReading: (reading: Reading) => boolean
  /** A whole number, another at each call: for draws. */
  readonly newSeed: () => number
  /** The same for the whole visit: for the order of answers. */
  readonly visitSeed: number
  /** Tries to save now; where there is no learning system, looks for one again. */
  readonly onTryAgain: () => void
  /** Undefined where there is no learning system. */
  readonly held: () => Held | undefined
  /** What was asked of the learning system; `Reader.systemReport` can read it. */
  readonly trace: Trace
  /** *Hide screen* or *Leave this site*. */
  readonly onQuickExit: () => void
  /** Takes what this device keeps off it; only where it is kept there. */
  readonly onStartAfresh?: (() => void) | undefined
}

/** The course is used in another window. */
export interface Elsewhere {
  /** It was in use in this window until then. */
  readonly wasUsed: boolean
  /** *Use this window* */
  readonly use: () => void
}

/** How saving goes, for the words at the foot of each page (UI, 6.5; product, 6.1). */
export type Saving =
  /** Nothing to save yet, or just opened. */
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  /** X06: short where the system has no room for single answers. */
  | { readonly kind: 'saved'; readonly at: Date; readonly isShort?: boolean }
  /** X03: refused; tried again by itself. */
  | { readonly kind: 'retrying' }
  /** X04: refused for two minutes, or the session is over. */
  | { readonly kind: 'stopped'; readonly detail: string }
  /**
   * X01, X02: no learning system, or one that did not start. Or none was meant to be there, and
   * progress is kept on the device, or not even there.
   */
  | {
      readonly kind: 'practice'
      readonly why: 'notFound' | 'notStarted' | 'onDevice' | 'notKept'
      readonly detail: string
      /** *Look again* has been pressed, and nothing has answered yet. */
      readonly isLooking?: boolean
    }
  /** X09: the record does not change. */
  | { readonly kind: 'lookingAgain' }
  /** X17: the session was ended. */
  | { readonly kind: 'ended' }

/** What the learning system holds of the learner (product, ULD4). */
export interface Held {
  /** What the saved state says. */
  readonly progress: Progress
  readonly completion: 'inProgress' | 'complete'
  readonly success: 'unknown' | 'passed' | 'failed'
  /** 0–1 */
  readonly score: number | undefined
  /** In words. */
  readonly place: string
  /** How many answers are recorded, as far as this visit knows. */
  readonly answers: number
  /** All of it, under the system's own names. */
  readonly values: readonly (readonly [name: string, value: string])[]
}

/** Said once, on the home: what became of the saved place. */
export type Notice =
  /** X07 */
  | { readonly kind: 'savedPlaceUnreadable' }
  /** X08; 0 also where it is not known how many. */
  | { readonly kind: 'courseUpdated'; readonly newPages: number }
  /** ULD3 */
  | { readonly kind: 'answersBack' }

/** What has been asked for: here, on its way, or it did not arrive. */
export type Arrival<Wanted> = Wanted | 'coming' | 'missing'

/** The words of the lessons, and what draws them. They travel in files of their own. */
export interface LessonLibrary {
  /** Asks for the file if it is not here yet. */
  read(file: number): Arrival<LessonFile>
  /** Asks for it if it is not here yet; the patient do not ask. */
  reader(isPatient?: boolean): Arrival<Reader>
  /** Asks once more for a file, and for the reader, where they did not arrive (X05). */
  retry(file: number): void
  subscribe(listener: () => void): () => void
}

/** Something in the menu was chosen, so the menu goes. */
export interface Choosing {
  readonly onChoose: () => void
}

/** What comes with the reader (reader.ts): what nobody misses before a lesson is on screen. */
export interface Reader {
  readonly Elsewhere: FunctionComponent<Elsewhere>
  readonly Grounding: FunctionComponent
  readonly LaterPart: FunctionComponent
  readonly LineState: FunctionComponent
  readonly MenuList: FunctionComponent<Choosing>
  readonly PagePart: FunctionComponent<PlacedPage>
  readonly PracticeWays: FunctionComponent<Extract<Saving, { readonly kind: 'practice' }>>
  readonly Progress: FunctionComponent<PlacedPage>
  readonly StoppedPanel: FunctionComponent
  readonly ToKeep: FunctionComponent
  /** Undefined in a copy that is played without a learning system. */
  readonly systemReport: (trace: Trace) => SystemReport | undefined
  readonly browserFacts: () => BrowserFacts
}

/**
 * What learners write and choose for themselves, each under a name. It is in this window's memory:
 * never sent, never in saved state, and on the device only where they ask for it.
 */
export interface PrivateNotes {
  /** Empty where nothing was written. */
  read(name: string): string
  write(name: string, text: string): void
  /** As `write`, for what was chosen and not typed: it outlives a refresh, as far as the browser allows. */
  choose(name: string, choice: string): void
  /** Calls at each choice: what is compared with it is drawn again. */
  subscribe(listener: () => void): () => void
  isKept(name: string): boolean
  /** Keeps it on the device, or no longer. Answers whether it is kept: not every browser allows it. */
  keep(name: string, isWanted: boolean): boolean
}

/** What a visit has shown of the learning system (product, UA11): nothing in it is of the learner. */
export interface SystemReport {
  /** A name that is the same in every language. */
  readonly standard: string
  readonly start: 'running' | 'notFound' | 'refused'
  readonly found?:
    | { readonly in: 'thisWindow' | 'above' | 'opener' | 'aboveOpener'; readonly steps: number }
    | undefined
  /** In the system's own words; empty where it says nothing. */
  readonly mode: string
  readonly credit: string
  /** 0–1, where the system gives one. */
  readonly passMark: number | undefined
  /** It says who is learning. */
  readonly namesLearner: boolean
  /** Those that it took. */
  readonly statuses: readonly string[]
  /** Characters of saved state. */
  readonly room: {
    readonly atLaunch: number
    readonly sent: number
    readonly promised: number | undefined
    readonly shown: 'all' | 'cut' | 'nothing' | 'notAsked'
  }
  readonly refused: readonly {
    readonly what: string
    readonly code: string
    readonly meaning: string
    readonly times: number
  }[]
  /** What it does not have, and the course can do without. */
  readonly lacking: readonly string[]
  /** Times in milliseconds. */
  readonly calls: {
    readonly count: number
    readonly lasted: number
    readonly median: number
    readonly slowest: number
    readonly slowestName: string
  }
  readonly over: { readonly code: string; readonly after: number } | undefined
  /** Each call in one line. */
  readonly trace: readonly string[]
}

/** What this window lets the course do. */
export interface BrowserFacts {
  /** Windows above this one. */
  readonly frames: number
  /** Another window has opened it. */
  readonly isOpened: boolean
  readonly width: number
  readonly height: number
  readonly hasStorage: boolean
  /** Undefined where it is not known without trying. */
  readonly canPrint: boolean | undefined
  readonly canOpenTabs: boolean | undefined
  readonly canCopy: boolean
  readonly browser: string
}

export const READING_NAMES = [
  'size',
  'lines',
  'letters',
  'font',
  'colours',
  'paper',
  'calm',
  'sensitive',
] as const

export type ReadingName = (typeof READING_NAMES)[number]

/** How the learner wants to read (UI, 6.12). What is not there is as designed. */
export type Reading = Readonly<Partial<Record<ReadingName, string>>>
