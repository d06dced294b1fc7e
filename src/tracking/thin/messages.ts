// What a thin package and the hosted copy say to each other (docs/decisions/0016-thin-package.md). Each
// is known by its shape; what has another one is as if nobody had said it.

import type { Trace } from '../../trace.ts'
import type {
  Checked,
  Fault,
  FaultKind,
  Held,
  Interaction,
  Launch,
  LeftBy,
  Part,
  ProgressReport,
} from '../port.ts'

/** One more whenever what is below changes so that an older side would take it wrongly. */
export const VERSION = 1

/** The hosted copy's first words. They stay in this form for ever: any package has to know them. */
export interface Hello {
  readonly bti: 'hello'
  /** Versions of all that follows. */
  readonly speaks: readonly number[]
  /** Another one each time that the copy is opened. */
  readonly visit: string
}

/** The package's answer. It asks for no more than that the copy is where the package says. */
export interface Welcome {
  readonly bti: 'welcome'
  readonly visit: string
}

/** A record of a response, from 1: it is sent until the package says that it has come. */
export interface NumberedRecord {
  readonly number: number
  readonly interaction: Interaction
}

interface Numbered {
  readonly bti: typeof VERSION
  readonly visit: string
  /** Of the copy's messages, from 1; an answer has the number of what it answers. */
  readonly number: number
}

export type FromCopy =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'save'
      readonly report: ProgressReport
      readonly records: readonly NumberedRecord[]
    }
  | { readonly kind: 'record'; readonly records: readonly NumberedRecord[] }
  | { readonly kind: 'pause'; readonly isPaused: boolean }
  | {
      readonly kind: 'leave'
      readonly report: ProgressReport | undefined
      readonly records: readonly NumberedRecord[]
      readonly by: LeftBy
    }
  /** What the window is called now. */
  | { readonly kind: 'title'; readonly title: string }

export type FromPackage =
  | { readonly kind: 'opened'; readonly launch: Launch }
  | { readonly kind: 'saved'; readonly isShort: boolean }
  | { readonly kind: 'refused'; readonly fault: Fault }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'unchecked'; readonly fault: Fault }
  /** All records up to one have come. */
  | { readonly kind: 'got'; readonly records: number }
  | { readonly kind: 'held'; readonly held: Held }
  /** What the system was asked since this was told last; who is learning is not in it. */
  | { readonly kind: 'trace'; readonly trace: Trace }

type Is = (value: unknown) => boolean

/** More than any system has room for. */
const LONGEST = 100_000

const isText: Is = (value) => typeof value === 'string' && value.length <= LONGEST
const isTrueOrFalse: Is = (value) => typeof value === 'boolean'
const isNumber: Is = (value) => Number.isFinite(value)
const isCount: Is = (value) => Number.isSafeInteger(value) && Number(value) >= 0
const isShare: Is = (value) => isNumber(value) && Number(value) >= 0 && Number(value) <= 1
const isThing: Is = (value) => typeof value === 'object' && value !== null
const isDate: Is = (value) => value instanceof Date && isNumber(value.getTime())
const maybe =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value)
const oneOf =
  <Word extends string>(words: Readonly<Record<Word, true>>): Is =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(words, value)
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is)
/** What more there is does no harm: a later one may say more. */
const shape =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isThing(value) &&
    Object.entries(fields).every(([name, is]) => is(Reflect.get(Object(value), name)))

const isReport = shape({
  completion: oneOf<ProgressReport['completion']>({ inProgress: true, complete: true }),
  success: oneOf<ProgressReport['success']>({ unknown: true, passed: true, failed: true }),
  score: maybe(isShare),
  share: isShare,
  place: isText,
  savedState: isText,
  shorter: listOf(isText),
})

const isPattern: Is = (value) =>
  isText(value) || isTrueOrFalse(value) || listOf(listOf(isText))(value)

/** Of each by itself: one that is none stands in no other's way. */
export const isInteraction = shape({
  id: (value) => isText(value) && /^\w+$/.test(String(value)),
  type: oneOf<Interaction['type']>({
    choice: true,
    'true-false': true,
    matching: true,
    sequencing: true,
    'fill-in': true,
    performance: true,
    likert: true,
  }),
  objectives: listOf(isText),
  text: listOf(isText),
  parts: listOf(
    shape({
      list: oneOf<Part['list']>({
        choices: true,
        source: true,
        target: true,
        scale: true,
        steps: true,
        answers: true,
      }),
      id: isText,
      words: isText,
      step: maybe(isText),
    }),
  ),
  response: isPattern,
  right: listOf(isPattern),
  caseMatters: isTrueOrFalse,
  outcome: (value) => oneOf({ right: true, wrong: true, neutral: true })(value) || isShare(value),
  weight: isNumber,
  at: isDate,
  latency: isNumber,
})

const areRecords = listOf(shape({ number: isCount, interaction: isThing }))

const isCall: Is = (value) => {
  if (!Array.isArray(value)) return false
  const [number, at, name, values, took, answer] = value
  return [
    [number, isCount],
    [at, isNumber],
    [name, isText],
    [values, listOf(isText)],
    [took, maybe(isNumber)],
    [answer, maybe(isText)],
  ].every(([part, is]) => (is as Is)(part))
}

const isLaunch = shape({
  savedState: isText,
  isUnsaved: maybe(isTrueOrFalse),
  mode: oneOf({ normal: true, browse: true, review: true }),
  isUncredited: maybe(isTrueOrFalse),
  passMark: maybe(isShare),
  recorded: shape({ completed: isTrueOrFalse, passed: isTrueOrFalse, bestScore: maybe(isShare) }),
  learner: maybe(isText),
})

const FAULTS: Readonly<Record<FaultKind, true>> = {
  notFound: true,
  notStarted: true,
  refused: true,
  sessionOver: true,
}
const isFault = shape({ kind: oneOf(FAULTS), detail: isText })

const isHeld = shape({
  values: listOf((pair) => listOf(isText)(pair) && (pair as readonly unknown[]).length === 2),
  answers: isCount,
})

const FROM_COPY: Readonly<Record<FromCopy['kind'], Is>> = {
  open: isThing,
  save: shape({ report: isReport, records: areRecords }),
  record: shape({ records: areRecords }),
  pause: shape({ isPaused: isTrueOrFalse }),
  leave: shape({
    report: maybe(isReport),
    records: areRecords,
    by: oneOf<LeftBy>({ learner: true, page: true }),
  }),
  title: shape({ title: isText }),
}

const FROM_PACKAGE: Readonly<Record<FromPackage['kind'], Is>> = {
  opened: shape({ launch: isLaunch }),
  saved: shape({ isShort: isTrueOrFalse }),
  refused: shape({ fault: isFault }),
  checked: shape({ checked: shape({ isShort: isTrueOrFalse }) }),
  unchecked: shape({ fault: isFault }),
  got: shape({ records: isCount }),
  held: shape({ held: isHeld }),
  trace: shape({ trace: shape({ of: isText, calls: listOf(isCall) }) }),
}

const isNumbered = shape({
  bti: (value) => value === VERSION,
  visit: isText,
  number: isCount,
  kind: isText,
})

function read<Message>(message: unknown, kinds: Readonly<Record<string, Is>>) {
  if (!isNumbered(message)) return undefined
  const { kind } = message as { readonly kind: string }
  const is = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  return is?.(message) ? (message as Message & Numbered) : undefined
}

/** Undefined for what no hosted copy of this version says. */
export const readFromCopy = (message: unknown) => read<FromCopy>(message, FROM_COPY)

/** Undefined for what no package of this version says. */
export const readFromPackage = (message: unknown) => read<FromPackage>(message, FROM_PACKAGE)

const isHello = shape({
  bti: (value) => value === 'hello',
  speaks: listOf(isCount),
  visit: isText,
})

export const readHello = (message: unknown): Hello | undefined =>
  isHello(message) ? (message as Hello) : undefined

const isWelcomeShape = shape({ bti: (value) => value === 'welcome', visit: isText })

export const isWelcome = (message: unknown, visit: string): boolean =>
  isWelcomeShape(message) && (message as Welcome).visit === visit
